import Evidence
import Quantities
package import SAML
package import SuiteLanguage

/// A logout to be tried.
package struct LogoutAttempt: Sendable {
  package var visit: LoginVisit
  /// Whether the identity provider asks for it; otherwise the user does, at the vendor.
  package var profile: SAMLProfile
  package var isAskedByIdentityProvider: Bool
  package var signing: LogoutSigning

  package init(
    visit: LoginVisit, profile: SAMLProfile, isAskedByIdentityProvider: Bool, signing: LogoutSigning
  ) {
    self.visit = visit
    self.profile = profile
    self.isAskedByIdentityProvider = isAskedByIdentityProvider
    self.signing = signing
  }
}

/// Logging out (SAML 2.0 Profiles, section 4.4), which must end the session on the server and not only in the browser.
extension LoginSite {
  /// Logs out, looks who is logged in afterwards, and looks once more with the cookies from before. Throws only when
  /// the task is cancelled.
  package func logOut(_ attempt: LogoutAttempt) async throws -> SAMLReport {
    try await reporting(attempt.visit) { trip, report in
      guard case .text(let user)? = try await self.look(&trip)[SAMLOutput.user.name] else {
        throw SAMLShortfalls.nobodyToLogOut
      }
      report.userBefore = user
      let former = Browser(copyOf: trip.browser)
      let number = trip.exchanges.count
      if attempt.isAskedByIdentityProvider {
        try await self.demandLogout(attempt, user, &trip, &report)
      } else {
        try await self.userLogsOut(&trip, &report)
      }
      if trip.exchanges.count > number {
        let timing = trip.exchanges[number].timing
        report[.took] = .duration(timing.end - (timing.sent ?? timing.scheduled))
      }
      report.outputs.merge(try await self.look(&trip)) { $1 }
      var visit = attempt.visit
      visit.browser = former
      var other = try self.trip(visit)
      defer { report.exchanges += other.exchanges }
      report[.oldSession] = try await self.look(&other)[SAMLOutput.user.name]
    }
  }

  /// The user asks the vendor, and the vendor tells us.
  private func userLogsOut(_ trip: inout BrowserTrip, _ report: inout SAMLReport) async throws {
    guard let logOut = bound.logOut else { throw SAMLShortfalls.noLogout }
    let end = try await trip.go(try target.builder.build(logOut, with: Scope()))
    report[.findings] = .list([])
    guard let read = readLogout(end, asked: [], &report), case .request(let request)? = read.message else {
      tell(end, into: &report)
      return
    }
    let (endpoint, binding) = try logoutEndpoint()
    let destination = endpoint.responseLocation ?? endpoint.location
    let carried: OutgoingRequest
    do throws(SAMLError) {
      let answer = try LogoutBuilder.response(
        to: request.id, destination: destination, binding: binding, from: identityProvider, now: target.now)
      report.attach("logout-response", answer.redacted)
      carried = try carry(answer, to: destination, by: binding, read.relayState, .signed)
    } catch {
      throw SAMLShortfalls.ours(error)
    }
    tell(try await trip.go(carried), into: &report)
  }

  /// We tell the vendor, through the browser.
  private func demandLogout(
    _ attempt: LogoutAttempt, _ user: String, _ trip: inout BrowserTrip, _ report: inout SAMLReport
  ) async throws {
    let (endpoint, binding) = try logoutEndpoint()
    let ticket = trip.browser.ticket
    let carried: OutgoingRequest
    let asked: String
    do throws(SAMLError) {
      let message = try LogoutBuilder.request(
        nameID: ticket?.nameID ?? user, format: ticket?.format ?? attempt.profile.nameIDFormat,
        sessionIndexes: ticket?.sessionIndexes ?? [], to: endpoint.location, binding: binding, from: identityProvider,
        signing: attempt.signing, now: target.now)
      report.attach("logout-request", message.redacted)
      carried = try carry(message, to: endpoint.location, by: binding, nil, attempt.signing)
      asked = message.id
    } catch {
      throw SAMLShortfalls.ours(error)
    }
    let end = try await trip.go(carried)
    report[.findings] = .list([])
    tell(end, into: &report)
    _ = readLogout(end, asked: [asked], &report)
  }

  /// The logout message that the browser brought us; nil where it brought none.
  private func readLogout(
    _ end: BrowserTrip.End, asked: Set<String>, _ report: inout SAMLReport
  ) -> ReadLogout? {
    guard case .identityProvider(let carried) = end else { return nil }
    let read = LogoutReader.read(
      carried.incoming, from: metadata, at: identityProvider, now: target.now, asked: asked)
    report[.findings] = .list(read.findings.map { .word($0.kind.rawValue) })
    if let xml = read.xml { report.attach(asked.isEmpty ? "logout-request" : "logout-response", xml) }
    return read
  }

  /// The vendor's address for logouts; by redirect where there are several.
  private func logoutEndpoint() throws -> (ServiceProviderMetadata.Endpoint, binding: String) {
    for binding in [SAML.Binding.redirect, SAML.Binding.post] {
      if let found = metadata.singleLogout(binding) { return (found, binding) }
    }
    throw SAMLShortfalls.noLogout
  }

  private func carry(
    _ message: OutgoingMessage, to address: String, by binding: String, _ relayState: String?, _ signing: LogoutSigning
  ) throws(SAMLError) -> OutgoingRequest {
    guard binding == SAML.Binding.redirect else {
      return BrowserTrip.form(message.postForm(relayState: relayState), to: address)
    }
    let key = LogoutBuilder.key(signing, of: identityProvider)
    let query = try message.redirectQuery(relayState: relayState, signedBy: key)
    return OutgoingRequest(method: "GET", url: address + (address.contains("?") ? "&" : "?") + query)
  }
}
