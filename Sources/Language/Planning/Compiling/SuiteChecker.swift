import Diagnostics
import SuiteLanguage
import Texts

/// Checks a suite on its own: names, types, controls, and what is declared and never used.
struct SuiteChecker {
  let vocabulary: CompiledVocabulary
  let sink: DiagnosticSink

  func check(_ loaded: Loaded<Suite>) -> CheckedSuite {
    let suite = loaded.content
    let local = DiagnosticSink()
    var used: Set<String> = []
    var uses = WordUses()
    var cases: [CheckedCase] = []
    cases.reserveCapacity(suite.cases.count)
    for source in suite.cases {
      let found = DiagnosticSink()
      var checker = CaseChecker(
        vocabulary: vocabulary, suite: suite.name.text, scope: suite.scope(), into: found)
      var checked = checker.check(source)
      checked.isSound = loaded.isWhole && !found.hasErrors
      cases.append(checked)
      if checked.isSound { Self.reportNothingObserved(checked, into: local) }
      used.formUnion(checker.names.used)
      uses.merge(checker.uses)
      CaseFindings(names: checker.names, vocabulary: vocabulary, isWhole: loaded.isWhole).report(found, into: local)
    }
    let result = CheckedSuite(suite: suite, isWhole: loaded.isWhole, cases: cases, uses: uses)
    for checked in cases { ControlCheck(suite: result, sink: local).check(checked) }
    if loaded.isWhole, !local.hasErrors, vocabulary.brokenFiles.isEmpty { reportUnused(suite, used, into: local) }
    if !local.isEmpty { sink.report(local.diagnostics) }
    return result
  }

  static func reportNothingObserved(_ checked: CheckedCase, into sink: DiagnosticSink) {
    guard !checked.steps.contains(where: \.observes) else { return }
    sink.error(
      "nothing-observed", Text("this case looks at nothing, so it would be passed whatever the system does"),
      at: checked.stepSpans.first?.span ?? checked.source.span.startPoint,
      hints: [Text("add a step that sees something: call, expect, observe, load or one of SAML")])
  }

  private func reportUnused(_ suite: Suite, _ used: Set<String>, into sink: DiagnosticSink) {
    for parameter in suite.parameters where !used.contains(parameter.name.text) {
      sink.warning(
        "unused-parameter", Text("no case uses the parameter '\(parameter.name)'"), at: parameter.name.span,
        hints: [Text("use it as ${\(parameter.name)}, or delete it")])
    }
  }
}

extension Suite {
  /// The built-in names and the parameters, these by type alone.
  func scope() -> TypeScope {
    var scope = TypeScope()
    for parameter in parameters {
      scope[parameter.name.text] = TypeScope.Entry(
        type: parameter.type, origin: .parameter, declared: parameter.name.span)
    }
    return scope
  }

  /// The same with the values of the parameters; those not given have their default.
  func scope(with arguments: [String: Value]) -> TypeScope {
    var scope = TypeScope()
    for parameter in parameters {
      scope[parameter.name.text] = TypeScope.Entry(
        type: parameter.type, origin: .parameter, constant: arguments[parameter.name.text] ?? parameter.defaultValue,
        declared: parameter.name.span)
    }
    return scope
  }
}

/// What was found in a case, corrected by what is known of the case as a whole.
struct CaseFindings {
  let names: CaseNames
  let vocabulary: CompiledVocabulary
  /// Whether every step of the case could be read; if not, values may be saved that nobody sees.
  let isWhole: Bool

  func report(_ found: DiagnosticSink, into sink: DiagnosticSink) {
    if !found.isEmpty {
      for diagnostic in found.diagnostics {
        if let mended = mended(diagnostic) { sink.report(mended) }
      }
    }
    guard isWhole, !found.hasErrors, vocabulary.brokenFiles.isEmpty else { return }
    for name in names.saved where !names.used.contains(name.text) {
      sink.warning(
        "unused-value", Text("'\(name)' is saved and never used"), at: name.span,
        hints: [Text("use it as ${\(name)}, or do not save it")])
    }
    for watch in names.watched where !names.expectedWatches.contains(watch.span) {
      sink.warning(
        "watch-never-expected", Text("'\(watch)' is watched, and no step expects anything of it"), at: watch.span,
        hints: [Text("write a step 'expect: \(watch)', or delete the watch")])
    }
  }

  /// A name that is unknown only because something else is wrong is not reported; one that is saved elsewhere in the
  /// case is reported with that place.
  private func mended(_ diagnostic: Diagnostic) -> Diagnostic? {
    switch diagnostic.code {
    case "unknown-variable":
      guard let span = diagnostic.span else { return diagnostic }
      let name = span.nameInside
      if names.broken.contains(name) { return nil }
      guard let elsewhere = names.declared[name] else { return isWhole ? diagnostic : nil }
      return Diagnostic(
        .error, "variable-before-saved", Text("'\(name)' has not been saved when this step begins"), at: span,
        related: [.init(Text("saved"), at: elsewhere)],
        hints: [Text("save it in an earlier step; branches of in-parallel cannot use each other's values")])
    case "not-watched": return isWhole ? diagnostic : nil
    case "unknown-operation", "unknown-stream", "unknown-login", "unknown-input", "unknown-output", "unknown-field":
      return vocabulary.mayDeclare(diagnostic) ? nil : diagnostic
    default: return diagnostic
    }
  }
}
