import Diagnostics
import Evidence
import Texts

/// What is changed or verified has been recorded before: a change of a risk whose identifier is misspelt would leave that
/// risk as it was.
struct FollowUpRule {
  let history: EventHistory
  let sink: DiagnosticSink

  func check() {
    let risks = history.newEvents(RiskChanged.self).map { (id: $0.id, place: $0.span(of: \.id)) }
    check(risks, among: { Set(history.events(RiskFound.self).lazy.compactMap { $0.id }) }, first: RiskFound.name) {
      Text("no risk '\($0)' was recorded")
    }
    let verified = history.newEvents(AssumptionVerified.self).map { (id: $0.id, place: $0.span(of: \.id)) }
    check(verified, among: { Set(history.events(PlanAssumed.self).lazy.compactMap { $0.id }) }, first: PlanAssumed.name)
    {
      Text("no assumption '\($0)' was recorded")
    }
  }

  /// - Parameters:
  ///   - named: what the new events speak of, and where.
  ///   - known: what there is; it is asked for only where an event speaks of something.
  ///   - first: the kind that should have been recorded.
  private func check(
    _ named: [(id: String?, place: SourceSpan?)], among known: () -> Set<String>, first: String,
    _ problem: (String) -> Text
  ) {
    guard !named.isEmpty else { return }
    let known = known()
    for (id, place) in named {
      guard let id, !known.contains(id) else { continue }
      sink.error(
        "unknown-\(first)", problem(id), at: place,
        hints: [
          Suggestion.hint(for: id, among: known)
            ?? Text("record it first: grindvakt record event RECORD_DIR \(first)")
        ])
    }
  }
}
