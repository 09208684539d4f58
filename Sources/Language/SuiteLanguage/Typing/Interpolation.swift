package import Texts

/// A text with `${name}` in it, taken apart.
///
/// `$${` stands for `${` itself; a dollar sign elsewhere is only a dollar sign. In bindings a name may be `env:NAME` or
/// `secret:NAME`, and may be followed by a unit: `${level|fraction}`.
package struct Interpolation: Hashable, Sendable {
  package let pieces: [Piece]

  package enum Piece: Hashable, Sendable {
    case literal(String)
    case reference(Reference)
  }

  package struct Reference: Hashable, Sendable {
    package let source: Source
    package let name: String
    /// What stands after `|`.
    package let unit: String?
    /// From `$` to behind `}`, in UTF-8 offsets of the text.
    package let range: Range<Int>
  }

  /// Where the value of a name comes from.
  package enum Source: String, CaseIterable, Hashable, Sendable {
    /// A parameter, a saved value, a device, an input or a built-in name.
    case scope
    /// An environment variable, read when a run begins.
    case environment = "env"
    /// A secret, read when a run begins and never written down.
    case secret
  }

  /// Something in `${..}` that is no name.
  package struct Problem: Error, Hashable, Sendable {
    /// A clause without a full stop.
    package let message: Text
    package let hint: Text
    /// UTF-8 offsets in the text.
    package let range: Range<Int>
  }

  /// Takes a text apart, or says what the first mistake in it is.
  package static func parse(_ text: String) throws(Problem) -> Interpolation {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return Interpolation(pieces: [.literal(text)]) }
    if let reference = onlyName(text) { return Interpolation(pieces: [.reference(reference)]) }
    var parser = Parser(text)
    return Interpolation(pieces: try parser.run())
  }

  /// `${name}` and nothing else, which most texts with a dollar sign are.
  private static func onlyName(_ text: String) -> Reference? {
    let bytes = text.utf8
    guard bytes.count > 3, bytes.starts(with: "${".utf8), bytes.last == UInt8(ascii: "}") else { return nil }
    let name = Substring(bytes.dropFirst(2).dropLast())
    return isName(name) ? Reference(source: .scope, name: String(name), unit: nil, range: 0..<bytes.count) : nil
  }

  /// The name, when the text is nothing but one.
  package var onlyReference: Reference? {
    guard pieces.count == 1, case .reference(let reference) = pieces[0] else { return nil }
    return reference
  }

  /// The text, when there is no name in it.
  package var literal: String? {
    if pieces.isEmpty { return "" }
    guard pieces.count == 1, case .literal(let text) = pieces[0] else { return nil }
    return text
  }

  package var references: [Reference] {
    pieces.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
  }

  /// Whether a name may stand between `${` and `}`: a letter, then letters, digits, `-`, `_` and `.`.
  package static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Interpolation {
  private struct Parser {
    private let bytes: [UInt8]
    private var index = 0
    private var literal: [UInt8] = []
    private var pieces: [Piece] = []

    init(_ text: String) { bytes = Array(text.utf8) }

    private func isAt(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { wanted in
        index + wanted.count <= bytes.count && bytes[index..<index + wanted.count].elementsEqual(wanted)
      }
    }

    private mutating func endLiteral() {
      guard !literal.isEmpty else { return }
      pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
      literal = []
    }

    mutating func run() throws(Problem) -> [Piece] {
      while index < bytes.count {
        if isAt("$${") {
          literal += Array("${".utf8)
          index += 3
        } else if isAt("${") {
          endLiteral()
          pieces.append(.reference(try reference()))
        } else {
          literal.append(bytes[index])
          index += 1
        }
      }
      endLiteral()
      return pieces
    }

    private mutating func reference() throws(Problem) -> Reference {
      let start = index
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else {
        throw Problem(
          message: Text("'${' is not closed"),
          hint: Text("write } after the name, or $${ for the characters themselves"),
          range: start..<bytes.count)
      }
      index = end + 1
      let range = start..<index
      let inner = String(decoding: bytes[start + 2..<end], as: UTF8.self)
      let halves = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let unit = halves.count == 2 ? String(halves[1]) : nil
      let parts = halves[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let source: Source
      if parts.count == 2 {
        guard let known = Source(rawValue: String(parts[0])), known != .scope else {
          throw Problem(
            message: Text("'\(parts[0])' is not a place that values come from"),
            hint: Text("write ${env:NAME} or ${secret:NAME}"),
            range: range)
        }
        source = known
      } else {
        source = .scope
      }
      guard let name = parts.last, Interpolation.isName(name) else {
        throw Problem(
          message: inner.isEmpty ? Text("'${}' has no name in it") : Text("'\(inner)' is not a name"),
          hint: Text("write a name of letters, digits and hyphens, for instance ${phone}"), range: range)
      }
      if let unit, !Interpolation.isName(unit) {
        throw Problem(
          message: Text("'\(unit)' is not a unit"), hint: Text("write a unit after |, for instance ${within|s}"),
          range: range)
      }
      return Reference(source: source, name: String(name), unit: unit, range: range)
    }
  }
}
