import CXMLSec

/// The ways in which a careless service provider accepts a signature that does not hold.
extension SignatureCheck {
  func isAcceptedByFault(_ signature: XMLNode, over node: XMLNode, _ reference: SignatureShape.Reference) -> Bool {
    let signed = keys.contains { signedInfoHolds(signature, $0) }
    let digest = digest(of: node, reference.digestMethod)
    if faults.contains(.samlTampered), signed { return true }
    if faults.contains(.samlUnknownKey), digest == Base64.decode(reference.digestValue.text),
      keyInfoCertificates(signature).allSatisfy({ keys.map(\.certificate).contains($0) })
    {
      return true
    }
    if let key = keyOfMessage(signature), signedBytes(signature, over: node, with: key) != nil { return true }
    guard signed, let digest else { return false }
    if faults.contains(.samlDigestInComment), reference.digestValue.hasComment,
      reference.digestValue.comments.contains(where: { Base64.decode($0) == digest })
    {
      return true
    }
    return faults.contains(.samlDigestSmuggled) && isSmuggled(digest, beside: reference.digestValue)
  }

  /// Whether the signature holds over the element, wherever in the document either of them stands: also inside the
  /// signature, where libxmlsec1 would leave it out of the digest.
  func holds(_ signature: XMLNode, over node: XMLNode, _ reference: SignatureShape.Reference) -> Bool {
    digest(of: node, reference.digestMethod) == Base64.decode(reference.digestValue.text)
      && keys.contains { signedInfoHolds(signature, $0) }
  }

  /// Whether the value over `SignedInfo` holds; the digests are not compared.
  private func signedInfoHolds(_ signature: XMLNode, _ key: PublicKey) -> Bool {
    guard let info = signature.child("SignedInfo", Namespace.signature),
      let bytes = XMLDocument.copy(of: info)?.canonical,
      let value = signature.child("SignatureValue", Namespace.signature).flatMap({ Base64.decode($0.text) }),
      let digest = Algorithm.digest(ofSignature: SignatureShape.method(of: signature))
    else { return false }
    return key.verifies(value, over: bytes, digest: digest)
  }

  /// The digest of the element without its signature, as the transforms of SAML make it.
  private func digest(of node: XMLNode, _ algorithm: String) -> [UInt8]? {
    guard let copy = XMLDocument.copy(of: node), let root = copy.root,
      let method = Algorithm.digest(ofSignature: algorithm)
    else { return nil }
    for signature in root.children("Signature", Namespace.signature) {
      xmlUnlinkNode(signature.pointer)
      xmlFreeNode(signature.pointer)
    }
    guard let bytes = copy.canonical else { return nil }
    var output = [UInt8](repeating: 0, count: 64)
    var size: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &output, &size, method, nil) == 1 else { return nil }
    return Array(output.prefix(Int(size)))
  }

  private func keyInfoCertificates(_ signature: XMLNode) -> [[UInt8]] {
    signature.descendants("X509Certificate", Namespace.signature).compactMap { Base64.decode($0.text) }
  }

  /// The key that a fault takes out of the message.
  private func keyOfMessage(_ signature: XMLNode) -> SecurityKeySource? {
    let certificates = keyInfoCertificates(signature)
    let known = Set(keys.map(\.certificate))
    if faults.contains(.samlKeyFromKeyInfo), certificates.count == 1 {
      return PublicKey(certificate: certificates[0]).map { .published($0) }
    }
    if faults.contains(.samlKeyFromChain), certificates.count > 1, certificates.contains(where: known.contains) {
      return PublicKey(certificate: certificates[0]).map { .published($0) }
    }
    guard faults.contains(.samlKeyFromKeyValue),
      let value = signature.descendants("RSAKeyValue", Namespace.signature).first,
      let modulus = value.child("Modulus", Namespace.signature).flatMap({ Base64.decode($0.text) }),
      let exponent = value.child("Exponent", Namespace.signature).flatMap({ Base64.decode($0.text) })
    else { return nil }
    return .numbers(PublicNumbers.information(modulus: modulus, exponent: exponent))
  }

  /// Whether the digest stands in some other DigestValue of the document (CVE-2024-45409).
  private func isSmuggled(_ digest: [UInt8], beside own: XMLNode) -> Bool {
    guard let root = document.root else { return false }
    return root.descendants("DigestValue", Namespace.signature).contains { value in
      value != own && Base64.decode(value.text) == digest
    }
  }
}

extension XMLNode {
  /// What its comments say.
  fileprivate var comments: [String] {
    var found: [String] = []
    var next = pointer.pointee.children
    while let node = next {
      if node.pointee.type == XML_COMMENT_NODE { found.append(node.pointee.content.map { String(cString: $0) } ?? "") }
      next = node.pointee.next
    }
    return found
  }
}
