import Statistics

/// What a trial of a claim is.
package enum ProofCountPhrase: CountedPhrase {
  case alarms, hubs, users, devices, installations, batteries, answers, weeks, days, testPresses

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
    case .users: Translation(sv: "{1} brukare", en: "{1} service user", fi: "{1} asiakas")
    case .devices: Translation(sv: "{1} enhet", en: "{1} device", fi: "{1} laite")
    case .installations: Translation(sv: "{1} installation", en: "{1} installation", fi: "{1} asennus")
    case .batteries: Translation(sv: "{1} batteri", en: "{1} battery", fi: "{1} akku")
    case .answers: Translation(sv: "{1} larm", en: "{1} alarm", fi: "{1} hälytys")
    case .weeks: Translation(sv: "{1} vecka", en: "{1} week", fi: "{1} viikko")
    case .days: Translation(sv: "{1} dygn", en: "{1} day", fi: "{1} vuorokausi")
    case .testPresses: Translation(sv: "{1} provtryck", en: "{1} test press", fi: "{1} koepainallus")
    }
  }

  package var other: Translation {
    switch self {
    case .alarms: Translation(sv: "{1} larm", en: "{1} alarms", fi: "{1} hälytystä")
    case .hubs: Translation(sv: "{1} hubbar", en: "{1} hubs", fi: "{1} keskusyksikköä")
    case .users: Translation(sv: "{1} brukare", en: "{1} service users", fi: "{1} asiakasta")
    case .devices: Translation(sv: "{1} enheter", en: "{1} devices", fi: "{1} laitetta")
    case .installations: Translation(sv: "{1} installationer", en: "{1} installations", fi: "{1} asennusta")
    case .batteries: Translation(sv: "{1} batterier", en: "{1} batteries", fi: "{1} akkua")
    case .answers: Translation(sv: "{1} larm", en: "{1} alarms", fi: "{1} hälytystä")
    case .weeks: Translation(sv: "{1} veckor", en: "{1} weeks", fi: "{1} viikkoa")
    case .days: Translation(sv: "{1} dygn", en: "{1} days", fi: "{1} vuorokautta")
    case .testPresses: Translation(sv: "{1} provtryck", en: "{1} test presses", fi: "{1} koepainallusta")
    }
  }
}
