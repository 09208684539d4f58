package import JSONValues

/// A sentence for people in the languages of the interface, as entries of the record keep it.
package struct Wording: Sendable, Hashable {
  package let sv: String
  package let en: String
  package let fi: String

  package init(sv: String, en: String, fi: String) {
    self.sv = sv
    self.en = en
    self.fi = fi
  }

  /// By language tag.
  package var byLanguage: [String: String] { ["sv": sv, "en": en, "fi": fi] }
}

/// Why an action did not come out as wanted.
package struct Shortfall: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The system answered, and wrongly.
    case wrong
    /// Too little was seen to say that the system is wrong.
    case unseen
  }

  package let kind: Kind
  package let reason: Wording
  package let expected: JSONValue?
  package let actual: JSONValue?

  package init(_ kind: Kind, _ reason: Wording, expected: JSONValue? = nil, actual: JSONValue? = nil) {
    self.kind = kind
    self.reason = reason
    self.expected = expected
    self.actual = actual
  }
}
