import Foundation
import JSONValues
import Testing

@Suite struct JSONCodingTests {
  private struct Sample: Codable, Equatable {
    enum Colour: String, Codable { case red, green }
    struct Inner: Codable, Equatable { var values: [Double]; var flags: [String: Bool] }
    indirect enum Tree: Codable, Equatable { case leaf(Int), branch(left: Tree, right: Tree) }

    var text: String
    var none: Int?
    var some: Int?
    var large: UInt64
    var small: Int8
    var float: Float
    var colour: Colour
    var inner: Inner
    var list: [Inner?]
    var anything: JSONValue
    var number: JSONNumber
    var tree: Tree
    var byNumber: [Int: String]
  }

  private var sample: Sample {
    get throws {
      Sample(
        text: "å\n", none: nil, some: -3, large: .max, small: -128, float: 0.1, colour: .green,
        inner: .init(values: [0.1, -2, 1e300], flags: ["a": true]), list: [nil, .init(values: [], flags: [:])],
        anything: ["x": [1, nil, "y", true, 2]], number: try #require(JSONNumber(text: "0.12345678901234567890123")),
        tree: .branch(left: .leaf(1), right: .leaf(2)), byNumber: [1: "one", 2: "two"])
    }
  }

  @Test func `a value survives encoding and decoding`() throws {
    let value = try JSONValue(encoding: try sample)
    #expect(try value.decode(Sample.self) == sample)
    #expect(try JSONValue.parse(value.canonicalBytes)["large"] == value["large"])
    #expect(value["none"] == nil)
    #expect(value["float"]?.numberValue?.description == "0.1")
    #expect(value["large"]?.numberValue?.description == "18446744073709551615")
    #expect(value["number"]?.numberValue?.description == "0.12345678901234567890123")
  }

  @Test func `the bridge encodes as JSONEncoder does`() throws {
    let data = try JSONEncoder().encode(try sample)
    #expect(try JSONValue.parse(data) == JSONValue(encoding: try sample))
    #expect(try JSONDecoder().decode(Sample.self, from: data) == sample)
    let json = try JSONValue.parse(data)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == json)
    #expect(try JSONValue.parse(try JSONEncoder().encode(json)) == json)
  }

  @Test(arguments: [
    (#"{"values": [1], "flags": {"a": 1}}"#, "flags.a", "the number 1 stands where true or false should"),
    (#"{"values": [1, "x"], "flags": {}}"#, "values.1", "the text \"x\" stands where a number should"),
    (#"{"values": 1, "flags": {}}"#, "values", "the number 1 stands where an array should"),
    (#"{"flags": {}}"#, "", "the member 'values' is missing"),
    (#"[]"#, "", "the array [] stands where an object should"),
  ])
  func `a wrong value is refused with its place`(text: String, path: String, problem: String) throws {
    let value = try JSONValue.parse(text)
    let error = try #require(#expect(throws: DecodingError.self) { try value.decode(Sample.Inner.self) })
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return
    }
    #expect(context.codingPath.map(\.stringValue).joined(separator: ".") == path)
    #expect(context.debugDescription == problem)
  }

  @Test func `numbers that do not fit or are not finite are refused`() throws {
    #expect(throws: DecodingError.self) { try JSONValue.parse("300").decode(UInt8.self) }
    #expect(throws: DecodingError.self) { try JSONValue.parse("1.5").decode(Int.self) }
    #expect(throws: DecodingError.self) { try JSONValue.parse("-1").decode(UInt.self) }
    #expect(throws: EncodingError.self) { try JSONValue(encoding: [Double.nan]) }
    #expect(throws: EncodingError.self) { try JSONValue(encoding: Double.infinity) }
  }

  @Test func `members and elements are reached by name and index`() throws {
    let value: JSONValue = ["a": [1, "x", true]]
    #expect(value["a"]?[0]?.integerValue == 1)
    #expect(value["a"]?[1]?.stringValue == "x")
    #expect(value["a"]?[2]?.boolValue == true)
    #expect(value["a"]?[3] == nil)
    #expect(value["b"] == nil)
    #expect(value[0] == nil)
  }
}
