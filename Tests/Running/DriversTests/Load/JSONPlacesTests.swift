import JSONValues
import SuiteLanguage
import Testing
import TestSupport

import Drivers

@Suite struct JSONPlacesTests {
  private static let pointers = ["", "/a", "/b/0", "/b/1/a", "/å", "/a/b/c", "/01", "/c/10", "/x~1y", "/-"]

  /// What reading all of it says; nil where the text is not JSON.
  private func functional(_ text: [UInt8]) -> [JSONValue?]? {
    guard let json = try? JSONValue.parse(text) else { return nil }
    return Self.pointers.map { text in JSONPointer(parsing: text).flatMap { json.value(at: $0) } }
  }

  private func places() throws -> JSONPlaces {
    try #require(JSONPlaces(Self.pointers.map { Extraction(from: .json($0)) }))
  }

  private func json(_ random: inout SeededRandom, _ depth: Int) -> String {
    let blank = ["", "", "", " ", "\n\t"].randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<(depth > 4 ? 7 : 12), using: &random) {
    case 0: return "null"
    case 1: return "true"
    case 2: return ["0", "-1", "17", "1.50", "123456789012345678901", "-0.0"].randomElement(using: &random) ?? "0"
    case 3: return ["1e3", "\"a\\nb\"", "\"\\u00e5\"", "false"].randomElement(using: &random) ?? "false"
    case 4, 5, 6: return ["\"\"", "\"åäö\"", "\"word\"", "\"€\""].randomElement(using: &random) ?? "\"\""
    case 7, 8:
      let items = (0..<Int.random(in: 0...12, using: &random)).map { _ in json(&random, depth + 1) }
      return "[\(blank)\(items.joined(separator: "\(blank),"))\(blank)]"
    default:
      var names = ["a", "b", "c", "å", "01", "x/y", "-", "0", "d e"].shuffled(using: &random)
      if Int.random(in: 0..<20, using: &random) == 0 { names.append(names[0]) }
      let members = names.suffix(Int.random(in: 0...6, using: &random)).map {
        "\"\($0)\"\(blank):\(blank)\(json(&random, depth + 1))"
      }
      return "{\(blank)\(members.joined(separator: "\(blank),\(blank)"))\(blank)}"
    }
  }

  @Test func `what is found is what reading everything finds`() throws {
    let places = try places()
    var random = SeededRandom(seed: 17)
    var certain = 0
    for _ in 0..<5000 {
      let text = Array(json(&random, 0).utf8)
      if let found = places.find(in: text) {
        certain += 1
        #expect(found == functional(text), "\(String(decoding: text, as: UTF8.self))")
      }
    }
    // Or nothing would have been compared.
    #expect(certain > 3000)
  }

  @Test func `nothing is said of texts that are not JSON`() throws {
    let places = try places()
    var random = SeededRandom(seed: 18)
    for _ in 0..<10_000 {
      var text = Array(json(&random, 0).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) where !text.isEmpty {
        let index = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text[index] = UInt8.random(in: 0...255, using: &random)
        case 1: text.remove(at: index)
        default: text.insert(Array("{}[]\",:0e.- \\n".utf8).randomElement(using: &random) ?? 0, at: index)
        }
      }
      if let found = places.find(in: text) {
        #expect(found == functional(text), "\(text)")
      }
    }
  }

  @Test(arguments: ["{\"a\": 1, \"a\": 2}", "{\"a\": 01}", "[1,]", "{\"a\" 1}", "\u{1}", "", "{\"a\": \"\\q\"}", "1 2"])
  func `a text that is wrong is left to whoever reads everything`(text: String) throws {
    #expect(try places().find(in: Array(text.utf8)) == nil)
  }

  @Test func `other ways to look are left to the functional path`() {
    #expect(JSONPlaces([Extraction(from: .json("/a")), Extraction(from: .status)]) == nil)
    #expect(JSONPlaces([]) == nil)
  }
}
