import Attestation
import Digests
import Foundation
import Quantities
import TestSupport
import Testing

/// Requests and stamps, with `openssl ts` on the other side.
@Suite struct TimeStampTests {
  private let openssl: OpenSSL
  private let digest: SHA256Digest

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stamps-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    openssl = OpenSSL(in: folder)
    digest = try SHA256Digest.hash(text: "a head")
    try openssl.makeAuthority("tsa")
    try openssl.makeAuthority("other")
  }

  private func authority(_ name: String = "tsa") throws -> [Certificate] {
    try Certificate.read(pem: openssl.read("\(name)-ca.pem"))
  }

  private func stamp(_ request: TimeStampRequest, from name: String = "tsa") throws -> TimeStamp {
    try TimeStamp(openssl.answer(to: request.bytes, from: name))
  }

  @Test func `openssl reads our request: the digest, the policy, the nonce and the wish for certificates`() throws {
    let request = try TimeStampRequest(of: digest, policy: "1.2.3.4.77", nonce: [0x7F, 1, 2, 3])
    try openssl.write(request.bytes, to: "request.tsq")
    let text = try openssl.run("ts", "-query", "-in", "request.tsq", "-text")
    #expect(text.contains("Version: 1"))
    #expect(text.contains("Hash Algorithm: sha256"))
    #expect(text.contains("Policy OID: 1.2.3.4.77"))
    #expect(text.contains("Nonce: 0x7F010203"))
    #expect(text.contains("Certificate required: yes"))
  }

  @Test func `a stamp of openssl verifies, and openssl verifies what we keep of it`() throws {
    let nonce: [UInt8] = [9, 8, 7, 6, 5, 4, 3, 2]
    let stamp = try stamp(TimeStampRequest(of: digest, nonce: nonce))
    #expect(stamp.digest == digest)
    #expect(stamp.policy == "1.2.3.4.1")
    #expect(stamp.signer == "CN = tsa stamps, C = SE")
    try stamp.verify(by: authority(), policy: "1.2.3.4.1", nonce: nonce)
    try openssl.write(stamp.bytes, to: "kept.tsr")
    #expect(
      openssl.accepts(
        "ts", "-verify", "-digest", digest.hex, "-in", "kept.tsr", "-token_in", "-CAfile", "tsa-ca.pem"))
    // A token alone reads like the answer that it came in.
    #expect(try TimeStamp(stamp.bytes) == stamp)
  }

  @Test func `a stamp does not count for another nonce, another policy or another authority`() throws {
    let stamp = try stamp(TimeStampRequest(of: digest, nonce: [1, 2]))
    #expect(throws: TimeStamp.Problem.nonce) { try stamp.verify(by: authority(), nonce: [1, 3]) }
    #expect(throws: TimeStamp.Problem.policy(found: "1.2.3.4.1")) {
      try stamp.verify(by: authority(), policy: "1.2.3.4.2")
    }
    let stranger = #expect(throws: TimeStamp.Problem.self) { try stamp.verify(by: authority("other")) }
    guard case .authority? = stranger else {
      Issue.record("\(String(describing: stranger))")
      return
    }
    #expect(throws: TimeStamp.Problem.self) { try stamp.verify(by: []) }
  }

  @Test func `a stamp whose bytes were changed, one after the other, never verifies`() throws {
    let stamp = try stamp(TimeStampRequest(of: digest))
    let authority = try authority()
    var differing = 0
    for place in stride(from: 0, to: stamp.bytes.count, by: 7) {
      var bytes = stamp.bytes
      bytes[place] ^= 0x55
      guard let changed = try? TimeStamp(bytes), changed.bytes != stamp.bytes else { continue }
      differing += 1
      let isRight = (try? changed.verify(by: authority)) != nil && changed.digest == digest
      // Certificates beside the one that is trusted are not signed; all that the stamp says is.
      if isRight { #expect(changed.time == stamp.time && changed.policy == stamp.policy, "byte \(place)") }
    }
    #expect(differing > 0)
  }

  @Test func `what is no stamp is refused with a reason`() throws {
    #expect(throws: AttestationError.self) { try TimeStamp([]) }
    #expect(throws: AttestationError.self) { try TimeStamp(Array("<html>502</html>".utf8)) }
    #expect(throws: AttestationError.self) { try TimeStamp([UInt8](repeating: 0x30, count: 2_000_000)) }
    // The authority refuses a policy that it does not have.
    let refused = try openssl.answer(to: TimeStampRequest(of: digest, policy: "1.9.9").bytes, from: "tsa")
    let error = #expect(throws: AttestationError.self) { try TimeStamp(refused) }
    #expect(error?.description.contains("the authority refused, status 2") == true)
  }

  @Test func `a policy is an object identifier`() {
    #expect(TimeStampRequest.isPolicy("1.2.3.4.1"))
    for wrong in ["", "tsa", "1..2", "9.9", "1.2.x"] { #expect(!TimeStampRequest.isPolicy(wrong)) }
  }
}
