/// Faults that the city did not report, but that its specification must catch too.
extension Fault {
  static let ofTheSpecification: [Fault] = [
    outageWithoutNotice, mobileBatteryAlarmMissing, finnishOperatorMissing, geofenceSilent, capacityCollapse,
    lostAlarms, duplicateAlarms, delayedAlarms, misroutedAlarms, textEncoding, wrongCardOpens, bedSensorSilent,
    doorSensorSilent, movementSensorSilent, presenceNotRegistered, exportIncomplete, accessLogIncomplete,
    alarmsToOtherCareHomes, careSystemDuplicates, directoryNameLost, searchMixesNamesakes, keyNotChecked,
    mainsAlarmMissing, hubNotCharging, mainsLossNotShown, hubContactGap, contactAlarmMissing, hubCoupledToWrongUser,
    hubKeepsFormerUser, mobileAlarmNotInApp, mobileFallSilent, mobileBatteryShownHigh, openingLogAnonymous,
    swedishOperatorMissing, alarmCentreDown, callNotEstablished, findingNotPassedOn,
    solvedAlarmsSentOn, solvedAlarmsNotLogged, careSystemNotTold, testPressUnanswered, devicesKeepFormerUser,
  ]

  package static let outageWithoutNotice = Fault(
    "outage-without-notice", areas: [.itSystem, .consulting],
    sv: "Beställaren får inget besked om driftstörningar.",
    en: "The buyer is sent no notice of outages.", ofService: true)

  package static let mobileBatteryAlarmMissing = Fault(
    "mobile-battery-alarm-missing", areas: [.itSystem, .mobileUnit],
    sv: "Låg batterinivå i ett mobilt trygghetslarm ger inget larm.",
    en: "A low battery in a mobile alarm raises no alarm.",
    .silences(.of([.mobileAlarm], for: [.batteryLow])))

  package static let finnishOperatorMissing = Fault(
    "finnish-operator-missing", areas: [.alarmCentre],
    sv: "Den som talar finska kopplas till en operatör som inte gör det.",
    en: "Those who speak Finnish are connected to an operator who does not.")

  package static let geofenceSilent = Fault(
    "geofence-silent", areas: [.mobileUnit],
    sv: "Att någon lämnar sitt område ger inget larm.",
    en: "Leaving the geofence raises no alarm.",
    .silences(.of([.mobileAlarm], for: [.geofenceExit])))

  package static let capacityCollapse = Fault(
    "capacity-collapse", areas: [.itSystem],
    sv: "När fler än 3\u{A0}000 användare är aktiva under samma minut går registreringar och larm förlorade.",
    en: "When more than 3,000 users are active within a minute, registrations and alarms are lost.")

  package static let lostAlarms = Fault(
    "lost-alarms", areas: [.itSystem],
    sv: "Vart tusende larm försvinner.",
    en: "Every thousandth alarm disappears.",
    .loses(oneIn: 1000))

  package static let duplicateAlarms = Fault(
    "duplicate-alarms", areas: [.itSystem],
    sv: "Knapplarm visas två gånger för samma person.",
    en: "Button alarms are shown twice to the same person.",
    .repeats(.of([.button]), times: 2))

  package static let delayedAlarms = Fault(
    "delayed-alarms", areas: [.itSystem, .hub, .alarmCentre],
    sv: "Knapplarm når personalen 90 sekunder för sent.",
    en: "Button alarms reach staff 90 seconds late.",
    .delays(.of([.button]), by: .seconds(90)))

  package static let misroutedAlarms = Fault(
    "misrouted-alarms", areas: [.itSystem],
    sv: "Larm från Fristad och Viskafors går till fel grupp.",
    en: "Alarms from Fristad and Viskafors go to the wrong group.",
    .misroutes(areas: ["Fristad", "Viskafors"]))

  package static let textEncoding = Fault(
    "text-encoding", areas: [.itSystem],
    sv: "Å, ä och ö förvanskas i larm.",
    en: "The letters å, ä and ö are mangled in alarms.")

  package static let wrongCardOpens = Fault(
    "wrong-card-opens", areas: [.welfareTechnology],
    sv: "Lås och skåp öppnas även med fel eller spärrat kort.",
    en: "Locks and cabinets open with a wrong or blocked card too.")

  package static let bedSensorSilent = Fault(
    "bed-sensor-silent", areas: [.itSystem, .welfareTechnology],
    sv: "Sänglarm larmar inte.",
    en: "Bed sensors raise no alarm.",
    .silences(.of([.bedSensor])))

  package static let doorSensorSilent = Fault(
    "door-sensor-silent", areas: [.welfareTechnology],
    sv: "Dörrlarm larmar inte.",
    en: "Door sensors raise no alarm.",
    .silences(.of([.doorSensor])))

  package static let movementSensorSilent = Fault(
    "movement-sensor-silent", areas: [.welfareTechnology],
    sv: "Rörelselarm larmar inte.",
    en: "Movement sensors raise no alarm.",
    .silences(.of([.movementSensor])))

  package static let presenceNotRegistered = Fault(
    "presence-not-registered", areas: [.welfareTechnology],
    sv: "Registrerad närvaro sparas inte.",
    en: "Registered presence is not kept.")

  package static let exportIncomplete = Fault(
    "export-incomplete", areas: [.itSystem],
    sv: "Larmloggen saknas i dataexporten.",
    en: "The data export lacks the alarm log.", ofService: true)

  package static let accessLogIncomplete = Fault(
    "access-log-incomplete", areas: [.itSystem],
    sv: "Läsning av brukares uppgifter loggas inte.",
    en: "Reading the data of service users is not logged.")

  package static let alarmsToOtherCareHomes = Fault(
    "alarms-to-other-care-homes", areas: [.itSystem],
    sv: "Larm från ett vård- och omsorgsboende visas även på de andra boendena.",
    en: "Alarms from a care home are shown at the other care homes too.")

  package static let careSystemDuplicates = Fault(
    "care-system-duplicates", areas: [.itSystem],
    sv: "En person som förs över igen från verksamhetssystemet läggs upp en gång till.",
    en: "A person transferred again from the care record system is entered once more.")

  package static let directoryNameLost = Fault(
    "directory-name-lost", areas: [.itSystem],
    sv: "Nya konton från användarkatalogen får användarnamnet som namn.",
    en: "New accounts from the user directory get the user name for a name.", ofService: true)

  package static let searchMixesNamesakes = Fault(
    "search-mixes-namesakes", areas: [.itSystem],
    sv: "En sökning på personnummer ger den som registrerades först med samma namn.",
    en: "A search by personal identity number gives whoever of the same name was registered first.")

  package static let keyNotChecked = Fault(
    "key-not-checked", areas: [.itSystem],
    sv: "Gränssnittet godtar vilken nyckel som helst.",
    en: "The API accepts any key.", ofService: true)

  package static let mainsAlarmMissing = Fault(
    "mains-alarm-missing", areas: [.hub],
    sv: "En hubb som förlorar nätströmmen ger inget larm om det.",
    en: "A hub that loses mains power raises no alarm.",
    .silences(.of([.hub], for: [.mainsLost])))

  package static let hubNotCharging = Fault(
    "hub-not-charging", areas: [.hub],
    sv: "Hubbens batteri laddas inte när nätströmmen är tillbaka.",
    en: "The hub's battery does not charge when mains power is back.",
    .neverChargesHubs)

  package static let mainsLossNotShown = Fault(
    "mains-loss-not-shown", areas: [.hub],
    sv: "Hubbar visas med nätström även när de inte har det.",
    en: "Hubs are shown with mains power even when they have none.")

  package static let hubContactGap = Fault(
    "hub-contact-gap", areas: [.hub],
    sv: "En hubb tappar kontakten i en halvtimme, 23 timmar och en kvart efter installationen.",
    en: "A hub loses contact for half an hour, 23 hours and a quarter after it was installed.")

  package static let contactAlarmMissing = Fault(
    "contact-alarm-missing", areas: [.hub],
    sv: "En hubb som tappar kontakten ger inget larm om det.",
    en: "A hub that loses contact raises no alarm.",
    .silences(.of([.hub], for: [.contactLost])))

  package static let hubCoupledToWrongUser = Fault(
    "hub-coupled-to-wrong-user", areas: [.hub],
    sv: "En ny hubb kopplas till den brukare som registrerades före den rätta.",
    en: "A new hub is coupled to the service user who was registered before the right one.")

  package static let hubKeepsFormerUser = Fault(
    "hub-keeps-former-user", areas: [.hub],
    sv: "En hubb som kopplas om till en annan brukare är kvar hos den förra.",
    en: "A hub that is coupled to another service user stays with the former one.")

  package static let mobileAlarmNotInApp = Fault(
    "mobile-alarm-not-in-app", areas: [.mobileUnit],
    sv: "Mobila trygghetslarm från ordinärt boende visas inte i appen.",
    en: "Mobile alarms from ordinary homes are not shown in the app.",
    .hidesFromApp(.of([.mobileAlarm], in: [.ordinaryHome])))

  package static let mobileFallSilent = Fault(
    "mobile-fall-silent", areas: [.mobileUnit],
    sv: "Ett fall med mobilt trygghetslarm ger inget larm.",
    en: "A fall with a mobile alarm raises no alarm.",
    .silences(.of([.mobileAlarm], for: [.fall])))

  package static let mobileBatteryShownHigh = Fault(
    "mobile-battery-shown-high", areas: [.mobileUnit],
    sv: "Mobila trygghetslarms batterinivå visas tio procentenheter för hög.",
    en: "The battery level of mobile alarms is shown ten percentage points too high.",
    .addsToMobileBattery(10))

  package static let openingLogAnonymous = Fault(
    "opening-log-anonymous", areas: [.welfareTechnology],
    sv: "Loggen över lås och skåp visar inte vem som höll kortet.",
    en: "The log of locks and cabinets does not show who held the card.")

  package static let swedishOperatorMissing = Fault(
    "swedish-operator-missing", areas: [.alarmCentre],
    sv: "Den som talar svenska kopplas till en operatör som inte gör det.",
    en: "Those who speak Swedish are connected to an operator who does not.")

  package static let alarmCentreDown = Fault(
    "alarm-centre-down", areas: [.alarmCentre, .itSystem, .hub, .mobileUnit],
    sv: "Larmcentralen är nere; larm går direkt till personalen.",
    en: "The alarm centre is down; alarms go straight to staff.", ofService: true,
    .stops(.alarmCentre))

  package static let callNotEstablished = Fault(
    "call-not-established", areas: [.alarmCentre, .mobileUnit],
    sv: "Samtal till larmcentralen kopplas inte upp.",
    en: "Calls to the alarm centre are never established.")

  package static let findingNotPassedOn = Fault(
    "finding-not-passed-on", areas: [.alarmCentre],
    sv: "Det som operatören har tagit reda på följer inte med larmet till personalen.",
    en: "What the operator found out does not go on to staff with the alarm.")

  package static let solvedAlarmsSentOn = Fault(
    "solved-alarms-sent-on", areas: [.alarmCentre],
    sv: "Larm som larmcentralen har löst skickas till personalen ändå.",
    en: "Alarms that the alarm centre has solved are sent on to staff all the same.")

  package static let solvedAlarmsNotLogged = Fault(
    "solved-alarms-not-logged", areas: [.alarmCentre],
    sv: "Larm som larmcentralen har löst står kvar som öppna i larmloggen.",
    en: "Alarms that the alarm centre has solved stay open in the log of alarms.")

  package static let careSystemNotTold = Fault(
    "care-system-not-told", areas: [.itSystem],
    sv: "Hanterade larm förs inte över till verksamhetssystemet.",
    en: "Alarms that have been handled are not written to the care record system.")

  package static let testPressUnanswered = Fault(
    "test-press-unanswered", areas: [.hub],
    sv: "Ett provtryck vid installationen får inget svar.",
    en: "A test press at the installation gets no answer.")

  package static let devicesKeepFormerUser = Fault(
    "devices-keep-former-user", areas: [.welfareTechnology],
    sv: "En sensor, ett lås eller ett skåp som kopplas om blir kvar hos den förra brukaren.",
    en: "A sensor, lock or cabinet that is coupled to another user stays with the former one.")
}
