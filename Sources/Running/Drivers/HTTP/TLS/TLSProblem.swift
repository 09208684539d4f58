package import Texts

/// Why no secure connection was made, as a clause.
package enum TLSProblem: Error, Sendable, Hashable {
  /// `day`: as OpenSSL prints it.
  case expired(day: String)
  case notYetValid(day: String)
  case selfSigned(subject: String)
  /// Nobody who is trusted has signed what the server sends.
  case unknownAuthority(issuer: String)
  /// The server does not send the certificate that stands between its own and the authority's.
  case missingIntermediate(issuer: String)
  case wrongHost(host: String, names: [String])
  /// The server takes only versions that are older than what the binding allows.
  case oldVersion(least: String)
  case noTLS
  /// The server wants to know who we are, and we have no certificate.
  case clientCertificateWanted
  /// The name of OpenSSL's error, without places.
  case other(String)

  package var clause: Text {
    switch self {
    case .expired(let day):
      Text("the system's certificate expired on \(day)")
    case .notYetValid(let day):
      Text("the system's certificate is not valid until \(day)")
    case .selfSigned(let subject):
      Text("the system's certificate (“\(subject)”) is signed by itself and is not in trust")
    case .unknownAuthority(let issuer):
      Text("the system's certificate is issued by “\(issuer)”, whom neither this machine nor trust knows")
    case .missingIntermediate(let issuer):
      Text("the system does not send the intermediate certificate “\(issuer)”")
    case .wrongHost(let host, let names):
      Text("the system's certificate is for \(names.joined(separator: ", ")) and not for \(host)")
    case .oldVersion(let least):
      Text("the system speaks only TLS older than \(least)")
    case .noTLS:
      Text("what answers does not speak TLS")
    case .clientCertificateWanted:
      Text("the system wants a client certificate, and we have none")
    case .other(let name):
      Text("TLS error \(name)")
    }
  }
}
