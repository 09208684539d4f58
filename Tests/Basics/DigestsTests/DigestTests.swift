import Digests
import Foundation
import Testing

@Suite struct DigestTests {
  /// FIPS 180-4 examples, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `texts have the digests of the standard`(text: String, hex: String) throws {
    let digest = try SHA256Digest.hash(text: text)
    #expect(digest.hex == hex)
    #expect(SHA256Digest(hex: hex) == digest)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    #expect("\(digest)" == hex)
  }

  /// FIPS 180-4: one million times "a".
  @Test func `pieces give the digest of the whole`() throws {
    let hasher = try SHA256Hasher()
    for size in [1, 63, 64, 65, 999_807] { try hasher.update([UInt8](repeating: 0x61, count: size)) }
    try hasher.update([UInt8]())
    #expect(try hasher.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(throws: DigestError.self) { try hasher.finish() }
  }

  @Test func `a lazy collection has the same digest as an array`() throws {
    let bytes: [UInt8] = Array(0...255)
    #expect(try SHA256Digest.hash(bytes.lazy.map { $0 }) == SHA256Digest.hash(bytes))
    #expect(try SHA256Digest.hash(bytes[10..<20]) == SHA256Digest.hash(Array(bytes[10..<20])))
  }

  @Test func `a file has the digest of its bytes`() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("digest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: url)
    let found = try SHA256Digest.hash(fileAt: url.path)
    #expect(found.digest == (try SHA256Digest.hash(bytes)))
    #expect(found.bytes == 300_000)
    #expect(throws: DigestError.self) { try SHA256Digest.hash(fileAt: url.path + "-missing") }
    #expect(throws: DigestError.self) { try SHA256Digest.hash(fileAt: "/") }
  }

  /// RFC 4231, test cases 1, 2, 3 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `keyed digests are those of RFC 4231`(key: [UInt8], message: [UInt8], hex: String) throws {
    #expect(try HMACSHA256.authenticate(message, key: key).hex == hex)
  }

  @Test func `an empty key and message have a keyed digest`() throws {
    let hex = "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"
    #expect(try HMACSHA256.authenticate([], key: []).hex == hex)
  }

  @Test func `random bytes differ`() throws {
    #expect(try RandomBytes.make(16).count == 16)
    #expect(try RandomBytes.make(16) != RandomBytes.make(16))
    #expect(try RandomBytes.make(0).isEmpty)
  }

  @Test(arguments: [
    "", "ab", String(repeating: "A", count: 64), String(repeating: "g", count: 64), String(repeating: "0", count: 66),
  ])
  func `what is no digest is refused`(text: String) {
    #expect(SHA256Digest(hex: text) == nil)
  }

  @Test func `bytes become lower-case hexadecimal and back`() {
    #expect([UInt8]([0, 15, 255]).hex == "000fff")
    #expect([UInt8](hex: "000fff") == [0, 15, 255])
    #expect([UInt8](hex: "0") == nil)
    #expect([UInt8](hex: "0G") == nil)
  }

  @Test func `a digest is encoded as its text`() throws {
    let digest = try SHA256Digest.hash(text: "abc")
    let data = try JSONEncoder().encode([digest])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(digest.hex)\"]")
    #expect(try JSONDecoder().decode([SHA256Digest].self, from: data) == [digest])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([SHA256Digest].self, from: Data("[\"AB\"]".utf8)) }
  }
}
