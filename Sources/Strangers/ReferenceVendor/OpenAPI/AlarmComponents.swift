/// Schemas of alarms, calls, and the running of the service.
extension Components {
  private static let alarmFields: [Field] = [
    Field("reason", .reference("AlarmReason")), Field("source", .reference("AlarmSource")),
    Field("user", .id("user-1")), Field("userName", .line("Anna Öberg")),
    Field("address", .line("Storgatan 4, 503 30 Borås")), Field("device", .id("button-1"), "What raised the alarm."),
    Field("hub", .nullable(.id("hub-1")), "The hub it came through."),
    Field("position", .nullable(.reference("Position")), "Where a mobile alarm is."),
    Field("room", .nullable(.line("Matsalen")), "Where in the building the button was."),
    Field("finding", .nullable(.line("Har ramlat i badrummet")), "What the operator of the alarm centre found out."),
    Field("raisedAt", .instant, "When the device raised it."),
    Field("status", .reference("AlarmStatus")),
    Field("takenBy", .nullable(.id("staff-1")), "Who has said: I take it."),
  ]

  static let alarms: [(name: String, schema: Schema)] = [
    ("AlarmReason", .word(AlarmReason.words)),
    ("AlarmSource", .word(AlarmSource.words)),
    ("AlarmStatus", .word(AlarmStatus.words)),
    (
      "Alarm",
      .object(
        [
          Field("sequence", .integer(1...Int.max, example: 3), "Position in the alarm log; use it as `after`."),
          Field("id", .id("alarm-3")),
        ] + alarmFields + [
          Field("receivedAt", .instant, "When the system had it."),
          Field("takenAt", .nullable(.instant)), Field("closedAt", .nullable(.instant)),
          Field("action", .nullable(.line("Hjälpte upp")), "What was done, said at the closing."),
        ])
    ),
    (
      "Delivery",
      .object(
        [
          Field("sequence", .integer(1...Int.max, example: 12), "Position in the event log; use it as `after`."),
          Field("id", .id("delivery-12")), Field("alarm", .id("alarm-3")), Field("staff", .id("staff-1")),
        ] + alarmFields + [
          Field(
            "text", .text(minimum: 1, maximum: 2000, example: "Larm: trygghetsknappen är tryckt."),
            "What the app shows, in the language of the person."),
          Field("language", .reference("Language"), "The language of `text`."),
          Field("deliveredAt", .instant),
        ])
    ),
    ("ConversationOutcome", .word(ConversationOutcome.words)),
    (
      "Conversation",
      .object([
        Field("outcome", .reference("ConversationOutcome")),
        Field("finding", .line("Har ramlat i badrummet"), "What the operator found out."),
      ])
    ),
    (
      "Shift",
      .object([
        Field("operators", .integer(1...1_000, example: 40)),
        Field("talk", .pattern(.duration), "Of each conversation."),
      ])
    ),
    ("ShiftReport", .object([Field("users", list(.id("user-1")))])),
    (
      "CareEntry",
      .object([
        Field("sequence", .integer(1...Int.max, example: 2), "Use it as `after`."), Field("at", .instant),
        Field("user", .id("user-1")), Field("personalId", .pattern(.personalID)), Field("alarm", .id("alarm-3")),
        Field("staff", .nullable(.id("staff-1")), "Who handled it; null where the alarm centre did."),
        Field("action", .line("Hjälpte upp")),
      ])
    ),
    ("Receipt", .object([Field("staff", .id("staff-1"))])),
    ("Closing", .object([Field("staff", .id("staff-1")), Field("action", .line("Hjälpte upp"))])),
    ("NewOperator", .object(operatorFields)),
    ("Operator", .object([Field("id", .id("operator-1"))] + operatorFields)),
    ("CallState", .word(CallState.words)),
    (
      "Call",
      .object([
        Field(
          "sequence", .integer(1...Int.max, example: 4),
          "Position in the event log of the latest change; use it as `after`."),
        Field("id", .id("call-1")), Field("alarm", .id("alarm-3")), Field("user", .id("user-1")),
        Field("userName", .line("Anna Öberg")), Field("address", .line("Storgatan 4, 503 30 Borås")),
        Field("device", .id("button-1")), Field("hub", .nullable(.id("hub-1"))),
        Field("reason", .reference("AlarmReason")),
        Field("language", .reference("Language"), "What the user speaks."),
        Field("operator", .id("operator-1"), "Who is offered the call."),
        Field("operatorLanguages", list(.reference("Language"))),
        Field("state", .reference("CallState")), Field("offeredAt", .instant),
        Field("answeredAt", .nullable(.instant)),
        Field(
          "voiceQuality", .nullable(.number(1...5, example: 4.2)),
          "Mean opinion score (ITU-T P.800) of the established voice connection."),
      ])
    ),
  ]

  private static let operatorFields: [Field] = [
    Field("name", .line("Operatör 1")), Field("languages", .list(.reference("Language"), count: 1...3)),
  ]

  static let operation: [(name: String, schema: Schema)] = [
    (
      "Version",
      .object([
        Field("vendor", .line("Referensleverantör")), Field("product", .line("Trygghet")),
        Field("version", .line("4.2.0")), Field("api", .line("1.0")),
      ])
    ),
    ("Service", .word(Service.words)),
    (
      "ServiceHealth",
      .object([Field("service", .reference("Service")), Field("status", .word(["up"])), Field("since", .instant)])
    ),
    (
      "PortalOverview",
      .object([
        Field("users", .integer(0...Int.max, example: 5000)), Field("hubs", .integer(0...Int.max, example: 3500)),
        Field("hubsOffline", .integer(0...Int.max, example: 2)), Field("openAlarms", .integer(0...Int.max, example: 4)),
      ])
    ),
    ("Clock", .object([Field("now", .instant), Field("mark", .integer(0...Int.max, example: 17))])),
    (
      "Advance",
      .object([
        Field("advance", .pattern(.duration), "ISO 8601: days, hours, minutes, whole seconds; at most ten years.")
      ])
    ),
    ("FaultName", .word(Fault.all.map(\.name))),
    (
      "Fault",
      .object([
        Field("name", .reference("FaultName")), Field("on", .boolean(example: false)),
        Field(
          "homes", .nullable(list(.reference("Housing"))),
          "The kinds of homes that it is limited to; null for every home."),
        Field(
          "description",
          .object([
            Field("sv", .text(minimum: 1, maximum: 500, example: "Larmknappen ger inget larm.")),
            Field("en", .text(minimum: 1, maximum: 500, example: "The alarm button raises no alarm.")),
          ])),
        Field("areas", list(.word(SpecificationArea.words))),
      ])
    ),
    (
      "Notice",
      .object([
        Field("sequence", .integer(1...Int.max, example: 9), "Position in the event log; use it as `after`."),
        Field("id", .id("notice-1")), Field("kind", .word(NoticeKind.words)), Field("outage", .id("outage-1")),
        Field("service", .reference("Service")), Field("outageAt", .instant, "When the outage began or ended."),
        Field("sentAt", .instant), Field("text", .text(minimum: 1, maximum: 2000, example: "Driftstörning: portalen.")),
      ])
    ),
    ("Topic", .word(Topic.words)),
    (
      "NewSubscription",
      .object([
        Field(
          "url", .pattern(.url), "Where to post; only this machine, since the vendor is a simulator."),
        Field("kinds", .list(.reference("Topic"), count: 1...4)),
      ])
    ),
    (
      "Subscription",
      .object([
        Field("id", .id("subscription-1")), Field("url", .pattern(.url)), Field("kinds", list(.reference("Topic"))),
        Field("posted", .integer(0...Int.max, example: 3), "Messages that the receiver answered with 2xx."),
        Field("failed", .integer(0...Int.max, example: 0), "Messages that three attempts could not get across."),
      ])
    ),
    (
      "AccessLogEntry",
      .object([
        Field("sequence", .integer(1...Int.max, example: 1), "Use it as `after`."), Field("at", .instant),
        Field("actor", .line("api-client"), "The staff member named by `X-Staff`, or `api-client`."),
        Field("action", .word(["read", "create", "update", "export", "open"])), Field("resource", .id("user-1")),
        Field("user", .nullable(.id("user-1")), "Whose data it was."),
      ])
    ),
    ("Happened", .object([Field("at", .instant, "The simulated time at which it happened.")])),
    ("MainsChange", .object([Field("connected", .boolean(example: false))])),
    (
      "NetworkChange",
      .object([
        Field("available", .boolean(example: false)),
        .optional(
          "for", .pattern(.duration), "When the network goes away: how long until it is back; for good unless said."),
      ])
    ),
    ("BatteryChange", .object([Field("level", .number(0...100, example: 15), "Per cent.")])),
    (
      "NewOutage",
      .object([Field("service", .reference("Service")), Field("for", .pattern(.duration), "How long it lasts.")])
    ),
    (
      "Outage",
      .object([
        Field("id", .id("outage-1")), Field("service", .reference("Service")), Field("startedAt", .instant),
        Field("endsAt", .instant),
      ])
    ),
    (
      "Export",
      .object(
        [Field("exportedAt", .instant)]
          + [
            ("users", "User"), ("groups", "Group"), ("staff", "Staff"), ("serviceCards", "ServiceCard"),
            ("hubs", "Hub"),
            ("buttons", "Button"), ("mobileAlarms", "MobileAlarm"), ("sensors", "Sensor"), ("locks", "Lock"),
            ("cabinets", "Lock"), ("openings", "Opening"), ("presence", "Presence"), ("alarms", "Alarm"),
            ("calls", "Call"), ("notices", "Notice"), ("accessLog", "AccessLogEntry"),
          ].map { Field($0.0, list(.reference($0.1))) })
    ),
  ]
}
