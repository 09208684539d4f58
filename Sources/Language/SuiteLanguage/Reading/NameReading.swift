package import Diagnostics
import LocatedYAML
import Texts

/// How names of each kind are spelt.
enum NameKind {
  /// Words with dots between: of operations, streams, suites, vocabularies, bindings, catalogues.
  case dotted(Text)
  /// One word that can stand in `${..}`: of parameters, saved values, fields, cases, devices.
  case simple(Text)
  /// One word that people see and that stands in no `${..}`, with å, ä, ö and other letters of
  /// Latin-1: of cases.
  case shown(Text)

  var what: Text {
    switch self {
    case .dotted(let what), .simple(let what), .shown(let what): what
    }
  }

  func accepts(_ text: String) -> Bool {
    switch self {
    case .dotted:
      text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(Self.isWord)
    case .simple: Self.isWord(text.utf8)
    case .shown: Self.isShownWord(text)
    }
  }

  private static func isShownWord(_ text: String) -> Bool {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFF: true
      default: false
      }
    }
    guard let first = text.unicodeScalars.first, isLetter(first) else { return false }
    return text.unicodeScalars.allSatisfy { isLetter($0) || $0 == "-" || (0x30...0x39).contains($0.value) }
  }

  private static func isWord(_ bytes: some Sequence<UInt8>) -> Bool {
    var isFirst = true
    for byte in bytes {
      let isLetter = (0x61...0x7A).contains(byte)
      guard isLetter || (!isFirst && ((0x30...0x39).contains(byte) || byte == UInt8(ascii: "-"))) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  var hint: Text {
    switch self {
    case .dotted:
      Text("write lower-case letters, digits and hyphens, with points between words, for instance battery.low-level")
    case .simple:
      Text("write the letters a to z, digits and hyphens, beginning with a letter, for instance low-level")
    case .shown: Text("write lower-case letters, digits and hyphens, beginning with a letter, for instance låg-nivå")
    }
  }

  /// For JSON Schema, ECMA 262 syntax.
  var pattern: String {
    switch self {
    case .dotted: "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$"
    case .simple: "^[a-z][a-z0-9-]*$"
    case .shown: "^[a-zà-öø-ÿ][a-zà-öø-ÿ0-9-]*$"
    }
  }
}

extension YAMLNode {
  /// The name that a scalar is, or nil after `malformed-name` or what `text` reports.
  func name(_ kind: NameKind, _ sink: DiagnosticSink) -> LocatedName? {
    guard let text = text(sink) else { return nil }
    guard kind.accepts(text) else {
      let oddity = LookAlike.oddity(of: text)
      sink.error(
        "malformed-name", Text("'\(text)' is not the name of \(kind.what)"), at: span, label: oddity?.problem,
        hints: [oddity.flatMap { kind.accepts($0.meant) ? Text("write \($0.meant)") : nil } ?? kind.hint])
      return nil
    }
    return LocatedName(text, at: span)
  }

  /// The name that is new here, and so may not be one of the built-in names.
  func newName(_ kind: NameKind, _ sink: DiagnosticSink) -> LocatedName? {
    guard let name = name(kind, sink) else { return nil }
    guard BuiltInName(rawValue: name.text) == nil else {
      sink.error(
        "reserved-name", Text("'\(name)' is a built-in name, and cannot be \(kind.what)"), at: name.span,
        hints: [Text("choose another name than \(BuiltInName.allCases.map(\.rawValue).joined(separator: ", "))")])
      return nil
    }
    return name
  }
}

/// A name (of an operation, a field, a saved value, a suite ..) and the place where it stands.
package struct LocatedName: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }

  package var description: String { text }
}

extension MappingReader {
  mutating func required<Key: RawRepresentable<String>>(_ key: Key) -> YAMLNode? { required(key.rawValue) }

  mutating func optional<Key: RawRepresentable<String>>(_ key: Key) -> YAMLNode? { optional(key.rawValue) }

  mutating func entry<Key: RawRepresentable<String>>(_ key: Key) -> YAMLMapping.Entry? { entry(key.rawValue) }
}

extension YAMLNode {
  /// The place of a part of a scalar's text; of the whole node where it is no scalar.
  func span(ofText range: Range<Int>) -> SourceSpan {
    guard case .scalar(let scalar) = content else { return span }
    return scalar.span(ofText: range)
  }
}
