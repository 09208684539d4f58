import Statistics

/// What a trial of a claim is.
package enum ProofCountPhrase: CountedPhrase {
  case alarms, hubs, users, devices, installations, batteries, answers

  init(_ claim: Claim) {
    switch claim {
    case .share(let measure, _):
      switch measure {
      case .lostAlarms: self = .alarms
      case .hubsWithoutContact: self = .hubs
      case .faultyUsers: self = .users
      case .faultyDevices: self = .devices
      case .failedInstallations: self = .installations
      }
    case .meanTimeBetweenFailures: self = .devices
    case .battery: self = .batteries
    case .answered: self = .answers
    }
  }

  package var one: Translation {
    switch self {
    case .alarms: Translation(sv: "{1} larm", en: "{1} alarm", fi: "{1} hälytys")
    case .hubs: Translation(sv: "{1} hubb", en: "{1} hub", fi: "{1} keskusyksikkö")
    case .users: Translation(sv: "{1} användare", en: "{1} user", fi: "{1} käyttäjä")
    case .devices: Translation(sv: "{1} enhet", en: "{1} device", fi: "{1} laite")
    case .installations: Translation(sv: "{1} installation", en: "{1} installation", fi: "{1} asennus")
    case .batteries: Translation(sv: "{1} batteri", en: "{1} battery", fi: "{1} akku")
    case .answers: Translation(sv: "{1} larm", en: "{1} alarm", fi: "{1} hälytys")
    }
  }

  package var other: Translation {
    switch self {
    case .alarms: Translation(sv: "{1} larm", en: "{1} alarms", fi: "{1} hälytystä")
    case .hubs: Translation(sv: "{1} hubbar", en: "{1} hubs", fi: "{1} keskusyksikköä")
    case .users: Translation(sv: "{1} användare", en: "{1} users", fi: "{1} käyttäjää")
    case .devices: Translation(sv: "{1} enheter", en: "{1} devices", fi: "{1} laitetta")
    case .installations: Translation(sv: "{1} installationer", en: "{1} installations", fi: "{1} asennusta")
    case .batteries: Translation(sv: "{1} batterier", en: "{1} batteries", fi: "{1} akkua")
    case .answers: Translation(sv: "{1} larm", en: "{1} alarms", fi: "{1} hälytystä")
    }
  }
}
