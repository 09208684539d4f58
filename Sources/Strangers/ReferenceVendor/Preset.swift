/// A state that the vendor's system was in at some time.
package enum Preset: String, CaseIterable, Sendable {
  /// Everything works.
  case healthy
  /// The open problems of 24 October 2022, while the pilot ran.
  case borasPilot202210 = "boras-pilot-2022-10"
  /// What ordinary homes met from week 12 of 2023.
  case borasSpring2023 = "boras-spring-2023"

  /// The faults that are on in this state.
  package var faults: Set<Fault> {
    switch self {
    case .healthy: []
    case .borasPilot202210:
      [
        .userManagementIntegration, .careSystemImport, .staffAppBroken, .wrongPosition, .hubBattery10h,
        .lockServiceCard, .cabinetServiceCard, .hubLosesContact,
      ]
    case .borasSpring2023:
      [
        .buttonDead, .alarmNotToAllStaff, .alarmNotInApp, .wristbandFallsOff, .poorSound, .alarmDoesNotConnect,
        .staffLoggedOut, .alarmFromWrongHub, .alarmInEnglish, .wrongAlarmReason, .shortTermAlarmsToOrdinaryHomes,
        .hubBattery10h,
      ]
    }
  }
}
