import Digests
import Evidence
import Foundation
import JSONValues
import Testing

@Suite struct RedactorTests {
  private static let salt = "000102030405060708090a0b0c0d0e0f"
  private static let secret = "s3cr/t+å \"x\""

  private static func mark(_ secret: String) throws -> String {
    let digest = try HMACSHA256.authenticate(Array(secret.utf8), key: Array(0..<16))
    return "[redacted:\(digest.hex.prefix(16))]"
  }

  @Test(arguments: [
    "s3cr/t+å \"x\"", "s3cr%2Ft%2B%C3%A5%20%22x%22", "s3cr%2ft%2b%c3%a5+%22x%22", "s3cr/t+%C3%A5%20%22x%22",
    #"s3cr/t+å \"x\""#, "s3cr/t+å &quot;x&quot;", #"s3cr\/t+\u00e5 \"x\""#, #"s3cr/t+\u00E5 \"x\""#,
  ])
  func `a secret is replaced in every spelling`(spelling: String) throws {
    let redactor = try Redactor(secrets: [Self.secret], salt: Self.salt)
    #expect(redactor.redact("a=\(spelling)&b") == "a=\(try Self.mark(Self.secret))&b")
    #expect(redactor.redact(spelling) == (try Self.mark(Self.secret)))
  }

  @Test(arguments: ["", "u", "us", "user", "user:", "användare:"], ["", "y", "yz", " tail"])
  func `a secret is replaced inside base64 at every alignment`(before: String, after: String) throws {
    let secret = "correct horse battery"
    let redactor = try Redactor(secrets: [secret], salt: Self.salt)
    let encoded = Data("\(before)\(secret)\(after)".utf8).base64EncodedString()
    for text in [encoded, encoded.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")] {
      let redacted = redactor.redact("Authorization: Basic \(text)\r\n")
      #expect(redacted.contains(try Self.mark(secret)))
      let clear = redacted.dropFirst("Authorization: Basic ".count).prefix { $0 != "[" }
      #expect(clear.utf8.count * 6 / 8 <= before.utf8.count + 1)
    }
  }

  @Test func `a secret is found across any split of the bytes`() throws {
    let redactor = try Redactor(secrets: [Self.secret, "another secret"], salt: Self.salt)
    let text = "x\(Self.secret)y another secret another secre\(Self.secret)"
    let whole = Array(text.utf8)
    let expected = redactor.redact(whole)
    #expect(!String(decoding: expected, as: UTF8.self).contains("s3cr/t+"))
    for size in 1...whole.count {
      var stream = redactor.stream()
      var output: [UInt8] = []
      var rest = whole[...]
      while !rest.isEmpty {
        output += stream.consume(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      output += stream.finish()
      #expect(output == expected, "pieces of \(size)")
    }
  }

  @Test func `overlapping secrets leave nothing of either`() throws {
    let redactor = try Redactor(secrets: ["abcdef", "defghi", "abc"], salt: Self.salt)
    #expect(redactor.redact("-abcdefghi-") == "-\(try Self.mark("abcdef"))\(try Self.mark("defghi"))-")
    #expect(redactor.redact("-abcde-") == "-\(try Self.mark("abc"))de-")
    #expect(redactor.redact("abcabc") == (try Self.mark("abc")) + (try Self.mark("abc")))
    let repeating = try Redactor(secrets: ["aaaa"], salt: Self.salt)
    #expect(repeating.redact("aaaaaaaaaa") == (try Self.mark("aaaa")))
  }

  @Test func `a value is redacted in texts, names and numbers`() throws {
    let redactor = try Redactor(secrets: ["hemligt", "123456"], salt: Self.salt)
    let value: JSONValue = ["x-hemligt": ["a hemligt b", 123456, 7, nil, true]]
    let secret = try Self.mark("hemligt")
    #expect(
      redactor.redact(value) == [
        "x-\(secret)": [.string("a \(secret) b"), .string(try Self.mark("123456")), 7, nil, true]
      ])
  }

  @Test func `equal secrets have equal marks in a record and others between records`() throws {
    let one = try Redactor(secrets: ["hemligt"], salt: Self.salt).redact("hemligt hemligt")
    let parts = one.split(separator: " ")
    #expect(parts.count == 2 && parts[0] == parts[1])
    #expect(
      try Redactor(secrets: ["hemligt"], salt: String(repeating: "ff", count: 16)).redact("hemligt") != String(parts[0])
    )
  }

  @Test func `without secrets nothing changes`() throws {
    let redactor = try Redactor(secrets: ["", ""], salt: Self.salt)
    #expect(redactor.redact("text") == "text")
    #expect(Redactor.none.redact([1, 2, 3] as [UInt8]) == [1, 2, 3])
    var stream = Redactor.none.stream()
    #expect(stream.consume([1]) == [1])
    #expect(stream.finish().isEmpty)
  }

  @Test func `bytes that are no text pass through`() throws {
    let redactor = try Redactor(secrets: ["hemligt"], salt: Self.salt)
    let bytes: [UInt8] = [0xFF, 0x00] + Array("hemligt".utf8) + [0xFE]
    #expect(redactor.redact(bytes) == [0xFF, 0x00] + Array(try Self.mark("hemligt").utf8) + [0xFE])
  }
}
