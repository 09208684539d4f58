import Diagnostics
import Testing

@Suite struct SourceFileTests {
  @Test(
    arguments: [
      ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
      ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("a\r\n\r\nb", 5, 3, 1), ("", 0, 1, 1), ("a\n", 2, 2, 1),
    ])
  func `an offset has a line and a column`(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(path: "x", text: text).position(at: offset)
    #expect(position == SourcePosition(offset: offset, line: line, column: column))
  }

  @Test(arguments: [("åäö!", 6, 4), ("a\u{30A}!", 3, 3), ("漢字!", 6, 3), ("👩‍👧!", 11, 4), ("\t!", 1, 2)])
  func `columns count Unicode scalars`(text: String, offset: Int, column: Int) {
    #expect(SourceFile(path: "x", text: text).position(at: offset).column == column)
  }

  @Test func `a byte order mark takes no column`() {
    let file = SourceFile(path: "x", text: "\u{FEFF}ab\ncd")
    #expect(file.position(at: 4).column == 2)
    #expect(file.position(at: 6) == SourcePosition(offset: 6, line: 2, column: 1))
    #expect(file.text == "ab\ncd")
    #expect(SourceSpan(startOf: file).place == SourcePlace(path: "x", line: 1, column: 1))
  }

  @Test func `offsets outside the file are moved to its end`() {
    let file = SourceFile(path: "x", text: "ab\n")
    #expect(file.position(at: 99).line == 2)
    #expect(file.position(at: -1).offset == 0)
    #expect(SourceSpan(file: file, offsets: 2..<99).offsets == 2..<3)
  }

  @Test(arguments: [(1, 0..<1), (2, 3..<5), (3, 6..<6), (0, 6..<6), (9, 6..<6)])
  func `a line's text comes without its line break`(line: Int, offsets: Range<Int>) {
    #expect(SourceFile(path: "x", text: "a\r\nbc\n").offsets(ofLine: line) == offsets)
  }

  @Test func `a span gives its text, parts and start`() {
    let file = SourceFile(path: "dir/x.yaml", text: "key: värde\nnext: 1")
    let span = SourceSpan(file: file, offsets: 5..<11)
    #expect(span.text == "värde")
    #expect(span.part(0..<3).text == "vä")
    #expect(span.part(4..<99).text == "de")
    #expect(span.description == "dir/x.yaml:1:6")
    #expect(span.end.column == 11)
    #expect(span.joined(to: SourceSpan(file: file, offsets: 12..<16)).text == "värde\nnext")
    #expect(span.startPoint.isEmpty)
  }

  @Test func `files are the same when path and content are`() {
    let file = SourceFile(path: "a", text: "x")
    #expect(file == SourceFile(path: "a", text: "x"))
    #expect(file != SourceFile(path: "b", text: "x"))
    #expect(file != SourceFile(path: "a", text: "y"))
    #expect(SourceFile(unavailable: "a") != SourceFile(path: "a", text: ""))
  }

  @Test func `columns of a line with many megabytes are right and found at once`() {
    let file = SourceFile(path: "x", text: "\u{FEFF}" + String(repeating: "åb", count: 2_000_000) + "\nåb")
    for step in stride(from: 0, to: 2_000_000, by: 1_000) {
      #expect(file.position(at: 3 + step * 3).column == 1 + step * 2)
    }
    #expect(file.position(at: file.bytes.count) == SourcePosition(offset: 6_000_007, line: 2, column: 3))
  }
}
