package import Diagnostics

/// A list of values.
package struct YAMLSequence: Sendable, RandomAccessCollection {
  package let node: YAMLNode
  private let record: YAMLRecord

  init(node: YAMLNode) {
    self.node = node
    self.record = node.record
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(record.count) }

  package subscript(position: Int) -> YAMLNode {
    YAMLNode(node.document, node.document.children[Int(record.first) + position])
  }

  package var span: SourceSpan { node.span }
}
