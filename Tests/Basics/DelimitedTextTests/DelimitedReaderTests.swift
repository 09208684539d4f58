import DelimitedText
import Diagnostics
import Testing
import Texts

struct DelimitedReaderTests {
  private struct NotOpened: Error {}

  /// Rows as texts; a row with a problem gives its code.
  private func rows(
    _ text: String, limits: DelimitedLimits = DelimitedLimits()
  ) throws -> [[String]] {
    let sink = DiagnosticSink()
    guard var reader = DelimitedReader.open(bytes: Array(text.utf8), path: "t.csv", limits: limits, into: sink) else {
      return sink.diagnostics.map { [$0.code] }
    }
    var row = DelimitedRow()
    var rows = [reader.columns]
    while try reader.next(&row) {
      rows.append(row.problem.map { [$0.code] } ?? (0..<row.count).map { row.text($0) })
    }
    return rows
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n1;2,5\r\n", [["a", "b"], ["1", "2,5"]]),
    ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x,\"\"y\"\"\nz\",2\n", [["a", "b"], ["x,\"y\"\nz", "2"]]),
    ("a,b\n\n\r\n1,\n", [["a", "b"], ["1", ""]]),
    ("a,b\n,", [["a", "b"], ["", ""]]),
    ("a\n\"\"\n", [["a"], [""]]),
    (" a , b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a\nåäö 漢\n", [["a"], ["åäö 漢"]]),
    ("a;\"b,c,d\"\n1;2\n", [["a", "b,c,d"], ["1", "2"]]),
    ("a,b\n1\n1,2,3\n1,2\n", [["a", "b"], ["too-few-fields"], ["too-many-fields"], ["1", "2"]]),
    ("a,b\nx\"y,2\n3,4\n", [["a", "b"], ["quote-in-field"], ["3", "4"]]),
    ("a,b\n\"x\"y,2\n3,4\n", [["a", "b"], ["text-after-quote"], ["3", "4"]]),
    ("a,b\n1,\"2\n3,4\n5,6\n", [["a", "b"], ["unclosed-quote"], ["3", "4"], ["5", "6"]]),
    ("", [["no-column-names"]]),
    ("\n\n", [["no-column-names"]]),
    ("a,,b\n", [["unnamed-column"]]),
    ("a,b,a\n", [["duplicate-column"]]),
    ("a,\"b\n1,2\n", [["unclosed-quote"]]),
  ])
  func `a table is read as RFC 4180 has it, and a wrong row does not hide those after it`(
    text: String, wanted: [[String]]
  ) throws {
    #expect(try rows(text) == wanted)
  }

  @Test func `a row longer than the limit is refused, and the next one is read`() throws {
    let long = String(repeating: "x", count: 700_000)
    let text = "a,b\n1,\(long)\n3,4\n"
    #expect(try rows(text, limits: DelimitedLimits(rowBytes: 1000)) == [["a", "b"], ["row-too-long"], ["3", "4"]])
    #expect(try rows(text) == [["a", "b"], ["1", long], ["3", "4"]])
  }

  @Test func `more columns than the limit are refused`() throws {
    let names = (1...20).map { "c\($0)" }.joined(separator: ",")
    #expect(try rows(names + "\n", limits: DelimitedLimits(columns: 10)) == [["too-many-columns"]])
  }

  @Test func `bytes that are not UTF-8 are found, and UTF-16 is named`() throws {
    let sink = DiagnosticSink()
    var row = DelimitedRow()
    let latin = Array("a,b\n1,V".utf8) + [0xE4] + Array("ster\n3,4\n".utf8)
    guard var reader = DelimitedReader.open(bytes: latin, path: "t.csv", into: sink) else { throw NotOpened() }
    #expect(try reader.next(&row))
    let diagnostic = try #require(row.diagnostic)
    #expect(diagnostic.code == "not-utf-8")
    #expect(diagnostic.span?.place.description == "t.csv:2:4")
    #expect(try reader.next(&row))
    #expect(row.problem == nil)

    if DelimitedReader.open(bytes: [0xFF, 0xFE, 0x61, 0], path: "u.csv", into: sink) != nil {
      Issue.record("UTF-16 was opened")
    }
    #expect(sink.diagnostics.map(\.message.english) == ["'u.csv' is UTF-16"])
  }

  @Test func `a row knows its line and its place in the file, and a field can be pointed at`() throws {
    let sink = DiagnosticSink()
    let text = "\u{FEFF}name,amount\r\n\"two\r\nlines\",1\r\n\r\nÅsa,\"x\"\r\n"
    guard var reader = DelimitedReader.open(bytes: Array(text.utf8), path: "t.csv", into: sink) else {
      throw NotOpened()
    }
    var row = DelimitedRow()
    #expect(reader.header.line == 1)
    #expect(reader.header.offset == 3)
    #expect(try reader.next(&row))
    #expect(row.line == 2)
    #expect(row.span(of: 1).place.description == "t.csv:3:8")
    #expect(try reader.next(&row))
    #expect(row.line == 5)
    #expect(row.offset(of: 1) == Array(text.utf8).count - 5)
    #expect(row.span(of: 1).place.description == "t.csv:5:5")
    #expect(row.span(of: 1).text == "\"x\"")
    #expect(row.span(of: 1).offsetInFile == row.offset(of: 1))
    let shown = TextRenderer(language: .english).render(
      Diagnostic(.error, "wrong", Text("this is wrong"), at: row.span(of: 1)))
    #expect(shown.contains("  5 | Åsa,\"x\"\n    |     ^^^\n"))
    #expect(try !reader.next(&row))
  }
}
