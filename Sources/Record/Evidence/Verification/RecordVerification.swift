package import Attestation
import Digests
import Glibc
package import Quantities
import Texts

/// Recomputes everything in a record: the chain, the head, the attachments, and what was set aside.
package struct RecordVerification {
  /// Logs that are broken in more places than this are not analysed further than that they are broken.
  private static let mostSegments = 2000

  private let layout: RecordLayout
  private var findings: [Finding] = []
  private var segments: [ChainSegment] = []
  private var lineCount = 0
  private var attachments: [SHA256Digest: (bytes: Int64, line: Int, seq: Int64)] = [:]
  private var setAside: [String: TornLineSetAside] = [:]
  private var lastTime: Instant?
  private var head: RecordHead?
  private var hashAtHead: SHA256Digest?
  private var last: (seq: Int64, hash: SHA256Digest)?
  private var batches = BatchVerification()
  private var grammar = RunGrammar()
  private let now: Instant?
  private let expected: [ExpectedEntry]
  private var hashesOfExpected: [Int64: SHA256Digest] = [:]
  private var anchors: AnchorVerification

  /// The entries as they were read, where they are to be kept.
  private var entries: [RecordEntry] = []
  /// Of how many bytes of lines other than events; nil where no entries are kept.
  private let bytesInMemory: Int?

  /// Never throws: what cannot be read is a finding.
  ///
  /// - Parameters:
  ///   - now: entries of later times are noted.
  ///   - expected: hashes that were noted elsewhere.
  ///   - trust: whose anchors count; nil where no catalogue is at hand.
  ///   - anchorFolders: folders of anchors that somebody kept outside of the record.
  package static func verify(
    _ directory: String, now: Instant? = nil, expecting expected: [ExpectedEntry] = [], trust: AnchorTrust? = nil,
    anchorsIn anchorFolders: [String] = []
  ) -> VerificationReport {
    var verification = RecordVerification(
      layout: RecordLayout(directory: directory), bytesInMemory: nil, now: now, expected: expected, trust: trust,
      anchorFolders: anchorFolders)
    return verification.run()
  }

  /// The same, with the entries that were verified: the log is read once, so that nothing can come between.
  ///
  /// - Parameter bytes: how many bytes of lines other than events are kept in memory.
  static func read(
    _ directory: String, keepingInMemory bytes: Int
  ) -> (report: VerificationReport, entries: [RecordEntry]) {
    var verification = RecordVerification(layout: RecordLayout(directory: directory), bytesInMemory: bytes)
    let report = verification.run()
    return (report, verification.entries)
  }

  private init(
    layout: RecordLayout, bytesInMemory: Int?, now: Instant? = nil, expected: [ExpectedEntry] = [],
    trust: AnchorTrust? = nil, anchorFolders: [String] = []
  ) {
    anchors = AnchorVerification(layout, trust: trust, elsewhere: anchorFolders)
    self.layout = layout
    self.bytesInMemory = bytesInMemory
    self.now = now
    self.expected = expected
  }

  private mutating func run() -> VerificationReport {
    readHead()
    do throws(RecordError) {
      try readLog()
    } catch {
      findings.append(Finding(.unreadable, error.problem))
    }
    if segments.count > RecordVerification.mostSegments {
      findings.append(
        Finding(
          .altered, line: segments[1].firstLine, Text("the chain is broken in more than \(segments.count - 1) places")))
    } else {
      let endHash = last.flatMap { last in head.flatMap { $0.seq == last.seq ? $0.hash : nil } }
      findings += ChainAnalysis.findings(in: segments, endHash: endHash)
    }
    leaveOutUnfinishedBatch()
    compareHead()
    findings += expected.compactMap { $0.finding(hashesOfExpected[$0.seq]) }
    findings += AttachmentVerification.findings(layout, named: attachments)
    verifySetAside()
    let vouched = anchors.finish(lastSeq: last?.seq ?? 0)
    findings += anchors.findings
    let problems = findings.filter { $0.severity == .problem }
    let notes = findings.filter { $0.severity == .note }
    return VerificationReport(
      entries: lineCount, attachments: attachments.count, lastHash: last?.hash, anchors: vouched,
      findings: problems + notes)
  }

  private mutating func readHead() {
    guard SystemFile.exists(layout.head) else { return }
    guard let bytes = try? SystemFile.read(layout.head, atMost: 4096), let head = RecordHead(bytes: bytes) else {
      findings.append(Finding(.headMismatch, Text("head.json is not readable")))
      return
    }
    self.head = head
  }

  private mutating func readLog() throws(RecordError) {
    var log = try LogReader(path: layout.log, readsTypes: true)
    let file = try bytesInMemory.map { _ throws(RecordError) in try LogFile(path: layout.log) }
    var offset: Int64 = 0
    var room = bytesInMemory ?? 0
    while let pieces = try log.next() {
      if file != nil, entries.isEmpty {
        // As many as there will be where the lines to come are as long as these; growing would move them all.
        entries.reserveCapacity(log.expectedLines(after: pieces.reduce(0) { $0 + $1.count }))
      }
      for piece in pieces {
        for line in piece {
          lineCount += 1
          switch line {
          case .entry(let entry, let previous, let length):
            add(entry, previous: previous)
            if let file {
              if !entry.isEvent { room -= length }
              entries.append(
                room >= 0
                  ? entry : entry.stored(as: StoredLine(file, offset: offset, length: length - 1)))
            }
          // Verification reads everything.
          case .passed: continue
          case .unreadable(let problem, let hash, _):
            addSegment(ChainSegment(line: lineCount, hash: hash, unreadable: problem))
          }
          offset += Int64(line.length)
        }
      }
    }
    // A writer that was stopped before its first entry leaves an empty log, and nothing else.
    if lineCount == 0, head == nil, SystemFile.names(in: layout.attachments).contains(where: { !$0.hasPrefix(".") }) {
      findings.append(
        Finding(.removed, Text("there is no entry, and attachments of entries are still there: the log was emptied")))
    }
    guard !log.unfinished.isEmpty else { return }
    findings.append(
      Finding(
        .tornLastLine, line: lineCount + 1,
        Text(
          "line \(lineCount + 1): \(log.unfinished.count) bytes without an end, after a crash or while it is written")))
  }

  private mutating func add(_ entry: RecordEntry, previous: SHA256Digest) {
    let link = ChainLink(entry, previous: previous)
    if segments.isEmpty || !segments[segments.count - 1].extend(with: link, line: lineCount) {
      addSegment(ChainSegment(line: lineCount, entry: link))
    }
    if let lastTime, entry.at < lastTime {
      findings.append(
        Finding(
          .timeWentBack, line: lineCount, seq: entry.seq,
          Text("line \(lineCount): entry \(entry.seq) is of \(entry.at), earlier than \(lastTime) before it")))
    }
    if let now, entry.at > now, lastTime.map({ $0 <= now }) ?? true {
      findings.append(
        Finding(
          .timeAhead, line: lineCount, seq: entry.seq,
          Text("line \(lineCount): entry \(entry.seq) is of \(entry.at), and it is \(now): a clock is wrong")))
    }
    lastTime = entry.at
    if let finding = grammar.take(entry, line: lineCount) { findings.append(finding) }
    anchors.take(entry, line: lineCount)
    if expected.contains(where: { $0.seq == entry.seq }) { hashesOfExpected[entry.seq] = entry.hash }
    // What was read just now is in memory.
    for attachment in (try? entry.attachments()) ?? [] where attachments[attachment.sha256] == nil {
      attachments[attachment.sha256] = (attachment.bytes, lineCount, entry.seq)
    }
    if entry.kind == TornLineSetAside.kind, let torn = try? entry.body(as: TornLineSetAside.self) {
      setAside[torn.file] = torn
    }
    if entry.seq == head?.seq, hashAtHead != head?.hash { hashAtHead = entry.hash }
    if let finding = batches.take(link, line: lineCount, after: last, entriesBefore: entries.count) {
      findings.append(finding)
    }
    if entry.seq >= last?.seq ?? 0 { last = (entry.seq, entry.hash) }
  }

  /// The beginning of a batch whose end never came does not count.
  private mutating func leaveOutUnfinishedBatch() {
    guard let open = batches.open else { return }
    findings.append(open.finding(upTo: lineCount))
    last = open.before
    lineCount = open.line - 1
    if bytesInMemory != nil { entries.removeSubrange(open.entriesBefore...) }
  }

  private mutating func addSegment(_ segment: ChainSegment) {
    if segments.count <= RecordVerification.mostSegments { segments.append(segment) }
  }

  private mutating func compareHead() {
    guard let head else {
      // The first entry is durable before the first head is.
      if lineCount > 1, !findings.contains(where: { $0.kind == .headMismatch }) {
        findings.append(Finding(.headMismatch, Text("head.json is missing")))
      }
      return
    }
    let lastSeq = last?.seq ?? 0
    if lastSeq < head.seq {
      let what =
        head.seq == lastSeq + 1
        ? Text("entry \(head.seq) is missing at the end, and head.json names it")
        : Text("entries \(lastSeq + 1) to \(head.seq) are missing at the end, and head.json names the last of them")
      if !findings.contains(where: { $0.kind == .altered && $0.seq == head.seq }) {
        findings.append(
          Finding(.tailRemoved, seq: lastSeq + 1, what)
        )
      }
    } else if let hashAtHead, hashAtHead != head.hash {
      if lastSeq == head.seq {
        if findings.contains(where: { $0.kind == .altered && $0.seq == head.seq }) { return }
        findings.append(
          Finding(
            .altered, line: lineCount, seq: head.seq,
            Text(
              "line \(lineCount): entry \(head.seq) was altered: its bytes do not have the hash that head.json names")))
      } else {
        findings.append(
          Finding(
            .headMismatch, seq: head.seq, Text("head.json names another hash for entry \(head.seq) than the log has")))
      }
    } else if lastSeq > head.seq {
      findings.append(
        Finding(
          .headBehind, seq: head.seq,
          Text("head.json names entry \(head.seq), and the log goes on to \(lastSeq): a crash, or a writer at work")))
    }
  }

  private mutating func verifySetAside() {
    for (file, torn) in setAside.sorted(by: { $0.key < $1.key }) {
      let isPlainName = !file.contains("/") && !file.hasPrefix(".")
      let isPlain = isPlainName && SystemFile.isPlainFile("\(layout.setAside)/\(file)")
      let found = isPlain ? try? SHA256Digest.hash(fileAt: "\(layout.setAside)/\(file)") : nil
      if found?.digest != torn.sha256 || found?.bytes != torn.bytes {
        findings.append(Finding(.setAsideAltered, Text("set-aside/\(file) is missing or was altered")))
      }
    }
  }
}
