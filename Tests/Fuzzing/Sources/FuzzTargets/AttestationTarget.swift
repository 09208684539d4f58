import Attestation

/// The first byte says what the rest is: a time stamp or the answer of an authority, a signature, or a file in PEM.
enum AttestationTarget {
  private static let content = Array(#"{"hash":"x","seq":1}"#.utf8)

  /// A certificate whose key nobody has any longer.
  private static let trusted =
    (try? Certificate.read(
      pem: Array(
        """
        -----BEGIN CERTIFICATE-----
        MIIBjjCCATWgAwIBAgIUKdc64DEkFCTLMvOEzL103Hr0ficwCgYIKoZIzj0EAwIw
        HDENMAsGA1UEAwwEZnV6ejELMAkGA1UEBhMCU0UwIBcNMjYxMTMwMTAxNTA5WhgP
        MjEyNjExMDYxMDE1MDlaMBwxDTALBgNVBAMMBGZ1enoxCzAJBgNVBAYTAlNFMFkw
        EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEXiXOmIPX10Q19yAWHuJIhr570xJ4LWI8
        EXwcCw0h0Z/HmfrETme8yBjxKzEwl3NZrMrZtwEsGKcSuD5QBZRZGKNTMFEwHQYD
        VR0OBBYEFJszqqjY4kM2rKrIQHAfoDijWNpAMB8GA1UdIwQYMBaAFJszqqjY4kM2
        rKrIQHAfoDijWNpAMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIg
        Uh6gb1Gt9Kc3YlHf6QGEnxJkd7kfCbjx8Jo+ZPInUp4CIGm8I9IUxApMRbIZYTlf
        SUv9vbfihk7N0Ie5qYyOMWij
        -----END CERTIFICATE-----
        """.utf8))) ?? []

  static func run(_ bytes: [UInt8]) {
    guard let kind = bytes.first else { return }
    promise(trusted.count == 1, "the certificate of the target is read")
    let rest = Array(bytes.dropFirst())
    switch kind % 3 {
    case 0: stamp(rest)
    case 1: signature(rest)
    default: pem(rest)
    }
  }

  private static func stamp(_ bytes: [UInt8]) {
    guard let stamp = try? TimeStamp(bytes) else { return }
    promise((try? TimeStamp(stamp.bytes)) == stamp, "a stamp that is kept reads the same")
    for policy in [nil, stamp.policy, "1.2.3.4.1"] {
      promise((try? stamp.verify(by: trusted, policy: policy)) == nil, "nobody stamps by chance")
    }
    _ = try? stamp.verify(by: [], nonce: [1, 2, 3])
  }

  private static func signature(_ bytes: [UInt8]) {
    guard let signature = try? DetachedSignature(bytes) else { return }
    promise((try? DetachedSignature(signature.bytes)) == signature, "a signature that is kept reads the same")
    promise((try? signature.verify(of: content, by: trusted)) == nil, "nobody signs by chance")
    // Whoever signed it; a signature may be of this content.
    _ = try? signature.verifyItself(of: content)
  }

  private static func pem(_ bytes: [UInt8]) {
    _ = try? PrivateKey(pem: bytes)
    guard let certificates = try? Certificate.read(pem: bytes) else { return }
    promise(!certificates.isEmpty, "without a certificate there is a reason")
    for certificate in certificates {
      let isShort = certificate.subject.count <= 200
      promise(isShort && !certificate.bytes.isEmpty, "a certificate has bytes and a short name")
    }
  }
}
