/// The unit in which a vendor writes a quantity as a bare number.
package enum WireUnit: String, CaseIterable, Sendable {
  case percent, fraction
  case microseconds = "us"
  case milliseconds = "ms"
  case seconds = "s"
  case minutes = "min"
  case hours = "h"
  case days
  case metres = "m"
  case kilometres = "km"
  case kronor = "kr"
  case ore
  case unixSeconds = "unix-s"
  case unixMilliseconds = "unix-ms"

  /// The type of the quantities that have this unit.
  package var type: ValueType {
    switch self {
    case .percent, .fraction: .percent
    case .microseconds, .milliseconds, .seconds, .minutes, .hours, .days: .duration
    case .metres, .kilometres: .length
    case .kronor, .ore: .money
    case .unixSeconds, .unixMilliseconds: .instant
    }
  }

  package static let names = allCases.map(\.rawValue)
}
