/// What the app says of an alarm.
enum AlarmText {
  static func text(_ reason: AlarmReason, name: String, address: String, language: Language) -> String {
    switch language {
    case .sv: "Larm från \(name), \(address): \(swedish(reason))."
    case .fi: "Hälytys asiakkaalta \(name), \(address): \(finnish(reason))."
    case .en: "Alarm from \(name), \(address): \(english(reason))."
    }
  }

  private static func swedish(_ reason: AlarmReason) -> String {
    switch reason {
    case .button: "larmknappen har tryckts in"
    case .fall: "ett fall har upptäckts"
    case .movement: "någon rör sig i rummet"
    case .door: "dörren har öppnats"
    case .technical: "tekniskt fel på utrustningen"
    case .bedExit: "personen har lämnat sängen"
    case .geofenceExit: "brukaren har lämnat sitt område"
    case .batteryLow: "batteriet är nästan tomt"
    case .mainsLost: "utrustningen har ingen nätström"
    case .contactLost: "kontakten med utrustningen är bruten"
    case .wristbandOff: "armbandet sitter inte på armen"
    }
  }

  private static func finnish(_ reason: AlarmReason) -> String {
    switch reason {
    case .button: "turvapainiketta on painettu"
    case .fall: "kaatuminen on havaittu"
    case .movement: "huoneessa liikkuu joku"
    case .door: "ovi on avattu"
    case .technical: "laitteessa on tekninen vika"
    case .bedExit: "asukas on noussut sängystä"
    case .geofenceExit: "asiakas on poistunut alueeltaan"
    case .batteryLow: "akku on melkein tyhjä"
    case .mainsLost: "laite ei saa verkkovirtaa"
    case .contactLost: "yhteys laitteeseen on katkennut"
    case .wristbandOff: "ranneke ei ole ranteessa"
    }
  }

  private static func english(_ reason: AlarmReason) -> String {
    switch reason {
    case .button: "the alarm button was pressed"
    case .fall: "a fall has been detected"
    case .movement: "somebody is moving in the room"
    case .door: "the door has been opened"
    case .technical: "technical fault in the equipment"
    case .bedExit: "the resident has left the bed"
    case .geofenceExit: "the service user has left the permitted area"
    case .batteryLow: "the battery is nearly empty"
    case .mainsLost: "the equipment has no mains power"
    case .contactLost: "contact with the equipment is lost"
    case .wristbandOff: "the wristband is not on the wrist"
    }
  }

  /// What a text looks like when its UTF-8 is taken for Latin-1: `å` becomes `Ã¥`.
  static func takenForLatin1(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }
}
