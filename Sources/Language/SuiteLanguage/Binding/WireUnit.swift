/// The form in which a vendor writes a value: a quantity as a bare number, an identifier in so many digits.
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
  /// One of the two numbers of a position, in degrees; written to the vendor, never read.
  case latitude, longitude
  /// So many digits made from a text by SHA-256 over the unit's name, a colon and the text: `${unique|digits-15}` where
  /// a vendor prescribes the form of an identifier; written to the vendor, never read.
  case digits4 = "digits-4"
  case digits8 = "digits-8"
  case digits15 = "digits-15"
  /// Eight hexadecimal digits in upper case, made in the same way.
  case hex8 = "hex-8"

  /// The type of the quantities that have this unit.
  package var type: ValueType {
    switch self {
    case .percent, .fraction: .percent
    case .microseconds, .milliseconds, .seconds, .minutes, .hours, .days: .duration
    case .metres, .kilometres: .length
    case .kronor, .ore: .money
    case .unixSeconds, .unixMilliseconds: .instant
    case .latitude, .longitude: .position
    case .digits4, .digits8, .digits15, .hex8: .text
    }
  }

  package static let names = allCases.map(\.rawValue)
}
