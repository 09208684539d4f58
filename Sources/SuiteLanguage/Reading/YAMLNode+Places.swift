import Diagnostics
import LocatedYAML

extension YAMLNode {
  /// The place of a part of a scalar's text; of the whole node where it is no scalar.
  func span(ofText range: Range<Int>) -> SourceSpan {
    guard case .scalar(let scalar) = content else { return span }
    return scalar.span(ofText: range)
  }

  /// What to point at for the node as a whole: a scalar itself, the beginning of a list or mapping.
  var headSpan: SourceSpan {
    switch content {
    case .scalar: return span
    case .mapping(let mapping): return mapping.head
    case .sequence:
      let whole = span
      return whole.part(0..<1)
    }
  }
}
