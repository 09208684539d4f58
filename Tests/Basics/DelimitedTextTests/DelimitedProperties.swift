import DelimitedText
import Diagnostics
import Foundation
import TestSupport
import Testing
import Texts

struct DelimitedProperties {
  private struct NotOpened: Error {}

  /// What makes tables hard: delimiters, quotes, line breaks, blanks, letters of several bytes, nothing.
  private static let pieces = [
    "", "a", "b", "1", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "å", "漢", "🔔", "\u{FEFF}", "x,y", "'",
  ]

  private func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: [UInt64](1...20))
  func `what is written is read back`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let delimiter = Delimiter.allCases.randomElement(using: &random) ?? .comma
      let columns = Int.random(in: 1...6, using: &random)
      let names = (0..<columns).map { "column \($0)" }
      let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (0..<columns).map { _ in text(&random) }
      }
      let writer = DelimitedWriter(delimiter)
      let written = ([names] + rows).map { writer.row($0) }.joined()
      let sink = DiagnosticSink()
      guard
        var reader = DelimitedReader.open(
          bytes: Array(written.utf8), path: "t", delimiter: columns == 1 ? delimiter : nil, into: sink)
      else { throw NotOpened() }
      #expect(reader.columns == names)
      var row = DelimitedRow()
      var read: [[String]] = []
      while try reader.next(&row) {
        #expect(row.problem == nil)
        read.append((0..<row.count).map { row.text($0) })
        let place = row.offset(of: 0)
        #expect(Array(written.utf8)[place...].starts(with: row.bytes))
      }
      #expect(read == rows)
      #expect(sink.isEmpty)
    }
  }

  @Test(arguments: [UInt64](1...20))
  func `damaged tables are read to their end without a crash, and every row has a place`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var bytes = Array("event,known,by\r\n".utf8)
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        bytes += Array(DelimitedWriter().row((0..<3).map { _ in text(&random) }).utf8)
      }
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(ascii: "\""), at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      let sink = DiagnosticSink()
      let limits = DelimitedLimits(rowBytes: Int.random(in: 16...200, using: &random), columns: 4)
      guard var reader = DelimitedReader.open(bytes: bytes, path: "t", limits: limits, into: sink) else {
        #expect(sink.hasErrors)
        continue
      }
      var row = DelimitedRow()
      var line = 0
      var rows = 0
      while try reader.next(&row) {
        rows += 1
        #expect(row.line > line || rows == 1)
        line = row.line
        #expect(row.offset + row.bytes.count <= bytes.count)
        if let diagnostic = row.diagnostic { #expect(!TextRenderer(language: .english).render(diagnostic).isEmpty) }
        for field in 0..<row.count { _ = row.text(field) }
      }
      #expect(rows <= bytes.count)
    }
  }

  @Test func `a file is read the same through the disk as from memory`() throws {
    var random = SeededRandom(seed: 7)
    var text = "a,b,c\n"
    // Rows that lie across the pieces in which a file is read.
    for number in 0..<30_000 { text += DelimitedWriter().row(["\(number)", self.text(&random), "\"x\"\n"]) }
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path()
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sink = DiagnosticSink()
    guard var file = DelimitedReader.open(path, into: sink),
      var memory = DelimitedReader.open(bytes: Array(text.utf8), path: path, into: sink)
    else { throw NotOpened() }
    var (left, right) = (DelimitedRow(), DelimitedRow())
    var rows = 0
    while try memory.next(&right) {
      #expect(try file.next(&left))
      guard left.bytes == right.bytes, left.line == right.line, left.offset == right.offset else {
        Issue.record("row \(rows) differs")
        return
      }
      rows += 1
    }
    #expect(rows == 30_000)
    #expect(try !file.next(&left))
  }
}
