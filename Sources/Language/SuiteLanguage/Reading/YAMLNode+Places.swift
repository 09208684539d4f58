import Diagnostics
import LocatedYAML

extension YAMLNode {
  /// The place of a part of a scalar's text; of the whole node where it is no scalar.
  func span(ofText range: Range<Int>) -> SourceSpan {
    guard case .scalar(let scalar) = content else { return span }
    return scalar.span(ofText: range)
  }
}
