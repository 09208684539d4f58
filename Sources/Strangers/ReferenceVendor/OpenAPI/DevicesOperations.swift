/// Hubs and what hangs on them.
enum DevicesOperation {
  static let createHub = Operation(
    .post, "/hubs", "devices", "Registers a hub",
    body: .reference("NewHub"), answer: .created("Hub"), conflict: true, miss: true)
  static let listHubs = Operation(
    .get, "/hubs", "devices", "Finds hubs, all of them or by user",
    query: [.user, .after, .limit], answer: .page("Hub"))
  static let getHub = Operation(
    .get, "/hubs/{hub}", "devices", "One hub with its battery, mains and connection",
    answer: .ok("Hub"))
  static let coupleHub = Operation(
    .put, "/hubs/{hub}/user", "devices", "Couples a hub to the user in whose home it is",
    body: .reference("HubCoupling"), answer: .ok("Hub"), miss: true)
  static let uncoupleHub = Operation(
    .delete, "/hubs/{hub}/user", "devices", "Uncouples a hub from its user",
    answer: .ok("Hub"))
  static let reportContact = Operation(
    .post, "/hubs/{hub}/contacts", "devices", "A hub tells that it has contact, as it does every five minutes",
    answer: .happened, conflict: true)
  static let createButton = Operation(
    .post, "/buttons", "devices", "Registers an alarm button on a hub",
    body: .reference("NewButton"), answer: .created("Button"), conflict: true, miss: true)
  static let listButtons = Operation(
    .get, "/buttons", "devices", "Finds alarm buttons, all of them or by user",
    query: [.user, .after, .limit], answer: .page("Button"))
  static let getButton = Operation(
    .get, "/buttons/{button}", "devices", "One alarm button",
    answer: .ok("Button"))
  static let createMobileAlarm = Operation(
    .post, "/mobile-alarms", "devices", "Registers a mobile alarm",
    body: .reference("NewMobileAlarm"), answer: .created("MobileAlarm"), conflict: true, miss: true)
  static let getMobileAlarm = Operation(
    .get, "/mobile-alarms/{mobileAlarm}", "devices", "One mobile alarm with its battery and position",
    answer: .ok("MobileAlarm"))
  static let setGeofence = Operation(
    .put, "/mobile-alarms/{mobileAlarm}/geofence", "devices",
    "Sets the area that raises an alarm when left for a minute",
    body: .reference("Geofence"), answer: .ok("MobileAlarm"))
  static let removeGeofence = Operation(
    .delete, "/mobile-alarms/{mobileAlarm}/geofence", "devices", "Removes the geofence",
    answer: .ok("MobileAlarm"))
  static let createSensor = Operation(
    .post, "/sensors", "devices", "Registers a movement, bed or door sensor",
    body: .reference("NewSensor"), answer: .created("Sensor"), conflict: true, miss: true)
  static let getSensor = Operation(
    .get, "/sensors/{sensor}", "devices", "One sensor",
    answer: .ok("Sensor"))
}
