import Diagnostics
import Texts

/// What the cases of a suite say of each other: identifiers that occur once, controls that exist and lead to an end.
enum CaseOrder {
  /// Reports `duplicate-id`, `unknown-case`, `control-of-itself` and `control-cycle`.
  ///
  /// - Parameter count: how many cases are written, those included that could not be read.
  static func check(_ cases: [SuiteCase], count: Int, into sink: DiagnosticSink) {
    var byName: [String: SuiteCase] = [:]
    for suiteCase in cases {
      byName[String(suiteCase.ordinal)] = suiteCase
      guard let id = suiteCase.givenID else { continue }
      if let earlier = byName[id.text]?.givenID {
        sink.error(
          "duplicate-id", Text("two cases have the id '\(id)'"), at: id.span,
          related: [Diagnostic.Related(Text("first used"), at: earlier.span)],
          hints: [Text("give each case an id of its own")])
      } else {
        byName[id.text] = suiteCase
      }
    }
    for suiteCase in cases {
      guard let control = suiteCase.control else { continue }
      check(control, of: suiteCase, in: byName, count: count, sink)
    }
  }

  private static func check(
    _ control: LocatedName, of suiteCase: SuiteCase, in cases: [String: SuiteCase], count: Int, _ sink: DiagnosticSink
  ) {
    guard let first = cases[control.text] else {
      // A case that is written but could not be read has been reported.
      if let ordinal = Int(control.text), ordinal <= count { return }
      let hint = Suggestion.hint(for: control.text, among: cases.values.compactMap { $0.givenID?.text })
      sink.error(
        "unknown-case", Text("this suite has no case '\(control)'"), at: control.span,
        hints: [hint ?? Text("write the id of a case, or its number from the top, 1 to \(count)")])
      return
    }
    if first.ordinal == suiteCase.ordinal {
      sink.error(
        "control-of-itself", Text("a case cannot be its own control"), at: control.span,
        hints: [Text("name a case that shows that what must not happen here does happen where it should")])
      return
    }
    var seen: Set<Int> = [suiteCase.ordinal]
    var next: SuiteCase? = first
    while let current = next, seen.insert(current.ordinal).inserted {
      next = current.control.flatMap { cases[$0.text] }
    }
    if let end = next, end.ordinal == suiteCase.ordinal {
      sink.error(
        "control-cycle", Text("the controls of this case lead back to it"), at: control.span,
        related: first.control.map { [Diagnostic.Related(Text("next control"), at: $0.span)] } ?? [],
        hints: [Text("let one of them stand without a control")])
    }
  }
}
