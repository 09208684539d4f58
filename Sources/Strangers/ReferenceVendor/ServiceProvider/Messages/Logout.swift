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

/// The wish of the identity provider that the sessions of somebody end (SAML 2.0 Core 3.7.1).
struct LogoutRequest: Sendable {
  let id: String
  let name: String
  /// The sessions meant; all of them when there are none.
  let sessionIndices: [String]
  let relayState: String?

  private static let skew = SimulatedDuration.minutes(1)
  private static let longestWay = SimulatedDuration.minutes(5)

  /// - Throws: why it is refused. It has to be signed by the identity provider, for this address, and now.
  static func read(
    _ request: PortalRequest, from provider: IdentityProvider, at address: PortalAddress, now: SimulatedInstant,
    _ faults: Set<Fault>
  ) throws(Refusal) -> LogoutRequest {
    let message =
      request.method == "POST"
      ? try posted(request, provider, faults) : try redirected(request, provider, faults)
    guard message.name == "LogoutRequest", message.namespace == Namespace.protocolMessages,
      message["Version"] == "2.0", let id = message["ID"]
    else { throw .structure }
    guard message.child("Issuer")?.text == provider.entityID else { throw .issuer }
    guard message["Destination"] == address.logout else { throw .destination }
    guard let issued = message["IssueInstant"].flatMap(SimulatedInstant.init(saml:)), issued <= now + skew,
      now <= issued + longestWay + skew
    else { throw .issueInstant }
    if let text = message["NotOnOrAfter"] {
      guard let end = SimulatedInstant(saml: text), now < end + skew else { throw .conditions }
    }
    guard let name = NameID(message.child("NameID")) else { throw .subject }
    return LogoutRequest(
      id: id, name: name.value,
      sessionIndices: message.children("SessionIndex", Namespace.protocolMessages).map(\.text),
      relayState: request.method == "POST" ? request.form["RelayState"] : request.query("RelayState"))
  }

  private static func parse(_ bytes: [UInt8]?) throws(Refusal) -> XMLNode {
    guard let bytes, bytes.count <= ResponseDocument.limit else { throw .notBase64 }
    let root = try ResponseDocument.read(bytes, []).root
    guard let root else { throw .notXML }
    return root
  }

  private static func posted(
    _ request: PortalRequest, _ provider: IdentityProvider, _ faults: Set<Fault>
  ) throws(Refusal) -> Element {
    let root = try parse(request.form["SAMLRequest"].flatMap(Base64.decode))
    switch SignatureCheck(document: root.document, keys: provider.signingKeys, faults: []).check(root) {
    case .valid(let element): return element
    case .invalid:
      guard faults.contains(.samlLogoutForged) else { throw .responseSignature }
      return root.element
    case .unsigned:
      guard faults.contains(.samlLogoutUnsigned) else { throw .responseSignature }
      return root.element
    }
  }

  /// By redirect the signature covers the query as it stands (SAML 2.0 Bindings 3.4.4.1).
  private static func redirected(
    _ request: PortalRequest, _ provider: IdentityProvider, _ faults: Set<Fault>
  ) throws(Refusal) -> Element {
    let compressed = request.query("SAMLRequest").flatMap(Base64.decode) ?? []
    let root = try parse(Deflate.decompress(compressed, limit: ResponseDocument.limit))
    guard let signature = request.query("Signature") else {
      guard faults.contains(.samlLogoutUnsigned) else { throw .responseSignature }
      return root.element
    }
    let names = ["SAMLRequest", "RelayState", "SigAlg"]
    let pairs = request.rawQuery.split(separator: "&")
    let signed = names.compactMap { name in pairs.first { $0.hasPrefix(name + "=") } }.joined(separator: "&")
    let algorithm = request.query("SigAlg") ?? ""
    let digest = Algorithm.signatures.contains(algorithm) ? Algorithm.digest(ofSignature: algorithm) : nil
    let isGenuine =
      digest != nil
      && Base64.decode(signature).map { bytes in
        provider.signingKeys.contains { $0.verifies(bytes, over: Array(signed.utf8), digest: digest) }
      } ?? false
    guard isGenuine || faults.contains(.samlLogoutForged) else { throw .responseSignature }
    return root.element
  }
}
