package import Catalogue
package import Quantities
package import SuiteLanguage
package import Texts

/// What a person is asked.
package struct ManualQuestion: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Something is to be done, and said to be done.
    case instruction
    /// A value of this type is to be given.
    case value(ValueType)
  }

  package let caseID: String
  package let title: LocalizedText
  /// The requirements that the case verifies.
  package let requirements: [String]
  /// Where in the case; nil for a verification that is nothing but a question.
  package let step: String?
  /// The output of an operation that is done by hand; nil for the question itself.
  package let output: String?
  package let text: LocalizedText
  package let kind: Kind
  /// What the answer is demanded to be; nil where nothing is said.
  package let wanted: Matcher?
  /// Who may answer; anybody where it is empty.
  package let by: [Verifier]
  /// Which of the questions it is; nil where their number is not known.
  package let place: Place?

  /// The third of twelve.
  package struct Place: Sendable, Hashable {
    package let number: Int
    package let count: Int

    package init(_ number: Int, of count: Int) {
      self.number = number
      self.count = count
    }
  }

  package init(
    caseID: String, title: LocalizedText, requirements: [String], step: String?, output: String? = nil,
    text: LocalizedText, kind: Kind, wanted: Matcher? = nil, by: [Verifier] = [], place: Place? = nil
  ) {
    self.wanted = wanted
    self.by = by
    self.place = place
    self.caseID = caseID
    self.title = title
    self.requirements = requirements
    self.step = step
    self.output = output
    self.text = text
    self.kind = kind
  }
}

/// What a person said: no is no, and who could not do it has not seen anything.
package enum ManualReply: String, Sendable, Hashable, CaseIterable {
  case yes, no
  case couldNot = "could-not"
}

/// What a person answered.
package struct ManualAnswer: Sendable, Hashable {
  /// To a question for a value: yes where there is one.
  package let reply: ManualReply
  /// Nil where no value was asked for, or none can be given.
  package let value: Value?
  /// The answer as the person wrote it.
  package let words: String?
  /// Role or name.
  package let by: String
  /// For whom the person answers; nil where that is not known.
  package let party: Verifier?
  package let note: String?
  package let at: Instant

  package init(
    value: Value?, reply: ManualReply = .yes, words: String? = nil, by: String, party: Verifier? = nil,
    note: String?, at: Instant
  ) {
    self.party = party ?? Verifier(signing: by)
    self.reply = reply
    self.value = value
    self.words = words
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
