package import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// A recorded day beside a suite: one time a line, in order, either instants (`2022-10-24T06:12:03+02:00`) or times of
/// one day (`06:12:03`, `06:12:03.250`). What stands after a comma or a semicolon is not looked at; empty lines and lines
/// that begin with `#` are skipped.
package struct ReplayFile: Sendable {
  /// As the suite names it, from the suite's folder.
  package let name: String
  package let file: SourceFile
  /// Microseconds from the first time.
  package let offsets: [Int64]

  /// Reports `replay-path`, what ``SourceFile/load(_:shownAs:sizeLimit:into:)`` reports, `not-a-time`, `times-go-back`,
  /// `mixed-times` and `empty-replay`.
  static func read(_ node: YAMLNode, _ sink: DiagnosticSink) -> ReplayFile? {
    guard let name = node.text(sink) else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(""), !parts.contains("."), !parts.contains(".."), !name.contains("\0") else {
      sink.error(
        "replay-path", Text("'\(name)' does not lie beside the suite"), at: node.span,
        hints: [Text("write a path from the suite's folder that stays in it, for instance replay/day.csv")])
      return nil
    }
    let suite = node.file.path
    let folder = suite.lastIndex(of: "/").map { String(suite[...$0]) } ?? ""
    let local = DiagnosticSink()
    guard let file = SourceFile.load(folder + name, into: local) else {
      for diagnostic in local.diagnostics {
        sink.error(diagnostic.code, diagnostic.message, at: node.span, hints: diagnostic.hints)
      }
      return nil
    }
    return offsets(of: file, sink).map { ReplayFile(name: name, file: file, offsets: $0) }
  }

  /// What one line says.
  private enum Time {
    case instant(Int64)
    case clock(Int64)

    var microseconds: Int64 {
      switch self {
      case .instant(let microseconds), .clock(let microseconds): microseconds
      }
    }

    var isInstant: Bool { if case .instant = self { true } else { false } }
  }

  static func offsets(of file: SourceFile, _ sink: DiagnosticSink) -> [Int64]? {
    var times: [Time] = []
    var start = file.byteOrderMarkLength
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let line = String(decoding: file.bytes[start..<end], as: UTF8.self)
      let text = line.prefix { $0 != "," && $0 != ";" && $0 != "\r" && $0 != "\r\n" }.trimmed
      let span = SourceSpan(file: file, offsets: start..<end)
      start = end + 1
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard let time = time(text) else {
        sink.error(
          "not-a-time", Text("'\(text.prefix(40))' is no time"), at: span,
          hints: [Text("write an instant, 2022-10-24T06:12:03+02:00, or a time of the day, 06:12:03")])
        return nil
      }
      if let before = times.last {
        guard before.isInstant == time.isInstant else {
          sink.error("mixed-times", Text("an instant and a time of the day cannot stand in one file"), at: span)
          return nil
        }
        guard before.microseconds <= time.microseconds else {
          sink.error(
            "times-go-back", Text("this time lies before the one of the line above"), at: span,
            hints: [Text("sort the file; a day that goes over midnight needs instants")])
          return nil
        }
      }
      times.append(time)
      guard times.count <= LoadLimits.replayed else {
        sink.error("too-many-times", Text("a replay has at most \(LoadLimits.replayed) times"), at: span)
        return nil
      }
    }
    guard let first = times.first?.microseconds else {
      sink.error("empty-replay", Text("there is no time in this file"), at: SourceSpan(startOf: file))
      return nil
    }
    return times.map { $0.microseconds - first }
  }

  private static func time(_ text: String) -> Time? {
    if text.contains("T") || text.contains("t") {
      return (try? Instant.parse(text)).map { .instant($0.microsecondsSince1970) }
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hours = number(parts[0], below: 24),
      let minutes = number(parts[1], below: 60)
    else { return nil }
    var microseconds = (hours * 60 + minutes) * 60_000_000
    if parts.count == 3 {
      let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard seconds.count <= 2, let whole = number(seconds[0], below: 60) else { return nil }
      microseconds += whole * 1_000_000
      if seconds.count == 2 {
        let digits = seconds[1]
        guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          let fraction = Int64(digits + String(repeating: "0", count: 6 - digits.utf8.count))
        else { return nil }
        microseconds += fraction
      }
    }
    return .clock(microseconds)
  }

  private static func number(_ text: Substring, below limit: Int64) -> Int64? {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text),
      number < limit
    else { return nil }
    return number
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var part = self
    while let first = part.first, first == " " || first == "\t" { part.removeFirst() }
    while let last = part.last, last == " " || last == "\t" { part.removeLast() }
    return String(part)
  }
}
