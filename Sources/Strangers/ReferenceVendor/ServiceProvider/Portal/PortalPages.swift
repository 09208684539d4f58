extension World {
  /// Where the portal is, once the vendor listens.
  func open(portalAt base: String) { serviceProvider.address = PortalAddress(base: base) }

  /// Answers a browser.
  func serve(_ request: PortalRequest) throws -> PortalReply {
    switch request.page {
    case .home, .alarms: showPortal(request)
    case .me: try showUser(request)
    case .logIn: try beginLogIn(request)
    case .logOut: try beginLogOut(request)
    case .loggedOut: .page(200, PortalHTML.message(.loggedOut, request.language))
    case .metadata: try showMetadata()
    case .consume: try consume(request)
    case .consumeUndeclared: try consumeUndeclared(request)
    case .singleLogout: try singleLogout(request)
    }
  }

  private func session(_ request: PortalRequest) -> WebSession? {
    serviceProvider.session(request.cookies[PortalCookie.session], at: now)
  }

  private func showPortal(_ request: PortalRequest) -> PortalReply {
    guard let session = session(request) else {
      return .redirect(302, to: "/portal/login?return=" + PercentEncoding.encode(request.page.rawValue))
    }
    return .page(200, PortalHTML.home(session, request.page, request.language))
  }

  private func showUser(_ request: PortalRequest) throws -> PortalReply {
    guard let session = session(request) else { throw Problem(status: 401, detail: "Nobody is logged in.") }
    return PortalReply(status: 200, contentType: "application/json", body: session.json.string)
  }

  private func showMetadata() throws -> PortalReply {
    let metadata = ServiceProviderMetadata(
      address: serviceProvider.address, keys: try serviceProvider.keys(at: now, faults), faults: faults)
    return PortalReply(status: 200, contentType: "application/samlmetadata+xml", body: metadata.xml)
  }

  // MARK: Logging in

  private func beginLogIn(_ request: PortalRequest) throws -> PortalReply {
    let wantsPost = request.query("binding") == "post"
    guard let provider = serviceProvider.identityProvider,
      let destination = provider.signOn(wantsPost ? .post : .redirect) ?? provider.singleSignOn.first
    else { return .page(503, PortalHTML.message(.unavailable, request.language)) }
    let keys = try serviceProvider.keys(at: now, faults)
    let browser = request.cookies[PortalCookie.browser] ?? RandomText.make("")
    let context = request.query("context").flatMap { $0.isEmpty || $0.utf8.count > 300 ? nil : $0 }
    let authnRequest = serviceProvider.newRequest(
      from: browser, at: now, forceAuthn: request.query("force") != "false",
      context: context ?? AuthnRequest.defaultContext, faults)
    let relayState = LocalAddress.page(request.query("return"), faults)
    guard
      let message = LogInMessage(
        request: authnRequest, destination: destination, relayState: relayState, address: serviceProvider.address,
        key: keys.signing(faults), faults: faults
      ).browserMessage
    else { return .page(503, PortalHTML.message(.unavailable, request.language)) }
    var reply = send(message, request.language)
    reply.headers.append(("Set-Cookie", PortalCookie.browser(browser)))
    if request.cookies[PortalCookie.session] == nil {
      reply.headers.append(("Set-Cookie", PortalCookie.session(RandomText.make(""), effects)))
    }
    return reply
  }

  func send(_ message: BrowserMessage, _ language: Language) -> PortalReply {
    switch message {
    case .redirect(let location): .redirect(302, to: location)
    case .form(let action, let fields): .page(200, PortalHTML.form(action, fields, language))
    }
  }

  private func consumeUndeclared(_ request: PortalRequest) throws -> PortalReply {
    guard has(.samlRequestConsumerUndeclared) else {
      throw Problem(status: 404, detail: "There is nothing at this path.")
    }
    return try consume(request)
  }

  private func consume(_ request: PortalRequest) throws -> PortalReply {
    let bytes = request.form["SAMLResponse"].flatMap(Base64.decode)
    let calls = OutsideAddresses.find(in: bytes ?? [], matching: effects.calledAddresses)
    var reply: PortalReply
    do throws(Refusal) {
      guard let bytes else { throw .notBase64 }
      let keys: KeyRing
      do { keys = try serviceProvider.keys(at: now, faults) } catch { throw .noIdentityProvider }
      reply = try accept(bytes, request, keys)
    } catch {
      serviceProvider.note(LogInAttempt(at: now, user: nil, refusal: error))
      reply = refuse(error, bytes ?? [], request.language)
    }
    reply.calls = calls
    reply.callsByOldHTTP = has(.samlExternalEntityByOldHTTP)
    return reply
  }

  private func accept(_ bytes: [UInt8], _ request: PortalRequest, _ keys: KeyRing) throws(Refusal) -> PortalReply {
    guard let provider = serviceProvider.identityProvider else { throw .noIdentityProvider }
    let document = try ResponseDocument.read(bytes, faults)
    let isIgnored = has(.samlStatusIgnored)
    guard ResponseDocument.isToBeRead(document, ignoringStatus: isIgnored) else { throw .status }
    let signed = try ResponseReader(
      document: document, identityProvider: provider, decryptionKeys: keys.decrypting(faults),
      isExpanded: ResponseDocument.hasEntities(bytes), faults: faults
    ).read()
    let rules = ResponseRules(
      faults: faults, address: serviceProvider.address, identityProvider: provider, now: now,
      requests: serviceProvider.requests, browser: request.cookies[PortalCookie.browser],
      isOverlookedReplay: isOverlookedReplay(signed.assertion, at: request.node))
    let accepted = try rules.judge(signed)
    let replay = serviceProvider.replay(
      of: accepted.assertion, answering: accepted.request, at: request.node, faults)
    guard replay != .refused else { throw .replay }
    let id = serviceProvider.logIn(
      accepted, presented: request.cookies[PortalCookie.session], node: request.node, at: now, faults)
    serviceProvider.note(LogInAttempt(at: now, user: accepted.name.value, refusal: nil))
    var reply = PortalReply.redirect(303, to: LocalAddress.page(request.form["RelayState"], faults))
    reply.headers.append(("Set-Cookie", PortalCookie.session(id, effects)))
    return reply
  }

  /// Whether a fault accepts this used assertion again. Then it does not check which browser asked for it, either.
  private func isOverlookedReplay(_ assertion: Element, at node: Int) -> Bool {
    serviceProvider.replay(of: assertion["ID"] ?? "", answering: nil, at: node, faults) == .overlooked
  }

  /// Shows the same page for every reason; only a login that the identity provider did not complete has its own.
  private func refuse(_ refusal: Refusal, _ bytes: [UInt8], _ language: Language) -> PortalReply {
    switch refusal {
    case .status:
      let text: PortalText = ResponseDocument.isCancelled(bytes) ? .cancelled : .notLoggedIn
      return .page(
        403,
        PortalHTML.message(
          has(.samlStatusUnexplained) ? nil : text, has(.samlStatusInEnglish) ? .en : language))
    case .encryption where has(.samlDecryptionTold):
      return .page(403, PortalHTML.message(.notDecrypted, language))
    default: return .page(403, PortalHTML.message(.refused, language))
    }
  }
}

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
