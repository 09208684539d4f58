/// Users, and the staff who look after them.
enum PeopleOperation {
  static let createUser = Operation(
    .post, "/users", "users", "Registers a user",
    body: .reference("NewUser"), answer: .created("User"), conflict: true, miss: true)
  static let listUsers = Operation(
    .get, "/users", "users", "Finds users, all of them or by personal id or group",
    query: [
      QueryParameter("personalId", .pattern(.personalID), "Only the user with this personal id."),
      QueryParameter("group", .id("group-1"), "Only those of this group."), .after, .limit,
    ], answer: .page("User"))
  static let countUsers = Operation(
    .get, "/users/count", "users", "How many users there are",
    answer: .ok("Count"))
  static let getUser = Operation(
    .get, "/users/{user}", "users", "One user",
    answer: .ok("User"))
  static let updateUser = Operation(
    .patch, "/users/{user}", "users", "Changes what is said of a user",
    body: .reference("UserChange"), answer: .ok("User"), miss: true)
  static let importUsers = Operation(
    .post, "/imports", "users",
    "Takes a batch of persons from the care system: creates users, or brings them up to date by personal id",
    body: .reference("NewImport"), bodyLimit: 16_777_216, answer: .created("Import"), miss: true)
  static let getImport = Operation(
    .get, "/imports/{import}", "users", "One import and its outcome",
    answer: .ok("Import"))
  static let createGroup = Operation(
    .post, "/groups", "staff", "Registers a group of staff",
    body: .reference("NewGroup"), answer: .created("Group"))
  static let listGroups = Operation(
    .get, "/groups", "staff", "All groups of staff",
    answer: .items("Group"))
  static let getGroup = Operation(
    .get, "/groups/{group}", "staff", "One group",
    answer: .ok("Group"))
  static let createStaff = Operation(
    .post, "/staff", "staff", "Registers a member of staff",
    body: .reference("NewStaff"), answer: .created("Staff"), conflict: true, miss: true)
  static let listStaff = Operation(
    .get, "/staff", "staff", "Finds staff, all of them or by user name or group",
    query: [
      QueryParameter("username", .pattern(.username), "Only the one with this user name."),
      QueryParameter("group", .id("group-1"), "Only those of this group."),
    ], answer: .items("Staff"))
  static let getStaff = Operation(
    .get, "/staff/{staff}", "staff", "One member of staff",
    answer: .ok("Staff"))
  static let syncDirectory = Operation(
    .post, "/directory-syncs", "staff",
    "Takes accounts from the user directory of the city: new ones, changed groups, those who have left",
    body: .reference("NewDirectorySync"), bodyLimit: 16_777_216, answer: .created("DirectorySync"), miss: true)
}
