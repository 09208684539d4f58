package import JSONValues
package import Texts

/// Why an action did not come out as wanted.
package struct Shortfall: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The system answered, and wrongly.
    case wrong
    /// Too little was seen to say that the system is wrong.
    case unseen
  }

  package let kind: Kind
  package let reason: Text
  package let expected: JSONValue?
  package let actual: JSONValue?

  package init(_ kind: Kind, _ reason: Text, expected: JSONValue? = nil, actual: JSONValue? = nil) {
    self.kind = kind
    self.reason = reason
    self.expected = expected
    self.actual = actual
  }
}
