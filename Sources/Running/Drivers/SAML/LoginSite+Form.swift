import SAML
import SuiteLanguage

/// Identity providers must encrypt (Sweden Connect 6.1; saml2int SDP-IDP11), so a service provider may take nothing but
/// encrypted assertions. Tests that send plain ones would meet a refusal that says nothing of what they try.
extension LoginSite {
  /// The attempt in the form that the service provider takes: encrypted instead of plain where it takes only that. It is
  /// tried once, with valid responses.
  func fitted(_ attempt: LoginAttempt, _ report: inout SAMLReport) async throws -> LoginAttempt {
    let isPlain = attempt.but.contains { $0.deviation == .plain }
    guard isPlain, attempt.replay == nil, metadata.encryptionCertificates.contains(where: { $0.keyKind == .rsa }) else {
      return attempt
    }
    let (takesPlain, tried) = try await forms.withLock { () -> (Bool, [HTTPExchange]) in
      if let known = self.takesPlain { return (known, []) }
      return try await self.tryForms(like: attempt)
    }
    report.exchanges += tried
    guard !takesPlain else { return attempt }
    report.isEncryptedInstead = true
    var fitted = attempt
    fitted.but.removeAll { $0.deviation == .plain }
    if !fitted.but.contains(where: { $0.deviation == .encrypted }) { fitted.but.append(AskedDeviation(.encrypted)) }
    return fitted
  }

  private func tryForms(like attempt: LoginAttempt) async throws -> (takesPlain: Bool, tried: [HTTPExchange]) {
    var tried: [HTTPExchange] = []
    for form in [SAMLDeviation.plain, .encrypted] {
      var valid = attempt
      valid.visit = LoginVisit(browser: Browser())
      valid.visit.limit = attempt.visit.limit
      valid.but = [AskedDeviation(.sign, argument: .word(SAMLSigning.both.rawValue)), AskedDeviation(form)]
      let report = try await logInAsMade(valid)
      tried += report.exchanges
      // Without an answer nothing is known, and the next one who asks tries again.
      if report.shortfall != nil { return (true, tried) }
      if report[.user] != nil {
        takesPlain = form == .plain
        return (form == .plain, tried)
      }
    }
    takesPlain = true
    return (true, tried)
  }
}
