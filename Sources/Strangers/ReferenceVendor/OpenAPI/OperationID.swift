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
  case createSensor, getSensor
  case createLock, getLock, listLockOpenings
  case createCabinet, getCabinet, listCabinetOpenings
  case registerPresence, listPresence
  case listAlarms, getAlarm, takeAlarm, closeAlarm
  case listDeliveries, streamDeliveries, listStaffAlarms, streamStaffAlarms
  case createOperator, listOperators, listCalls, getCall, streamCalls
  case listNotices, streamNotices
  case createSubscription, listSubscriptions, getSubscription, deleteSubscription
  case exportData, listAccessLog
  case pressButton, fallWithButton, dropWristband, wearWristband
  case setHubMains, setHubNetwork
  case pressMobileAlarm, fallWithMobileAlarm, setMobileBattery, moveMobileAlarm
  case triggerSensor, presentCardToLock, presentCardToCabinet
  case answerCall, startOutage
  case setIdentityProvider, listLogIns, restartServiceProvider, rotateKeys, retireKeys
}
