import Statistics

/// What a trial of a claim is.
enum ProofCountPhrase: String, CountedPhrase {
  static let context = "proof-count"

  case alarms = "{1} alarm|{1} alarms"
  case hubs = "{1} hub|{1} hubs"
  case users = "{1} service user|{1} service users"
  case devices = "{1} device|{1} devices"
  case installations = "{1} installation|{1} installations"
  case batteries = "{1} battery|{1} batteries"
  case weeks = "{1} week|{1} weeks"
  case days = "{1} day|{1} days"
  case testPresses = "{1} test press|{1} test presses"

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
    case .answered: self = .alarms
    }
  }
}
