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
