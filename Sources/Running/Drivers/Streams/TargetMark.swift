package import JSONValues

/// What every stream of the target carries once it has delivered everything that was due by an instant.
package struct TargetMark: Sendable, Hashable {
  package let value: JSONValue

  package init(_ value: JSONValue) { self.value = value }

  /// Whether a stream that shows so much has come here.
  func isReached(by seen: JSONValue) -> Bool {
    if let seen = seen.integerValue, let wanted = value.integerValue { return seen >= wanted }
    return seen == value
  }
}
