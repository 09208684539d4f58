/// What happens in the physical world. No vendor offers this; a simulator must.
enum SimulatedOperation {
  static let pressButton = Operation(
    .post, "/simulate/buttons/{button}/press", "simulate", "Presses an alarm button",
    answer: .happened)
  static let fallWithButton = Operation(
    .post, "/simulate/buttons/{button}/fall", "simulate", "Lets the wearer of a button fall, which its sensor feels",
    answer: .happened)
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
  static let startOutage = Operation(
    .post, "/simulate/outages", "simulate", "Takes a part of the service down for a time",
    body: .reference("NewOutage"), answer: .created("Outage"), conflict: true)
}
