import CXMLSec

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
