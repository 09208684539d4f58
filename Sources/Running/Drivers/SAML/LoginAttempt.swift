package import Quantities
import SAML
package import SuiteLanguage
import Synchronization

/// How a browser goes to a login, whatever it does there.
package struct LoginVisit: Sendable {
  package var browser: Browser
  package var language: String?
  /// By its name in the binding.
  package var node: String?
  /// For each request.
  package var limit: TimeSpan?
  /// How the service provider is to send its request: `redirect` or `post`.
  package var request: String?
  package var force: Bool?
  package var context: String?

  package init(browser: Browser) { self.browser = browser }
}

/// A login to be tried.
package struct LoginAttempt: Sendable {
  package var visit: LoginVisit
  package var profile: SAMLProfile
  /// Whom the response is about.
  package var user: String
  /// Whom a forged part pretends to be.
  package var forged: String?
  package var attributes: [String: String]
  package var but: [AskedDeviation]
  /// Sent again instead of a new response.
  package var replay: SentResponse?

  package init(
    visit: LoginVisit, profile: SAMLProfile, user: String, forged: String? = nil, attributes: [String: String] = [:],
    but: [AskedDeviation] = [], replay: SentResponse? = nil
  ) {
    self.visit = visit
    self.profile = profile
    self.user = user
    self.forged = forged
    self.attributes = attributes
    self.but = but
    self.replay = replay
  }
}

/// A deviation with its argument, whose names have been put in.
package struct AskedDeviation: Sendable, Hashable {
  package let deviation: SAMLDeviation
  package let argument: Value?

  package init(_ deviation: SAMLDeviation, argument: Value? = nil) {
    self.deviation = deviation
    self.argument = argument
  }

  /// The text that stands for the address of a canary where a deviation takes an address.
  package static let canary = "canary"

  var namesCanary: Bool { argument == .text(Self.canary) }
}

/// Whom the users of suites are at a vendor that knows people by an attribute.
final class LoginPeople: Sendable {
  private let bound: LoginUser?
  private let filler: TemplateFiller
  /// The part of a user's name before the first hyphen -> a person's number. Users of a case differ there: `anna-7`,
  /// `bo-7`.
  private let known = Mutex<[String: Int]>([:])

  init(_ bound: LoginUser?, filler: TemplateFiller) {
    self.bound = bound
    self.filler = filler
  }

  /// What the vendor has to show for a user.
  ///
  /// - Throws: ``Shortfall`` where there are more users than people.
  func identity(of user: String) throws(Shortfall) -> String {
    guard let bound else { return user }
    guard !bound.people.isEmpty else { return try filler.fill(bound.value, with: Scope(["user": .text(user)])) }
    let role = String(user.prefix { $0 != "-" })
    let number = known.withLock { known in
      let number = known[role] ?? known.count
      known[role] = number
      return number
    }
    guard number < bound.people.count else { throw SAMLShortfalls.tooFewPeople }
    return bound.people[number]
  }

  /// The attribute that says who it is; none where the name of the subject says it.
  func attributes(naming identity: String) -> [SubjectAttribute] {
    bound.map { [AttributeNames.attribute($0.attribute, identity)] } ?? []
  }
}

/// The names that attributes have on the way, for the friendly names that suites use (RFC 4519, RFC 2798, and the
/// attributes of Sweden Connect and of Swedish health care; SAML 2.0 Profiles, section 8.2.2). Whatever is not in the
/// table is a name itself.
enum AttributeNames {
  private static let objectIdentifiers = [
    "displayName": "2.16.840.1.113730.3.1.241", "givenName": "2.5.4.42", "sn": "2.5.4.4", "cn": "2.5.4.3",
    "mail": "0.9.2342.19200300.100.1.3", "uid": "0.9.2342.19200300.100.1.1", "o": "2.5.4.10", "ou": "2.5.4.11",
    "eduPersonPrincipalName": "1.3.6.1.4.1.5923.1.1.1.6", "personalIdentityNumber": "1.2.752.29.4.13",
    "organizationIdentifier": "2.5.4.97", "orgAffiliation": "1.2.752.201.3.1", "hsaIdentity": "1.2.752.29.6.2.1",
  ]

  /// Those that have no object identifier (SAML V2.0 Subject Identifier Attributes 2.1; Sambi).
  private static let others = [
    "subject-id": "urn:oasis:names:tc:SAML:attribute:subject-id",
    "pairwise-id": "urn:oasis:names:tc:SAML:attribute:pairwise-id",
    "employeeHsaId": "http://sambi.se/attributes/1/employeeHsaId",
  ]

  static func name(of attribute: String) -> String {
    objectIdentifiers[attribute].map { "urn:oid:" + $0 } ?? others[attribute] ?? attribute
  }

  static func attribute(_ attribute: String, _ value: String) -> SubjectAttribute {
    let name = name(of: attribute)
    return SubjectAttribute(name, friendlyName: name == attribute ? nil : attribute, [value])
  }
}
