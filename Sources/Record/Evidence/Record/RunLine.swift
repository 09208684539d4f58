import Digests
import JSONValues
import Quantities
import Texts

/// Reads the entries of which a run writes most, the short way: the beginnings and ends of cases and their steps, straight
/// into their types.
///
/// It takes nothing that the reader of JSON would refuse, and reads it as that one does; a test holds it to that. A line
/// that is written in any other way is none of its business: it gives nil, and the line is read as JSON.
struct RunLine {
  private var scan: LineScanner

  static func read(
    _ line: UnsafeBufferPointer<UInt8>, hash: SHA256Digest, _ texts: inout RecentTexts
  ) -> RecordLine.Parsed? {
    var reader = RunLine(scan: LineScanner(line))
    return reader.entry(hash, &texts)
  }

  /// The members in the order of RFC 8785.
  private mutating func entry(_ hash: SHA256Digest, _ texts: inout RecentTexts) -> RecordLine.Parsed? {
    guard scan.skip("{\"at\":"), let at = scan.instant(), scan.skip(",") else { return nil }
    var attachments: [AttachmentReference] = []
    if scan.skip("\"attachments\":[") {
      guard let listed = listed(&texts) else { return nil }
      attachments = listed
    }
    // What is written together with other entries is no entry of a run.
    guard scan.skip("\"body\":{") else { return nil }
    let content: EntryContent
    if scan.skip("\"action\":") {
      guard let step = step(&texts), scan.skip("},\"kind\":\"step-finished\",\"previous\":\"") else { return nil }
      content = .stepFinished(step)
    } else {
      guard let about = about(&texts) else { return nil }
      content = about
    }
    guard let previous = scan.digest(), scan.skip("\",\"seq\":"), let seq = scan.seq(), scan.skip("}"), scan.isAtEnd
    else { return nil }
    return RecordLine.Parsed(
      entry: RecordEntry(seq: seq, at: at, content: content, attachments: attachments, hash: hash), previous: previous)
  }

  /// Up to and with the comma after the closing bracket.
  private mutating func listed(_ texts: inout RecentTexts) -> [AttachmentReference]? {
    var attachments: [AttachmentReference] = []
    while scan.skip("{\"bytes\":"), let bytes = scan.natural(), scan.skip(",\"name\":"), let name = scan.text(&texts),
      scan.skip(",\"sha256\":\""), let digest = scan.digest(), scan.skip("\",\"type\":"), let type = scan.text(&texts),
      scan.skip("}")
    {
      attachments.append(AttachmentReference(name: name, sha256: digest, bytes: bytes, type: type))
      if scan.skip("],") { return attachments }
      guard scan.skip(",") else { return nil }
    }
    return nil
  }

  /// The beginning or the end of a case, with what stands up to the hash of the line before.
  private mutating func about(_ texts: inout RecentTexts) -> EntryContent? {
    guard scan.skip("\"attempt\":"), let attempt = scan.natural(), scan.skip(",\"case\":"), let id = scan.text(&texts),
      scan.skip(",\"fingerprint\":"), let fingerprint = scan.text(&texts)
    else { return nil }
    if scan.skip(",\"run\":") {
      guard let run = scan.text(&texts), scan.skip("},\"kind\":\"case-started\",\"previous\":\"") else { return nil }
      return .caseStarted(CaseStarted(run: run, case: id, fingerprint: fingerprint, attempt: Int(attempt)))
    }
    guard scan.skip(",\"outcome\":"), let outcome = word(CaseOutcome.self, &texts) else { return nil }
    var reason: LocalizedText?
    if scan.skip(",\"reason\":") {
      guard let words = words() else { return nil }
      reason = words
    }
    guard scan.skip(",\"run\":"), let run = scan.text(&texts) else { return nil }
    var takenAt: Instant?
    if scan.skip(",\"takenAt\":") {
      guard let instant = scan.instant() else { return nil }
      takenAt = instant
    }
    guard scan.skip("},\"kind\":\"case-finished\",\"previous\":\"") else { return nil }
    return .caseFinished(
      CaseFinished(
        run: run, case: id, attempt: Int(attempt), fingerprint: fingerprint, outcome: outcome, reason: reason,
        takenAt: takenAt))
  }

  /// The body of a step, from its action up to its last member.
  private mutating func step(_ texts: inout RecentTexts) -> StepFinished? {
    guard let action = word(StepAction.self, &texts) else { return nil }
    var (actual, expected): (JSONValue?, JSONValue?)
    if scan.skip(",\"actual\":") {
      guard let value = scan.value() else { return nil }
      actual = value
    }
    guard scan.skip(",\"attempt\":"), let attempt = scan.natural(), scan.skip(",\"case\":"), let id = scan.text(&texts)
    else { return nil }
    if scan.skip(",\"expected\":") {
      guard let value = scan.value() else { return nil }
      expected = value
    }
    var latencies: [Int64]?
    if scan.skip(",\"latenciesMicroseconds\":[") {
      guard let numbers = numbers() else { return nil }
      latencies = numbers
    }
    var observed: [Observation]?
    if scan.skip(",\"observed\":[") {
      guard let points = points(&texts) else { return nil }
      observed = points
    }
    var leftOut: Int?
    if scan.skip(",\"observedLeftOut\":") {
      guard let number = scan.natural() else { return nil }
      leftOut = Int(number)
    }
    guard scan.skip(",\"outcome\":"), let outcome = word(StepOutcome.self, &texts) else { return nil }
    var reason: LocalizedText?
    if scan.skip(",\"reason\":") {
      guard let words = words() else { return nil }
      reason = words
    }
    guard scan.skip(",\"run\":"), let run = scan.text(&texts) else { return nil }
    var samples: Int?
    if scan.skip(",\"samples\":") {
      guard let number = scan.natural() else { return nil }
      samples = Int(number)
    }
    var saved: [String: JSONValue]?
    if scan.skip(",\"saved\":") {
      guard case .object(let members)? = scan.value() else { return nil }
      saved = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }
    guard scan.skip(",\"step\":"), let path = scan.text(&texts) else { return nil }
    var targetTime: Instant?
    if scan.skip(",\"targetTime\":") {
      guard let instant = scan.instant() else { return nil }
      targetTime = instant
    }
    guard scan.skip(",\"timing\":{"), let timing = timing() else { return nil }
    return StepFinished(
      run: run, case: id, attempt: Int(attempt), step: path, action: action, outcome: outcome, reason: reason,
      expected: expected, actual: actual, saved: saved, timing: timing, targetTime: targetTime, samples: samples,
      latenciesMicroseconds: latencies, observed: observed, observedLeftOut: leftOut)
  }

  /// The points of a series, up to and with the closing bracket.
  private mutating func points(_ texts: inout RecentTexts) -> [Observation]? {
    var points: [Observation] = []
    if scan.skip("]") { return points }
    while scan.skip("{") {
      var at: Instant?
      if scan.skip("\"at\":") {
        guard let instant = scan.instant(), scan.skip(",") else { return nil }
        at = instant
      }
      guard scan.skip("\"name\":"), let name = scan.text(&texts), scan.skip(",\"value\":"), let value = scan.value(),
        scan.skip("}")
      else { return nil }
      points.append(Observation(name: name, value: value, at: at))
      if scan.skip("]") { return points }
      guard scan.skip(",") else { return nil }
    }
    return nil
  }

  private mutating func timing() -> StepTiming? {
    guard scan.skip("\"end\":"), let end = scan.instant() else { return nil }
    var (firstByte, sent): (Instant?, Instant?)
    if scan.skip(",\"firstByte\":") {
      guard let instant = scan.instant() else { return nil }
      firstByte = instant
    }
    guard scan.skip(",\"scheduled\":"), let scheduled = scan.instant() else { return nil }
    if scan.skip(",\"sent\":") {
      guard let instant = scan.instant() else { return nil }
      sent = instant
    }
    guard scan.skip("}") else { return nil }
    return StepTiming(scheduled: scheduled, sent: sent, firstByte: firstByte, end: end)
  }

  private mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type, _ texts: inout RecentTexts) -> Word? {
    scan.text(&texts).flatMap(Word.init(rawValue:))
  }

  /// Texts by name, as JSON.
  private mutating func words() -> LocalizedText? {
    guard case .object(let members)? = scan.value() else { return nil }
    var words: [String: String] = [:]
    for (name, value) in members {
      guard let text = value.stringValue else { return nil }
      words[name] = text
    }
    return LocalizedText(byTag: words)
  }

  /// Up to and with the closing bracket.
  private mutating func numbers() -> [Int64]? {
    var numbers: [Int64] = []
    if scan.skip("]") { return numbers }
    while let number = scan.natural() {
      numbers.append(number)
      if scan.skip("]") { return numbers }
      guard scan.skip(",") else { return nil }
    }
    return nil
  }
}
