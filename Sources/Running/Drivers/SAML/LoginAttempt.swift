package import Quantities
package import SuiteLanguage

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
