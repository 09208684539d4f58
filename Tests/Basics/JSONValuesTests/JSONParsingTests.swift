import JSONValues
import TestSupport
import Testing
import Texts

@Suite struct JSONParsingTests {
  @Test(
    arguments: [
      ("null", JSONValue.null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("42", 42), ("\"\"", ""),
      (" [ 1 , 2 ] ", [1, 2]), ("{}", [:]), ("{\"a\":{\"b\":[null]}}", ["a": ["b": [nil]]]),
      (#""\"\\\/\b\f\n\r\t\u00e5\ud83d\ude00""#, "\"\\/\u{8}\u{C}\n\r\tå😀"), ("\"åäö\"", "åäö"),
      ("9223372036854775807", JSONValue.number(JSONNumber(.max))),
      ("-9223372036854775808", JSONValue.number(JSONNumber(.min))),
      ("1e3", 1000), ("1.0", 1), ("\"\\u0000\"", "\0"),
    ] as [(String, JSONValue)])
  func `JSON is read`(text: String, value: JSONValue) throws {
    #expect(try JSONValue.parse(text) == value)
    #expect(try JSONValue.parse(Array(text.utf8)) == value)
    #expect(try JSONValue.parse(value.canonicalBytes) == value)
  }

  @Test(arguments: [
    ("", "the text ends where a value should be", 0), ("  ", "the text ends where a value should be", 2),
    ("nul", "no JSON value", 0), ("NaN", "no JSON value", 0), ("[1,]", "no JSON value", 3),
    ("[1 2]", "neither comma nor ] after an element", 3), ("{\"a\" 1}", "no colon after the name of a member", 5),
    ("{a:1}", "no name of a member", 1), ("{\"a\":1,}", "no name of a member", 7),
    ("{\"a\":1,\"b\":2,\"a\":3}", "the name \"a\" a second time", 13),
    ("{\"a\":1,\"\\u0061\":3}", "the name \"a\" a second time", 7),
    ("1 2", "something after the value", 2), ("01", "no JSON number, or one with too large an exponent", 0),
    ("-", "no JSON number, or one with too large an exponent", 0),
    ("1.", "no JSON number, or one with too large an exponent", 0),
    ("[1e]", "no JSON number, or one with too large an exponent", 1),
    ("1e999999999999999999999", "no JSON number, or one with too large an exponent", 0),
    ("+1", "no JSON value", 0), ("\"a", "a text without end", 0), ("\"a\nb\"", "a control character in a text", 2),
    ("\"\\x\"", "an unknown escape", 1), ("\"\\ud800\"", "half of a surrogate pair", 1),
    ("\"\\ud800\\u0041\"", "half of a surrogate pair", 1), ("\"\\udc00\"", "half of a surrogate pair", 1),
    ("\"\\u12\"", "an escape that is cut off", 1), ("\"\\u12g4\"", "an escape without four hexadecimal digits", 1),
    ("'a'", "no JSON value", 0), ("[1]]", "something after the value", 3), ("\u{FEFF}1", "no JSON value", 0),
    ("\"\\", "a text without end", 1), ("[", "the text ends where a value should be", 1),
    ("{\"a\":1", "neither comma nor } after a member", 6), ("tru\u{65}x", "something after the value", 4),
  ])
  func `what is no JSON is refused where it goes wrong`(text: String, problem: String, offset: Int) {
    let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse(text) }
    #expect(error?.description == "\(problem) at byte \(offset)")
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse(bytes) }
    #expect(error?.description == "bytes that are not UTF-8 at byte 1")
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `a hundred thousand nested brackets are refused`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse(text) }
    #expect(error?.problem.english == "nesting deeper than 256")
  }

  @Test func `nesting up to the limit is read, written and encoded`() throws {
    let text = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    let value = try JSONValue.parse(text)
    #expect(value.canonicalText == text)
    #expect(throws: JSONParsingError.self) { try JSONValue.parse("[\(text)]") }
    let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse("[[[]]]", limits: .init(depth: 2)) }
    #expect(error?.description == "nesting deeper than 2 at byte 2" && error?.isLimit == true)
  }

  @Test func `no limit allows nesting that could exhaust the stack`() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    let value = try JSONValue.parse(deep, limits: .init(depth: .max))
    #expect(value.nests(deeperThan: 511) && !value.nests(deeperThan: 512))
    #expect(try JSONValue(encoding: [value]).canonicalText == "[\(deep)]")
    #expect(throws: JSONParsingError.self) { try JSONValue.parse("[\(deep)]", limits: .init(depth: .max)) }
  }

  @Test func `a text longer than the limit is refused before it is read`() {
    let error = #expect(throws: JSONParsingError.self) { try JSONValue.parse("[1,2]", limits: .init(bytes: 4)) }
    #expect(error?.description == "more than 4 bytes at byte 4")
  }

  @Test func `random bytes and damaged texts never crash the parser`() throws {
    var random = SeededRandom(seed: 11)
    let seed = Array(#"{"a":[1,-2.5e3,"x\u00e5\ud83d\ude00",true,null,{"b":{}}],"c":"\\\"åäö"}"#.utf8)
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
        }
      }
      if let value = try? JSONValue.parse(bytes) {
        #expect(try JSONValue.parse(value.canonicalBytes).canonicalBytes == value.canonicalBytes)
      }
    }
  }
}
