import JSONValues
import Testing

/// RFC 8259, section 8.3: texts are compared by code units. Swift's `String` takes canonical equivalents for the same.
@Suite struct JSONCodeUnitsTests {
  private static let composed = "Å"
  private static let decomposed = "A\u{30A}"

  /// Pairs that are equal by `==` of String: composed letters, singletons, order of marks, Hangul.
  static let pairs = [
    (composed, decomposed), ("\u{212B}", composed), ("\u{2126}", "\u{3A9}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ("\u{AC00}", "\u{1100}\u{1161}"), ("caf\u{E9}", "cafe\u{301}"),
  ]

  @Test(arguments: pairs)
  func `names that are equal only after normalisation are two`(first: String, second: String) throws {
    #expect(first == second)
    let json = try JSONValue.parse(Array("{\"\(first)\":1,\"\(second)\":2}".utf8))
    #expect(json.objectValue?.count == 2)
    #expect(json[first] == 1)
    #expect(json[second] == 2)
    #expect(try JSONValue.parse(json.canonicalBytes) == json)
    #expect(json.canonicalText.unicodeScalars.count == "{\"\(first)\":1,\"\(second)\":2}".unicodeScalars.count)
  }

  @Test(arguments: pairs)
  func `the same name twice is refused however it is escaped`(first: String, second: String) {
    let escaped = second.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
    #expect(throws: JSONParsingError.self) {
      try JSONValue.parse(Array("{\"\(second)\":1,\"\(escaped)\":2}".utf8))
    }
  }

  @Test(arguments: pairs)
  func `a pointer finds the member that is written alike`(first: String, second: String) throws {
    let json = try JSONValue.parse(Array("{\"a\":{\"\(first)\":1}}".utf8))
    #expect(json.value(at: JSONPointer(tokens: ["a", first])) == 1)
    #expect(json.value(at: JSONPointer(tokens: ["a", second])) == nil)
  }

  @Test(arguments: pairs)
  func `texts and objects are compared by code units`(first: String, second: String) {
    #expect(JSONValue.string(first) != .string(second))
    #expect(Set([JSONValue.string(first), .string(second)]).count == 2)
    #expect(JSONValue.array([.string(first)]) != .array([.string(second)]))
    #expect(JSONValue.object([first: 1] as JSONMembers) != .object([second: 1] as JSONMembers))
  }

  @Test(arguments: pairs)
  func `what is encoded keeps both names`(first: String, second: String) throws {
    struct Wrapped: Codable { var json: JSONValue }
    let json = try JSONValue.parse(Array("{\"\(first)\":1,\"\(second)\":2}".utf8))
    #expect(try JSONValue(encoding: Wrapped(json: json)).decode(Wrapped.self).json == json)
  }

  @Test func `members are set, replaced, merged and taken away by code units`() {
    var members: JSONMembers = [:]
    members[Self.composed] = 1
    members[Self.decomposed] = 2
    #expect(members.count == 2)
    #expect(members.updateValue(3, forKey: Self.composed) == 1)
    members.merge([Self.decomposed: 4]) { $1 }
    #expect(members[Self.decomposed] == 4)
    members.removeValue(forKey: Self.composed)
    #expect(members.keys.map { Array($0.utf8) } == [Array(Self.decomposed.utf8)])
  }
}
