import Drivers
import Evidence
import JSONValues
import Quantities
import SuiteLanguage
import Texts

extension Expectation {
  /// Whether what was seen decides already, before the time is up.
  func isDecided(_ sighting: Sighting) -> Bool {
    let counts = counts(sighting)
    if times.isLowerBound, counts.allSatisfy({ isMet($0.count) }) { return true }
    return counts.contains { isExceeded($0.count) }
  }

  /// Judges what was seen when the time is up, or when it decides already.
  func judge(_ sighting: Sighting, _ snapshot: Watch.Snapshot, into report: inout StepReport) {
    let counts = counts(sighting)
    let missed = counts.filter { !isMet($0.count) }
    report.samples = snapshot.events.count
    report.expected = expectedJSON
    report.actual = actualJSON(sighting, counts, missed)
    if missed.isEmpty {
      if times.isLowerBound { return }
      // That nothing more came is known only where nothing can have been missed.
      if let doubt = doubt(sighting, snapshot) { report.take(doubt) }
      return
    }
    report.outcome = .unmet
    report.reason = reason(missed, sighting, of: counts.count)
    if missed.contains(where: { isExceeded($0.count) }) { return }
    if let doubt = doubt(sighting, snapshot) { report.take(doubt) }
  }

  /// Why what was seen may not be all there was.
  private func doubt(_ sighting: Sighting, _ snapshot: Watch.Snapshot) -> Shortfall? {
    if let failure = snapshot.failure { return failure }
    // What was lost by a bound of ours is nobody's failure, whatever else came.
    if let loss = snapshot.loss { return Shortfall(.unseen, loss) }
    if let unread = sighting.unreadable.first(where: { $0.kind == .unseen }) { return unread }
    if let unreadable = sighting.unreadable.first { return unreadable }
    if sighting.doubtful > 0 {
      return Shortfall(
        .unseen,
        Text(
          one: "It is not known whether \(sighting.doubtful) event is the required one.",
          other: "It is not known whether \(sighting.doubtful) events are the required ones.", count: sighting.doubtful)
      )
    }
    return nil
  }

  private func reason(_ missed: [(item: Value?, count: Int64)], _ sighting: Sighting, of total: Int) -> Text {
    if forEach != nil {
      let shown = missed.prefix(5).map { "\($0.item?.plainText ?? ""): \($0.count)" }.joined(separator: ", ")
      return Text("For \(missed.count) of \(total) the number of events was wrong (\(shown)).")
    }
    let count = missed.first?.count ?? 0
    let others = sighting.others.count
    guard count == 0, others > 0, let first = sighting.others.first else {
      guard count > 0 else { return Text("No such event came.") }
      return Text(
        one: "\(count) such event came.", other: "\(count) such events came.", count: Int(clamping: count))
    }
    let actual = Text(inEach: { language in
      first.mismatch.actual.map { Excerpt.of($0.formatted(in: language), atMost: 100) } ?? "-"
    })
    return Text("No such event came. Another one came (\(FieldTitle.name(first.field)): \(actual)).")
  }

  private var expectedJSON: JSONValue {
    var members: [String: JSONValue] = [:]
    members["times"] = try? JSONValue(encoding: times)
    if !that.isEmpty { members["that"] = try? JSONValue(encoding: that) }
    if let forEach { members["for-each"] = [forEach.field: JSONValue(forEach.items.count)] }
    return .object(members)
  }

  private func actualJSON(
    _ sighting: Sighting, _ counts: [(item: Value?, count: Int64)], _ missed: [(item: Value?, count: Int64)]
  ) -> JSONValue {
    var members: [String: JSONValue] = ["times": JSONValue(Int64(counted(sighting).count))]
    if forEach != nil {
      members["items"] = JSONValue(counts.count)
      members["wrong"] = JSONValue(missed.count)
      members["examples"] = .array(
        missed.prefix(20).map { ["item": $0.item?.json ?? .null, "times": JSONValue($0.count)] })
    }
    if !sighting.others.isEmpty {
      members["others"] = .array(
        sighting.others.prefix(5).map { other in
          [
            "event": JSONValue(other.event.number), "field": .string(other.field),
            "actual": other.mismatch.actual?.json ?? .null,
          ]
        })
    }
    if !sighting.unreadable.isEmpty { members["unreadable"] = JSONValue(sighting.unreadable.count) }
    return .object(members)
  }
}

extension StepReport {
  /// As `fail`, keeping what was expected and seen.
  fileprivate mutating func take(_ shortfall: Shortfall) {
    outcome = shortfall.kind == .wrong ? .unmet : .unobserved
    reason = shortfall.reason
  }
}
