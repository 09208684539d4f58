import NIOSSL
import SuiteLanguage

/// What an error of NIOSSL says, without the places in files of whoever built it.
enum TLSErrorText {
  static func problem(of error: any Error, least: TLSAllowance.Version = .v12) -> TLSProblem {
    let text = "\(error)"
    for (word, problem) in known(least) where text.contains(word) { return problem }
    if error is NIOSSLExtraError, text.lowercased().contains("hostname") { return .other("HOSTNAME_MISMATCH") }
    return .other(name(in: text))
  }

  private static func known(_ least: TLSAllowance.Version) -> [(String, TLSProblem)] {
    [
      ("CERTIFICATE_REQUIRED", .clientCertificateWanted), ("WRONG_VERSION_NUMBER", .noTLS), ("HTTP_REQUEST", .noTLS),
      ("UNSUPPORTED_PROTOCOL", .oldVersion(least: least.rawValue)),
      ("ALERT_PROTOCOL_VERSION", .oldVersion(least: least.rawValue)),
      ("VERSION_TOO_LOW", .oldVersion(least: least.rawValue)),
    ]
  }

  /// `CERTIFICATE_VERIFY_FAILED` of `error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED at ..`.
  private static func name(in text: String) -> String {
    guard let range = text.firstRange(of: "OPENSSL_internal:") else {
      let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
      return word.isEmpty ? "TLS" : String(word.prefix(60))
    }
    return String(text[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }.prefix(60))
  }
}
