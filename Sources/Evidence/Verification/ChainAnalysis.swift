import Digests

/// Tells from the segments of a broken chain what was done to it.
///
/// The entries that stand in rising order, as many as possible, are taken for the log; what is between them was moved
/// or inserted. Where two neighbours of the log are not chained, entries are missing or one was altered.
struct ChainAnalysis {
  private let segments: [ChainSegment]
  private var findings: [Finding] = []

  static func findings(in segments: [ChainSegment]) -> [Finding] {
    var analysis = ChainAnalysis(segments: segments)
    analysis.run()
    return analysis.findings.sorted { ($0.line ?? 0, $0.seq ?? 0) < ($1.line ?? 0, $1.seq ?? 0) }
  }

  private init(segments: [ChainSegment]) { self.segments = segments }

  private mutating func run() {
    guard let first = segments.first else { return }
    if segments.count == 1, first.firstSeq == 1, first.previous == .zero { return }
    var inPlace = risingSegments()
    let outOfPlace = segments.indices.filter { !inPlace.contains($0) }
    var rest: [Int] = []
    for index in outOfPlace {
      if let seq = replacedSeq(index, inPlace: inPlace) {
        report(.altered, segments[index], seq: seq, "entry \(seq) was altered: \(reason(segments[index]))")
        inPlace.append(index)
      } else {
        rest.append(index)
      }
    }
    classify(rest, inPlace: &inPlace)
    reportGaps(inPlace)
  }

  private mutating func report(_ kind: Finding.Kind, _ segment: ChainSegment, seq: Int64?, _ message: String) {
    findings.append(
      Finding(kind, line: segment.firstLine, seq: seq, "line \(segment.firstLine): \(message)"))
  }

  private func reason(_ segment: ChainSegment) -> String {
    if let unreadable = segment.unreadable { return unreadable }
    return "it calls itself entry \(segment.firstSeq ?? 0)"
  }

  /// The heaviest set of segments whose numbers rise with their lines, by the number of lines.
  private func risingSegments() -> [Int] {
    let numbered = segments.indices.filter { segments[$0].firstSeq != nil }
    var weight: [Int: Int] = [:]
    var before: [Int: Int] = [:]
    var best: Int?
    for (position, index) in numbered.enumerated() {
      weight[index] = segments[index].lines
      for earlier in numbered[..<position] {
        guard let end = segments[earlier].lastSeq, let start = segments[index].firstSeq, end < start else { continue }
        // Among equals the one that is chained to this segment is the genuine one.
        let chained = segments[earlier].hash == segments[index].previous
        let candidate = (weight[earlier] ?? 0) + segments[index].lines
        let current = weight[index] ?? 0
        if candidate > current || (candidate == current && chained) {
          weight[index] = candidate
          before[index] = earlier
        }
      }
      if (weight[index] ?? 0) > (best.flatMap { weight[$0] } ?? 0) { best = index }
    }
    var chain: [Int] = []
    while let index = best {
      chain.append(index)
      best = before[index]
    }
    return chain.reversed()
  }

  /// The number of the one entry that is missing exactly where a single strange line stands: then that entry was
  /// altered so that its number or its form changed.
  private func replacedSeq(_ index: Int, inPlace: [Int]) -> Int64? {
    guard segments[index].lines == 1 else { return nil }
    let before = inPlace.last { $0 < index }
    let after = inPlace.first { $0 > index }
    guard before == index - 1 || (before == nil && index == 0) else { return nil }
    let lastSeq = before.flatMap { segments[$0].lastSeq } ?? 0
    if let after {
      guard after == index + 1, let next = segments[after].firstSeq, next == lastSeq + 2 else { return nil }
    } else if segments[index].firstSeq != nil {
      return nil
    }
    // An entry that was moved here from elsewhere keeps its own chain and is told as reordered.
    if let seq = segments[index].firstSeq,
      segments.contains(where: { $0.previous == segments[index].hash && $0.firstSeq == seq + 1 })
    {
      return nil
    }
    return lastSeq + 1
  }

  /// Segments out of order: moved where nothing else has their numbers, inserted otherwise.
  private mutating func classify(_ outOfPlace: [Int], inPlace: inout [Int]) {
    for index in outOfPlace {
      let segment = segments[index]
      guard let first = segment.firstSeq, let last = segment.lastSeq else {
        report(.inserted, segment, seq: nil, "it is not an entry of this record: \(reason(segment))")
        continue
      }
      let isCovered = inPlace.contains { other in
        guard let start = segments[other].firstSeq, let end = segments[other].lastSeq else { return false }
        return start <= last && first <= end
      }
      let what = first == last ? "entry \(first)" : "entries \(first) to \(last)"
      if isCovered {
        report(.inserted, segment, seq: first, "\(what) was inserted, for the record already has that number")
      } else {
        report(.reordered, segment, seq: first, "\(what) stands out of order")
        inPlace.append(index)
      }
    }
  }

  /// What is wrong between neighbours once all are in the order of their numbers.
  private mutating func reportGaps(_ inPlace: [Int]) {
    let altered = Set(findings.filter { $0.kind == .altered }.compactMap(\.line))
    // A strange line that took the place of an entry counts as that entry.
    var ordered: [(first: Int64, last: Int64, segment: ChainSegment, isStrange: Bool)] = []
    for index in inPlace {
      let segment = segments[index]
      if altered.contains(segment.firstLine),
        let seq = findings.first(where: { $0.line == segment.firstLine && $0.kind == .altered })?.seq
      {
        ordered.append((seq, seq, segment, true))
      } else if let first = segment.firstSeq, let last = segment.lastSeq {
        ordered.append((first, last, segment, false))
      }
    }
    ordered.sort { $0.first < $1.first }
    var previous: (last: Int64, hash: SHA256Digest?, line: Int, isStrange: Bool) = (0, .zero, 0, false)
    for item in ordered {
      let missing = item.first - previous.last - 1
      if missing > 0 {
        let what =
          missing == 1 ? "entry \(item.first - 1) is" : "entries \(previous.last + 1) to \(item.first - 1) are"
        report(.removed, item.segment, seq: previous.last + 1, "before it \(what) missing")
      } else if !item.isStrange, !previous.isStrange, item.segment.previous != previous.hash {
        let seq = max(previous.last, 1)
        let line = max(previous.line, 1)
        let message =
          previous.last == 0
          ? "entry 1 was altered: it does not begin a chain"
          : "entry \(seq) was altered: its bytes do not have the hash that entry \(item.first) names"
        findings.append(Finding(.altered, line: line, seq: seq, "line \(line): \(message)"))
      }
      previous = (item.last, item.segment.hash, item.segment.lastLine, item.isStrange)
    }
  }
}
