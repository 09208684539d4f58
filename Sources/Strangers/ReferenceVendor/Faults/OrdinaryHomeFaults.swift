/// Faults that the city saw from week 12 of 2023, when it changed the alarms in ordinary homes. They can act in any home.
extension Fault {
  static let ofOrdinaryHomes: [Fault] = [
    buttonDead, alarmNotToAllStaff, alarmNotInApp, wristbandFallsOff, poorSound, alarmDoesNotConnect, staffLoggedOut,
    alarmFromWrongHub, alarmInEnglish, wrongAlarmReason, shortTermAlarmsToOrdinaryHomes,
  ]

  package static let buttonDead = Fault(
    "button-dead", seen: .inOrdinaryHomes, areas: [.itSystem, .hub, .alarmCentre],
    sv: "Larmknappar ger inget larm.",
    en: "Alarm buttons raise no alarm.",
    .silences(.of([.button], for: [.button, .fall])))

  package static let alarmNotToAllStaff = Fault(
    "alarm-not-to-all-staff", seen: .inOrdinaryHomes, areas: [.itSystem],
    sv: "Larm visas inte för den sista av dem som är i tjänst i gruppen.",
    en: "Alarms are not shown to the last of those on duty in a group.")

  package static let alarmNotInApp = Fault(
    "alarm-not-in-app", seen: .inOrdinaryHomes, areas: [.itSystem, .hub, .alarmCentre],
    sv: "Knapplarm visas inte alls i appen.",
    en: "Button alarms are not shown in the app at all.",
    .hidesFromApp(.of([.button])))

  package static let wristbandFallsOff = Fault(
    "wristband-falls-off", seen: .inOrdinaryHomes, areas: [.hub],
    sv: "Ett armband som faller av märks inte: sensorn säger att det bärs.",
    en: "A wristband that falls off is not noticed: its sensor says that it is worn.",
    .silences(.of([.button], for: [.wristbandOff])))

  package static let poorSound = Fault(
    "poor-sound", seen: .inOrdinaryHomes, areas: [.alarmCentre, .mobileUnit],
    sv: "Ljudet i samtal med larmcentralen är dåligt (1,8 på en skala till 5).",
    en: "The sound of calls with the alarm centre is poor (1.8 on a scale to 5).",
    .connects(withQuality: 1.8))

  package static let alarmDoesNotConnect = Fault(
    "alarm-does-not-connect", seen: .inOrdinaryHomes, areas: [.hub, .itSystem, .alarmCentre, .welfareTechnology],
    sv: "En nyinstallerad hubb får aldrig kontakt med systemet.",
    en: "A newly installed hub never comes into contact with the system.")

  package static let staffLoggedOut = Fault(
    "staff-logged-out", seen: .inOrdinaryHomes, areas: [.itSystem],
    sv: "Personal loggas ut ur appen efter en timme.",
    en: "Staff are thrown out of the app after an hour.",
    .logsOut(after: .hours(1)))

  package static let alarmFromWrongHub = Fault(
    "alarm-from-wrong-hub", seen: .inOrdinaryHomes, areas: [.itSystem, .hub],
    sv: "Knapplarm anges komma från en annan hubb.",
    en: "Button alarms are said to come from another hub.")

  package static let alarmInEnglish = Fault(
    "alarm-in-english", seen: .inOrdinaryHomes, areas: [.itSystem],
    sv: "Larmtexter är på engelska vilket språk som än är inställt.",
    en: "Alarm texts are in English, whatever language is set.")

  package static let wrongAlarmReason = Fault(
    "wrong-alarm-reason", seen: .inOrdinaryHomes, areas: [.itSystem, .hub, .alarmCentre],
    sv: "Knapplarm visas som tekniska fel.",
    en: "Button alarms are shown as technical faults.",
    .misreports(.of([.button], for: [.button]), as: .technical))

  package static let shortTermAlarmsToOrdinaryHomes = Fault(
    "short-term-alarms-to-ordinary-homes", seen: .inShortTermHomes, areas: [.itSystem],
    sv: "Larm från korttidsboende visas även för larm- och nattorganisationen.",
    en: "Alarms from short-term care homes are shown to the alarm and night organisation too.",
    .sends(.of(in: [.shortTerm]), alsoTo: .alarmAndNight))
}
