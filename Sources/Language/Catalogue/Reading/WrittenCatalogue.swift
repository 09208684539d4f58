package import Diagnostics
package import LocatedYAML
package import Quantities
package import Texts

/// A catalogue as its files have it: the model, and the places that other rooms point at.
package struct WrittenCatalogue: Sendable {
  package var catalogue: Catalogue
  package var nameSpan: SourceSpan
  /// By area in the order of the head, then by identifier as people count. Where an identifier is
  /// given twice (which has been reported) both are here.
  package var requirements: [WrittenRequirement]

  package init(catalogue: Catalogue, nameSpan: SourceSpan, requirements: [WrittenRequirement]) {
    self.catalogue = catalogue
    self.nameSpan = nameSpan
    self.requirements = requirements
  }
}

/// The head of a catalogue with its places.
package struct WrittenHead: Sendable {
  package var catalogue: Catalogue
  package var nameSpan: SourceSpan
  /// Identifier of an area -> where it is declared.
  package var areaSpans: [String: SourceSpan]
}

/// A file of requirements.
package struct RequirementFile: Sendable {
  package var catalogue: SourceName
  package var area: SourceName
  package var requirements: [WrittenRequirement]
}

/// A requirement with its places and with what is to be resolved in other files.
package struct WrittenRequirement: Sendable {
  package var requirement: Requirement
  package var idSpan: SourceSpan
  /// Where the fact is named that its condition is about; nil where it has none.
  package var conditionSpan: SourceSpan?
  package var verifications: [WrittenVerification]

  /// Whether a suite is to show it.
  package var isTested: Bool {
    verifications.contains { verification in
      if case .test = verification.content { true } else { false }
    }
  }
}

/// One item of `verified-by`.
package struct WrittenVerification: Sendable {
  /// From the key that names the method to the end of its value.
  package var span: SourceSpan
  package var content: Content
  package var validFor: CalendarPeriod?
  /// How many runs on one version of the system it takes to show it; one unless given.
  package var runs: Int?

  /// More runs than anybody makes of one version.
  package static let mostRuns = 1000

  package enum Content: Sendable {
    /// A suite, and the values that it is given.
    case test(suite: SourceName, arguments: [WrittenArgument])
    /// What a person is to look at, and who does.
    case manual(VerificationMethod, text: LocalizedText, by: [Verifier])
  }

  package var method: VerificationMethod {
    switch content {
    case .test: .test
    case .manual(let method, _, _): method
    }
  }
}

/// A value that a requirement gives to a suite; its type is that of the suite's parameter.
package struct WrittenArgument: Sendable {
  package var name: SourceName
  /// Nil where it is missing, which has been reported.
  package var value: YAMLNode?
  /// Why it is so, where no source gives it.
  package var assumption: Assumption?
}

/// A condition and where its fact is named.
struct WrittenCondition {
  let condition: FactCondition
  let span: SourceSpan
}

/// A name and where it stands.
package struct SourceName: Hashable, Sendable {
  package var text: String
  package var span: SourceSpan

  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}
