import Diagnostics
import LocatedYAML
import Quantities
import SuiteLanguage
import Texts

/// Resolves the steps of one case: every name is known where it is used, and every value has the type that its place
/// demands. The results are planned steps.
///
/// The same code runs twice: once with the types of the parameters alone, to check a suite on its own, and once for
/// each set of values that requirements give, which are then put in.
struct CaseChecker {
  /// A stream that is being recorded.
  struct Watched {
    let stream: StreamDeclaration
    let name: LocatedName
  }

  let vocabulary: CompiledVocabulary
  let suite: String
  let sink: DiagnosticSink
  var scope: TypeScope
  var watches: [String: Watched] = [:]
  var names = CaseNames()
  var polarity = CasePolarity()
  var uses = WordUses()
  var stepSpans: [(path: String, span: SourceSpan)] = []
  var demands = ValueDemands()

  /// - Parameter scope: the built-in names and the parameters.
  init(vocabulary: CompiledVocabulary, suite: String, scope: TypeScope, into sink: DiagnosticSink) {
    self.vocabulary = vocabulary
    self.suite = suite
    self.scope = scope
    self.sink = sink
    for name in scope.names {
      if let declared = scope[name]?.declared { names.take(name, at: declared) }
    }
  }

  /// Resolves all steps of the case.
  mutating func check(_ source: SuiteCase) -> CheckedCase {
    for use in source.uses { lease(use) }
    let steps = steps(source.steps, within: nil)
    return CheckedCase(
      source: source, steps: steps, polarity: polarity, stepSpans: stepSpans, demands: demands)
  }

  private mutating func lease(_ use: DeviceUse) {
    if vocabulary.devices[use.kind.text] == nil {
      unknown("device", Text("there is no kind of device '\(use.kind)'"), use.kind, among: vocabulary.devices.keys)
    }
    uses.use(device: use.kind, in: suite)
    guard names.declare(use.name, into: sink) else { return }
    scope[use.name.text] = TypeScope.Entry(type: .text, origin: .device, declared: use.name.span)
  }

  /// - Parameter outer: the path of the step that these are in, nil for a case's own.
  mutating func steps(_ steps: [SuiteStep], within outer: String?) -> [PlannedStep] {
    var planned: [PlannedStep] = []
    planned.reserveCapacity(steps.count)
    add(steps, to: &planned, within: outer)
    return planned
  }

  /// Adds what is planned of some steps. A step counts where it stands in the plan: `3`, or `5.2` for the second step
  /// inside step 5; in `in-parallel` the branch stands between: `5.1.2`.
  mutating func add(_ steps: [SuiteStep], to planned: inout [PlannedStep], within outer: String?) {
    for step in steps {
      if case .when(let when) = step.action {
        self.when(when, into: &planned, within: outer)
        continue
      }
      let number = String(planned.count + 1)
      let path = outer.map { "\($0).\(number)" } ?? number
      stepSpans.append((path, step.keySpan))
      if let resolved = self.step(step, path: path) {
        planned.append(resolved)
      } else if !sink.hasErrors {
        // A step must not vanish from the plan without a word.
        sink.error("unreadable-step", Text("this step cannot be read, so it would never be done"), at: step.keySpan)
      }
    }
  }

  /// The planned step, or nil where errors were reported. Names that the step saves are known afterwards either way.
  private mutating func step(_ step: SuiteStep, path: String) -> PlannedStep? {
    switch step.action {
    case .call(let call): self.call(call)
    case .watch(let watch): self.watch(watch)
    case .expect(let expect): self.expect(expect)
    case .wait(let node): positiveSpan(node, "wait").map { .wait($0) }
    // These stand in the plan themselves, or not at all.
    case .when: nil
    case .repeat(let rounds): self.rounds(rounds, path: path)
    case .inParallel(let branches): inParallel(branches, path: path)
    case .load(let load): self.load(load, at: step.keySpan)
    case .instruct(let instruct):
      texts(instruct.text, for: "instruct").map { .instruct(.init(text: $0, timeLimit: instruct.timeLimit)) }
    case .observe(let observe): self.observe(observe)
    case .check(let check): self.check(check)
    case .saml(let saml): self.saml(saml)
    }
  }

  // MARK: Values

  /// Reads with the names known here, and remembers which were used.
  mutating func read<Result>(_ body: (inout ValueReader) -> Result) -> Result {
    var reader = ValueReader(scope: scope, into: sink)
    let result = body(&reader)
    if !reader.usedNames.isEmpty { names.use(reader.usedNames) }
    return result
  }

  mutating func expression(_ node: YAMLNode, as type: ValueType, for purpose: Purpose) -> Expression? {
    read { $0.expression(node, as: type, for: purpose) }
  }

  mutating func matcher(_ node: YAMLNode, of type: ValueType, for purpose: Purpose) -> Matcher? {
    let result = read { reader in (reader.matcher(node, of: type, for: purpose), reader.usedNames) }
    if node.isMapping { noteValues(result.1) }
    return result.0
  }

  /// Remembers that the values of these parameters, and not only their types, decide whether a place is right: a number
  /// of rounds, the ends of a range.
  mutating func noteValues(_ used: Set<String>) {
    if used.contains(where: { scope[$0]?.origin == .parameter }) { demands.leaveOpen() }
  }

  /// A text in each language.
  mutating func texts(_ nodes: [NamedNode], for key: String) -> [String: Expression]? {
    read { reader in
      var texts: [String: Expression] = [:]
      for entry in nodes {
        let language = InterfaceLanguage(rawValue: entry.name.text) ?? .english
        if let text = reader.text(entry.node, in: language, for: Purpose(key)) { texts[entry.name.text] = text }
      }
      return texts.count == nodes.count ? texts : nil
    }
  }

  /// Reports a name that the vocabulary does not have: `unknown-operation` and so on.
  func unknown(
    _ kind: String, _ message: Text, _ name: LocatedName, among known: some Collection<String>,
    related: [Diagnostic.Related] = []
  ) {
    var hints: [Text] = []
    if let hint = Suggestion.hint(for: name.text, among: known) {
      hints = [hint]
    } else if !known.isEmpty, known.count <= 12 {
      hints = [Text("there are \(known.sorted().joined(separator: ", "))")]
    }
    sink.error("unknown-\(kind)", message, at: name.span, related: related, hints: hints)
  }
}
