import CXMLSec

/// Encryption in XML (XML Encryption 1.1), made and undone by libxmlsec1.
package enum XMLEncryption {
  /// The algorithm that encrypts the key of the content.
  package enum KeyTransport: String, CaseIterable, Sendable, Hashable {
    case oaep = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"
    /// RSA 1.5, broken by chosen ciphertexts.
    case pkcs1 = "http://www.w3.org/2001/04/xmlenc#rsa-1_5"
  }

  /// The algorithm that encrypts the content.
  package enum ContentCipher: String, CaseIterable, Sendable, Hashable {
    case aes128CBC = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
    case aes256CBC = "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
    case aes128GCM = "http://www.w3.org/2009/xmlenc11#aes128-gcm"
    case aes256GCM = "http://www.w3.org/2009/xmlenc11#aes256-gcm"

    var bits: UInt32 {
      switch self {
      case .aes128CBC, .aes128GCM: 128
      case .aes256CBC, .aes256GCM: 256
      }
    }
  }

  /// The recipient of encrypted content, and the algorithms.
  package struct Recipient: Sendable, Hashable {
    package var certificate: Certificate
    package var transport: KeyTransport
    package var cipher: ContentCipher

    init(_ certificate: Certificate, transport: KeyTransport = .oaep, cipher: ContentCipher = .aes256GCM) {
      self.certificate = certificate
      self.transport = transport
      self.cipher = cipher
    }
  }

  /// `saml:EncryptedAssertion` around the encrypted element (SAML 2.0 Core 2.3.4). The content declares its own
  /// namespaces, so that it can be read outside the message, too.
  static func encrypted(_ element: XMLElement, for recipient: Recipient) throws(SAMLError) -> XMLElement {
    let key = try PublicKey(recipient.certificate)
    let wrapper = XMLElement(.assertion, "EncryptedAssertion", [], [.element(template(recipient))])
    let tree = try XMLSignature.tree(of: wrapper)
    guard XMLSecurityLibrary.isReady, let root = xmlDocGetRootElement(tree.document),
      let node = xmlSecFindChild(root, "EncryptedData", Namespace.encryption.uri),
      let keys = keysManager(holding: key.pointer)
    else { throw .cryptography("libxmlsec1 is not ready to encrypt") }
    defer { xmlSecKeysMngrDestroy(keys) }
    guard let context = xmlSecEncCtxCreate(keys) else { throw .cryptography("no memory") }
    defer { xmlSecEncCtxDestroy(context) }
    context.pointee.encKey = xmlSecKeyGenerate(
      xmlSecOpenSSLKeyDataAesGetKlass(), recipient.cipher.bits, xmlSecKeyDataType(xmlSecKeyDataTypeSession))
    let content = Array(XMLWriter.fragment(element).utf8)
    guard context.pointee.encKey != nil,
      xmlSecEncCtxBinaryEncrypt(context, node, content, UInt32(clamping: content.count)) >= 0
    else { throw .cryptography("the assertion cannot be encrypted") }
    do {
      return try tree.root()
    } catch { throw .cryptography("the encrypted assertion cannot be read: \(error)") }
  }

  /// What is in an element that holds `xenc:EncryptedData`; nil where the key does not fit, for any reason.
  package static func decrypted(_ wrapper: XMLElement, with key: SigningKey) -> XMLElement? {
    guard let tree = try? XMLTree(wrapper), let root = xmlDocGetRootElement(tree.document),
      let node = xmlSecFindChild(root, "EncryptedData", Namespace.encryption.uri), XMLSecurityLibrary.isReady,
      let keys = keysManager(holding: key.pointer)
    else { return nil }
    defer { xmlSecKeysMngrDestroy(keys) }
    guard let context = xmlSecEncCtxCreate(keys) else { return nil }
    defer { xmlSecEncCtxDestroy(context) }
    // References would be fetched; only ciphertext in the message itself is read.
    context.pointee.forbidReferences()
    guard let buffer = xmlSecEncCtxDecryptToBuffer(context, node), let data = xmlSecBufferGetData(buffer) else {
      return nil
    }
    let bytes = Array(UnsafeBufferPointer(start: data, count: Int(xmlSecBufferGetSize(buffer))))
    return try? XMLReader.read(bytes)
  }

  /// A manager with one key: the library's default manager would read all certificates that the system trusts, at each
  /// encryption, and none is trusted here.
  private static func keysManager(holding key: OpaquePointer) -> xmlSecKeysMngrPtr? {
    guard let keys = xmlSecKeysMngrCreate() else { return nil }
    guard let store = xmlSecKeyStoreCreate(xmlSecSimpleKeysStoreGetKlass()) else {
      xmlSecKeysMngrDestroy(keys)
      return nil
    }
    guard xmlSecKeysMngrAdoptKeysStore(keys, store) >= 0 else {
      xmlSecKeyStoreDestroy(store)
      xmlSecKeysMngrDestroy(keys)
      return nil
    }
    keys.pointee.getKey = xmlSecKeysMngrGetKey
    guard let held = XMLSignature.adopt(key) else {
      xmlSecKeysMngrDestroy(keys)
      return nil
    }
    guard xmlSecSimpleKeysStoreAdoptKey(store, held) >= 0 else {
      xmlSecKeyDestroy(held)
      xmlSecKeysMngrDestroy(keys)
      return nil
    }
    return keys
  }

  private static func template(_ recipient: Recipient) -> XMLElement {
    func method(_ uri: String) -> XMLNode {
      .element(XMLElement(.encryption, "EncryptionMethod", [XMLAttribute("Algorithm", uri)]))
    }
    let cipherData = XMLElement(
      .encryption, "CipherData", [], [.element(XMLElement(.encryption, "CipherValue"))])
    let key = XMLElement(
      .encryption, "EncryptedKey", [], [method(recipient.transport.rawValue), .element(cipherData)])
    return XMLElement(
      .encryption, "EncryptedData", [XMLAttribute("Type", "http://www.w3.org/2001/04/xmlenc#Element")],
      [
        method(recipient.cipher.rawValue), .element(XMLElement(.signature, "KeyInfo", [], [.element(key)])),
        .element(cipherData),
      ])
  }
}

extension xmlSecEncCtx {
  /// Allows no reference to ciphertext elsewhere.
  fileprivate mutating func forbidReferences() {
    transformCtx.enabledUris = xmlSecTransformUriType(xmlSecTransformUriTypeNone)
    keyInfoReadCtx.retrievalMethodCtx.enabledUris = xmlSecTransformUriType(xmlSecTransformUriTypeNone)
  }
}
