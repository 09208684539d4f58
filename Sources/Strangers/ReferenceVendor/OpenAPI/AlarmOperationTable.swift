/// The operations on alarms: log, inboxes, alarm centre, notices, webhooks, hand-over.
enum AlarmsOperation {
  static let listAlarms = Operation(
    .get, "/alarms", "alarms", "The alarm log, oldest first",
    query: [.user, QueryParameter("device", .id("button-1"), "Only what this device raised."), .after, .limit],
    answer: .page("Alarm"))
  static let getAlarm = Operation(
    .get, "/alarms/{alarm}", "alarms", "One alarm",
    answer: .ok("Alarm"))
  static let takeAlarm = Operation(
    .post, "/alarms/{alarm}/receipt", "alarms", "A member of staff takes the alarm, and colleagues see it",
    body: .reference("Receipt"), answer: .ok("Alarm"), conflict: true, miss: true, down: true)
  static let closeAlarm = Operation(
    .post, "/alarms/{alarm}/closing", "alarms", "Closes the alarm with what was done",
    body: .reference("Closing"), answer: .ok("Alarm"), conflict: true, miss: true, down: true)
  static let listDeliveries = Operation(
    .get, "/deliveries", "alarms", "Alarms as they were shown to staff, each person by itself, oldest first",
    query: [.staff, .user, QueryParameter("device", .id("button-1"), "Only what this device raised."), .after, .limit],
    answer: .page("Delivery"))
  static let streamDeliveries = Operation(
    .get, "/deliveries/stream", "alarms",
    "The same as server-sent events: `alarm` when one is shown to somebody, `alarm-update` when what is shown changes, `clock`",
    query: [.staff, .user, QueryParameter("device", .id("button-1"), "Only what this device raised.")], answer: .events)
  static let listStaffAlarms = Operation(
    .get, "/staff/{staff}/alarms", "alarms", "The inbox of one member of staff, as the app shows it now",
    query: [.after, .limit], answer: .page("Delivery"), down: true)
  static let streamStaffAlarms = Operation(
    .get, "/staff/{staff}/alarms/stream", "alarms", "The inbox of one member of staff as server-sent events",
    answer: .events, down: true)
  static let createOperator = Operation(
    .post, "/alarm-centre/operators", "alarm-centre", "Registers an operator",
    body: .reference("NewOperator"), answer: .created("Operator"))
  static let listOperators = Operation(
    .get, "/alarm-centre/operators", "alarm-centre", "All operators and the languages they speak",
    answer: .items("Operator"))
  static let listCalls = Operation(
    .get, "/alarm-centre/calls", "alarm-centre", "Voice calls, in the order of their latest change",
    query: [.user, QueryParameter("device", .id("button-1"), "Only what this device raised."), .after, .limit],
    answer: .page("Call"))
  static let getCall = Operation(
    .get, "/alarm-centre/calls/{call}", "alarm-centre", "One voice call",
    answer: .ok("Call"))
  static let streamCalls = Operation(
    .get, "/alarm-centre/calls/stream", "alarm-centre",
    "Voice calls as server-sent events: `call` when one is offered, answered or left unanswered, `clock`",
    query: [.user, QueryParameter("device", .id("button-1"), "Only what this device raised.")], answer: .events)
  static let getShift = Operation(
    .get, "/alarm-centre/shift", "alarm-centre", "Whom the operators of the shift have talked with, in that order",
    answer: .ok("ShiftReport"))
  static let listNotices = Operation(
    .get, "/notices", "operation", "Notices of outages sent to the buyer, oldest first",
    query: [.after, .limit], answer: .page("Notice"))
  static let streamNotices = Operation(
    .get, "/notices/stream", "operation", "Notices as server-sent events: `notice`, `clock`",
    answer: .events)
  static let createSubscription = Operation(
    .post, "/subscriptions", "operation",
    "Subscribes a webhook. Each message is posted as {\"kind\", \"data\"}; after each advance of the clock {\"kind\": \"clock\", \"data\": {\"now\", \"mark\"}}",
    body: .reference("NewSubscription"), answer: .created("Subscription"), conflict: true)
  static let listSubscriptions = Operation(
    .get, "/subscriptions", "operation", "All subscriptions",
    answer: .items("Subscription"))
  static let getSubscription = Operation(
    .get, "/subscriptions/{subscription}", "operation", "One subscription",
    answer: .ok("Subscription"))
  static let deleteSubscription = Operation(
    .delete, "/subscriptions/{subscription}", "operation", "Ends a subscription",
    answer: .nothing)
  static let exportData = Operation(
    .get, "/export", "operation", "All data of the buyer, to be handed over when the contract ends",
    answer: .ok("Export"))
  static let listCareEntries = Operation(
    .get, "/care-entries", "operation",
    "What the care record system was told of alarms that were handled, oldest first",
    query: [.user, .after, .limit], answer: .page("CareEntry"))
  static let listAccessLog = Operation(
    .get, "/access-log", "operation", "Who has read or changed the data of users, oldest first",
    query: [.user, .after, .limit], answer: .page("AccessLogEntry"))
}

/// The service provider: by whom people are logged in to the portal, and what happens to it. The pages that browsers see
/// (`/portal`, `/saml/acs` and so on) are no part of this interface.
enum LogInOperation {
  static let setIdentityProvider = Operation(
    .put, "/saml/identity-provider", "log-in",
    "Sets who logs people in to the portal, by its SAML 2.0 metadata; 422 says what is wrong with it",
    body: .reference("NewIdentityProvider"), bodyLimit: 1 << 20, answer: .ok("IdentityProvider"), xml: true)
  static let listLogIns = Operation(
    .get, "/saml/log-ins", "log-in", "What became of the latest thousand answers of the identity provider, and why",
    answer: .items("LogIn"))
  static let restartServiceProvider = Operation(
    .post, "/simulate/service-provider/restart", "simulate", "Restarts the service provider",
    answer: .ok("Restarts"))
  static let rotateKeys = Operation(
    .post, "/simulate/service-provider/rotate-keys", "simulate",
    "Gives the service provider a new encryption key; the one before it still decrypts",
    answer: .ok("EncryptionKeys"), down: true)
  static let retireKeys = Operation(
    .post, "/simulate/service-provider/retire-keys", "simulate",
    "Ends the change of encryption keys: only the newest decrypts from now on",
    answer: .ok("EncryptionKeys"), down: true)
}

/// Schemas of logging in to the portal.
extension Components {
  static let logIn: [(name: String, schema: Schema)] = [
    (
      "NewIdentityProvider",
      .object([
        .optional(
          "metadata", .text(minimum: 1, maximum: 1_000_000, example: "<md:EntityDescriptor/>"), "The metadata itself."),
        .optional("url", .pattern(.url), "Where to fetch it; only this machine, since the vendor is a simulator."),
      ])
    ),
    (
      "IdentityProvider",
      .object([
        Field("entityId", .text(minimum: 1, maximum: 1024, example: "https://idp.example/metadata")),
        Field("signingKeys", .integer(1...Int.max, example: 1)), Field("changedAt", .instant),
      ])
    ),
    (
      "LogIn",
      .object([
        Field("at", .instant), Field("user", .nullable(.text(minimum: 1, maximum: 100_000, example: "anna"))),
        Field("accepted", .boolean(example: true)),
        Field("reason", .nullable(.word(Refusal.allCases.map(\.rawValue)))),
      ])
    ),
    ("Restarts", .object([Field("restarts", .integer(0...Int.max, example: 1))])),
    ("EncryptionKeys", .object([Field("encryptionKeys", .integer(1...2, example: 2))])),
  ]
}
