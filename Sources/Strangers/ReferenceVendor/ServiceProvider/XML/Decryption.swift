import CXMLSec

/// Decrypts EncryptedAssertion elements (SAML 2.0 Core 2.3.4) in place with libxmlsec1.
struct Decryption {
  let document: XMLDocument
  let keys: [KeyPair]
  let faults: Set<Fault>

  /// Puts the assertion where its encrypted form stood, and returns it; `nil` where that cannot be done.
  func decrypt(_ encrypted: XMLNode) -> XMLNode? {
    guard XMLSecurityLibrary.isReady, let data = encrypted.child("EncryptedData", Namespace.encryption),
      let method = Self.method(of: data), Algorithm.allowsContentEncryption(method, faults),
      let encryptedKey = Self.encryptedKey(data, in: encrypted),
      let transport = Self.method(of: encryptedKey), Algorithm.allowsKeyTransport(transport, faults)
    else { return nil }
    for key in keys {
      guard let contentKey = open(encryptedKey, with: key), replace(data, with: contentKey) else { continue }
      let found = encrypted.children.filter { $0.is("Assertion", Namespace.assertion) }
      return found.count == 1 ? found.first : nil
    }
    return nil
  }

  private static func method(of node: XMLNode) -> String? {
    node.child("EncryptionMethod", Namespace.encryption)?.attribute("Algorithm")
  }

  /// The key stands in the KeyInfo of the data or beside the data.
  private static func encryptedKey(_ data: XMLNode, in encrypted: XMLNode) -> XMLNode? {
    data.child("KeyInfo", Namespace.signature)?.child("EncryptedKey", Namespace.encryption)
      ?? encrypted.child("EncryptedKey", Namespace.encryption)
  }

  private func open(_ encryptedKey: XMLNode, with key: KeyPair) -> [UInt8]? {
    guard let context = xmlSecEncCtxCreate(nil) else { return nil }
    defer { xmlSecEncCtxDestroy(context) }
    guard let securityKey = key.makeSecurityKey() else { return nil }
    context.pointee.encKey = securityKey
    context.pointee.mode = xmlEncCtxModeEncryptedKey
    guard let buffer = xmlSecEncCtxDecryptToBuffer(context, encryptedKey.pointer),
      let data = xmlSecBufferGetData(buffer)
    else { return nil }
    return Array(UnsafeBufferPointer(start: data, count: Int(xmlSecBufferGetSize(buffer))))
  }

  private func replace(_ data: XMLNode, with contentKey: [UInt8]) -> Bool {
    guard let size = UInt32(exactly: contentKey.count), size > 0, let context = xmlSecEncCtxCreate(nil) else {
      return false
    }
    defer { xmlSecEncCtxDestroy(context) }
    let isTripleDES = Self.method(of: data)?.hasSuffix("#tripledes-cbc") ?? false
    let kind = isTripleDES ? xmlSecOpenSSLKeyDataDesGetKlass() : xmlSecOpenSSLKeyDataAesGetKlass()
    guard let securityKey = xmlSecKeyReadMemory(kind, contentKey, size) else { return false }
    context.pointee.encKey = securityKey
    return xmlSecEncCtxDecrypt(context, data.pointer) == 0 && context.pointee.resultReplaced != 0
  }
}
