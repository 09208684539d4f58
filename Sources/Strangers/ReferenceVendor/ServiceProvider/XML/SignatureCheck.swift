import CXMLSec

/// Checks enveloped XML signatures (SAML 2.0 Core 5.4) with libxmlsec1, against keys that are known beforehand. What
/// `KeyInfo` says is not looked at.
struct SignatureCheck {
  let document: XMLDocument
  /// The keys that the identity provider has published.
  let keys: [PublicKey]
  let faults: Set<Fault>

  enum Outcome {
    case unsigned
    /// Signed, and this is what the signature covers.
    case valid(Element)
    case invalid
  }

  /// Whether the element carries a signature of its own that holds.
  func check(_ node: XMLNode) -> Outcome {
    let signatures = node.children("Signature", Namespace.signature)
    guard let signature = signatures.first else { return .unsigned }
    guard signatures.count == 1, isUnambiguous(node),
      let reference = SignatureShape(signature, faults).reference, reference.target == node.identifier
    else { return .invalid }
    for key in trustedKeys(signature) {
      if let bytes = signedBytes(signature, over: node, with: key), let signed = XMLDocument(bytes)?.root {
        return .valid(signed.element)
      }
    }
    if isAcceptedByFault(signature, over: node, reference), let copy = XMLDocument.copy(of: node)?.root {
      return .valid(copy.element)
    }
    return .invalid
  }

  /// Whether nothing else in the document goes by the same identifier.
  private func isUnambiguous(_ node: XMLNode) -> Bool {
    guard let identifier = node.identifier, !identifier.isEmpty, let root = document.root else { return false }
    return root.descendants.count { $0.attribute("ID") == identifier || $0.attribute("Id") == identifier } == 1
  }

  private func trustedKeys(_ signature: XMLNode) -> [SecurityKeySource] {
    if Algorithm.isHMAC(SignatureShape.method(of: signature)) {
      return keys.flatMap(\.publicForms).map { .secret($0) }
    }
    return (faults.contains(.samlSecondKeyIgnored) ? Array(keys.prefix(1)) : keys).map { .published($0) }
  }

  /// The canonical bytes that the signature covers; `nil` unless it holds.
  ///
  /// - Parameter node: the element that the reference names. Its identifier is made known for this check alone.
  func signedBytes(_ signature: XMLNode, over node: XMLNode, with key: SecurityKeySource) -> [UInt8]? {
    guard XMLSecurityLibrary.isReady, let identifier = node.identifier,
      let attribute = xmlHasProp(node.pointer, "ID") ?? xmlHasProp(node.pointer, "Id"),
      let context = xmlSecDSigCtxCreate(nil)
    else { return nil }
    defer { xmlSecDSigCtxDestroy(context) }
    guard let securityKey = key.make() else { return nil }
    context.pointee.signKey = securityKey
    context.pointee.flags = UInt32(XMLSEC_DSIG_FLAGS_STORE_SIGNEDINFO_REFERENCES)
    context.pointee.enabledReferenceUris = xmlSecTransformUriType(xmlSecTransformUriTypeSameDocument)
    guard xmlAddID(nil, document.pointer, identifier, attribute) != nil else { return nil }
    defer { xmlRemoveID(document.pointer, attribute) }
    guard xmlSecDSigCtxVerify(context, signature.pointer) == 0, context.pointee.status == xmlSecDSigStatusSucceeded,
      let item = xmlSecPtrListGetItem(&context.pointee.signedInfoReferences, 0)
    else { return nil }
    let reference = item.assumingMemoryBound(to: xmlSecDSigReferenceCtx.self)
    guard let buffer = xmlSecDSigReferenceCtxGetPreDigestBuffer(reference), let data = xmlSecBufferGetData(buffer)
    else {
      return nil
    }
    return Array(UnsafeBufferPointer(start: data, count: Int(xmlSecBufferGetSize(buffer))))
  }
}

/// A key that a signature may be checked with.
enum SecurityKeySource {
  case published(PublicKey)
  /// The secret of an HMAC.
  case secret([UInt8])
  /// A public key as SubjectPublicKeyInfo.
  case numbers([UInt8])

  func make() -> xmlSecKeyPtr? {
    switch self {
    case .published(let key): return key.makeSecurityKey()
    case .numbers(let bytes):
      guard let size = UInt32(exactly: bytes.count) else { return nil }
      return xmlSecOpenSSLAppKeyLoadMemory(bytes, size, xmlSecKeyDataFormatDer, nil, nil, nil)
    case .secret(let bytes):
      guard let size = UInt32(exactly: bytes.count) else { return nil }
      return xmlSecKeyReadMemory(xmlSecOpenSSLKeyDataHmacGetKlass(), bytes, size)
    }
  }
}

/// How a signature is put together, before anything of it is computed.
struct SignatureShape {
  struct Reference {
    /// The identifier that it points at.
    let target: String
    let digestMethod: String
    let digestValue: XMLNode
  }

  /// The one thing that it signs; `nil` when it is not put together as SAML demands, or names an algorithm that is not
  /// taken.
  let reference: Reference?

  init(_ signature: XMLNode, _ faults: Set<Fault>) {
    reference = Self.read(signature, faults)
  }

  static func method(of signature: XMLNode) -> String {
    signature.child("SignedInfo", Namespace.signature)?.child("SignatureMethod", Namespace.signature)?
      .attribute("Algorithm") ?? ""
  }

  private static func read(_ signature: XMLNode, _ faults: Set<Fault>) -> Reference? {
    // Keys that would have to be fetched are none of ours.
    let info = signature.children("KeyInfo", Namespace.signature)
    guard !info.contains(where: { !$0.descendants("RetrievalMethod", Namespace.signature).isEmpty }) else { return nil }
    guard let info = signature.child("SignedInfo", Namespace.signature),
      let value = signature.child("SignatureValue", Namespace.signature), value.isPlainText,
      info.child("CanonicalizationMethod", Namespace.signature)?.attribute("Algorithm") == Algorithm.exclusive,
      Algorithm.allowsSignature(method(of: signature), faults),
      let reference = info.child("Reference", Namespace.signature),
      let target = reference.attribute("URI"), target.hasPrefix("#"), target.utf8.count > 1,
      let transforms = reference.child("Transforms", Namespace.signature), allows(transforms, faults),
      let digestMethod = reference.child("DigestMethod", Namespace.signature)?.attribute("Algorithm"),
      Algorithm.allowsDigest(digestMethod, faults),
      let digestValue = reference.child("DigestValue", Namespace.signature),
      digestValue.isPlainText || faults.contains(.samlDigestInComment)
    else { return nil }
    return Reference(target: String(target.dropFirst()), digestMethod: digestMethod, digestValue: digestValue)
  }

  /// Only the two transforms of SAML 2.0 Core 5.4.4: enveloped signature, then exclusive canonical XML.
  private static func allows(_ transforms: XMLNode, _ faults: Set<Fault>) -> Bool {
    var algorithms = transforms.children.map { $0.attribute("Algorithm") ?? "" }
    if faults.contains(.samlXSLTTransform) { algorithms.removeAll { $0 == Algorithm.xslt } }
    return algorithms == [Algorithm.enveloped, Algorithm.exclusive] || algorithms == [Algorithm.enveloped]
  }
}

/// libxmlsec1 with OpenSSL.
enum XMLSecurityLibrary {
  /// Whether signatures and encryption can be made and checked. Asked for the first time it makes the library ready; the
  /// others wait, since what the library registers then moves in memory while it does.
  static let isReady = grindvakt_xmlsec_ready() == 1
}
