/// The named schemas of the interface, area by area.
enum Components {
  /// All of them in the order of the description.
  static let all: [(name: String, schema: Schema)] =
    common + people + work + devices + openings + alarms + operation + logIn

  static let schemas: [String: Schema] = Dictionary(all.map { ($0.name, $0.schema) }) { first, _ in first }

  /// A list of everything: `{"items": [...]}`.
  static func items(of name: String) -> Schema { .object([Field("items", list(.reference(name)))]) }

  /// A list that goes on: `next` is the `after` of the following request, null when there is no more for now.
  static func page(of name: String) -> Schema {
    .object([
      Field("items", list(.reference(name))),
      Field(
        "next", .nullable(.integer(0...Int.max, example: 100)),
        "Give this as `after` to get what follows; null when this was all there is for now."),
    ])
  }

  static func list(_ schema: Schema) -> Schema { .list(schema, count: 0...Int.max) }

  static let common: [(name: String, schema: Schema)] = [
    (
      "Problem",
      .object([
        Field("type", .text(minimum: 1, maximum: 200, example: "about:blank"), "RFC 9457."),
        Field("title", .line("Not Found")),
        Field("status", .integer(400...599, example: 404)),
        Field("detail", .text(minimum: 0, maximum: 2000, example: "There is no user 'user-99'.")),
        .optional(
          "errors",
          list(
            .object([
              Field("pointer", .text(minimum: 0, maximum: 1000, example: "/name"), "JSON Pointer, or the parameter."),
              Field("message", .text(minimum: 0, maximum: 1000, example: "is missing")),
            ]))),
      ])
    ),
    (
      "Position",
      .object([
        Field("latitude", .number(-90...90, example: 57.7210), "Degrees, WGS 84."),
        Field("longitude", .number(-180...180, example: 12.9401), "Degrees, WGS 84."),
      ])
    ),
    ("Language", .word(Language.words)),
  ]

  static let people: [(name: String, schema: Schema)] = [
    ("Housing", .word(Housing.words)),
    ("NewUser", .object(userFields)),
    ("User", .object([Field("id", .id("user-1"))] + userFields)),
    (
      "UserChange",
      .object([
        .optional("name", .line("Anna Öberg")), .optional("address", .line("Storgatan 4, 503 30 Borås")),
        .optional("area", .line("Centrum")), .optional("language", .reference("Language")),
        .optional("groups", .list(.id("alarm-and-night"), count: 1...20)),
      ])
    ),
    ("Count", .object([Field("count", .integer(0...Int.max, example: 5000))])),
    (
      "NewImport",
      .object([
        Field("source", .word(["viva"]), "The care system that the batch comes from."),
        Field("persons", .list(.reference("NewUser"), count: 1...10_000)),
      ])
    ),
    (
      "Import",
      .object([
        Field("id", .id("import-1")),
        Field("source", .word(["viva"])),
        Field("importedAt", .instant),
        Field("received", .integer(0...Int.max, example: 2), "Persons in the batch."),
        Field("created", .integer(0...Int.max, example: 1), "Persons who became users."),
        Field(
          "updated", .integer(0...Int.max, example: 1), "Persons who already were users, and were brought up to date."),
        Field(
          "users", list(.id("user-1")), "The users created or updated, in the order of the batch."),
      ])
    ),
  ]

  private static let userFields: [Field] = [
    Field("personalId", .pattern(.personalID), "Unique among users."),
    Field("name", .line("Anna Öberg")),
    Field("address", .line("Storgatan 4, 503 30 Borås")),
    Field("area", .line("Centrum"), "The part of the city."),
    Field("language", .reference("Language"), "What the user speaks."),
    Field("housing", .reference("Housing")),
    Field(
      "groups", .list(.id("alarm-and-night"), count: 1...20),
      "The groups of staff responsible for the user: who get the alarms, and whose cards open locks and cabinets."),
  ]

  static let work: [(name: String, schema: Schema)] = [
    ("GroupKind", .word(GroupKind.words)),
    (
      "NewGroup",
      .object([
        Field("name", .line("Hemtjänst Norrby")), .optional("kind", .reference("GroupKind")),
        .optional("housing", .reference("Housing")),
      ])
    ),
    (
      "Group",
      .object([
        Field("id", .id("group-1")), Field("name", .line("Hemtjänst Norrby")), Field("kind", .reference("GroupKind")),
      ])
    ),
    ("NewStaff", .object(staffFields)),
    (
      "Staff",
      .object(
        [Field("id", .id("staff-1"))] + staffFields.filter { $0.name != "language" }
          + [
            Field("language", .reference("Language")),
            Field("active", .boolean(example: true), "False for those who have left; they cannot log in."),
            Field("loggedIn", .boolean(example: true), "Staff who are logged in are on duty and get alarms."),
          ])
    ),
    (
      "NewDirectorySync",
      .object([
        Field(
          "staff",
          .list(
            .object([
              Field("username", .pattern(.username)), Field("name", .line("Ivar Lind")),
              Field("groups", .list(.id("alarm-and-night"), count: 0...20)),
              Field("active", .boolean(example: true), "False for those who have left."),
            ]), count: 1...10_000))
      ])
    ),
    (
      "DirectorySync",
      .object([
        Field("syncedAt", .instant),
        Field("created", .integer(0...Int.max, example: 1)),
        Field("updated", .integer(0...Int.max, example: 2)),
        Field("deactivated", .integer(0...Int.max, example: 1)),
        Field("staff", list(.reference("Staff")), "The accounts concerned, in the order they were given."),
      ])
    ),
    ("NewSession", .object([Field("staff", .id("staff-1"))])),
    (
      "Session",
      .object([
        Field("id", .id("session-1")), Field("staff", .id("staff-1")), Field("startedAt", .instant),
        Field("expiresAt", .instant, "Ten hours after the start."),
        Field("active", .boolean(example: true)),
        Field("endedAt", .nullable(.instant)),
      ])
    ),
    (
      "NewServiceCard",
      .object([Field("staff", .id("staff-1")), Field("number", .pattern(.cardNumber), "Unique among cards.")])
    ),
    (
      "ServiceCard",
      .object([
        Field("id", .id("card-1")), Field("staff", .id("staff-1")), Field("number", .pattern(.cardNumber)),
        Field("blocked", .boolean(example: false)),
      ])
    ),
    ("ServiceCardChange", .object([Field("blocked", .boolean(example: true))])),
    (
      "NewPresence",
      .object([
        Field("staff", .id("staff-1")), Field("user", .id("user-1")), Field("kind", .word(PresenceKind.words)),
      ])
    ),
    (
      "Presence",
      .object([
        Field("id", .id("presence-1")), Field("staff", .id("staff-1")), Field("user", .id("user-1")),
        Field("kind", .word(PresenceKind.words)), Field("at", .instant),
      ])
    ),
  ]

  private static let staffFields: [Field] = [
    Field("name", .line("Ivar Lind")),
    Field("username", .pattern(.username), "Unique among staff."),
    Field("groups", .list(.id("alarm-and-night"), count: 0...20)),
    .optional("language", .reference("Language"), "What the app speaks to this person; Swedish unless said."),
  ]
}
