extension SAMLAction {
  /// What a demand on an output stands on; nil for outputs that no clause speaks of.
  package func clause(of output: String, in profile: SAMLProfile) -> SAMLClause? {
    switch self {
    case .request:
      if let finding = SAMLRequestFinding(rawValue: output) { return finding.clause(in: profile) }
    case .metadata:
      if let finding = SAMLMetadataFinding(rawValue: output) { return finding.clause(in: profile) }
    case .login, .logout, .session: break
    }
    return switch output {
    case SAMLOutput.requestID.name: .must("SAML 2.0 Core 1.3.4")
    case SAMLOutput.cookieNew.name: .must("CWE-384; OWASP ASVS 4.0, 3.2.1")
    case SAMLOutput.cookieSecure.name: .must("RFC 6265, 4.1.2.5; CWE-614; OWASP ASVS 4.0, 3.4.1")
    case SAMLOutput.cookieHTTPOnly.name: .must("RFC 6265, 4.1.2.6; CWE-1004; OWASP ASVS 4.0, 3.4.2")
    case SAMLOutput.cookieSameSite.name: .must("CWE-1275; OWASP ASVS 4.0, 3.4.3")
    case SAMLOutput.told.name: .should("XML Encryption 1.1, 6.1 (no hints); CWE-209")
    case SAMLOutput.message.name: .should(profile == .saml2int ? "saml2int SDP-SP12" : "WCAG 2.2, 3.3.1")
    case SAMLOutput.oldSession.name: .must("SAML 2.0 Profiles 4.4.3.4; CWE-613")
    case SAMLOutput.canaryCalls.name: .must("CWE-611; CWE-918")
    default: nil
    }
  }
}
