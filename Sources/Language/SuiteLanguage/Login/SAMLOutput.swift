package import Diagnostics

/// Something that a SAML step gives, for `that` and `save`.
package struct SAMLOutput: Hashable, Sendable {
  package let name: String
  package let type: ValueType

  init(_ name: String, _ type: ValueType) {
    self.name = name
    self.type = type
  }

  /// Who is logged in afterwards; missing where nobody is.
  package static let user = SAMLOutput("user", .text)
  /// The status of the last page that the browser was shown before it looked who is logged in.
  package static let status = SAMLOutput("status", .integer)
  /// Where the browser ended: path and query on the vendor's own address, otherwise the whole address.
  package static let landed = SAMLOutput("landed", .text)
  /// Whether the browser ended on the vendor's own address, as browsers read addresses (WHATWG URL).
  package static let stayed = SAMLOutput("stayed", .boolean)
  /// What people can read on that page.
  package static let message = SAMLOutput("message", .text)
  /// The same without what differs from page to page: `#` for each word with a digit in it, such as a number to quote to
  /// the support, or a time.
  package static let told = SAMLOutput("told", .text)
  /// From the sending of the message to the end of the answer to it.
  package static let took = SAMLOutput("took", .duration)
  /// How often somebody asked for the address that only the message named.
  package static let canaryCalls = SAMLOutput("canary-calls", .integer)
  /// Whether the session's cookie was given a value that the browser did not have before.
  package static let cookieNew = SAMLOutput("cookie-new", .boolean)
  package static let cookieSecure = SAMLOutput("cookie-secure", .boolean)
  package static let cookieHTTPOnly = SAMLOutput("cookie-http-only", .boolean)
  /// `Strict`, `Lax` or `None`; missing where the cookie does not say.
  package static let cookieSameSite = SAMLOutput("cookie-same-site", .text)
  /// Who is logged in for somebody who kept the cookies from before the logout; missing where nobody is.
  package static let oldSession = SAMLOutput("old-session", .text)
  /// What was found to be wrong with the message that the service provider sent.
  package static let findings = SAMLOutput("findings", .list(.word))
  /// Identifier of the service provider's request.
  package static let requestID = SAMLOutput("request-id", .text)
  package static let entityID = SAMLOutput("entity-id", .text)
}

extension SAMLAction {
  /// What a step of this kind gives, beside what the vocabulary's `shows` adds to pages.
  package var outputs: [SAMLOutput] {
    switch self {
    case .login:
      [
        .user, .status, .landed, .stayed, .message, .told, .took, .canaryCalls, .cookieNew, .cookieSecure,
        .cookieHTTPOnly,
        .cookieSameSite, .requestID,
      ]
    case .logout: [.user, .status, .landed, .stayed, .message, .took, .oldSession, .findings]
    case .session: [.user, .status]
    case .request: [.findings, .requestID] + SAMLRequestFinding.allCases.map { SAMLOutput($0.rawValue, .boolean) }
    case .metadata: [.findings, .entityID] + SAMLMetadataFinding.allCases.map { SAMLOutput($0.rawValue, .boolean) }
    }
  }

  /// Whether the step looks at a page that shows who is logged in.
  package var looksWho: Bool { self == .login || self == .logout || self == .session }
}

/// What must not come of a SAML step, which makes the step a negative one.
package enum SAMLRefusal: String, CaseIterable, Hashable, Sendable, Codable {
  /// Nobody new is logged in afterwards, and nobody out.
  case refused
  /// Nobody is logged in afterwards, or exactly the user whom the signature covers.
  case onlySigned = "only-signed"
  /// The browser is led nowhere but to the vendor's own pages, whether or not anybody is logged in afterwards.
  case ownPage = "own-page"
}

/// Such a demand, and where it is written.
package struct LocatedRefusal: Hashable, Sendable {
  package let refusal: SAMLRefusal
  package let span: SourceSpan

  package init(_ refusal: SAMLRefusal, at span: SourceSpan) {
    self.refusal = refusal
    self.span = span
  }
}

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
