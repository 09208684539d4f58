/// What can go wrong a certain share of the times.
package enum ShareMeasure: String, Sendable, Hashable, CaseIterable {
  case lostAlarms = "lost-alarms"
  case hubsWithoutContact = "hubs-without-contact"
  case faultyUsers = "faulty-users"
  case faultyDevices = "faulty-devices"
  case failedInstallations = "failed-installations"

  /// How it is said that things go wrong; the first is the usual name.
  var names: [String] {
    switch self {
    case .lostAlarms: ["lost alarms", "förlorade larm", "tappade larm"]
    case .hubsWithoutContact: ["hubs without contact", "hubbar utan kontakt", "trygghetsboxar utan kontakt"]
    case .faultyUsers: ["faulty users", "users with faults", "användare med fel"]
    case .faultyDevices: ["faulty devices", "devices with faults", "enheter med fel"]
    case .failedInstallations: ["failed installations", "misslyckade installationer"]
    }
  }

  /// How it is said that things go well.
  var oppositeNames: [String] {
    switch self {
    case .lostAlarms: ["delivered alarms", "alarms that arrive", "framkomna larm", "larm som kommer fram"]
    case .hubsWithoutContact: ["hubs with contact", "hubbar med kontakt", "trygghetsboxar med kontakt"]
    case .faultyUsers: ["users without faults", "användare utan fel"]
    case .faultyDevices: ["devices without faults", "enheter utan fel"]
    case .failedInstallations: ["successful installations", "lyckade installationer"]
    }
  }
}
