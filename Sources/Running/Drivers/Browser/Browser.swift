import Quantities
import Synchronization

/// One browser of a case: a jar of cookies, and who it last logged in as. Pages are fetched by ``BrowserTrip``.
package final class Browser: Sendable {
  private let state = Mutex(CookieJar())
  private let login = Mutex<LoginTicket?>(nil)

  package init() {}

  /// A browser with the cookies that another has now.
  init(copyOf other: Browser) { state.withLock { $0 = other.jar } }

  var jar: CookieJar { state.withLock { $0 } }

  func store(_ fields: [String], from address: WebAddress, at now: Instant) {
    state.withLock { $0.store(fields, from: address, at: now) }
  }

  /// What the last answered login sent to the vendor, which a logout refers to.
  var ticket: LoginTicket? {
    get { login.withLock { $0 } }
    set { login.withLock { $0 = newValue } }
  }
}

/// How the vendor knows a session of the identity provider (SAML 2.0 Core, section 3.7.1).
struct LoginTicket: Sendable, Hashable {
  let nameID: String
  /// Of the name.
  let format: String
  let sessionIndexes: [String]
}
