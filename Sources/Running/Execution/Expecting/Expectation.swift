import Drivers
import JSONValues
import Planning
import Quantities
import SuiteLanguage

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
