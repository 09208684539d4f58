import LocatedYAML

extension YAMLNode? {
  /// What may be left out of a criterion, and is wrong where it is there and cannot be read.
  ///
  /// - Parameter read: gives nil where it cannot be read, and reports that.
  /// - Returns: `.some(nil)` where it is left out; nil where it cannot be read.
  func ifGiven<Value>(_ read: (YAMLNode) -> Value?) -> Value?? {
    guard let node = self else { return .some(nil) }
    guard let value = read(node) else { return nil }
    return .some(.some(value))
  }
}
