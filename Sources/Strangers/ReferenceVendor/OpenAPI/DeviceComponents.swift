/// Schemas of devices, and of what opens with a card.
extension Components {
  static let devices: [(name: String, schema: Schema)] = [
    (
      "NewHub",
      .object([
        Field("serial", .line("HUB-000123"), "Unique among hubs."),
        .optional("user", .id("user-1"), "Couples the hub to this user's home at once."),
      ])
    ),
    (
      "Hub",
      .object([
        Field("id", .id("hub-1")), Field("serial", .line("HUB-000123")),
        Field("user", .nullable(.id("user-1")), "In whose home it is installed."),
        Field("online", .boolean(example: true)),
        Field("mains", .boolean(example: true), "Whether it has mains power."),
        Field("battery", .number(0...100, example: 96.2), "Per cent of a full charge."),
        Field("lastHeartbeat", .instant, "Heartbeats come every five minutes while online."),
        Field("firmware", .line("4.2.0")),
      ])
    ),
    (
      "ButtonTest",
      .object([
        Field("answered", .boolean(example: true), "Whether the system heard the press."), Field("hub", .id("hub-1")),
        Field("user", .id("user-1")),
      ])
    ),
    ("RoomChange", .object([Field("room", .line("Matsalen"))])),
    ("HubCoupling", .object([Field("user", .id("user-1"))])),
    (
      "NewButton",
      .object([
        Field("serial", .line("BTN-000123"), "Unique among buttons."), Field("hub", .id("hub-1")),
        Field("user", .id("user-1"), "Who wears it."),
      ])
    ),
    (
      "Button",
      .object([
        Field("id", .id("button-1")), Field("serial", .line("BTN-000123")), Field("hub", .id("hub-1")),
        Field("user", .id("user-1")),
        Field("worn", .boolean(example: true), "What the wristband's sensor says."),
      ])
    ),
    (
      "NewMobileAlarm",
      .object([Field("imei", .pattern(.imei), "Unique among mobile alarms."), Field("user", .id("user-1"))])
    ),
    (
      "MobileAlarm",
      .object([
        Field("id", .id("mobile-1")), Field("imei", .pattern(.imei)), Field("user", .id("user-1")),
        Field("battery", .number(0...100, example: 80), "Per cent of a full charge."),
        Field("position", .reference("Position")), Field("positionAt", .instant),
        Field("geofence", .nullable(.reference("Geofence"))),
        Field("twoWayVoice", .boolean(example: true)),
      ])
    ),
    (
      "Geofence",
      .object([
        Field("latitude", .number(-90...90, example: 57.7210)),
        Field("longitude", .number(-180...180, example: 12.9401)),
        Field("radius", .number(50...50_000, example: 300), "Metres."),
      ])
    ),
    ("SensorKind", .word(SensorKind.words)),
    (
      "NewSensor",
      .object([
        Field("serial", .line("SEN-000123"), "Unique among sensors."), Field("kind", .reference("SensorKind")),
        Field("user", .id("user-1")), .optional("hub", .id("hub-1")),
      ])
    ),
    (
      "Sensor",
      .object([
        Field("id", .id("sensor-1")), Field("serial", .line("SEN-000123")), Field("kind", .reference("SensorKind")),
        Field("user", .id("user-1")), Field("hub", .nullable(.id("hub-1"))),
      ])
    ),
  ]

  static let openings: [(name: String, schema: Schema)] = [
    (
      "NewLock",
      .object([Field("serial", .line("LCK-000123"), "Unique among its kind."), Field("user", .id("user-1"))])
    ),
    (
      "Lock",
      .object([
        Field("id", .id("lock-1")), Field("serial", .line("LCK-000123")), Field("user", .id("user-1")),
      ])
    ),
    ("CardPresentation", .object([Field("number", .pattern(.cardNumber))])),
    ("CardOutcome", .word(CardOutcome.words)),
    (
      "Opening",
      .object([
        Field("id", .id("opening-1")), Field("at", .instant),
        Field("device", .id("lock-1"), "The lock or the cabinet."), Field("card", .pattern(.cardNumber)),
        Field("staff", .nullable(.id("staff-1")), "Whose card it was; null for a card that nobody knows."),
        Field("opened", .boolean(example: true)), Field("outcome", .reference("CardOutcome")),
      ])
    ),
  ]
}
