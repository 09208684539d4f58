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
    body: .reference("NewGroup"), answer: .created("Group"), conflict: true)
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

/// The working day of staff: sessions, cards, presence, locks and cabinets.
enum WorkOperation {
  static let logIn = Operation(
    .post, "/staff-sessions", "staff", "Logs a member of staff in to the app for a shift of ten hours",
    body: .reference("NewSession"), answer: .created("Session"), miss: true)
  static let getSession = Operation(
    .get, "/staff-sessions/{session}", "staff", "One session, and whether it is still active",
    answer: .ok("Session"))
  static let logOut = Operation(
    .delete, "/staff-sessions/{session}", "staff", "Logs out",
    answer: .nothing)
  static let createServiceCard = Operation(
    .post, "/service-cards", "openings", "Gives a member of staff a service card",
    body: .reference("NewServiceCard"), answer: .created("ServiceCard"), conflict: true, miss: true)
  static let getServiceCard = Operation(
    .get, "/service-cards/{card}", "openings", "One service card",
    answer: .ok("ServiceCard"))
  static let updateServiceCard = Operation(
    .patch, "/service-cards/{card}", "openings", "Blocks a service card, or lifts the block",
    body: .reference("ServiceCardChange"), answer: .ok("ServiceCard"))
  static let registerPresence = Operation(
    .post, "/presence", "staff", "Registers that a member of staff has arrived at a user, or left",
    body: .reference("NewPresence"), answer: .created("Presence"), miss: true)
  static let listPresence = Operation(
    .get, "/presence", "staff", "Registered presence, oldest first",
    query: [.user, .staff], answer: .items("Presence"))
  static let createLock = Operation(
    .post, "/locks", "openings", "Installs a lock at a user",
    body: .reference("NewLock"), answer: .created("Lock"), conflict: true, miss: true)
  static let getLock = Operation(
    .get, "/locks/{lock}", "openings", "One lock",
    answer: .ok("Lock"))
  static let coupleLock = Operation(
    .put, "/locks/{lock}/user", "openings", "Couples a lock to another user",
    body: .reference("HubCoupling"), answer: .ok("Lock"), miss: true)
  static let coupleCabinet = Operation(
    .put, "/cabinets/{cabinet}/user", "openings", "Couples a medicine cabinet to another user",
    body: .reference("HubCoupling"), answer: .ok("Lock"), miss: true)
  static let listLockOpenings = Operation(
    .get, "/locks/{lock}/openings", "openings", "Every card that was held against the lock, oldest first",
    answer: .items("Opening"))
  static let createCabinet = Operation(
    .post, "/cabinets", "openings", "Installs a medicine cabinet at a user",
    body: .reference("NewLock"), answer: .created("Lock"), conflict: true, miss: true)
  static let getCabinet = Operation(
    .get, "/cabinets/{cabinet}", "openings", "One medicine cabinet",
    answer: .ok("Lock"))
  static let listCabinetOpenings = Operation(
    .get, "/cabinets/{cabinet}/openings", "openings", "Every card that was held against the cabinet, oldest first",
    answer: .items("Opening"))
}
