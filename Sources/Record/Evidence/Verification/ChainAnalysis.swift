import Digests
import Texts

/// Tells from the segments of a broken chain what was done to it.
///
/// The entries that stand in rising order, as many as possible, are taken for the log; what is between them was moved
/// or inserted. Where two neighbours of the log are not chained, entries are missing or one was altered.
struct ChainAnalysis {
  private let segments: [ChainSegment]
  /// What the head names as the hash of the last entry, where it names that entry.
  private let endHash: SHA256Digest?
  private var findings: [Finding] = []

  static func findings(in segments: [ChainSegment], endHash: SHA256Digest?) -> [Finding] {
    var analysis = ChainAnalysis(segments: segments, endHash: endHash)
    analysis.run()
    return analysis.findings.sorted { ($0.line ?? 0, $0.seq ?? 0) < ($1.line ?? 0, $1.seq ?? 0) }
  }

  private init(segments: [ChainSegment], endHash: SHA256Digest?) {
    self.segments = segments
    self.endHash = endHash
  }

  private mutating func run() {
    guard let first = segments.first else { return }
    if segments.count == 1, first.firstSeq == 1, first.previous == .zero { return }
    var inPlace = risingSegments()
    let outOfPlace = segments.indices.filter { !inPlace.contains($0) }
    var rest: [Int] = []
    for index in outOfPlace {
      if let seq = replacedSeq(index, inPlace: inPlace) {
        report(.altered, segments[index], seq: seq, Text("entry \(seq) was altered: \(reason(segments[index]))"))
        inPlace.append(index)
      } else {
        rest.append(index)
      }
    }
    classify(rest, inPlace: &inPlace)
    reportGaps(inPlace)
  }

  private mutating func report(_ kind: Finding.Kind, _ segment: ChainSegment, seq: Int64?, _ message: Text) {
    findings.append(
      Finding(kind, line: segment.firstLine, seq: seq, Text("line \(segment.firstLine): \(message)")))
  }

  private func reason(_ segment: ChainSegment) -> Text {
    if let unreadable = segment.unreadable { return unreadable }
    return Text("it calls itself entry \(segment.firstSeq ?? 0)")
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
      if (weight[index] ?? 0) >= (best.flatMap { weight[$0] } ?? 0) { best = index }
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
    // An entry that was moved here from elsewhere keeps its own chain and is reported as reordered.
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
        report(.inserted, segment, seq: nil, Text("it is not an entry of this record: \(reason(segment))"))
        continue
      }
      let isCovered = inPlace.contains { other in
        guard let start = segments[other].firstSeq, let end = segments[other].lastSeq else { return false }
        return start <= last && first <= end
      }
      let what = first == last ? Text("entry \(first)") : Text("entries \(first) to \(last)")
      if isCovered {
        report(.inserted, segment, seq: first, Text("\(what) was inserted, for the record already has that number"))
      } else {
        report(.reordered, segment, seq: first, Text("\(what) stands out of order"))
        inPlace.append(index)
      }
    }
  }

  /// What is wrong between neighbours once all are in the order of their numbers.
  private mutating func reportGaps(_ inPlace: [Int]) {
    let altered = Set(findings.filter { $0.kind == .altered }.compactMap(\.line))
    // A strange line that took the place of an entry counts as that entry.
    var ordered: [Numbered] = []
    for index in inPlace {
      let segment = segments[index]
      if altered.contains(segment.firstLine),
        let seq = findings.first(where: { $0.line == segment.firstLine && $0.kind == .altered })?.seq
      {
        ordered.append(Numbered(first: seq, last: seq, segment: segment, isStrange: true))
      } else if let first = segment.firstSeq, let last = segment.lastSeq {
        ordered.append(Numbered(first: first, last: last, segment: segment, isStrange: false))
      }
    }
    ordered.sort { $0.first < $1.first }
    for (position, item) in ordered.enumerated() {
      let before = position > 0 ? ordered[position - 1] : nil
      let after = position + 1 < ordered.count ? ordered[position + 1] : nil
      compare(item, before: before, after: after)
    }
  }

  /// What is wrong between two entries that follow each other. A broken link shows that the earlier one was altered,
  /// unless the later one is broken off from its follower too.
  private mutating func compare(_ item: Numbered, before: Numbered?, after: Numbered?) {
    let lastSeq = before?.last ?? 0
    let isChained = item.segment.previous == (before.map(\.segment.hash) ?? .zero)
    if item.first - lastSeq > 1 {
      if isChained, before != nil, item.segment.lines == 1 {
        report(
          .altered, item.segment, seq: lastSeq + 1,
          Text("entry \(lastSeq + 1) was altered: it calls itself entry \(item.first)"))
      } else {
        let missing =
          item.first - lastSeq == 2 ? "entry \(lastSeq + 1) is" : "entries \(lastSeq + 1) to \(item.first - 1) are"
        report(.removed, item.segment, seq: lastSeq + 1, Text("before it \(missing) missing"))
      }
      return
    }
    guard !isChained, !item.isStrange, before?.isStrange != true else { return }
    let isBrokenOff: Bool
    if let after {
      isBrokenOff = after.first == item.last + 1 && after.segment.previous != item.segment.hash && !after.isStrange
    } else {
      isBrokenOff = endHash.map { $0 != item.segment.hash } ?? false
    }
    if item.segment.lines == 1, isBrokenOff {
      let also = before.map { ", and perhaps entry \($0.last) before it" } ?? ""
      report(
        .altered, item.segment, seq: item.first,
        Text("entry \(item.first) was altered\(also): it is chained on neither side")
      )
    } else if let before {
      guard !findings.contains(where: { $0.kind == .altered && $0.seq == before.last }) else { return }
      let line = before.segment.lastLine
      findings.append(
        Finding(
          .altered, line: line, seq: before.last,
          Text(
            "line \(line): entry \(before.last) was altered: its bytes do not have the hash that entry \(item.first) names"
          )
        ))
    } else {
      report(
        .altered, item.segment, seq: item.first, Text("entry \(item.first) was altered: it does not begin a chain"))
    }
  }

  /// A segment with the numbers that it has or takes the place of.
  private struct Numbered {
    let first: Int64
    let last: Int64
    let segment: ChainSegment
    /// Whether it is a strange line in the place of an entry.
    let isStrange: Bool
  }
}

/// Consecutive lines that are chained to each other without fault. An untouched log is one segment.
struct ChainSegment {
  let firstLine: Int
  var lastLine: Int
  /// Nil for a line that is no entry.
  let firstSeq: Int64?
  var lastSeq: Int64?
  let previous: SHA256Digest?
  var hash: SHA256Digest?
  /// Why the line is no entry.
  let unreadable: Text?

  init(line: Int, entry: ChainLink) {
    (firstLine, lastLine) = (line, line)
    (firstSeq, lastSeq) = (entry.seq, entry.seq)
    previous = entry.previous
    hash = entry.hash
    unreadable = nil
  }

  init(line: Int, hash: SHA256Digest?, unreadable: Text) {
    (firstLine, lastLine) = (line, line)
    (firstSeq, lastSeq) = (nil, nil)
    previous = nil
    self.hash = hash
    self.unreadable = unreadable
  }

  var lines: Int { lastLine - firstLine + 1 }

  /// Takes the entry in where it continues the chain.
  mutating func extend(with entry: ChainLink, line: Int) -> Bool {
    guard let hash, let lastSeq, entry.previous == hash, entry.seq - 1 == lastSeq else { return false }
    lastLine = line
    self.lastSeq = entry.seq
    self.hash = entry.hash
    return true
  }
}
