/// A fault that the vendor's system can be given, named after what the city saw when its roll-out failed. Faults are
/// independent of each other, deterministic, and leave everything that they do not name in working order.
package enum Fault: String, CaseIterable, Sendable {
  // Seen in ordinary homes from week 12 of 2023.
  case buttonDead = "button-dead"
  case alarmNotToAllStaff = "alarm-not-to-all-staff"
  case alarmNotInApp = "alarm-not-in-app"
  case wristbandFallsOff = "wristband-falls-off"
  case poorSound = "poor-sound"
  case alarmDoesNotConnect = "alarm-does-not-connect"
  case staffLoggedOut = "staff-logged-out"
  case alarmFromWrongHub = "alarm-from-wrong-hub"
  case alarmInEnglish = "alarm-in-english"
  case wrongAlarmReason = "wrong-alarm-reason"
  case shortTermAlarmsToOrdinaryHomes = "short-term-alarms-to-ordinary-homes"

  // Seen in the pilot in October 2022.
  case userManagementIntegration = "user-management-integration"
  case careSystemImport = "care-system-import"
  case staffAppBroken = "staff-app-broken"
  case wrongPosition = "wrong-position"
  case hubBattery10h = "hub-battery-10h"
  case lockServiceCard = "lock-service-card"
  case cabinetServiceCard = "cabinet-service-card"
  case hubLosesContact = "hub-loses-contact"

  // Seen in January 2023.
  case appDown = "app-down"
  case portalDown = "portal-down"

  // Not reported by the city, but what its specification must also catch.
  case outageWithoutNotice = "outage-without-notice"
  case mobileBatteryAlarmMissing = "mobile-battery-alarm-missing"
  case finnishOperatorMissing = "finnish-operator-missing"
  case geofenceSilent = "geofence-silent"
  case capacityCollapse = "capacity-collapse"
  case lostAlarms = "lost-alarms"
  case duplicateAlarms = "duplicate-alarms"
  case delayedAlarms = "delayed-alarms"
  case misroutedAlarms = "misrouted-alarms"
  case textEncoding = "text-encoding"
  case wrongCardOpens = "wrong-card-opens"
  case bedSensorSilent = "bed-sensor-silent"
  case doorSensorSilent = "door-sensor-silent"
  case movementSensorSilent = "movement-sensor-silent"
  case presenceNotRegistered = "presence-not-registered"
  case exportIncomplete = "export-incomplete"
  case accessLogIncomplete = "access-log-incomplete"
  case alarmsToOtherCareHomes = "alarms-to-other-care-homes"
  case careSystemDuplicates = "care-system-duplicates"
  case directoryNameLost = "directory-name-lost"
  case searchMixesNamesakes = "search-mixes-namesakes"
  case keyNotChecked = "key-not-checked"
  case mainsAlarmMissing = "mains-alarm-missing"
  case hubNotCharging = "hub-not-charging"
  case mainsLossNotShown = "mains-loss-not-shown"
  case hubContactGap = "hub-contact-gap"
  case contactAlarmMissing = "contact-alarm-missing"
  case hubCoupledToWrongUser = "hub-coupled-to-wrong-user"
  case hubKeepsFormerUser = "hub-keeps-former-user"
  case mobileAlarmNotInApp = "mobile-alarm-not-in-app"
  case mobileFallSilent = "mobile-fall-silent"
  case mobileBatteryShownHigh = "mobile-battery-shown-high"
  case openingLogAnonymous = "opening-log-anonymous"
  case swedishOperatorMissing = "swedish-operator-missing"
  case alarmCentreDown = "alarm-centre-down"
}

/// Areas of the city's specification, as its catalogue names them.
package enum SpecificationArea: String, CaseIterable, Sendable {
  case itSystem = "it-system"
  case hub
  case mobileUnit = "mobile-unit"
  case welfareTechnology = "welfare-technology"
  case alarmCentre = "alarm-centre"
  case training
  case consulting
}
