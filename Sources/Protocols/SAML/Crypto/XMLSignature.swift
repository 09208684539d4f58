import CXMLSec

/// Signatures in XML, made and checked by libxmlsec1.
package enum XMLSignature {
  /// The key and the algorithms of a signature.
  package struct Signer: Sendable {
    package enum Secret: Sendable {
      case key(SigningKey)
      /// A secret of octets, for HMAC.
      case octets([UInt8])
    }

    package var secret: Secret
    package var algorithm: SignatureAlgorithm
    package var digest: DigestAlgorithm
    /// What the signature says about its key.
    package var shown: ShownKey

    package init(
      _ secret: Secret, _ algorithm: SignatureAlgorithm, digest: DigestAlgorithm = .sha256, showing shown: ShownKey
    ) {
      self.secret = secret
      self.algorithm = algorithm
      self.digest = digest
      self.shown = shown
    }

    /// Signs with the key and shows its certificate.
    package init(_ key: SigningKey) {
      self.init(.key(key), .usual(for: key.kind), showing: .certificates([key.certificate]))
    }
  }

  /// The element with an enveloped signature over it after its `saml:Issuer`, or at its beginning where it has none
  /// (SAML 2.0 Core 5.4: enveloped, exclusive canonical form, one reference to the element's own ID).
  package static func signed(_ element: XMLElement, by signer: Signer) throws(SAMLError) -> XMLElement {
    guard let id = element[attribute: "ID"] else { throw .cryptography("an element without ID cannot be signed") }
    var withTemplate = element
    withTemplate.insert(try template(over: id, signer), after: .assertion, "Issuer")
    let tree = try tree(of: withTemplate)
    guard let root = xmlDocGetRootElement(tree.document) else { throw .cryptography("there is nothing to sign") }
    registerIDs(below: root)
    guard let node = child(of: root, named: "Signature") else { throw .cryptography("the signature is missing") }
    guard XMLSecurityLibrary.isReady, let context = xmlSecDSigCtxCreate(nil) else {
      throw .cryptography("libxmlsec1 is not ready")
    }
    defer { xmlSecDSigCtxDestroy(context) }
    try restrict(context)
    // The context destroys the key with itself.
    context.pointee.signKey = try key(of: signer.secret)
    guard xmlSecDSigCtxSign(context, node) >= 0, context.pointee.status == xmlSecDSigStatusSucceeded else {
      throw .cryptography("the message cannot be signed")
    }
    do {
      return try tree.root()
    } catch { throw .cryptography("the signed message cannot be read: \(error)") }
  }

  /// Whether the element's own signature (a child of it) verifies with the certificate's key, covers that element
  /// alone by its ID, and uses no other transforms than SAML allows (SAML 2.0 Core 5.4).
  package static func verifies(_ element: XMLElement, with certificate: Certificate) -> Bool {
    guard let signature = element.first(.signature, "Signature"), let id = element[attribute: "ID"],
      let reference = onlyReference(of: signature),
      reference[attribute: "URI"] == "#\(id)" || reference[attribute: "URI"] == "",
      let tree = try? XMLTree(element), let root = xmlDocGetRootElement(tree.document),
      element.all.count(where: { $0[attribute: "ID"] == id }) == 1,
      let node = child(of: root, named: "Signature"), let key = try? PublicKey(certificate),
      XMLSecurityLibrary.isReady, let context = xmlSecDSigCtxCreate(nil)
    else { return false }
    defer { xmlSecDSigCtxDestroy(context) }
    registerIDs(below: root)
    guard (try? restrict(context)) != nil, let held = adopt(key.pointer) else { return false }
    context.pointee.signKey = held
    return xmlSecDSigCtxVerify(context, node) >= 0 && context.pointee.status == xmlSecDSigStatusSucceeded
  }

  /// The only reference of a signature, or nil.
  static func onlyReference(of signature: XMLElement) -> XMLElement? {
    let references = signature.first(.signature, "SignedInfo")?.elements(.signature, "Reference") ?? []
    return references.count == 1 ? references[0] : nil
  }

  private static func template(over id: String, _ signer: Signer) throws(SAMLError) -> XMLElement {
    func algorithm(_ name: String, _ uri: String) -> XMLNode {
      .element(XMLElement(.signature, name, [XMLAttribute("Algorithm", uri)]))
    }
    let transforms = XMLElement(
      .signature, "Transforms", [],
      [algorithm("Transform", TransformName.enveloped), algorithm("Transform", TransformName.exclusiveCanonical)])
    let reference = XMLElement(
      .signature, "Reference", [XMLAttribute("URI", "#\(id)")],
      [
        .element(transforms), algorithm("DigestMethod", signer.digest.uri),
        .element(XMLElement(.signature, "DigestValue")),
      ])
    let information = XMLElement(
      .signature, "SignedInfo", [],
      [
        algorithm("CanonicalizationMethod", TransformName.exclusiveCanonical),
        algorithm("SignatureMethod", signer.algorithm.uri), .element(reference),
      ])
    var signature = XMLElement(
      .signature, "Signature", [], [.element(information), .element(XMLElement(.signature, "SignatureValue"))])
    if let information = try signer.shown.information { signature.append(information) }
    return signature
  }

  /// Allows the transforms of SAML and references into the document alone; nothing is ever fetched.
  private static func restrict(_ context: xmlSecDSigCtxPtr) throws(SAMLError) {
    context.pointee.enabledReferenceUris = xmlSecTransformUriType(
      xmlSecTransformUriTypeSameDocument | xmlSecTransformUriTypeEmpty)
    let allowed = [
      xmlSecTransformInclC14NGetKlass(), xmlSecTransformExclC14NGetKlass(), xmlSecTransformEnvelopedGetKlass(),
      xmlSecOpenSSLTransformSha1GetKlass(), xmlSecOpenSSLTransformSha256GetKlass(),
      xmlSecOpenSSLTransformSha384GetKlass(), xmlSecOpenSSLTransformSha512GetKlass(),
    ]
    for transform in allowed where xmlSecDSigCtxEnableReferenceTransform(context, transform) < 0 {
      throw .cryptography("libxmlsec1 lacks a transform")
    }
  }

  private static func key(of secret: Signer.Secret) throws(SAMLError) -> xmlSecKeyPtr {
    switch secret {
    case .key(let key):
      guard let held = adopt(key.pointer) else { throw .cryptography("libxmlsec1 does not take the key") }
      return held
    case .octets(let octets):
      guard let held = xmlSecKeyReadMemory(xmlSecOpenSSLKeyDataHmacGetKlass(), octets, UInt32(clamping: octets.count))
      else {
        throw .cryptography("libxmlsec1 does not take the secret")
      }
      return held
    }
  }

  /// A key of libxmlsec1 that shares OpenSSL's. The caller destroys it.
  static func adopt(_ pointer: OpaquePointer) -> xmlSecKeyPtr? {
    guard EVP_PKEY_up_ref(pointer) == 1 else { return nil }
    guard let data = xmlSecOpenSSLEvpKeyAdopt(pointer) else {
      EVP_PKEY_free(pointer)
      return nil
    }
    guard let key = xmlSecKeyCreate() else {
      xmlSecKeyDataDestroy(data)
      return nil
    }
    guard xmlSecKeySetValue(key, data) >= 0 else {
      xmlSecKeyDataDestroy(data)
      xmlSecKeyDestroy(key)
      return nil
    }
    return key
  }

  static func tree(of element: XMLElement) throws(SAMLError) -> XMLTree {
    do { return try XMLTree(element) } catch { throw .text("the message cannot be written as XML: \(error)") }
  }

  private static func child(of node: xmlNodePtr, named name: String) -> xmlNodePtr? {
    xmlSecFindChild(node, name, Namespace.signature.uri)
  }

  /// Tells libxml2 that attributes called `ID` identify elements, as SAML's schema does. The first of several with the
  /// same value is the one that counts.
  static func registerIDs(below root: xmlNodePtr) {
    var names: [UnsafePointer<xmlChar>?] = []
    "ID".withCString { pointer in
      pointer.withMemoryRebound(to: xmlChar.self, capacity: 3) { name in
        names = [name, nil]
        xmlSecAddIDs(root.pointee.doc, root, &names)
      }
    }
  }
}

/// libxmlsec1 with OpenSSL.
enum XMLSecurityLibrary {
  /// Whether signatures and encryption can be made and checked. Asked for the first time it makes the library ready; the
  /// others wait, since what the library registers then moves in memory while it does.
  static let isReady = grindvakt_xmlsec_ready() == 1
}
