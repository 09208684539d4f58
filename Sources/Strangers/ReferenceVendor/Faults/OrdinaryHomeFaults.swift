/// Faults that the city saw in ordinary homes from week 12 of 2023.
extension Fault {
  static let ofOrdinaryHomes: [Fault] = [
    buttonDead, alarmNotToAllStaff, alarmNotInApp, wristbandFallsOff, poorSound, alarmDoesNotConnect, staffLoggedOut,
    alarmFromWrongHub, alarmInEnglish, wrongAlarmReason, shortTermAlarmsToOrdinaryHomes,
  ]

  package static let buttonDead = Fault(
    "button-dead", in: [.borasSpring2023], areas: [.hub, .alarmCentre],
    sv: "Larmknappar i ordinärt boende ger inget larm.",
    en: "Alarm buttons in ordinary homes raise no alarm.",
    .silences(.of([.button], for: [.button, .fall], in: [.ordinaryHome])))

  package static let alarmNotToAllStaff = Fault(
    "alarm-not-to-all-staff", in: [.borasSpring2023], areas: [.itSystem],
    sv: "Larm visas inte för den sista av dem som är i tjänst i gruppen.",
    en: "Alarms are not shown to the last of those on duty in a group.")

  package static let alarmNotInApp = Fault(
    "alarm-not-in-app", in: [.borasSpring2023], areas: [.itSystem, .alarmCentre],
    sv: "Knapplarm från ordinärt boende visas inte alls i appen.",
    en: "Button alarms from ordinary homes are not shown in the app at all.",
    .hidesFromApp(.of([.button], in: [.ordinaryHome])))

  package static let wristbandFallsOff = Fault(
    "wristband-falls-off", in: [.borasSpring2023], areas: [.hub],
    sv: "Ett armband som faller av märks inte: sensorn säger att det bärs.",
    en: "A wristband that falls off is not noticed: its sensor says that it is worn.",
    .silences(.of([.button], for: [.wristbandOff])))

  package static let poorSound = Fault(
    "poor-sound", in: [.borasSpring2023], areas: [.alarmCentre, .mobileUnit],
    sv: "Ljudet i samtal med larmcentralen är dåligt (1,8 på en skala till 5).",
    en: "The sound of calls with the alarm centre is poor (1.8 on a scale to 5).",
    .connects(withQuality: 1.8))

  package static let alarmDoesNotConnect = Fault(
    "alarm-does-not-connect", in: [.borasSpring2023], areas: [.alarmCentre, .mobileUnit],
    sv: "Samtal till larmcentralen kopplas inte upp.",
    en: "Calls to the alarm centre are never established.")

  package static let staffLoggedOut = Fault(
    "staff-logged-out", in: [.borasSpring2023], areas: [.itSystem],
    sv: "Personal loggas ut ur appen efter en timme.",
    en: "Staff are thrown out of the app after an hour.",
    .logsOut(after: .hours(1)))

  package static let alarmFromWrongHub = Fault(
    "alarm-from-wrong-hub", in: [.borasSpring2023], areas: [.itSystem, .hub],
    sv: "Knapplarm anges komma från en annan hubb.",
    en: "Button alarms are said to come from another hub.")

  package static let alarmInEnglish = Fault(
    "alarm-in-english", in: [.borasSpring2023], areas: [.itSystem],
    sv: "Larmtexter är på engelska vilket språk som än är inställt.",
    en: "Alarm texts are in English, whatever language is set.")

  package static let wrongAlarmReason = Fault(
    "wrong-alarm-reason", in: [.borasSpring2023], areas: [.itSystem, .hub],
    sv: "Knapplarm visas som tekniska fel.",
    en: "Button alarms are shown as technical faults.",
    .misreports(.of([.button], for: [.button]), as: .technical))

  package static let shortTermAlarmsToOrdinaryHomes = Fault(
    "short-term-alarms-to-ordinary-homes", in: [.borasSpring2023], areas: [.itSystem],
    sv: "Larm från korttidsboende går till larm- och nattorganisationen.",
    en: "Alarms from short-term care homes go to the alarm and night organisation.",
    .sends(.of(in: [.shortTerm]), to: .alarmAndNight))
}
