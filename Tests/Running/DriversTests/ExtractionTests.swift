import Drivers
import JSONValues
import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct ExtractionTests {
  private func response(_ body: String) -> Extractor.Source {
    Extractor.Source(
      IncomingResponse(
        version: "HTTP/1.1", status: 201, reason: "Created", headers: [HeaderField("Location", "/things/17")],
        body: Array(body.utf8)))
  }

  private func value(
    _ place: Extraction.Place, _ type: ValueType, in body: String, unit: String? = nil, words: [String: String] = [:]
  ) throws -> Value? {
    try Extractor.value(Extraction(from: place, unit: unit, words: words), as: type, in: response(body))
  }

  @Test func `values come from JSON, XML, headers, patterns and the status`() throws {
    #expect(try value(.json("/a/0"), .text, in: #"{"a":["x"]}"#) == .text("x"))
    #expect(try value(.json("/b"), .text, in: #"{"a":1}"#) == nil)
    #expect(try value(.xpath("/a/b[2]"), .integer, in: "<a><b>1</b><b>2</b></a>") == .integer(2))
    #expect(try value(.xpath("//b"), .list(.text), in: "<a><b>1</b><b>2</b></a>") == .list([.text("1"), .text("2")]))
    #expect(try value(.xpath("count(//b)"), .integer, in: "<a><b>1</b><b>2</b></a>") == .integer(2))
    #expect(try value(.xpath("//x:b"), .text, in: "<x:a xmlns:x='u'><x:b>1</x:b></x:a>") == .text("1"))
    #expect(try value(.xpath("//default:b"), .text, in: "<a xmlns='u'><b>1</b></a>") == .text("1"))
    #expect(try value(.header("location"), .text, in: "") == .text("/things/17"))
    #expect(try value(.pattern("nr (\\d+)"), .integer, in: "nr 42.") == .integer(42))
    #expect(try value(.status, .integer, in: "") == .integer(201))
  }

  @Test func `values are read in their units`() throws {
    let fifteen = try Percentage.parse("15 %")
    let amount = try Money.parse("123.45 kr")
    let place = try #require(GeoPosition(latitude: 57.7, longitude: 12.9))
    let table: [(String, ValueType, String?, Value)] = [
      ("0.15", .percent, "fraction", .percent(fifteen)),
      ("15", .percent, nil, .percent(fifteen)),
      ("90", .duration, "s", .duration(.seconds(90))),
      ("1.5", .duration, "h", .duration(.minutes(90))),
      ("\"PT1M\"", .duration, nil, .duration(.minutes(1))),
      ("1.2", .length, "km", .length(Length(millimetres: 1_200_000))),
      ("50", .length, nil, .length(Length(millimetres: 50_000))),
      ("12345", .money, "ore", .money(amount)),
      ("1673247600", .instant, "unix-s", .instant(Instant(secondsSince1970: 1_673_247_600))),
      ("\"2023-01-09T08:00:00+01:00\"", .instant, nil, .instant(Instant(secondsSince1970: 1_673_247_600))),
      ("\"sv\"", .language, nil, .language(.swedish)),
      ("{\"lat\":57.7,\"lon\":12.9}", .position, nil, .position(place)),
      ("true", .boolean, nil, .boolean(true)),
      ("17", .text, nil, .text("17")),
    ]
    for (json, type, unit, wanted) in table {
      #expect(try value(.json(""), type, in: json, unit: unit) == wanted, "\(json) as \(type)")
    }
  }

  @Test func `words of the vendor become words of the vocabulary`() throws {
    let words = ["BATT_LOW": "battery-low", "1": "button"]
    let type = ValueType.choice(["battery-low", "button"])
    #expect(try value(.json("/k"), type, in: #"{"k":"BATT_LOW"}"#, words: words) == .word("battery-low"))
    #expect(try value(.json("/k"), type, in: #"{"k":1}"#, words: words) == .word("button"))
    #expect(throws: Shortfall.self) { try value(.json("/k"), type, in: #"{"k":"FALL"}"#, words: words) }
  }

  @Test(
    arguments: [
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
      "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><a>&b;&b;&b;&b;</a>",
      "<!doctype a [<!ENTITY x 'y'>]><a>&x;</a>",
      "<a>&undeclared;</a>",
      "<a><b></a>",
      "<a>\u{0}</a>",
      String(repeating: "<a>", count: 5_000),
      "",
      "plain",
    ])
  func `XML with a document type, or broken, is refused`(_ xml: String) {
    #expect(throws: Shortfall.self) { try value(.xpath("/a"), .text, in: xml) }
  }

  @Test func `a document type in UTF-16 is refused too`() {
    let xml = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
    let bytes: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    let source = Extractor.Source(event: AnswerBody(bytes))
    #expect(throws: Shortfall.self) {
      try Extractor.value(Extraction(from: .xpath("/a")), as: .text, in: source)
    }
  }

  /// Each text within the limit of an answer; reading them took up to 2.5 GB.
  @Test(arguments: [
    ("elements without content", "<a/>", 2_400_000, 0, "/r/a[1]"),
    ("attributes", "<a b='1' c=''/>", 600_000, 0, "/r/a[1]"),
    ("a long text in elements within one another", "text ", 1_900_000, 250, "//*"),
  ])
  func `XML that would take much memory is a bound that is told`(
    what: String, piece: String, count: Int, depth: Int, path: String
  ) throws {
    let body =
      "<r>" + String(repeating: "<d>", count: depth) + String(repeating: piece, count: count)
      + String(repeating: "</d>", count: depth) + "</r>"
    #expect(body.utf8.count < 10_000_000)
    let error = #expect(throws: Shortfall.self) { try value(.xpath(path), .list(.text), in: body) }
    #expect(error?.kind == .unseen)
    #expect(error?.reason.english.contains("more than is read") == true)
  }

  @Test func `large XML that is not dense is read`() throws {
    let body = "<r>" + String(repeating: "<name>Karin Nilsson</name>", count: 300_000) + "</r>"
    #expect(try value(.xpath("count(//name)"), .integer, in: body) == .integer(300_000))
    let deep =
      String(repeating: "<d>", count: 250) + String(repeating: "text ", count: 1_900_000)
      + String(repeating: "</d>", count: 250)
    #expect(try value(.xpath("string-length(/d)"), .integer, in: deep) == .integer(9_500_000))
  }

  @Test func `a path that is no XPath is refused`() {
    #expect(throws: Shortfall.self) { try value(.xpath("///["), .text, in: "<a/>") }
  }
}
