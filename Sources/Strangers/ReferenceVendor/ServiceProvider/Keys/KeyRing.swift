/// The keys of the service provider. They are made when first needed, live as long as the vendor, and survive restarts
/// as a disk would let them.
struct KeyRing: Sendable {
  let signing: KeyPair
  /// The newest first; two while senders go over from the old one to the new one.
  private(set) var encryption: [KeyPair]
  /// The keys of `saml-metadata-short-signing-key` and `saml-metadata-short-encryption-key`.
  private(set) var shortSigning: KeyPair?
  private(set) var shortEncryption: KeyPair?
  private let start: Int

  private static let bits: Int32 = 2048
  private static let shortBits: Int32 = 1024

  init?(validFrom start: Int) {
    guard let signing = KeyPair(bits: Self.bits, name: "Trygghet signing", validFrom: start),
      let encryption = KeyPair(bits: Self.bits, name: "Trygghet encryption", validFrom: start)
    else { return nil }
    self.signing = signing
    self.encryption = [encryption]
    self.start = start
  }

  /// A new encryption key comes first; the one before it still decrypts.
  mutating func rotate() {
    guard let new = KeyPair(bits: Self.bits, name: "Trygghet encryption", validFrom: start) else { return }
    encryption = [new] + encryption.prefix(1)
  }

  /// Ends the change of keys: only the newest decrypts from now on.
  mutating func retire() { encryption = Array(encryption.prefix(1)) }

  /// Makes the keys that the faults need.
  mutating func prepare(for faults: Set<Fault>) {
    if faults.contains(.samlMetadataShortSigningKey), shortSigning == nil {
      shortSigning = KeyPair(bits: Self.shortBits, name: "Trygghet signing", validFrom: start)
    }
    if faults.contains(.samlMetadataShortEncryptionKey), shortEncryption == nil {
      shortEncryption = KeyPair(bits: Self.shortBits, name: "Trygghet encryption", validFrom: start)
    }
  }

  func signing(_ faults: Set<Fault>) -> KeyPair {
    faults.contains(.samlMetadataShortSigningKey) ? shortSigning ?? signing : signing
  }

  /// The keys that metadata offers for encryption.
  func offered(_ faults: Set<Fault>) -> [KeyPair] {
    guard faults.contains(.samlMetadataShortEncryptionKey), let shortEncryption else { return encryption }
    return encryption + [shortEncryption]
  }

  /// The keys that are tried for decryption.
  func decrypting(_ faults: Set<Fault>) -> [KeyPair] {
    guard encryption.count > 1 else { return offered(faults) }
    return offered(faults).enumerated().filter { place, _ in
      !(place == 0 && faults.contains(.samlNewKeyUnused)) && !(place == 1 && faults.contains(.samlOldKeyForgotten))
    }.map(\.element)
  }
}
