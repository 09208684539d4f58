import CXMLSec

/// A message on its way through the browser to the identity provider.
enum BrowserMessage: Sendable {
  case redirect(to: String)
  /// A form that sends itself.
  case form(action: String, fields: [(name: String, value: String)])

  enum Kind: String, Sendable {
    case request = "SAMLRequest"
    case response = "SAMLResponse"
  }

  private static let signatureMethod = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"

  /// By redirect (SAML 2.0 Bindings 3.4): deflated, and signed over the query as it stands.
  ///
  /// - Parameter broken: spoils the signature.
  static func redirect(
    _ kind: Kind, _ xml: String, relayState: String?, to location: String, signedBy key: KeyPair?, broken: Bool = false
  ) -> BrowserMessage? {
    guard let compressed = Deflate.compress(Array(xml.utf8)) else { return nil }
    var query = "\(kind.rawValue)=\(PercentEncoding.encode(Base64.encode(compressed)))"
    if let relayState { query += "&RelayState=\(PercentEncoding.encode(relayState))" }
    if let key {
      query += "&SigAlg=\(PercentEncoding.encode(signatureMethod))"
      guard let signature = key.sign(Array((broken ? query + "&" : query).utf8)) else { return nil }
      query += "&Signature=\(PercentEncoding.encode(Base64.encode(signature)))"
    }
    return .redirect(to: location + (location.contains("?") ? "&" : "?") + query)
  }

  /// By POST (SAML 2.0 Bindings 3.5): the message carries its own signature.
  static func post(_ kind: Kind, _ xml: String, relayState: String?, to location: String) -> BrowserMessage {
    var fields = [(name: kind.rawValue, value: Base64.encode(Array(xml.utf8)))]
    if let relayState { fields.append((name: "RelayState", value: relayState)) }
    return .form(action: location, fields: fields)
  }
}

extension PercentEncoding {
  /// Everything but the unreserved characters is escaped (RFC 3986 section 2.3).
  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}

/// Makes enveloped XML signatures with libxmlsec1.
enum XMLSigner {
  /// What stands where a signature shall go, right after the Issuer (SAML 2.0 Core 5.4).
  static func template(for identifier: String) -> String {
    """
    <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>\
    <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>\
    <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>\
    <ds:Reference URI="#\(identifier)"><ds:Transforms>\
    <ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>\
    <ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>\
    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue/></ds:Reference>\
    </ds:SignedInfo><ds:SignatureValue/></ds:Signature>
    """
  }

  /// The message with its template filled in; `nil` when it cannot be signed.
  static func sign(_ message: String, with key: KeyPair) -> String? {
    guard XMLSecurityLibrary.isReady, let document = XMLDocument(Array(message.utf8)), let root = document.root,
      let signature = root.child("Signature", Namespace.signature),
      let attribute = xmlHasProp(root.pointer, "ID"), let identifier = root.attribute("ID")
    else { return nil }
    xmlAddID(nil, document.pointer, identifier, attribute)
    guard let context = xmlSecDSigCtxCreate(nil) else { return nil }
    defer { xmlSecDSigCtxDestroy(context) }
    guard let securityKey = key.makeSecurityKey() else { return nil }
    context.pointee.signKey = securityKey
    guard xmlSecDSigCtxSign(context, signature.pointer) == 0 else { return nil }
    // Without the XML declaration, so that the message can stand in a form.
    return document.canonicalWithoutLoss
  }
}

extension XMLDocument {
  /// Canonical text; our own messages hold no comments that could be lost.
  fileprivate var canonicalWithoutLoss: String? { canonical.map { String(decoding: $0, as: UTF8.self) } }
}
