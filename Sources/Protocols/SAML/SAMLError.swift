/// Why a message could not be made, for the tester; vendors' messages are judged by findings instead.
package enum SAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// libxmlsec1 or OpenSSL refused something.
  case cryptography(String)
  /// A deviation has an argument that does not fit, or does not fit with the others.
  case deviation(String)
  /// The service provider's metadata lacks what the message needs.
  case metadata(String)
  /// A text cannot stand in XML.
  case text(String)

  package var description: String {
    switch self {
    case .cryptography(let problem): "cryptography: \(problem)"
    case .deviation(let problem): "deviation: \(problem)"
    case .metadata(let problem): "the service provider's metadata: \(problem)"
    case .text(let problem): problem
    }
  }
}
