/// A stretch of a file, half open. Sixteen bytes; line and column are worked out when asked for.
package struct SourceSpan: Sendable, Hashable {
  package let file: SourceFile
  private let lower: UInt32
  private let upper: UInt32

  /// A stretch by byte offsets; offsets outside the file are moved to its nearest end.
  package init(file: SourceFile, offsets: Range<Int>) {
    self.file = file
    self.lower = UInt32(clamping: min(max(offsets.lowerBound, 0), file.bytes.count))
    self.upper = UInt32(clamping: min(max(offsets.upperBound, 0), file.bytes.count))
  }

  /// The point at the beginning of a file, for what concerns the file as a whole.
  package init(startOf file: SourceFile) {
    let first = file.byteOrderMarkLength
    self.init(file: file, offsets: first..<first)
  }

  /// Byte offsets, half open.
  package var offsets: Range<Int> { Int(lower)..<Int(upper) }
  /// Bytes of the file before the span, also where only a piece of the file is held.
  package var offsetInFile: Int { file.firstOffset + Int(lower) }
  package var isEmpty: Bool { lower == upper }
  package var start: SourcePosition { file.position(at: Int(lower)) }
  /// The position just after the last character.
  package var end: SourcePosition { file.position(at: Int(upper)) }

  /// The start by name and number.
  package var place: SourcePlace {
    let start = start
    return SourcePlace(path: file.path, line: start.line, column: start.column)
  }

  /// What is written there; invalid UTF-8 is replaced by U+FFFD.
  package var text: String { String(decoding: file.bytes[offsets], as: UTF8.self) }

  /// The empty span at the beginning of this one.
  package var startPoint: SourceSpan { SourceSpan(file: file, offsets: Int(lower)..<Int(lower)) }

  /// From the beginning of this span to the end of `other`, which lies after it in the same file; otherwise this span.
  package func joined(to other: SourceSpan) -> SourceSpan {
    guard file === other.file, other.upper >= lower else { return self }
    return SourceSpan(file: file, offsets: Int(lower)..<Int(other.upper))
  }

  /// A part of this span, by byte offsets from its beginning; parts outside are cut off.
  package func part(_ range: Range<Int>) -> SourceSpan {
    let length = Int(upper - lower)
    let from = min(max(range.lowerBound, 0), length)
    let to = min(max(range.upperBound, from), length)
    return SourceSpan(file: file, offsets: Int(lower) + from..<Int(lower) + to)
  }
}

extension SourceSpan: CustomStringConvertible {
  /// `path:line:column` of the start, or the path alone where the file could not be read.
  package var description: String { file.isAvailable ? place.description : file.path }
}

/// A point in a file.
package struct SourcePosition: Sendable, Hashable, Comparable {
  /// Bytes from the beginning of the file, or of the piece of it that is held; a byte order mark counts.
  package let offset: Int
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars: `å`, `漢` and a tab are one column each.
  package let column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.offset < right.offset }
}

/// A place by name and number alone, for what outlives the file: a frozen plan, a record, a report.
package struct SourcePlace: Sendable, Hashable, Codable {
  /// The path as shown to people.
  package let path: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `path:line:column`, which editors and terminals make a link of.
  package var description: String { "\(path):\(line):\(column)" }
}

extension SourcePlace: Comparable {
  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
