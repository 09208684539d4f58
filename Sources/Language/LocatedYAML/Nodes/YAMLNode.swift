package import Diagnostics
package import Texts

/// A value in a YAML file that knows its place. A handle of 16 bytes; copying costs a reference count.
///
/// Look at what it holds through `content`, or read it with the typed methods under `Reading`: `text`, `word`,
/// `integer`, `boolean`, `items`, `reader`, which report what is wrong and return nil.
///
/// A node reached through an alias (`*name`) is the anchored node itself, and has its place.
package struct YAMLNode: Sendable {
  let document: YAMLDocument
  let number: UInt32

  init(_ document: YAMLDocument, _ number: UInt32) {
    self.document = document
    self.number = number
  }

  var record: YAMLRecord { document.records[Int(number)] }

  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence(YAMLSequence)
    case mapping(YAMLMapping)
  }

  package var content: Content {
    switch record.form {
    case .plain, .singleQuoted, .doubleQuoted, .literal, .folded: .scalar(YAMLScalar(node: self))
    case .sequence: .sequence(YAMLSequence(node: self))
    case .mapping: .mapping(YAMLMapping(node: self))
    }
  }

  package var file: SourceFile { document.file }

  /// From the first to behind the last character, quotes and brackets included, comments and blank lines after it not.
  package var span: SourceSpan {
    let record = record
    return SourceSpan(file: document.file, offsets: Int(record.start)..<Int(record.end))
  }

  package var isScalar: Bool {
    switch record.form {
    case .sequence, .mapping: false
    case .plain, .singleQuoted, .doubleQuoted, .literal, .folded: true
    }
  }
  package var isSequence: Bool { record.form == .sequence }
  package var isMapping: Bool { record.form == .mapping }

  /// Nothing written, or one of YAML's words for nothing: `~`, `null`.
  package var isNull: Bool {
    guard record.form == .plain, !isTaggedAsText else { return false }
    return bytes { PlainScalarMeaning.isNull($0) }
  }

  /// The scalar's text whatever its style, without any check; nil for a list or a mapping.
  package var string: String? {
    isScalar ? bytes { String(decoding: $0, as: UTF8.self) } : nil
  }

  /// Whether this is a scalar with exactly this text. Makes no string.
  package func isText(_ text: String) -> Bool {
    let record = record
    guard record.form != .sequence, record.form != .mapping, Int(record.count) == text.utf8.count else { return false }
    return bytes { $0.elementsEqual(text.utf8) }
  }

  /// "a text in quotes", "a list", ...: what was found, for messages.
  package var kindDescription: Text {
    switch record.form {
    case .sequence: Text("a list")
    case .mapping: Text("a mapping")
    case .singleQuoted, .doubleQuoted: Text("a text in quotes")
    case .literal, .folded: Text("a text block")
    case .plain:
      if isNull {
        Text("nothing")
      } else if let meaning = bytes(PlainScalarMeaning.init(readElsewhereAs:)) {
        meaning.title
      } else {
        Text("a text")
      }
    }
  }

  var isTaggedAsText: Bool {
    !document.taggedAsText.isEmpty && document.taggedAsText.contains(number)
  }

  /// The bytes of a scalar's text.
  func bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = record.range
    return document.texts.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
