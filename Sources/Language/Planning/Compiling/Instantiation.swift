import Catalogue
import Diagnostics
import SuiteLanguage
import Texts

/// Makes planned cases of suites and of manual verifications.
struct Instantiation: Sendable {
  let vocabulary: CompiledVocabulary
  let suites: [CheckedSuite]
  let sink: DiagnosticSink

  /// A case with the places of its steps.
  struct Made: Sendable {
    let planned: PlannedCase
    let span: SourceSpan
    let steps: [(path: String, span: SourceSpan)]
  }

  /// The identifier of a case of a suite with values.
  func id(_ use: SuiteUse, _ source: SuiteCase) -> String {
    "\(suites[use.suite].name)/\(source.id)\(use.suffix)"
  }

  /// The cases of a suite with the values put in.
  ///
  /// - Parameter place: where a requirement gives the values, for what is wrong with these only.
  func cases(of use: SuiteUse, askedFor place: SourceSpan) -> [Made] {
    let checked = suites[use.suite]
    let needsValues = !checked.suite.parameters.isEmpty
    var values = use.arguments
    for parameter in checked.suite.parameters where values[parameter.name.text] == nil {
      values[parameter.name.text] = parameter.defaultValue
    }
    return checked.cases.map { generic in
      let concrete = needsValues ? self.concrete(generic, in: checked, use, askedFor: place) : generic
      let source = generic.source
      let control = checked.control(of: generic).map { id(use, checked.cases[$0].source) }
      let planned = PlannedCase(
        id: id(use, source), title: source.title, kind: .test, parameters: values, control: control,
        isNegative: concrete.polarity.isNegative, isControlledWithin: concrete.polarity.isControlledWithin,
        uses: Dictionary(source.uses.map { ($0.name.text, $0.kind.text) }, uniquingKeysWith: { first, _ in first }),
        timeLimit: source.timeLimit, steps: concrete.steps, fingerprint: "")
      return Made(planned: fingerprinted(planned), span: source.span, steps: concrete.stepSpans)
    }
  }

  /// Reports what is wrong with the values, beyond their types.
  func checkValues(of use: SuiteUse, askedFor place: SourceSpan) {
    let checked = suites[use.suite]
    for generic in checked.cases where needsReading(generic.demands, with: use) {
      _ = concrete(generic, in: checked, use, askedFor: place)
    }
  }

  /// Whether only a reading of a suite with the values shows if they are right.
  func needsReading(with use: SuiteUse) -> Bool {
    // By index, since a suite with its cases is large, and most of them are right.
    suites[use.suite].cases.indices.contains { needsReading(suites[use.suite].cases[$0].demands, with: use) }
  }

  private func needsReading(_ demands: ValueDemands, with use: SuiteUse) -> Bool {
    demands.needReading { name in
      use.arguments[name] ?? suites[use.suite].suite.parameters.first { $0.name.text == name }?.defaultValue
    }
  }

  private func concrete(
    _ generic: CheckedCase, in checked: CheckedSuite, _ use: SuiteUse, askedFor place: SourceSpan
  ) -> CheckedCase {
    let found = DiagnosticSink()
    var checker = CaseChecker(
      vocabulary: vocabulary, suite: checked.name, scope: checked.suite.scope(with: use.arguments), into: found)
    let concrete = checker.check(generic.source)
    if !found.hasErrors, generic.isSound, generic.steps.contains(where: \.observes) {
      SuiteChecker.reportNothingObserved(concrete, into: found)
    }
    // The types were right already, so what is wrong now is wrong with these values only.
    for diagnostic in found.isEmpty ? [] : found.diagnostics {
      sink.report(
        Diagnostic(
          diagnostic.severity, diagnostic.code, diagnostic.message, at: diagnostic.span, label: diagnostic.label,
          related: diagnostic.related + [.init(Text("with values given"), at: place)], hints: diagnostic.hints))
    }
    return concrete
  }

  /// The case of an inspection, demonstration or analysis: one question that a person answers with yes or no.
  ///
  /// - Parameter ordinal: which of its kind in the requirement, from 1.
  func manual(
    _ method: VerificationMethod, text: LocalizedText, of requirement: String, ordinal: Int, at span: SourceSpan
  ) -> Made {
    let id = "\(method.rawValue):\(requirement)" + (ordinal > 1 ? "#\(ordinal)" : "")
    let step = PlannedStep.observe(
      PlannedStep.Observe(
        question: text.byTag.mapValues { .value(.text($0)) }, answer: .boolean, that: .equals(.value(.boolean(true))),
        save: nil, timeLimit: nil))
    let planned = PlannedCase(
      id: id, title: text, kind: method, control: nil, isNegative: false, isControlledWithin: false, uses: [:],
      timeLimit: nil, steps: [step], fingerprint: "")
    return Made(planned: fingerprinted(planned), span: span, steps: [("1", span)])
  }

  private func fingerprinted(_ planned: PlannedCase) -> PlannedCase {
    var planned = planned
    do {
      planned.fingerprint = try Fingerprint.of(planned)
    } catch {
      sink.error("no-fingerprint", Text("the case '\(planned.id)' has no fingerprint: \(error)"), at: nil)
    }
    return planned
  }
}
