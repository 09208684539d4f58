/// Writes messages of single logout (SAML 2.0 Core 3.7).
struct LogoutMessage {
  let address: PortalAddress
  let key: KeyPair
  let now: SimulatedInstant
  let faults: Set<Fault>

  func request(ending session: WebSession, at destination: IdentityProvider.Endpoint) -> BrowserMessage? {
    let index = session.sessionIndex.map { "<samlp:SessionIndex>\(XMLText.escape($0))</samlp:SessionIndex>" } ?? ""
    return message(
      "LogoutRequest", [], session.name.xml + index, .request, to: destination.location, destination.binding, nil)
  }

  func response(to logout: LogoutRequest, at destination: IdentityProvider.Endpoint) -> BrowserMessage? {
    message(
      "LogoutResponse", [("InResponseTo", logout.id)],
      "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></samlp:Status>",
      .response, to: destination.responseLocation ?? destination.location, destination.binding, logout.relayState)
  }

  private func message(
    _ name: String, _ extra: [(String, String)], _ content: String, _ kind: BrowserMessage.Kind, to location: String,
    _ binding: Binding, _ relayState: String?
  ) -> BrowserMessage? {
    let id = RandomText.make()
    let attributes =
      [("ID", id), ("Version", "2.0"), ("IssueInstant", now.iso8601), ("Destination", location)] + extra
    let xml = """
      <samlp:\(name) xmlns:samlp="\(Namespace.protocolMessages)" xmlns:saml="\(Namespace.assertion)" \
      \(attributes.map { "\($0.0)=\"\(XMLText.escape($0.1))\"" }.joined(separator: " "))>\
      <saml:Issuer>\(XMLText.escape(address.entityID(faults)))</saml:Issuer>\
      \(binding == .post ? XMLSigner.template(for: id) : "")\(content)</samlp:\(name)>
      """
    guard binding == .post else {
      return .redirect(kind, xml, relayState: relayState, to: location, signedBy: key)
    }
    return XMLSigner.sign(xml, with: key).map { .post(kind, $0, relayState: relayState, to: location) }
  }
}
