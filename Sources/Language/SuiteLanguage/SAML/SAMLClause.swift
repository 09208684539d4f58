import Quantities

/// What a deployment profile says of one thing that a service provider does, and how much that weighs.
package struct SAMLClause: Hashable, Sendable {
  /// The document and its section.
  package let text: String
  package let weight: SAMLWeight

  init(_ weight: SAMLWeight, _ text: String) {
    self.text = text
    self.weight = weight
  }

  static func must(_ text: String) -> SAMLClause { SAMLClause(.must, text) }
  static func should(_ text: String) -> SAMLClause { SAMLClause(.should, text) }
  static func open(_ text: String) -> SAMLClause { SAMLClause(.open, text) }
}

/// How much a clause weighs (RFC 2119).
package enum SAMLWeight: String, CaseIterable, Sendable, Hashable, Codable {
  /// The profile leaves it to the service provider: either is right.
  case open
  /// Whoever does otherwise has not failed, but is advised to mend it.
  case should
  case must
}

extension SAMLWeight: Comparable {
  private var rank: Int {
    switch self {
    case .open: 0
    case .should: 1
    case .must: 2
    }
  }

  package static func < (left: SAMLWeight, right: SAMLWeight) -> Bool { left.rank < right.rank }
}

/// What a service provider has said of itself that clauses depend on.
package struct SAMLCircumstances: Hashable, Sendable {
  /// Its metadata demands signed assertions (`WantAssertionsSigned`).
  package var wantsSignedAssertions: Bool
  /// Its request demanded a way of logging in (`RequestedAuthnContext`).
  package var asksForContext: Bool
  /// Its request demanded a new authentication (`ForceAuthn`).
  package var forcesAuthentication: Bool
  /// The URIs of algorithms that its metadata declares.
  package var declaredAlgorithms: Set<String>

  package init(
    wantsSignedAssertions: Bool, asksForContext: Bool, forcesAuthentication: Bool, declaredAlgorithms: Set<String> = []
  ) {
    self.wantsSignedAssertions = wantsSignedAssertions
    self.asksForContext = asksForContext
    self.forcesAuthentication = forcesAuthentication
    self.declaredAlgorithms = declaredAlgorithms
  }

  /// Everything was demanded, and nothing weak declared: every clause has its full weight.
  package static let strictest = SAMLCircumstances(
    wantsSignedAssertions: true, asksForContext: true, forcesAuthentication: true)
}

/// The algorithms that clauses speak of.
enum SAMLAlgorithmName {
  static let signedWithSHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1"
  static let signedWithSHA224 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha224"
  static let transportedByRSA15 = "http://www.w3.org/2001/04/xmlenc#rsa-1_5"
}

extension SAMLDeviation {
  /// What a profile says of a service provider that meets this deviation: what it must do is ``rightBehaviour``.
  ///
  /// - Parameter argument: of the deviation; how far a time is off decides what a clock may excuse.
  package func clause(
    in profile: SAMLProfile, argument: Value? = nil, given circumstances: SAMLCircumstances = .strictest
  ) -> SAMLClause {
    switch profile {
    case .swedenConnect: inSwedenConnect(argument, circumstances)
    case .saml2int: inSAML2int(argument, circumstances)
    }
  }

  /// Whether a time lies no further off than that.
  func isWithin(_ span: TimeSpan, _ argument: Value?) -> Bool {
    guard case .duration(let distance)? = argument else { return false }
    return abs(distance.microseconds) <= span.microseconds
  }
}

/// Clauses that no single deviation or output stands for.
extension SAMLClause {
  /// A valid response logs its user in.
  package static func webBrowserSSO(_ profile: SAMLProfile) -> SAMLClause {
    switch profile {
    case .swedenConnect: .must("Sweden Connect 6.3")
    case .saml2int: .must("saml2int SDP-SP01")
    }
  }

  /// An assertion is used once.
  package static func replay(_ profile: SAMLProfile) -> SAMLClause {
    switch profile {
    case .swedenConnect: .must("Sweden Connect 6.3.5")
    case .saml2int: .must("SAML 2.0 Profiles 4.1.4.5")
    }
  }

  /// A logout ends the session, and is asked for by whoever signs.
  package static func logout(isSigned: Bool) -> SAMLClause {
    .must(isSigned ? "SAML 2.0 Profiles 4.4.4.1" : "SAML 2.0 Profiles 4.4.3.4")
  }
}
