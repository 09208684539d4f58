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
