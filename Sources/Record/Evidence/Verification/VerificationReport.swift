package import Digests
package import Texts

/// What verification found in a whole record.
package struct VerificationReport: Sendable, Hashable, Codable {
  /// Whole lines read.
  package let entries: Int
  /// Attachments that entries name, each counted once.
  package let attachments: Int
  /// The hash of the last entry, which stands for the whole record when it is noted elsewhere.
  package let lastHash: SHA256Digest?
  /// What others vouch for; nil where there are no anchors, and nobody whose anchors are awaited.
  package let anchors: AnchorReport?
  /// Problems before notes, each in the order of the log.
  package let findings: [Finding]

  /// Whether the record is what was written. Notes do not count against it.
  package var isIntact: Bool { !findings.contains { $0.severity == .problem } }

  /// The findings that count against the record.
  package var problems: [Finding] { findings.filter { $0.severity == .problem } }
  /// The findings that do not.
  package var notes: [Finding] { findings.filter { $0.severity == .note } }
}

/// The hash of an entry as somebody noted it outside of the record, for instance in minutes: `17:9f2c…`.
package struct ExpectedEntry: Sendable, Hashable {
  package let seq: Int64
  package let hash: SHA256Digest

  /// Nil unless the text is the number of an entry, a colon and 64 hexadecimal digits.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let seq = Int64(parts[0]), (1...RecordLine.largestSeq).contains(seq),
      let hash = SHA256Digest(hex: parts[1].lowercased())
    else { return nil }
    self.seq = seq
    self.hash = hash
  }

  /// - Parameter found: the hash that the entry has; nil where there is none.
  func finding(_ found: SHA256Digest?) -> Finding? {
    if found == hash { return nil }
    return Finding(
      .notAsExpected, seq: seq,
      found.map { Text("entry \(seq) has the hash \($0), and \(hash) was noted") }
        ?? Text("there is no entry \(seq), of which the hash \(hash) was noted"))
  }
}

/// Something that verification has to say about a record.
package struct Finding: Sendable, Hashable, Codable {
  /// What was found.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The bytes of an entry are not those that the next entry or the head names.
    case altered
    /// Entries are missing between others or at the beginning.
    case removed
    /// An entry stands in another place than its number.
    case reordered
    /// A line stands in the log that is not of the chain.
    case inserted
    /// Entries that the head knows are missing at the end.
    case tailRemoved = "tail-removed"
    /// `head.json` is missing, unreadable or names another entry.
    case headMismatch = "head-mismatch"
    /// An attachment that an entry names is not there.
    case attachmentMissing = "attachment-missing"
    /// An attachment no longer has the digest or length under which it was stored.
    case attachmentAltered = "attachment-altered"
    /// An attachment that no entry names.
    case attachmentExtra = "attachment-extra"
    /// What was set aside after a crash is missing or altered.
    case setAsideAltered = "set-aside-altered"
    /// The last line has no end: a crash, or a writer at work.
    case tornLastLine = "torn-last-line"
    /// The last entries are the beginning of a batch: a crash, or a writer at work. They do not count.
    case batchUnfinished = "batch-unfinished"
    /// A batch in the middle of the log is not whole.
    case batchBroken = "batch-broken"
    /// Entries after the one that the head names: a crash between the two, or a writer at work.
    case headBehind = "head-behind"
    /// An entry says of a run what no run writes.
    case runImpossible = "run-impossible"
    /// An entry does not have the hash that somebody noted elsewhere.
    case notAsExpected = "not-as-expected"
    /// An entry has a time that is to come.
    case timeAhead = "time-ahead"
    /// An entry has an earlier time than the one before it.
    case timeWentBack = "time-went-back"
    /// An anchor vouches for another entry than the record has.
    case anchorUnfit = "anchor-does-not-fit"
    /// An anchor is no time stamp and no signature, or not any longer.
    case anchorUnreadable = "anchor-unreadable"
    /// The signature of an anchor is wrong.
    case anchorSignature = "anchor-signature-wrong"
    /// An anchor was made by somebody whom the catalogue does not name.
    case anchorStranger = "anchor-of-a-stranger"
    /// A time stamp was made under another policy than the one that was agreed on.
    case anchorPolicy = "anchor-of-another-policy"
    /// An anchor is older than its entry says to be.
    case anchorTooEarly = "anchor-before-its-entry"
    /// Who made the anchors was not checked.
    case anchorUnchecked = "anchors-not-checked"
    /// A finished run or a decision has no time stamp, though the catalogue names an authority.
    case anchorMissing = "anchor-missing"
    /// A file among the anchors is none.
    case anchorExtra = "anchor-extra"
    /// The log is missing or cannot be read.
    case unreadable
  }

  /// Whether a finding counts against the record.
  package enum Severity: String, Sendable, Hashable, Codable {
    /// The record is not what was written.
    case problem
    /// Worth knowing; a crash or a clock explains it.
    case note
  }

  /// What was found.
  package let kind: Kind
  /// The line of `record.jsonl`, counted from 1.
  package let line: Int?
  /// The number of the entry.
  package let seq: Int64?
  /// What was found, in a sentence.
  package let message: Text

  package init(_ kind: Kind, line: Int? = nil, seq: Int64? = nil, _ message: Text) {
    self.kind = kind
    self.line = line
    self.seq = seq
    self.message = message
  }

  /// Whether it counts against the record; the kind decides.
  package var severity: Severity {
    switch kind {
    case .attachmentExtra, .tornLastLine, .batchUnfinished, .headBehind, .timeWentBack, .timeAhead, .anchorUnchecked,
      .anchorMissing, .anchorExtra:
      .note
    default: .problem
    }
  }
}
