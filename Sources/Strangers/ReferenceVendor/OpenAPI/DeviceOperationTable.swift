/// Hubs and their devices.
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
  static let coupleSensor = Operation(
    .put, "/sensors/{sensor}/user", "devices", "Couples a sensor to another user",
    body: .reference("HubCoupling"), answer: .ok("Sensor"), miss: true)
}

/// What happens in the physical world. No vendor offers this; a simulator must.
enum SimulatedOperation {
  static let pressButton = Operation(
    .post, "/simulate/buttons/{button}/press", "simulate", "Presses an alarm button",
    answer: .happened)
  static let fallWithButton = Operation(
    .post, "/simulate/buttons/{button}/fall", "simulate", "Lets the wearer of a button fall, which its sensor feels",
    answer: .happened)
  static let testButton = Operation(
    .post, "/simulate/buttons/{button}/test", "simulate",
    "A technician presses a button with its hub in test, and the system answers; no staff are shown anything",
    answer: .ok("ButtonTest"))
  static let carryButton = Operation(
    .post, "/simulate/buttons/{button}/room", "simulate", "The wearer of a button goes to a room of the building",
    body: .reference("RoomChange"), answer: .happened)
  static let dropWristband = Operation(
    .post, "/simulate/buttons/{button}/drop", "simulate", "Lets a wristband fall off",
    answer: .happened)
  static let wearWristband = Operation(
    .post, "/simulate/buttons/{button}/wear", "simulate", "Puts a wristband on again",
    answer: .happened)
  static let setHubMains = Operation(
    .post, "/simulate/hubs/{hub}/mains", "simulate", "Cuts or restores mains power",
    body: .reference("MainsChange"), answer: .happened)
  static let setHubNetwork = Operation(
    .post, "/simulate/hubs/{hub}/network", "simulate", "Cuts or restores the network at a hub",
    body: .reference("NetworkChange"), answer: .happened)
  static let pressMobileAlarm = Operation(
    .post, "/simulate/mobile-alarms/{mobileAlarm}/press", "simulate", "Presses the button of a mobile alarm",
    answer: .happened)
  static let fallWithMobileAlarm = Operation(
    .post, "/simulate/mobile-alarms/{mobileAlarm}/fall", "simulate", "Lets the wearer of a mobile alarm fall",
    answer: .happened)
  static let setMobileBattery = Operation(
    .post, "/simulate/mobile-alarms/{mobileAlarm}/battery", "simulate", "Sets the charge of a mobile alarm",
    body: .reference("BatteryChange"), answer: .happened)
  static let moveMobileAlarm = Operation(
    .post, "/simulate/mobile-alarms/{mobileAlarm}/position", "simulate", "Moves a mobile alarm",
    body: .reference("Position"), answer: .happened)
  static let triggerSensor = Operation(
    .post, "/simulate/sensors/{sensor}/trigger", "simulate",
    "Lets a sensor fire: somebody moves, leaves the bed or opens the door",
    answer: .happened)
  static let presentCardToLock = Operation(
    .post, "/simulate/locks/{lock}/card", "simulate", "Holds a service card against a lock",
    body: .reference("CardPresentation"), answer: .ok("Opening"))
  static let presentCardToCabinet = Operation(
    .post, "/simulate/cabinets/{cabinet}/card", "simulate", "Holds a service card against a medicine cabinet",
    body: .reference("CardPresentation"), answer: .ok("Opening"))
  static let answerCall = Operation(
    .post, "/simulate/alarm-centre/calls/{call}/answer", "simulate",
    "The operator answers: the voice connection is set up, and the alarm goes on to staff",
    answer: .ok("Call"), conflict: true)
  static let finishCall = Operation(
    .post, "/simulate/alarm-centre/calls/{call}/conversation", "simulate",
    "The operator answers, finds out the reason, and sends the alarm on with it or solves it alone",
    body: .reference("Conversation"), answer: .ok("Call"), conflict: true)
  static let openShift = Operation(
    .post, "/simulate/alarm-centre/shift", "simulate",
    "Puts operators on a shift, who answer by themselves, one call at a time, and send each alarm on with what they noted",
    body: .reference("Shift"), answer: .ok("Shift"))
  static let startOutage = Operation(
    .post, "/simulate/outages", "simulate", "Takes a part of the service down for a time",
    body: .reference("NewOutage"), answer: .created("Outage"), conflict: true)
}
