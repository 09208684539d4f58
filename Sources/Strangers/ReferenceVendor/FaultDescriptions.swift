extension Fault {
  /// What the fault does, in one line of Swedish.
  package var swedish: String { description.sv }

  /// What the fault does, in one line of English.
  package var english: String { description.en }

  /// The areas of the specification that can notice the fault.
  package var areas: [SpecificationArea] { description.areas }

  private struct Description {
    let areas: [SpecificationArea]
    let sv: String
    let en: String
  }

  private var description: Description {
    if let told = ofMessages ?? ofLogIn { return .init(areas: [.itSystem], sv: told.sv, en: told.en) }
    return ofAlarmSystem
  }

  private var ofAlarmSystem: Description {
    switch self {
    case .buttonDead:
      .init(
        areas: [.hub, .alarmCentre], sv: "Larmknappar i ordinärt boende ger inget larm.",
        en: "Alarm buttons in ordinary homes raise no alarm.")
    case .alarmNotToAllStaff:
      .init(
        areas: [.itSystem], sv: "Larm visas inte för den sista av dem som är i tjänst i gruppen.",
        en: "Alarms are not shown to the last of those on duty in a group.")
    case .alarmNotInApp:
      .init(
        areas: [.itSystem, .alarmCentre], sv: "Knapplarm från ordinärt boende visas inte alls i appen.",
        en: "Button alarms from ordinary homes are not shown in the app at all.")
    case .wristbandFallsOff:
      .init(
        areas: [.hub], sv: "Ett armband som faller av märks inte: givaren säger att det bärs.",
        en: "A wristband that falls off is not noticed: its sensor says that it is worn.")
    case .poorSound:
      .init(
        areas: [.alarmCentre, .mobileUnit], sv: "Ljudet i samtal med larmcentralen är dåligt (1,8 på en skala till 5).",
        en: "The sound of calls with the alarm centre is poor (1.8 on a scale to 5).")
    case .alarmDoesNotConnect:
      .init(
        areas: [.alarmCentre, .mobileUnit], sv: "Samtal till larmcentralen kopplas inte upp.",
        en: "Calls to the alarm centre are never established.")
    case .staffLoggedOut:
      .init(
        areas: [.itSystem], sv: "Personal loggas ut ur appen efter en timme.",
        en: "Staff are thrown out of the app after an hour.")
    case .alarmFromWrongHub:
      .init(
        areas: [.itSystem, .hub], sv: "Knapplarm anges komma från en annan hubb.",
        en: "Button alarms are said to come from another hub.")
    case .alarmInEnglish:
      .init(
        areas: [.itSystem], sv: "Larmtexter är på engelska vilket språk som än är inställt.",
        en: "Alarm texts are in English, whatever language is set.")
    case .wrongAlarmReason:
      .init(
        areas: [.itSystem, .hub], sv: "Knapplarm visas som tekniska fel.",
        en: "Button alarms are shown as technical faults.")
    case .shortTermAlarmsToOrdinaryHomes:
      .init(
        areas: [.itSystem], sv: "Larm från korttidsboende går till larm- och nattorganisationen.",
        en: "Alarms from short-term homes go to the alarm and night organisation.")
    case .userManagementIntegration:
      .init(
        areas: [.itSystem], sv: "Byten av grupp och avslutade konton följer inte med från användarkatalogen.",
        en: "Changes of group and closed accounts do not come through from the user directory.")
    case .careSystemImport:
      .init(
        areas: [.itSystem],
        sv: "Importen från verksamhetssystemet tappar sista personen i en omgång och förvanskar den förstas adress.",
        en: "The import from the care system loses the last person of a batch and mangles the address of the first.")
    case .staffAppBroken:
      .init(
        areas: [.itSystem], sv: "Att en kollega tagit ett larm syns inte i appen.",
        en: "That a colleague has taken an alarm does not show in the app.")
    case .wrongPosition:
      .init(
        areas: [.mobileUnit], sv: "Mobila larms position visas två kilometer fel.",
        en: "The position of mobile alarms is shown two kilometres off.")
    case .hubBattery10h:
      .init(
        areas: [.hub], sv: "Hubbens batteri räcker tio och en halv timme utan nätström.",
        en: "The hub's battery lasts ten and a half hours without mains.")
    case .lockServiceCard:
      .init(
        areas: [.welfareTechnology], sv: "Lås öppnas inte med rätt tjänstekort.",
        en: "Locks do not open with the right service card.")
    case .cabinetServiceCard:
      .init(
        areas: [.welfareTechnology], sv: "Läkemedelsskåp öppnas inte med rätt tjänstekort.",
        en: "Medicine cabinets do not open with the right service card.")
    case .hubLosesContact:
      .init(
        areas: [.hub], sv: "Hubben återansluter inte efter ett nätavbrott.",
        en: "The hub does not reconnect after a cut of the network.")
    case .appDown:
      .init(
        areas: [.itSystem], sv: "Appens inkorg är nere och larm kan inte kvitteras; aviseringar går ut.",
        en: "The app's inbox is down and alarms cannot be taken; push messages still go out.")
    case .portalDown: .init(areas: [.itSystem], sv: "Portalen är nere.", en: "The portal is down.")
    case .outageWithoutNotice:
      .init(
        areas: [.itSystem, .consulting], sv: "Beställaren får inget besked om driftstörningar.",
        en: "The buyer is sent no notice of outages.")
    case .mobileBatteryAlarmMissing:
      .init(
        areas: [.itSystem, .mobileUnit], sv: "Lågt batteri i ett mobilt larm ger inget larm.",
        en: "A low battery in a mobile alarm raises no alarm.")
    case .finnishOperatorMissing:
      .init(
        areas: [.alarmCentre], sv: "Den som talar finska kopplas till en operatör som inte gör det.",
        en: "Those who speak Finnish are connected to an operator who does not.")
    case .geofenceSilent:
      .init(
        areas: [.mobileUnit], sv: "Att någon lämnar sitt område ger inget larm.",
        en: "Leaving the geofence raises no alarm.")
    case .capacityCollapse:
      .init(
        areas: [.itSystem], sv: "Över 3000 användare under samma minut tappas registreringar och larm.",
        en: "Above 3000 users within a minute, registrations and alarms are lost.")
    case .lostAlarms:
      .init(areas: [.itSystem], sv: "Vart tusende larm försvinner.", en: "Every thousandth alarm disappears.")
    case .duplicateAlarms:
      .init(
        areas: [.itSystem], sv: "Knapplarm visas två gånger för samma person.",
        en: "Button alarms are shown twice to the same person.")
    case .delayedAlarms:
      .init(
        areas: [.itSystem, .alarmCentre], sv: "Knapplarm når personalen 90 sekunder för sent.",
        en: "Button alarms reach staff 90 seconds late.")
    case .misroutedAlarms:
      .init(
        areas: [.itSystem], sv: "Larm från Fristad och Viskafors går till fel grupp.",
        en: "Alarms from Fristad and Viskafors go to the wrong group.")
    case .textEncoding:
      .init(
        areas: [.itSystem], sv: "Å, ä och ö förvanskas i larm.", en: "The letters å, ä and ö are mangled in alarms.")
    case .wrongCardOpens:
      .init(
        areas: [.welfareTechnology], sv: "Lås och skåp öppnas även med fel eller spärrat kort.",
        en: "Locks and cabinets open with a wrong or blocked card too.")
    case .bedSensorSilent:
      .init(
        areas: [.itSystem, .welfareTechnology], sv: "Sänggivare larmar inte.", en: "Bed sensors raise no alarm.")
    case .doorSensorSilent:
      .init(areas: [.welfareTechnology], sv: "Dörrgivare larmar inte.", en: "Door sensors raise no alarm.")
    case .movementSensorSilent:
      .init(areas: [.welfareTechnology], sv: "Rörelsegivare larmar inte.", en: "Movement sensors raise no alarm.")
    case .presenceNotRegistered:
      .init(
        areas: [.welfareTechnology], sv: "Registrerad närvaro sparas inte.", en: "Registered presence is not kept.")
    case .exportIncomplete:
      .init(areas: [.itSystem], sv: "Larmloggen saknas i dataexporten.", en: "The data export lacks the alarm log.")
    case .accessLogIncomplete:
      .init(
        areas: [.itSystem], sv: "Läsning av användares uppgifter loggas inte.",
        en: "Reading the data of users is not logged.")
    case .alarmsToOtherCareHomes:
      .init(
        areas: [.itSystem], sv: "Larm från ett vård- och omsorgsboende visas även på de andra boendena.",
        en: "Alarms from a care home are shown at the other care homes too.")
    case .careSystemDuplicates:
      .init(
        areas: [.itSystem], sv: "En person som förs över igen från verksamhetssystemet läggs upp en gång till.",
        en: "A person transferred again from the care system is entered once more.")
    case .directoryNameLost:
      .init(
        areas: [.itSystem], sv: "Nya konton från användarkatalogen får användarnamnet som namn.",
        en: "New accounts from the user directory get the user name for a name.")
    case .searchMixesNamesakes:
      .init(
        areas: [.itSystem], sv: "En sökning på personnummer ger den som registrerades först med samma namn.",
        en: "A search by personal id gives whoever of the same name was registered first.")
    case .keyNotChecked:
      .init(
        areas: [.itSystem], sv: "Gränssnittet godtar vilken nyckel som helst.",
        en: "The interface takes any key whatever.")
    case .mainsAlarmMissing:
      .init(
        areas: [.hub], sv: "En hubb som förlorar nätströmmen ger inget larm om det.",
        en: "A hub that loses mains power raises no alarm.")
    case .hubNotCharging:
      .init(
        areas: [.hub], sv: "Hubbens batteri laddas inte när nätströmmen är tillbaka.",
        en: "The hub's battery does not charge when mains power is back.")
    case .mainsLossNotShown:
      .init(
        areas: [.hub], sv: "Hubbar visas med nätström även när de inte har det.",
        en: "Hubs are shown with mains power even when they have none.")
    case .hubContactGap:
      .init(
        areas: [.hub], sv: "En hubb tappar kontakten i en halvtimme, 23 timmar och en kvart efter installationen.",
        en: "A hub loses contact for half an hour, 23 hours and a quarter after it was installed.")
    case .contactAlarmMissing:
      .init(
        areas: [.hub], sv: "En hubb som tappar kontakten ger inget larm om det.",
        en: "A hub that loses contact raises no alarm.")
    case .hubCoupledToWrongUser:
      .init(
        areas: [.hub], sv: "En ny hubb kopplas till den brukare som registrerades före den rätta.",
        en: "A new hub is coupled to the user who was registered before the right one.")
    case .hubKeepsFormerUser:
      .init(
        areas: [.hub], sv: "En hubb som kopplas om till en annan brukare är kvar hos den förra.",
        en: "A hub that is coupled to another user stays with the former one.")
    case .mobileAlarmNotInApp:
      .init(
        areas: [.mobileUnit], sv: "Mobila larm från ordinärt boende visas inte i appen.",
        en: "Mobile alarms from ordinary homes are not shown in the app.")
    case .mobileFallSilent:
      .init(
        areas: [.mobileUnit], sv: "Ett fall med mobilt larm ger inget larm.",
        en: "A fall with a mobile alarm raises no alarm.")
    case .mobileBatteryShownHigh:
      .init(
        areas: [.mobileUnit], sv: "Mobila larms batterinivå visas tio procentenheter för hög.",
        en: "The battery level of mobile alarms is shown ten percentage points too high.")
    case .openingLogAnonymous:
      .init(
        areas: [.welfareTechnology], sv: "Loggen över lås och skåp visar inte vem som höll kortet.",
        en: "The log of locks and cabinets does not show who held the card.")
    case .swedishOperatorMissing:
      .init(
        areas: [.alarmCentre], sv: "Den som talar svenska kopplas till en operatör som inte gör det.",
        en: "Those who speak Swedish are connected to an operator who does not.")
    case .alarmCentreDown:
      .init(
        areas: [.alarmCentre, .hub, .mobileUnit], sv: "Larmcentralen är nere; larm går direkt till personalen.",
        en: "The alarm centre is down; alarms go straight to staff.")
    // Every other fault is told of elsewhere; a test holds that none is forgotten.
    default: .init(areas: [], sv: "", en: "")
    }
  }
}
