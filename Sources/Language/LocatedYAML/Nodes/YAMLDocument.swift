import Diagnostics

/// The nodes of one file in a few flat arrays: twenty bytes a node and one copy of its text, no object per node.
/// `YAMLNode` is a number into it.
final class YAMLDocument: Sendable {
  let file: SourceFile
  let records: [YAMLRecord]
  /// Node numbers of the children: a sequence's items, or a mapping's keys and values in turn.
  let children: [UInt32]
  /// The scalars' text, one after the other, as UTF-8.
  let texts: [UInt8]
  /// Nodes tagged `!!str` or `!`, which are text whatever they look like.
  let taggedAsText: Set<UInt32>

  init(
    file: SourceFile, records: [YAMLRecord], children: [UInt32], texts: [UInt8], taggedAsText: Set<UInt32>
  ) {
    self.file = file
    self.records = records
    self.children = children
    self.texts = texts
    self.taggedAsText = taggedAsText
  }
}

/// What the document knows about a node.
struct YAMLRecord: Sendable {
  enum Form: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case sequence, mapping
  }

  /// Byte offsets in the file.
  var start: UInt32
  var end: UInt32
  /// Scalars: where the text begins in `texts`. Collections: where the children begin in `children`.
  var first: UInt32
  /// Scalars: bytes of text. Collections: number of children (a mapping has two for each entry).
  var count: UInt32
  var form: Form

  var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
}
