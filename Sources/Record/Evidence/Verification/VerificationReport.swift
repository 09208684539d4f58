package import Digests

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
