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
    #"s3cr/t+å \"x\""#, "s3cr/t+å &quot;x&quot;", "%73%33%63%72%2F%74%2B%C3%A5%20%22%78%22", "s3cr/t+å+\"x\"",
    #"s3cr/t\u002Bå \"x\""#, #"s3cr/t\u002b\u00e5\u0020\u0022x\u0022"#, "s3cr/t&#43;&#229;&#32;&#34;x&#34;",
    "s3cr&#x2F;t&#x2B;&#xE5; &quot;x&#x22;", #"s3cr\\/t\\u002b\\u00e5 \\\"x\\\""#, #"\x733cr/t+å \"x\""#,
    "733363722f742bc3a520227822", "733363722F742BC3A520227822", "s3cr%252Ft%252B%25C3%25A5%2520%2522x%2522",
    #"s3cr%2Ft%2B%C3%A5%20%5C%22x%5C%22"#, #"s3cr\/t+\u00e5 \"x\""#, #"s3cr/t+\u00E5 \"x\""#,
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

  @Test(arguments: ["", "user:", "xy"])
  func `a secret is replaced inside base64 of base64`(before: String) throws {
    let secret = "correct horse battery"
    let redactor = try Redactor(secrets: [secret], salt: Self.salt)
    let once = Data("\(before)\(secret)".utf8).base64EncodedString()
    let twice = Data("Basic \(once)".utf8).base64EncodedString()
    let redacted = redactor.redact("{\"auth\":\"\(twice)\"}")
    #expect(redacted.contains(try Self.mark(secret)))
    #expect(
      redacted.utf8.count < 30 + 16 + Data("Basic ".utf8).base64EncodedString().utf8.count + before.utf8.count * 2)
  }

  @Test func `a secret in wrapped base64 is replaced`() throws {
    let redactor = try Redactor(secrets: ["correct horse battery"], salt: Self.salt)
    let encoded = Data((String(repeating: "x", count: 50) + "correct horse battery").utf8)
      .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
    #expect(redactor.redact(encoded).contains("[redacted:"))
  }

  @Test func `JSON in JSON in a form leaves nothing of a secret`() throws {
    let secret = "qu\"ote\\slash/å"
    let redactor = try Redactor(secrets: [secret], salt: Self.salt)
    let inner = JSONValue.object(["password": .string(secret)]).canonicalText
    let outer = JSONValue.object(["request": .string(inner)]).canonicalText
    let form = "body=" + (outer.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    for text in [inner, outer, form] {
      let redacted = redactor.redact(text)
      #expect(redacted.contains(try Self.mark(secret)))
      #expect(!redacted.contains("ote"))
    }
  }

  @Test(arguments: ["4711", "0", "ab1"])
  func `a short secret is replaced where it stands alone`(pin: String) throws {
    let redactor = try Redactor(secrets: [pin], salt: Self.salt)
    let mark = try Self.mark(pin)
    #expect(redactor.redact("PIN: \(pin)") == "PIN: \(mark)")
    #expect(redactor.redact("{\"pin\":\"\(pin)\"}") == "{\"pin\":\"\(mark)\"}")
    #expect(redactor.redact("pin=\(pin)&x=y") == "pin=\(mark)&x=y")
    #expect(redactor.redact("9\(pin) \(pin)9 a\(pin) å\(pin)") == "9\(pin) \(pin)9 a\(pin) å\(pin)")
  }

  @Test func `a short secret is replaced inside the base64 of a user and a password`() throws {
    let redactor = try Redactor(secrets: ["4711"], salt: Self.salt)
    let encoded = Data("user:4711".utf8).base64EncodedString()
    #expect(redactor.redact("Authorization: Basic \(encoded)").contains(try Self.mark("4711")))
  }

  @Test(arguments: ["hemligt-lösen\n", "  hemligt-lösen\r\n", "hemligt-lösen"])
  func `blanks and line breaks around a secret do not hide it`(secret: String) throws {
    let redactor = try Redactor(secrets: [secret], salt: Self.salt)
    #expect(redactor.redact("a=hemligt-lösen;") == "a=\(try Self.mark(secret));")
  }

  @Test func `the lines of a key are found with either end of line`() throws {
    let redactor = try Redactor(secrets: ["first line\nsecond line"], salt: Self.salt)
    #expect(redactor.redact("first line\r\nsecond line").hasPrefix("[redacted:"))
    #expect(redactor.redact(#""first line\nsecond line""#).hasPrefix("\"[redacted:"))
  }

  @Test func `of a text that was cut inside a secret nothing of it stays`() throws {
    let secret = "correct horse battery"
    let redactor = try Redactor(secrets: [secret], salt: Self.salt)
    for count in 4..<secret.count {
      let cut = Excerpt.of("the token is \(secret) and more", atMost: "the token is ".count + count)
      #expect(redactor.redact("seen: \(cut) instead") == "seen: the token is \(try Self.mark(secret))… instead")
    }
    #expect(redactor.redact("the cor… is cut") == "the cor… is cut")
  }

  /// Secrets whose beginnings look alike, in texts that are cut again and again: the longest beginning is found.
  @Test(arguments: [
    ("aaaaaaab", "aaaaaaaaaaaa…", 7), ("abababac", "xababababab…", 6), ("abcabcabd", "abcabcab…", 8),
    ("aaaaaaaa", "aaaa…aaaaaa…", 4),
  ])
  func `the longest beginning of a secret is found before an ellipsis`(secret: String, cut: String, count: Int) throws {
    let redactor = try Redactor(secrets: [secret], salt: Self.salt)
    let ellipsis = try #require(cut.firstIndex(of: "…"))
    let start = cut.index(ellipsis, offsetBy: -count)
    let redacted = redactor.redact(cut)
    let wanted = String(cut[..<start]) + (try Self.mark(secret)) + "…"
    #expect(redacted.hasPrefix(wanted))
  }

  @Test func `a secret that is learned on the way is redacted from then on, in every copy`() throws {
    let redactor = try Redactor(secrets: [], salt: Self.salt)
    let copy = redactor
    #expect(redactor.redact("token-of-the-day") == "token-of-the-day")
    try copy.learn(["token-of-the-day"])
    #expect(redactor.redact("token-of-the-day") == (try Self.mark("token-of-the-day")))
  }

  @Test func `a secret of equal letters costs no more than another`() throws {
    let redactor = try Redactor(secrets: [String(repeating: "a", count: 2000)], salt: Self.salt)
    var text = [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)
    for index in stride(from: 1999, to: text.count, by: 2000) { text[index] = UInt8(ascii: "-") }
    #expect(redactor.redact(text) == text)
    #expect(redactor.redact([UInt8](repeating: UInt8(ascii: "a"), count: 200_000)).count == 27)
  }

  @Test func `overlapping secrets leave nothing of either`() throws {
    let redactor = try Redactor(secrets: ["abcdefghi", "ghijklmno", "abcdef"], salt: Self.salt)
    #expect(redactor.redact("-abcdefghijklmno-") == "-\(try Self.mark("abcdefghi"))\(try Self.mark("ghijklmno"))-")
    #expect(redactor.redact("-abcdefgh-") == "-\(try Self.mark("abcdef"))gh-")
    #expect(redactor.redact("abcdefabcdef") == (try Self.mark("abcdef")) + (try Self.mark("abcdef")))
    let repeating = try Redactor(secrets: ["aaaaaa"], salt: Self.salt)
    #expect(repeating.redact("aaaaaaaaaaaaa") == (try Self.mark("aaaaaa")))
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
  }

  @Test func `bytes that are no text pass through`() throws {
    let redactor = try Redactor(secrets: ["hemligt"], salt: Self.salt)
    let bytes: [UInt8] = [0xFF, 0x00] + Array("hemligt".utf8) + [0xFE]
    #expect(redactor.redact(bytes) == [0xFF, 0x00] + Array(try Self.mark("hemligt").utf8) + [0xFE])
  }
}
