import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

/// What a watched stream must bring, with the values of names put in. Pure: looks at what was seen and says what it
/// shows.
struct Expectation: Sendable {
  let that: [String: Matcher]
  let times: Matcher
  let forEach: ForEach?

  struct ForEach: Sendable {
    let field: String
    let items: [Value]
  }

  init(_ expect: PlannedStep.Expect, in scope: Scope) throws {
    var that: [String: Matcher] = [:]
    for (field, matcher) in expect.that { that[field] = try matcher.resolved(in: scope) }
    self.that = that
    times = try expect.times.resolved(in: scope)
    if let each = expect.forEach {
      guard case .list(let items) = try each.items.evaluate(in: scope), !items.isEmpty else {
        throw Reasons.nothingRepeated
      }
      forEach = ForEach(field: each.field, items: items)
    } else {
      forEach = nil
    }
  }

  /// What was seen by some moment.
  struct Sighting: Sendable {
    var matching: [StreamEvent] = []
    /// Events that are not as demanded, with the first field that is not.
    var others: [(event: StreamEvent, field: String, mismatch: MatchResult.Mismatch)] = []
    /// Events that cannot be decided.
    var doubtful = 0
    /// What is wrong with events that could not be read.
    var unreadable: [Shortfall] = []
  }

  func look(at events: [StreamEvent]) -> Sighting {
    var sighting = Sighting()
    let fields = that.sorted { $0.key < $1.key }
    for event in events {
      var isMatching = true
      for (field, matcher) in fields {
        switch matcher.evaluate(event.fields[field], in: Scope()) {
        case .met: continue
        case .unmet(let mismatch):
          isMatching = false
          if event.problem == nil {
            if sighting.others.count < 20 { sighting.others.append((event, field, mismatch)) }
          }
        case .cannotTell:
          isMatching = false
          sighting.doubtful += 1
        }
        if !isMatching { break }
      }
      if let problem = event.problem, !isMatching || event.fields.isEmpty {
        sighting.unreadable.append(problem)
        isMatching = false
      }
      if isMatching { sighting.matching.append(event) }
    }
    return sighting
  }

  /// How many events matched, for each item where there are items.
  func counts(_ sighting: Sighting) -> [(item: Value?, count: Int64)] {
    guard let forEach else { return [(nil, Int64(sighting.matching.count))] }
    var counts: [String: Int64] = [:]
    for event in sighting.matching {
      if let value = event.fields[forEach.field] { counts[value.plainText, default: 0] += 1 }
    }
    return forEach.items.map { ($0, counts[$0.plainText] ?? 0) }
  }

  /// The events that are counted: with `for-each` those that belong to an item.
  func counted(_ sighting: Sighting) -> [StreamEvent] {
    guard let forEach else { return sighting.matching }
    let items = Set(forEach.items.map(\.plainText))
    return sighting.matching.filter { $0.fields[forEach.field].map { items.contains($0.plainText) } ?? false }
  }

  func isMet(_ count: Int64) -> Bool { times.evaluate(.integer(count), in: Scope()) == .met }

  /// Whether no further event can change the result.
  func isExceeded(_ count: Int64) -> Bool {
    let bound: Expression
    switch times {
    case .equals(let value), .atMost(let value), .between(_, let value): bound = value
    default: return false
    }
    guard case .value(.integer(let most)) = bound else { return false }
    return count > most
  }
}

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
