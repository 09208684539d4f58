/// A request to log somebody in (SAML 2.0 Core 3.4.1) that waits for its answer.
struct AuthnRequest: Sendable {
  let id: String
  /// Tells requests apart, also where a fault gives them one ID.
  let number: Int
  /// The value of the cookie of the browser that asked.
  let browser: String
  let issuedAt: SimulatedInstant
  let forceAuthn: Bool
  /// The AuthnContextClassRef that was asked for.
  let context: String

  /// How long an answer is waited for.
  static let lifetime = SimulatedDuration.minutes(10)

  /// The level of assurance that the portal asks for by default: level 3 of the Swedish framework.
  static let defaultContext = "http://id.elegnamnden.se/loa/1.0/loa3"

  func xml(from address: PortalAddress, to destination: String, signed: Bool, _ faults: Set<Fault>) -> String {
    var attributes = [
      ("ID", id), ("Version", "2.0"), ("IssueInstant", issuedAt.iso8601), ("Destination", destination),
      ("ForceAuthn", forceAuthn ? "true" : "false"), ("IsPassive", "false"),
      ("ProtocolBinding", Binding.post.rawValue),
      ("AssertionConsumerServiceURL", address.consumer),
    ]
    if faults.contains(.samlRequestWithoutDestination) { attributes.removeAll { $0.0 == "Destination" } }
    if faults.contains(.samlForceAuthnImplicit) { attributes.removeAll { $0.0 == "ForceAuthn" } }
    if faults.contains(.samlRequestConsumerUndeclared) {
      attributes.removeAll { $0.0 == "AssertionConsumerServiceURL" }
      attributes.append(("AssertionConsumerServiceURL", address.base + "/saml/consume"))
    }
    return """
      <samlp:AuthnRequest xmlns:samlp="\(Namespace.protocolMessages)" xmlns:saml="\(Namespace.assertion)" \
      \(attributes.map { "\($0.0)=\"\(XMLText.escape($0.1))\"" }.joined(separator: " "))>\
      <saml:Issuer>\(XMLText.escape(address.entityID(faults)))</saml:Issuer>\
      \(signed ? XMLSigner.template(for: id) : "")\
      <samlp:NameIDPolicy AllowCreate="true"/>\
      <samlp:RequestedAuthnContext Comparison="exact">\
      <saml:AuthnContextClassRef>\(XMLText.escape(context))</saml:AuthnContextClassRef>\
      </samlp:RequestedAuthnContext></samlp:AuthnRequest>
      """
  }
}

/// Unguessable values.
enum RandomText {
  /// 160 random bits in hexadecimal, after a letter that makes them an XML name.
  static func make(_ prefix: String = "_") -> String {
    var text = prefix
    for _ in 0..<5 {
      let part = String(UInt32.random(in: 0...UInt32.max), radix: 16)
      text += String(repeating: "0", count: 8 - part.count) + part
    }
    return text
  }
}

/// A request to log somebody in, ready for the browser.
struct LogInMessage {
  let request: AuthnRequest
  let destination: IdentityProvider.Endpoint
  let relayState: String
  let address: PortalAddress
  let key: KeyPair
  let faults: Set<Fault>

  /// `nil` when it cannot be signed.
  var browserMessage: BrowserMessage? {
    let isSigned = !faults.contains(.samlRequestUnsigned)
    let isByPost = destination.binding == .post
    let xml = request.xml(from: address, to: destination.location, signed: isByPost && isSigned, faults)
    guard isByPost else {
      return .redirect(
        .request, xml, relayState: relayState, to: destination.location, signedBy: isSigned ? key : nil,
        broken: faults.contains(.samlRedirectSignatureBroken))
    }
    guard isSigned else { return .post(.request, xml, relayState: relayState, to: destination.location) }
    guard let signed = XMLSigner.sign(xml, with: key) else { return nil }
    return .post(
      .request, faults.contains(.samlPostSignatureBroken) ? Self.spoil(signed) : signed, relayState: relayState,
      to: destination.location)
  }

  /// Adds white space within what is signed.
  private static func spoil(_ xml: String) -> String {
    let end = "</samlp:AuthnRequest>"
    guard xml.hasSuffix(end) else { return xml }
    return xml.dropLast(end.count) + " " + end
  }
}
