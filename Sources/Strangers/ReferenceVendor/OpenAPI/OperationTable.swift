extension OperationID {
  /// What the interface says of this operation.
  var operation: Operation {
    switch self {
    case .getVersion:
      Operation(.get, "/version", "operation", "The version that is running", answer: .ok("Version"), open: true)
    case .getDescription:
      Operation(
        .get, "/openapi.json", "operation", "This description", answer: .json(status: 200, .anyObject), open: true)
    case .getServiceHealth:
      Operation(
        .get, "/services/{service}/health", "operation", "Whether a part of the service is up; 503 when it is down",
        answer: .ok("ServiceHealth"), down: true)
    case .getPortalOverview:
      Operation(
        .get, "/portal/overview", "operation", "The first page of the portal, in figures",
        answer: .ok("PortalOverview"),
        down: true)
    case .getClock: Operation(.get, "/clock", "clock", "The simulated time", answer: .ok("Clock"))
    case .advanceClock:
      Operation(
        .post, "/clock", "clock",
        "Lets simulated time pass. Everything due happens in order, each at its time, before the answer. Every open event"
          + " stream then gets an event `clock` with the same `mark`, after all events up to then.",
        body: .reference("Advance"), answer: .ok("Clock"), conflict: true)
    case .listFaults: Operation(.get, "/faults", "faults", "All faults and which are on", answer: .items("Fault"))
    case .switchFaultOn:
      Operation(
        .put, "/faults/{fault}", "faults", "Switches a fault on",
        query: [
          QueryParameter(
            "home", .reference("Housing"),
            "The kind of home that it acts in; every home unless given. What is of the service as a whole has none.")
        ],
        answer: .ok("Fault"), conflict: true)
    case .switchFaultOff: Operation(.delete, "/faults/{fault}", "faults", "Switches a fault off", answer: .ok("Fault"))
    case .createUser: PeopleOperation.createUser
    case .listUsers: PeopleOperation.listUsers
    case .countUsers: PeopleOperation.countUsers
    case .getUser: PeopleOperation.getUser
    case .updateUser: PeopleOperation.updateUser
    case .importUsers: PeopleOperation.importUsers
    case .getImport: PeopleOperation.getImport
    case .createGroup: PeopleOperation.createGroup
    case .listGroups: PeopleOperation.listGroups
    case .getGroup: PeopleOperation.getGroup
    case .createStaff: PeopleOperation.createStaff
    case .listStaff: PeopleOperation.listStaff
    case .getStaff: PeopleOperation.getStaff
    case .syncDirectory: PeopleOperation.syncDirectory
    case .logIn: WorkOperation.logIn
    case .getSession: WorkOperation.getSession
    case .logOut: WorkOperation.logOut
    case .createServiceCard: WorkOperation.createServiceCard
    case .getServiceCard: WorkOperation.getServiceCard
    case .updateServiceCard: WorkOperation.updateServiceCard
    case .registerPresence: WorkOperation.registerPresence
    case .listPresence: WorkOperation.listPresence
    case .createLock: WorkOperation.createLock
    case .getLock: WorkOperation.getLock
    case .coupleLock: WorkOperation.coupleLock
    case .listLockOpenings: WorkOperation.listLockOpenings
    case .createCabinet: WorkOperation.createCabinet
    case .getCabinet: WorkOperation.getCabinet
    case .coupleCabinet: WorkOperation.coupleCabinet
    case .listCabinetOpenings: WorkOperation.listCabinetOpenings
    case .createHub: DevicesOperation.createHub
    case .listHubs: DevicesOperation.listHubs
    case .getHub: DevicesOperation.getHub
    case .coupleHub: DevicesOperation.coupleHub
    case .uncoupleHub: DevicesOperation.uncoupleHub
    case .reportContact: DevicesOperation.reportContact
    case .createButton: DevicesOperation.createButton
    case .listButtons: DevicesOperation.listButtons
    case .getButton: DevicesOperation.getButton
    case .createMobileAlarm: DevicesOperation.createMobileAlarm
    case .getMobileAlarm: DevicesOperation.getMobileAlarm
    case .setGeofence: DevicesOperation.setGeofence
    case .removeGeofence: DevicesOperation.removeGeofence
    case .createSensor: DevicesOperation.createSensor
    case .getSensor: DevicesOperation.getSensor
    case .coupleSensor: DevicesOperation.coupleSensor
    case .listAlarms: AlarmsOperation.listAlarms
    case .getAlarm: AlarmsOperation.getAlarm
    case .takeAlarm: AlarmsOperation.takeAlarm
    case .closeAlarm: AlarmsOperation.closeAlarm
    case .listDeliveries: AlarmsOperation.listDeliveries
    case .streamDeliveries: AlarmsOperation.streamDeliveries
    case .listStaffAlarms: AlarmsOperation.listStaffAlarms
    case .streamStaffAlarms: AlarmsOperation.streamStaffAlarms
    case .createOperator: AlarmsOperation.createOperator
    case .listOperators: AlarmsOperation.listOperators
    case .listCalls: AlarmsOperation.listCalls
    case .getCall: AlarmsOperation.getCall
    case .streamCalls: AlarmsOperation.streamCalls
    case .getShift: AlarmsOperation.getShift
    case .listNotices: AlarmsOperation.listNotices
    case .streamNotices: AlarmsOperation.streamNotices
    case .createSubscription: AlarmsOperation.createSubscription
    case .listSubscriptions: AlarmsOperation.listSubscriptions
    case .getSubscription: AlarmsOperation.getSubscription
    case .deleteSubscription: AlarmsOperation.deleteSubscription
    case .exportData: AlarmsOperation.exportData
    case .listAccessLog: AlarmsOperation.listAccessLog
    case .listCareEntries: AlarmsOperation.listCareEntries
    case .pressButton: SimulatedOperation.pressButton
    case .fallWithButton: SimulatedOperation.fallWithButton
    case .testButton: SimulatedOperation.testButton
    case .carryButton: SimulatedOperation.carryButton
    case .dropWristband: SimulatedOperation.dropWristband
    case .wearWristband: SimulatedOperation.wearWristband
    case .setHubMains: SimulatedOperation.setHubMains
    case .setHubNetwork: SimulatedOperation.setHubNetwork
    case .pressMobileAlarm: SimulatedOperation.pressMobileAlarm
    case .fallWithMobileAlarm: SimulatedOperation.fallWithMobileAlarm
    case .setMobileBattery: SimulatedOperation.setMobileBattery
    case .moveMobileAlarm: SimulatedOperation.moveMobileAlarm
    case .triggerSensor: SimulatedOperation.triggerSensor
    case .presentCardToLock: SimulatedOperation.presentCardToLock
    case .presentCardToCabinet: SimulatedOperation.presentCardToCabinet
    case .answerCall: SimulatedOperation.answerCall
    case .finishCall: SimulatedOperation.finishCall
    case .openShift: SimulatedOperation.openShift
    case .startOutage: SimulatedOperation.startOutage
    case .setIdentityProvider: LogInOperation.setIdentityProvider
    case .listLogIns: LogInOperation.listLogIns
    case .restartServiceProvider: LogInOperation.restartServiceProvider
    case .rotateKeys: LogInOperation.rotateKeys
    case .retireKeys: LogInOperation.retireKeys
    }
  }
}

/// Every operation of the interface. The description and the handler of each are exhaustive switches over these, so the
/// compiler sees to it that nothing is described without being served, or served without being described.
enum OperationID: String, CaseIterable, Sendable {
  case getVersion, getDescription, getServiceHealth, getPortalOverview
  case getClock, advanceClock
  case listFaults, switchFaultOn, switchFaultOff
  case createUser, listUsers, countUsers, getUser, updateUser
  case importUsers, getImport
  case createGroup, listGroups, getGroup
  case createStaff, listStaff, getStaff, syncDirectory
  case logIn, getSession, logOut
  case createServiceCard, getServiceCard, updateServiceCard
  case createHub, listHubs, getHub, coupleHub, uncoupleHub, reportContact
  case createButton, listButtons, getButton
  case createMobileAlarm, getMobileAlarm, setGeofence, removeGeofence
  case createSensor, getSensor, coupleSensor
  case createLock, getLock, coupleLock, listLockOpenings
  case createCabinet, getCabinet, coupleCabinet, listCabinetOpenings
  case registerPresence, listPresence
  case listAlarms, getAlarm, takeAlarm, closeAlarm
  case listDeliveries, streamDeliveries, listStaffAlarms, streamStaffAlarms
  case createOperator, listOperators, listCalls, getCall, streamCalls, getShift
  case listNotices, streamNotices
  case createSubscription, listSubscriptions, getSubscription, deleteSubscription
  case exportData, listAccessLog, listCareEntries
  case pressButton, fallWithButton, testButton, carryButton, dropWristband, wearWristband
  case setHubMains, setHubNetwork
  case pressMobileAlarm, fallWithMobileAlarm, setMobileBattery, moveMobileAlarm
  case triggerSensor, presentCardToLock, presentCardToCabinet
  case answerCall, finishCall, openShift, startOutage
  case setIdentityProvider, listLogIns, restartServiceProvider, rotateKeys, retireKeys
}
