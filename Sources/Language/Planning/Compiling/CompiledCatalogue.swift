package import Catalogue
package import Digests
package import Quantities
package import SuiteLanguage
package import Texts

/// A catalogue with its suites, resolved and type-checked, before it is known which vendor's system is to be tested.
/// This is what verdicts are given on.
package struct CompiledCatalogue: Sendable {
  package var catalogue: Catalogue
  /// By area in the order of the reports, then by identifier as people count (`ID:2` before `ID:14`).
  package var requirements: [CompiledRequirement]
  /// Sorted by identifier; each is named by at least one requirement, or is the control of one that is.
  package var cases: [PlannedCase]
  /// The words that the suites use, with their types.
  package var vocabulary: CompiledVocabulary
  /// What was agreed about money and time; nil where the catalogue has no contract.
  package var contract: Contract?
  /// Where somebody decides whether to go on, in the order of the files.
  package var gates: [Gate] = []
  /// The laws by which deviations are handled, in the order of the file; empty where the catalogue has none.
  package var statutory: [StatutoryLaw] = []
  /// The digest of contract and gates as they are written, comments and order of keys apart; nil where there are none.
  package var agreements: SHA256Digest?
  var origin: SourceOrigin

  /// - Parameter sources: where requirements, cases and steps stand in the files.
  package init(
    catalogue: Catalogue, requirements: [CompiledRequirement], cases: [PlannedCase],
    sources: PlanSources = PlanSources(), vocabulary: CompiledVocabulary = CompiledVocabulary()
  ) {
    self.init(
      catalogue: catalogue, requirements: requirements, cases: cases, vocabulary: vocabulary, origin: .places(sources))
  }

  init(
    catalogue: Catalogue, requirements: [CompiledRequirement], cases: [PlannedCase], vocabulary: CompiledVocabulary,
    origin: SourceOrigin
  ) {
    self.catalogue = catalogue
    self.requirements = requirements
    self.cases = cases
    self.vocabulary = vocabulary
    self.origin = origin
  }

  /// Where requirements, cases and steps stand in the files. Worked out at each call: keep the result.
  package var sources: PlanSources { origin.sources }

  package func requirement(_ id: String) -> CompiledRequirement? { requirements.first { $0.requirement.id == id } }

  package func gate(_ id: String) -> Gate? { gates.first { $0.id == id } }

  /// The case with the identifier, found by halving.
  package func plannedCase(_ id: String) -> PlannedCase? { cases.find(id, by: \.id) }
}

/// A requirement with the cases that verify it.
package struct CompiledRequirement: Hashable, Sendable {
  package var requirement: Requirement
  /// In the order of the file. All must pass; empty for a `bör` that nothing verifies.
  package var verifications: [CompiledVerification]

  package init(requirement: Requirement, verifications: [CompiledVerification]) {
    self.requirement = requirement
    self.verifications = verifications
  }

  /// Identifiers of all cases that verify it, sorted, each once.
  package var caseIDs: [String] { Set(verifications.flatMap(\.caseIDs)).sorted() }

  /// Case -> how many runs it takes, for those that take more than one; nil where there are none.
  package var runs: [String: Int]? {
    var runs: [String: Int] = [:]
    for verification in verifications {
      guard let count = verification.runs, count > 1 else { continue }
      for id in verification.caseIDs { runs[id] = max(count, runs[id] ?? 1) }
    }
    return runs.isEmpty ? nil : runs
  }

  /// Case -> who may answer it, for those that not everybody may; nil where there are none.
  package var by: [String: [Verifier]]? {
    let asked = verifications.filter { !$0.by.isEmpty }.flatMap { verification in
      verification.caseIDs.map { ($0, verification.by) }
    }
    return asked.isEmpty ? nil : Dictionary(asked, uniquingKeysWith: { first, _ in first })
  }

  /// The values that it gives to suites and that no source gives, in the order of the file.
  package var assumedLimits: [AssumedLimit] { verifications.flatMap(\.assumed) }

  /// Case -> parameter -> why it has its value, for those that no source gives; nil where there are none.
  package var assumptions: [String: [String: Assumption]]? {
    var assumptions: [String: [String: Assumption]] = [:]
    for verification in verifications {
      for limit in verification.assumed {
        for id in verification.caseIDs { assumptions[id, default: [:]][limit.parameter] = limit.assumption }
      }
    }
    return assumptions.isEmpty ? nil : assumptions
  }
}

/// One way in which a requirement is verified.
package struct CompiledVerification: Hashable, Sendable {
  package var method: VerificationMethod
  /// A test has the cases of its suite; a manual verification has one.
  package var caseIDs: [String]
  /// The name of the suite of a test.
  package var suite: String?
  /// Who may carry out a manual verification; anybody where it is empty.
  package var by: [Verifier]
  /// How long evidence counts after it was taken; for ever unless given.
  package var validFor: CalendarPeriod?
  /// How many runs on one version of the system it takes to show it; one unless given.
  package var runs: Int?
  /// The values among those given to the suite that no source gives, in the order of the file.
  package var assumed: [AssumedLimit]

  package init(
    method: VerificationMethod, caseIDs: [String], suite: String? = nil, by: [Verifier] = [],
    validFor: CalendarPeriod? = nil, runs: Int? = nil, assumed: [AssumedLimit] = []
  ) {
    self.method = method
    self.caseIDs = caseIDs
    self.suite = suite
    self.by = by
    self.validFor = validFor
    self.runs = runs
    self.assumed = assumed
  }
}

/// A value that a requirement gives to a suite and that no source gives.
package struct AssumedLimit: Hashable, Sendable {
  package var suite: String
  package var parameter: String
  package var value: Value
  /// Why it is so.
  package var assumption: Assumption

  package init(suite: String, parameter: String, value: Value, assumption: Assumption) {
    self.suite = suite
    self.parameter = parameter
    self.value = value
    self.assumption = assumption
  }
}

extension Array {
  /// The element of an array sorted by `key`.
  func find(_ wanted: String, by key: (Element) -> String) -> Element? {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      let found = key(self[middle])
      if found == wanted { return self[middle] }
      if found < wanted { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
