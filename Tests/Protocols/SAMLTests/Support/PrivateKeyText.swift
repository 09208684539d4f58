import SAML

extension SigningKey {
  /// The private key as files hold it. For the tests alone, so that outsiders can decrypt, and to look for it where it
  /// must not be.
  func privatePEM() throws -> String {
    let both = try pem()
    let end = try both.firstRange(of: "-----BEGIN CERTIFICATE-----").unwrapped("no certificate").lowerBound
    return String(both[..<end])
  }
}
