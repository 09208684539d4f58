/// Single logout (SAML 2.0 Profiles 4.4), begun here or by the identity provider.
extension World {
  func beginLogOut(_ request: PortalRequest) throws -> PortalReply {
    let cookie = request.cookies[PortalCookie.session]
    guard let cookie, let session = serviceProvider.session(cookie, at: now) else {
      return loggedOut(.redirect(303, to: PortalPage.loggedOut.rawValue))
    }
    if !has(.samlLogoutCookieOnly) { serviceProvider.end(cookie) }
    guard let provider = serviceProvider.identityProvider, let destination = provider.logout else {
      return loggedOut(.redirect(303, to: PortalPage.loggedOut.rawValue))
    }
    let message = LogoutMessage(
      address: serviceProvider.address, key: try serviceProvider.keys(at: now, faults).signing(faults), now: now,
      faults: faults
    ).request(ending: session, at: destination)
    guard let message else { return loggedOut(.redirect(303, to: PortalPage.loggedOut.rawValue)) }
    return loggedOut(send(message, request.language))
  }

  private func loggedOut(_ reply: PortalReply) -> PortalReply {
    var reply = reply
    reply.headers.append(("Set-Cookie", PortalCookie.forgetSession(effects)))
    return reply
  }

  /// A request of the identity provider to end sessions, or its answer to a request of ours.
  func singleLogout(_ request: PortalRequest) throws -> PortalReply {
    if request.form["SAMLResponse"] != nil || request.query("SAMLResponse") != nil {
      // Our session ended before the request was sent, so nothing depends on what the answer says.
      return .redirect(302, to: PortalPage.loggedOut.rawValue)
    }
    do throws(Refusal) {
      return try endSessions(request)
    } catch {
      serviceProvider.note(LogInAttempt(at: now, user: nil, refusal: error))
      return .page(403, PortalHTML.message(.refused, request.language))
    }
  }

  private func endSessions(_ request: PortalRequest) throws(Refusal) -> PortalReply {
    guard let provider = serviceProvider.identityProvider else { throw .noIdentityProvider }
    let logout = try LogoutRequest.read(request, from: provider, at: serviceProvider.address, now: now, faults)
    if !has(.samlLogoutIgnored), !has(.samlLogoutCookieOnly) {
      serviceProvider.endSessions(of: logout.name, logout.sessionIndices)
    }
    let keys: KeyRing
    do { keys = try serviceProvider.keys(at: now, faults) } catch { throw .noIdentityProvider }
    let answer = provider.logout.flatMap { destination in
      LogoutMessage(address: serviceProvider.address, key: keys.signing(faults), now: now, faults: faults)
        .response(to: logout, at: destination)
    }
    let reply = answer.map { send($0, request.language) } ?? .redirect(302, to: PortalPage.loggedOut.rawValue)
    return has(.samlLogoutIgnored) ? reply : loggedOut(reply)
  }
}
