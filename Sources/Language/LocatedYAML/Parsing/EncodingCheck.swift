import Diagnostics
import Texts

/// Makes sure that a file is UTF-8 without control characters before libyaml sees it, which would stop at the first
/// fault and say little about it.
struct EncodingCheck {
  /// Whether one byte is one character.
  let isASCII: Bool

  /// Faults reported for one file; a binary file has thousands.
  private static let most = 10

  /// Nil when the file cannot be read; the reasons are then in `sink`.
  static func run(_ file: SourceFile, into sink: DiagnosticSink) -> EncodingCheck? {
    if let name = otherEncoding(of: file.bytes) {
      sink.error(
        "wrong-encoding", Text("the file is written in \(name), and must be UTF-8"), at: SourceSpan(startOf: file),
        hints: [Text("save the file as UTF-8 (in the editor: encoding, UTF-8)")])
      return nil
    }
    if let (name, advice) = otherFormat(of: file.bytes) {
      sink.error(
        "not-a-text", Text("the file is \(name) and no text, whatever its name says"), at: SourceSpan(startOf: file),
        hints: [advice])
      return nil
    }
    let start = file.byteOrderMarkLength
    var faults: [Fault] = []
    let isASCII = file.bytes.withUnsafeBufferPointer { findFaults($0, from: start, into: &faults) }
    report(faults, in: file, into: sink)
    return faults.isEmpty ? EncodingCheck(isASCII: isASCII) : nil
  }

  /// Documents of other programs, by their first bytes.
  private static func otherFormat(of bytes: [UInt8]) -> (name: Text, advice: Text)? {
    let advice = Text("open it in the program that it comes from, and save it as plain text (UTF-8)")
    let known: [([UInt8], Text)] = [
      ([0x50, 0x4B, 0x03, 0x04], Text("a document of a word processor or a spreadsheet, or an archive (ZIP)")),
      ([0xD0, 0xCF, 0x11, 0xE0], Text("a document of an older Word or Excel")), (Array("%PDF-".utf8), Text("a PDF")),
      (Array("{\\rtf".utf8), Text("a document in RTF")), ([0x1F, 0x8B], Text("packed with gzip")),
      ([0x89, 0x50, 0x4E, 0x47], Text("a picture (PNG)")), ([0xFF, 0xD8, 0xFF], Text("a picture (JPEG)")),
      ([0x7F, 0x45, 0x4C, 0x46], Text("a program")),
    ]
    return known.first { bytes.starts(with: $0.0) }.map { ($0.1, advice) }
  }

  /// Many faults have one cause, and are reported once.
  private static func report(_ faults: [Fault], in file: SourceFile, into sink: DiagnosticSink) {
    let controls = faults.filter { if case .control = $0 { true } else { false } }.count
    if faults.count >= most, controls > 0 {
      sink.error(
        "not-a-text", Text("the file holds bytes that no text has, so it is a file of another kind"),
        at: SourceSpan(startOf: file), related: [.init(Text("first of them"), at: faults[0].span(in: file))],
        hints: [Text("open it in the program that it comes from, and save it as plain text (UTF-8)")])
      return
    }
    guard let first = faults.first else { return }
    sink.report(first.diagnostic(in: file, more: faults.count - 1, atLeast: faults.count >= most))
  }

  private static func otherEncoding(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4)
    if head.starts(with: [0, 0, 0xFE, 0xFF]) || head.elementsEqual([0xFF, 0xFE, 0, 0]) { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark: Latin letters in UTF-16 have a zero for every other byte.
    guard head.count == 4 else { return nil }
    let zeros = head.map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true] ? "UTF-16" : nil
  }

  private enum Fault {
    case invalidByte(Int)
    case control(Int, Unicode.Scalar)

    func span(in file: SourceFile) -> SourceSpan {
      switch self {
      case .invalidByte(let offset): SourceSpan(file: file, offsets: offset..<offset + 1)
      case .control(let offset, let scalar): SourceSpan(file: file, offsets: offset..<offset + scalar.utf8.count)
      }
    }

    /// - Parameters:
    ///   - more: how many others there are.
    ///   - atLeast: whether there may be more than that.
    func diagnostic(in file: SourceFile, more: Int, atLeast: Bool) -> Diagnostic {
      let others =
        more == 0
        ? []
        : atLeast
          ? [Text("there are at least \(more) more of the kind")]
          : [Text(one: "there is \(more) more of the kind", other: "there are \(more) more of the kind", count: more)]
      switch self {
      case .invalidByte(let offset):
        let byte = file.bytes[offset]
        let hex = String(byte, radix: 16, uppercase: true)
        var hints = [Text("save the file as UTF-8 (in the editor: encoding, UTF-8)")]
        if byte >= 0xC0 {
          let letter = String(Character(Unicode.Scalar(byte)))
          hints.insert(Text("in Latin-1 (ISO 8859-1, Windows) this byte is '\(letter)'"), at: 0)
        }
        return Diagnostic(
          .error, "invalid-utf-8", Text("the byte \(hex) (hexadecimal) is not UTF-8 here"),
          at: span(in: file), hints: hints + others)
      case .control(let offset, let scalar):
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic(
          .error, "control-character", Text("the file holds the control character \(name)"),
          at: span(in: file),
          hints: [Text("delete it; it often comes along when text is pasted from another program")] + others)
      }
    }
  }

  /// Adds the faults and returns whether all is ASCII.
  private static func findFaults(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into faults: inout [Fault]
  ) -> Bool {
    var isASCII = true
    var index = start
    while index < bytes.count {
      if let eight = EightBytes(bytes, at: index), eight.arePrintableASCII {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        index += 1
        continue
      }
      if byte >= 0x80 { isASCII = false }
      guard let (scalar, length) = scalar(in: bytes, at: index) else {
        faults.append(.invalidByte(index))
        index += 1
        if faults.count >= most { break }
        continue
      }
      if !isAllowed(scalar) {
        faults.append(.control(index, scalar))
        if faults.count >= most { break }
      }
      index += length
    }
    return isASCII
  }

  /// The characters that YAML allows beside printable ASCII (YAML 1.1 section 4.1.1).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0xA0...0xD7FF, 0xE000..<0xFEFF, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The scalar that begins at `index`, and its bytes; nil where that is not well-formed (Unicode, table 3-7).
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, length: Int)? {
    let first = bytes[index]
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for next in index + 1..<index + length {
      guard bytes[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
