import Quantities

/// A clause of a deployment profile about a behaviour of a service provider, and its weight.
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
  /// A service provider that does otherwise has not failed, but is advised to change it.
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

/// Statements of a service provider that clauses depend on.
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

/// What a profile says of a deviation: one clause, or one that depends on the argument and on the service provider.
package struct SAMLClauseRule: Sendable {
  let clause: @Sendable (_ argument: Value?, _ circumstances: SAMLCircumstances) -> SAMLClause

  package init(_ clause: @escaping @Sendable (_ argument: Value?, _ circumstances: SAMLCircumstances) -> SAMLClause) {
    self.clause = clause
  }

  package static func must(_ text: String) -> SAMLClauseRule { SAMLClauseRule { _, _ in .must(text) } }
  package static func should(_ text: String) -> SAMLClauseRule { SAMLClauseRule { _, _ in .should(text) } }
  package static func open(_ text: String) -> SAMLClauseRule { SAMLClauseRule { _, _ in .open(text) } }

  /// One clause where the service provider asked for something, and another where it did not.
  static func when(
    _ asked: any KeyPath<SAMLCircumstances, Bool> & Sendable, _ clause: SAMLClause, otherwise: SAMLClause
  ) -> SAMLClauseRule {
    SAMLClauseRule { _, circumstances in circumstances[keyPath: asked] ? clause : otherwise }
  }

  /// One clause where the metadata of the service provider declares an algorithm, and another where it does not.
  static func declaring(_ algorithm: String, _ clause: SAMLClause, otherwise: SAMLClause) -> SAMLClauseRule {
    SAMLClauseRule { _, circumstances in circumstances.declaredAlgorithms.contains(algorithm) ? clause : otherwise }
  }

  /// One clause where a time is off by no more than the span, and another where it is off by more.
  static func within(_ span: TimeSpan, _ clause: SAMLClause, otherwise: SAMLClause) -> SAMLClauseRule {
    SAMLClauseRule { argument, _ in isWithin(span, argument) ? clause : otherwise }
  }

  /// Which signatures a service provider has to accept. Both profiles make identity providers sign the response, so it
  /// may refuse a response in which only the assertion is signed; and one in which only the response is signed, where
  /// it wants assertions signed.
  static func signing(
    _ clause: SAMLClause, assertionAlone: SAMLClause, responseAlone: SAMLClause
  ) -> SAMLClauseRule {
    SAMLClauseRule { argument, circumstances in
      switch argument?.plainText {
      case SAMLSigning.assertion.rawValue: assertionAlone
      case SAMLSigning.response.rawValue where circumstances.wantsSignedAssertions: responseAlone
      default: clause
      }
    }
  }

  /// A limit of time in Sweden Connect. Clocks may differ: by a minute at most as the profile advises, by more than five
  /// minutes never.
  static func swedenConnectLimit(_ section: String) -> SAMLClauseRule {
    SAMLClauseRule { argument, _ in
      if isWithin(.minutes(1), argument) { return .open("\(section) (within the clocks' difference)") }
      return isWithin(.minutes(5), argument) ? .should("Sweden Connect 6.3.5 (clock skew)") : .must(section)
    }
  }

  /// A limit of time in saml2int: a clock skew of three to five minutes must be allowed, so a service provider need not
  /// refuse what is off by five.
  static let saml2intLimit = within(
    .minutes(5), .open("saml2int SDP-G01"), otherwise: .must("saml2int SDP-G01; SAML 2.0 Core 2.5.1.2"))

  private static func isWithin(_ span: TimeSpan, _ argument: Value?) -> Bool {
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

  /// A logout ends the session, and a logout request is signed.
  package static func logout(isSigned: Bool) -> SAMLClause {
    .must(isSigned ? "SAML 2.0 Profiles 4.4.4.1" : "SAML 2.0 Profiles 4.4.3.4")
  }
}
