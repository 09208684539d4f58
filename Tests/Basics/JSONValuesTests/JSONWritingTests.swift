import Foundation
import JSONValues
import TestSupport
import Testing
import Texts

@Suite struct JSONWritingTests {
  /// RFC 8785, section 3.2.2 and 3.2.3.
  @Test func `the sample of RFC 8785 becomes its canonical form`() throws {
    let input = #"""
      {
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }
      """#
    let expected =
      #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
      + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
    #expect(try JSONValue.parse(input).canonicalText == expected)
  }

  /// RFC 8785, section 3.2.3.
  @Test func `members are sorted by UTF-16 code units`() throws {
    let input = #"""
      {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
       "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
      """#
    let names = ["Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew"]
    let text = try JSONValue.parse(input).canonicalText
    let places = names.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == names.count)
    #expect(places == places.sorted())
  }

  @Test func `whole numbers beyond Double and its range keep their digits`() throws {
    #expect(try JSONValue.parse("9007199254740993").canonicalText == "9007199254740993")
    #expect(try JSONValue.parse("1e400").canonicalText == "1e+400")
    #expect(try JSONValue.parse("1e-400").canonicalText == "1e-400")
  }

  @Test func `pretty text has a member a line`() throws {
    let value: JSONValue = ["b": [1, "x"], "a": [:], "c": []]
    #expect(value.prettyText == "{\n  \"a\": {},\n  \"b\": [\n    1,\n    \"x\"\n  ],\n  \"c\": []\n}")
  }

  @Test func `random values survive writing and reading`() throws {
    var random = SeededRandom(seed: 13)
    for _ in 0..<500 {
      let value = randomValue(&random, depth: 4)
      #expect(try JSONValue.parse(value.canonicalBytes) == value)
      #expect(try JSONValue.parse(value.prettyText) == value)
    }
  }

  private func randomValue(_ random: inout SeededRandom, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return JSONValue(Int64(bitPattern: random.next()) >> Int64.random(in: 0..<64, using: &random))
    case 3: return JSONNumber(Double.random(in: -1e9...1e9, using: &random)).map(JSONValue.number) ?? .null
    case 4: return .string(randomText(&random))
    case 5:
      return .array((0..<Int.random(in: 0..<5, using: &random)).map { _ in randomValue(&random, depth: depth - 1) })
    default:
      return .object(
        Dictionary(
          (0..<Int.random(in: 0..<5, using: &random)).map { _ in
            (randomText(&random), randomValue(&random, depth: depth - 1))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func randomText(_ random: inout SeededRandom) -> String {
    let alphabet = Array("aZ09 \"\\/\u{0}\u{1F}\n\u{7F}åß€😀\u{FB33}\u{2028}".unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    return text
  }

  @Test(arguments: ["0.12345678901234567", "1234567890.1234567891", "0.1", "-2.50000000000000001", "9007199254740993"])
  func `the exact form keeps every digit`(number: String) throws {
    let value = try JSONValue.parse("{\"a\":[\(number)]}")
    let again = try JSONValue.parse(value.exactBytes)
    #expect(again == value)
    #expect(String(decoding: value.exactBytes, as: UTF8.self) == "{\"a\":[\(number)]}")
  }
}
