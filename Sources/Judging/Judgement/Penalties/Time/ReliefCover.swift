import Catalogue
import Quantities

/// Where relief reaches: the union of intervals, never their sum.
struct ReliefCover {
  /// In order, apart from each other.
  private(set) var spans: [Range<Instant>] = []

  init(_ intervals: some Sequence<Range<Instant>>) {
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) where !interval.isEmpty {
      // What touches is one, so that nothing changes where an interval is recorded in two halves.
      if let last = spans.last, interval.lowerBound <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, interval.upperBound)
      } else {
        spans.append(interval)
      }
    }
  }

  var isEmpty: Bool { spans.isEmpty }

  /// What of it lies within a stretch of time.
  func within(_ window: Range<Instant>) -> [Range<Instant>] {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= window.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Range<Instant>] = []
    while low < spans.count, spans[low].lowerBound < window.upperBound {
      let part = spans[low].clamped(to: window)
      if !part.isEmpty { found.append(part) }
      low += 1
    }
    return found
  }

  func union(_ more: [ReliefInterval]) -> ReliefCover {
    more.isEmpty ? self : ReliefCover(spans + more.map { $0.from..<$0.to })
  }
}

/// Relief as one clause has it.
struct ClauseRelief {
  private let kinds: Set<ReliefKind>
  private let facts: ReliefFacts
  private let clause: String
  /// What holds up everything or the clause.
  private let shared: ReliefCover

  init(_ clause: PenaltyClause, in facts: Facts) {
    let kinds = clause.relief ?? facts.contract.relief
    self.kinds = kinds
    self.clause = clause.id
    self.facts = facts.relief
    let intervals = facts.relief.general + (facts.relief.named[clause.id] ?? [])
    shared = ReliefCover(intervals.lazy.filter { kinds.contains($0.kind) }.map { $0.from..<$0.to })
  }

  /// What of a stretch of time is relieved for a subject.
  func within(_ window: Range<Instant>, for subject: String) -> ReliefCover {
    let here = ReliefCover(shared.within(window))
    guard let named = facts.named[subject] else { return here }
    let own = named.filter { kinds.contains($0.kind) }
    return ReliefCover(here.union(own).within(window))
  }

  /// The kinds and entries that reach into a stretch of time.
  func grounds(in window: Range<Instant>, for subject: String) -> (kinds: [ReliefKind], entries: [EntryNumber]) {
    var found: Set<ReliefKind> = []
    var entries: [EntryNumber] = []
    let names = subject == clause ? [clause] : [clause, subject]
    for interval in facts.general + names.flatMap({ facts.named[$0] ?? [] })
    where kinds.contains(interval.kind) && interval.from < window.upperBound && interval.to > window.lowerBound {
      found.insert(interval.kind)
      if let entry = interval.entry, !entries.contains(entry) { entries.append(entry) }
    }
    return (ReliefKind.allCases.filter(found.contains), entries)
  }
}
