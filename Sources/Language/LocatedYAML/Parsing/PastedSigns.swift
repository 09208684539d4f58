import Diagnostics
import Texts

/// What comes along when text is pasted, and what is written as in a letter: blanks that are no spaces, and commas,
/// colons and `#` inside of a text without quotes.
struct PastedSigns {
  let file: SourceFile

  // MARK: Blanks

  /// A blank that is no space before the first word of a line, or after a colon or a hyphen, on these lines.
  func oddBlank(onLines lines: ClosedRange<Int>) -> Diagnostic? {
    for line in lines where line >= file.firstLine && line < file.firstLine + file.lineCount {
      let range = file.offsets(ofLine: line)
      var index = range.lowerBound
      var before: UInt8?
      var isIndentation = true
      while index < range.upperBound {
        let byte = file.bytes[index]
        if byte < 0x80 {
          if byte != UInt8(ascii: " "), byte != UInt8(ascii: "-") { isIndentation = false }
          before = byte
          index += 1
          continue
        }
        let length = Self.blankLength(file.bytes[index..<range.upperBound])
        if length > 0, isIndentation || before == UInt8(ascii: ":") || before == UInt8(ascii: "-") {
          return Self.oddBlank(SourceSpan(file: file, offsets: index..<index + length), isIndentation: isIndentation)
        }
        isIndentation = false
        before = byte
        index += 1
      }
    }
    return nil
  }

  static func oddBlank(_ span: SourceSpan, isIndentation: Bool) -> Diagnostic {
    Diagnostic(
      .error, "odd-blank",
      isIndentation
        ? Text("lines are indented with spaces, and this one with a blank of another kind")
        : Text("a space must stand here, and this is a blank of another kind"), at: span,
      hints: [Text("replace it with a space; such blanks (no-break spaces) come along when text is pasted")])
  }

  /// Bytes of the blank that is no ASCII at the beginning, such as the no-break space; 0 where there is none.
  static func blankLength(_ bytes: some Collection<UInt8>) -> Int {
    guard let first = bytes.first, first >= 0xC2,
      let scalar = String(decoding: bytes.prefix(3), as: UTF8.self).unicodeScalars.first, LookAlike.isBlank(scalar)
    else { return 0 }
    return scalar.utf8.count
  }

  // MARK: Texts without quotes

  /// `sv: "Larma, och ring"`: a value and its key with the quotes that it needs.
  static func quoted(_ text: String, key: String?) -> String {
    let text = text.contains("\"") ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
    return key.map { "\($0): \(text)" } ?? text
  }

  /// The value that an offset lies in, on its line, with its key: `sv` and `Tid: 5 min` in `{sv: Tid: 5 min}`.
  ///
  /// - Parameter isFlow: whether brackets and commas end it.
  func value(around offset: Int, isFlow: Bool, toLineEnd: Bool = false) -> (
    key: String, text: String, span: SourceSpan
  )? {
    let line = file.offsets(ofLine: file.position(at: offset).line)
    let bytes = file.bytes
    var start = line.lowerBound
    var end = line.upperBound
    if isFlow {
      let opening: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ",")]
      let closing: Set<UInt8> = [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ",")]
      start = bytes[line.lowerBound..<offset].lastIndex { opening.contains($0) }.map { $0 + 1 } ?? start
      end = toLineEnd ? end : bytes[offset..<line.upperBound].firstIndex { closing.contains($0) } ?? end
    }
    let segment = bytes[start..<end]
    guard
      let colon = segment.indices.first(where: {
        bytes[$0] == UInt8(ascii: ":") && $0 + 1 < end && bytes[$0 + 1] == UInt8(ascii: " ")
      })
    else { return nil }
    var key = bytes[start..<colon].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    while key.last == UInt8(ascii: " ") { key.removeLast() }
    var value = bytes[(colon + 1)..<end].drop { $0 == UInt8(ascii: " ") }
    let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    while let last = value.last, blanks.contains(last) { value.removeLast() }
    if toLineEnd {
      while let last = value.last, last == UInt8(ascii: "}") || last == UInt8(ascii: "]") { value.removeLast() }
    }
    guard !key.isEmpty, !value.isEmpty, !value.contains(UInt8(ascii: "\"")), key.first != UInt8(ascii: "\"") else {
      return nil
    }
    return (
      String(decoding: key, as: UTF8.self), String(decoding: value, as: UTF8.self),
      SourceSpan(file: file, offsets: value.startIndex..<value.endIndex)
    )
  }

  /// A `#` after a blank, where what follows it was meant as text.
  func hash(between start: Int, and end: Int) -> Int? {
    let bytes = file.bytes
    guard start < end, end <= bytes.count else { return nil }
    return bytes[start..<end].indices.first { index in
      bytes[index] == UInt8(ascii: "#") && index > start && bytes[index - 1] == UInt8(ascii: " ")
    }
  }

  // MARK: Quotes

  /// A quote that was meant to end on its line and ends at a later one, at which the file then makes no sense.
  ///
  /// - Parameter offset: where reading failed.
  /// - Returns: where the quote begins, and where the next one was taken for its end.
  func runawayQuote(before offset: Int) -> (start: Int, end: Int)? {
    let bytes = file.bytes
    let failing = file.position(at: offset).line
    var index = 0
    var previous: UInt8 = UInt8(ascii: "\n")
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      let canBegin = " [{,:-\n".utf8.contains(previous)
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\n") {
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        previous = UInt8(ascii: "\n")
        continue
      }
      guard canBegin, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), let end = endOfQuote(index) else {
        previous = byte
        index += 1
        continue
      }
      let inner = index + 1..<end
      if file.position(at: end).line == failing, holdsKeyOfLaterLine(inner) { return (index, end) }
      previous = byte
      index = end + 1
    }
    return nil
  }

  private func endOfQuote(_ start: Int) -> Int? {
    let bytes = file.bytes
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.count {
      if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else { return index }
        index += 2
        continue
      }
      index += 1
    }
    return nil
  }

  /// Whether a later line of the range begins with a key and its colon.
  private func holdsKeyOfLaterLine(_ range: Range<Int>) -> Bool {
    let lines = file.bytes[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.dropFirst().contains { line in
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "\"") }
      let key = text.prefix { $0 != UInt8(ascii: ":") }
      guard !key.isEmpty, key.count < 60, key.count < text.count, !key.contains(UInt8(ascii: " ")) else { return false }
      let after = text.dropFirst(key.count + 1).first
      return after == nil || after == UInt8(ascii: " ") || after == UInt8(ascii: "\r")
    }
  }
}
