import Catalogue
import Diagnostics
import SuiteLanguage

/// Puts checked parts together to a compiled catalogue: suites with values become cases.
struct Assembly {
  let analysis: Analysis
  let sink: DiagnosticSink

  private struct Wanted: Sendable {
    let use: SuiteUse
    let place: SourceSpan
  }

  private var instantiation: Instantiation {
    Instantiation(vocabulary: analysis.vocabulary, suites: analysis.suites, sink: sink)
  }

  /// Each suite with each set of values once, by the key that distinguishes them.
  ///
  /// - Parameter isWanted: leaves out what is not needed before a key is made of it.
  private func wanted(where isWanted: (SuiteUse) -> Bool = { _ in true }) -> [String: Wanted] {
    var wanted: [String: Wanted] = [:]
    for (index, uses) in analysis.uses.enumerated() {
      for (number, use) in uses.enumerated() {
        guard let use, isWanted(use) else { continue }
        let key = key(use)
        if wanted[key] == nil {
          let place = analysis.catalogue.requirements[index].verifications[number].span
          wanted[key] = Wanted(use: use, place: place)
        }
      }
    }
    return wanted
  }

  private func key(_ use: SuiteUse) -> String {
    analysis.suites[use.suite].name + use.suffix
  }

  /// Reports what is wrong with the values that requirements give, beyond their types.
  func checkValues() {
    let instantiation = instantiation
    let unsettled = wanted { instantiation.needsReading(with: $0) }.map(\.value)
    _ = unsettled.concurrentMap { instantiation.checkValues(of: $0.use, askedFor: $0.place) }
  }

  func compiled() -> CompiledCatalogue {
    let instantiation = instantiation
    let wanted = wanted().sorted { $0.key < $1.key }
    let made = wanted.concurrentMap { instantiation.cases(of: $0.value.use, askedFor: $0.value.place) }
    var byKey: [String: [String]] = Dictionary(minimumCapacity: wanted.count)
    for (entry, cases) in zip(wanted, made) { byKey[entry.key] = cases.map(\.planned.id).sorted() }
    var all = made.flatMap { $0 }
    var spans = SourceSpans()
    let written = analysis.catalogue.requirements
    let manual = written.concurrentMap { manualCases(of: $0, instantiation) }
    let requirements = written.indices.map { index in
      all += manual[index].compactMap { $0 }
      spans.requirements[written[index].requirement.id] = written[index].idSpan
      return compiled(written[index], analysis.uses[index], manual[index], byKey)
    }
    for made in all {
      spans.cases[made.planned.id] = made.span
      spans.steps[made.planned.id] = made.steps
    }
    var catalogue = CompiledCatalogue(
      catalogue: analysis.catalogue.catalogue, requirements: requirements,
      cases: all.map(\.planned).sorted { $0.id < $1.id }, vocabulary: vocabulary(), origin: .spans(spans))
    catalogue.contract = analysis.contract
    catalogue.gates = analysis.gates
    catalogue.statutory = analysis.statutory
    catalogue.agreements = analysis.agreements
    return catalogue
  }

  /// One entry for each verification: the case of a manual one, nil for a test.
  private func manualCases(of requirement: WrittenRequirement, _ instantiation: Instantiation) -> [Instantiation.Made?]
  {
    var counts: [VerificationMethod: Int] = [:]
    return requirement.verifications.map { verification in
      guard case .manual(let method, let text, _) = verification.content else { return nil }
      counts[method, default: 0] += 1
      return instantiation.manual(
        method, text: text, of: requirement.requirement.id, ordinal: counts[method] ?? 1, at: verification.span)
    }
  }

  private func compiled(
    _ written: WrittenRequirement, _ uses: [SuiteUse?], _ manual: [Instantiation.Made?], _ byKey: [String: [String]]
  ) -> CompiledRequirement {
    var verifications: [CompiledVerification] = []
    for (index, verification) in written.verifications.enumerated() {
      switch verification.content {
      case .test(let suite, let arguments):
        let assumed = arguments.compactMap { argument -> AssumedLimit? in
          let name = argument.name.text
          guard let use = uses[index], let value = use.arguments[name], let assumption = use.assumptions[name] else {
            return nil
          }
          return AssumedLimit(suite: suite.text, parameter: name, value: value, assumption: assumption)
        }
        let cases = uses[index].flatMap { byKey[key($0)] } ?? []
        verifications.append(
          CompiledVerification(
            method: .test, caseIDs: cases, suite: suite.text, validFor: verification.validFor,
            runs: verification.runs, assumed: assumed))
      case .manual(let method, _, let by):
        let cases = manual[index].map { [$0.planned.id] } ?? []
        verifications.append(
          CompiledVerification(method: method, caseIDs: cases, by: by, validFor: verification.validFor))
      }
    }
    return CompiledRequirement(requirement: written.requirement, verifications: verifications)
  }

  private func vocabulary() -> CompiledVocabulary {
    let uses = analysis.wordUses
    var vocabulary = analysis.vocabulary
    vocabulary.usedOperations = uses.operations
    vocabulary.usedStreams = uses.streams
    vocabulary.usedDevices = uses.devices
    vocabulary.usedLogins = uses.logins
    return vocabulary
  }
}
