package import Quantities
package import SuiteLanguage

/// What a person is asked.
package struct ManualQuestion: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Something is to be done, and said to be done.
    case instruction
    /// A value of this type is to be given.
    case value(ValueType)
  }

  package let caseID: String
  package let title: [String: String]
  /// The requirements that the case verifies.
  package let requirements: [String]
  /// Where in the case; nil for a verification that is nothing but a question.
  package let step: String?
  /// The output of an operation that is done by hand; nil for the question itself.
  package let output: String?
  package let text: [String: String]
  package let kind: Kind

  package init(
    caseID: String, title: [String: String], requirements: [String], step: String?, output: String? = nil,
    text: [String: String], kind: Kind
  ) {
    self.caseID = caseID
    self.title = title
    self.requirements = requirements
    self.step = step
    self.output = output
    self.text = text
    self.kind = kind
  }
}

/// What a person answered.
package struct ManualAnswer: Sendable, Hashable {
  /// Nil for an instruction that was carried out.
  package let value: Value?
  /// Role or name.
  package let by: String
  package let note: String?
  package let at: Instant

  package init(value: Value?, by: String, note: String?, at: Instant) {
    self.value = value
    self.by = by
    self.note = note
    self.at = at
  }
}

/// Where people answer.
package protocol ManualDesk: Sendable {
  /// The answer, or nil where nobody answers.
  func answer(_ question: ManualQuestion) async throws -> ManualAnswer?
}

/// Nobody is there.
package struct EmptyDesk: ManualDesk {
  package init() {}

  package func answer(_ question: ManualQuestion) async throws -> ManualAnswer? { nil }
}
