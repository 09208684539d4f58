import Attestation
import Foundation
import TestSupport
import Testing

/// Signatures on a head, with `openssl cms` on the other side.
@Suite struct SignatureTests {
  private let openssl: OpenSSL
  private let content = Array("{\"hash\":\"00\",\"seq\":17}\n".utf8)

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "signatures-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    openssl = OpenSSL(in: folder)
    try openssl.makeSigner("buyer")
    try openssl.makeSigner("vendor")
    try openssl.write(content, to: "head.json")
  }

  private func certificate(_ name: String) throws -> Certificate {
    try #require(Certificate.read(pem: openssl.read("\(name).pem")).first)
  }

  private func sign(as name: String) throws -> DetachedSignature {
    try DetachedSignature.sign(
      content, key: PrivateKey(pem: openssl.read("\(name).key")), certificate: certificate(name))
  }

  @Test func `openssl verifies what we sign`() throws {
    try openssl.write(sign(as: "buyer").bytes, to: "head.p7s")
    #expect(
      openssl.accepts(
        "cms", "-verify", "-binary", "-inform", "DER", "-in", "head.p7s", "-content", "head.json", "-CAfile",
        "buyer.pem", "-purpose", "any", "-out", "verified"))
  }

  @Test(arguments: ["DER", "PEM"]) func `we verify what openssl signs`(form: String) throws {
    try openssl.run(
      "cms", "-sign", "-binary", "-in", "head.json", "-signer", "vendor.pem", "-inkey", "vendor.key", "-outform", form,
      "-out", "head.p7s")
    let signature = try DetachedSignature(openssl.read("head.p7s"))
    #expect(signature.claimedTime != nil)
    #expect(
      try signature.verify(of: content, by: [certificate("buyer"), certificate("vendor")]).subject.contains("vendor"))
  }

  @Test func `a signature does not count for other content, another signer or with a changed byte`() throws {
    let signature = try sign(as: "vendor")
    let (vendor, buyer) = (try certificate("vendor"), try certificate("buyer"))
    #expect(throws: DetachedSignature.Problem.content) {
      try signature.verify(of: Array("{\"hash\":\"00\",\"seq\":18}\n".utf8), by: [vendor])
    }
    #expect(throws: DetachedSignature.Problem.signer) { try signature.verify(of: content, by: [buyer]) }
    #expect(throws: DetachedSignature.Problem.signer) { try signature.verify(of: content, by: []) }
    var bytes = signature.bytes
    bytes[bytes.count - 1] ^= 1
    let changed = try DetachedSignature(bytes)
    #expect(throws: DetachedSignature.Problem.self) { try changed.verify(of: content, by: [vendor]) }
  }

  @Test func `a key with a password, a key of another certificate and what is none are refused`() throws {
    try openssl.run("ec", "-in", "buyer.key", "-aes256", "-passout", "pass:hemligt", "-out", "locked.key")
    let locked = #expect(throws: AttestationError.self) { try PrivateKey(pem: openssl.read("locked.key")) }
    #expect(locked?.description == "the key has a password")
    #expect(throws: AttestationError.self) { try PrivateKey(pem: Array("no key".utf8)) }
    #expect(throws: AttestationError.self) { try Certificate.read(pem: Array("no certificate".utf8)) }
    #expect(throws: AttestationError.self) { try DetachedSignature(Array("no signature".utf8)) }
    let other = #expect(throws: AttestationError.self) {
      try DetachedSignature.sign(
        content, key: PrivateKey(pem: openssl.read("vendor.key")), certificate: certificate("buyer"))
    }
    #expect(other?.description == "the key does not belong to the certificate")
  }
}
