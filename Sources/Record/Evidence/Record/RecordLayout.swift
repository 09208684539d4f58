package import Digests

/// Where the parts of a record lie in its directory; `docs/record-format.md` describes them for outsiders.
package struct RecordLayout: Sendable, Hashable {
  /// The path of the record, without a slash at its end.
  package let directory: String

  package init(directory: String) {
    self.directory = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
  }

  /// One entry a line.
  package var log: String { directory + "/record.jsonl" }
  /// Sequence number and hash of the newest entry.
  package var head: String { directory + "/head.json" }
  /// Payloads by digest.
  package var attachments: String { directory + "/attachments" }
  /// What crashes left after the last entry.
  package var setAside: String { directory + "/set-aside" }

  /// What others attest of its heads.
  package var anchors: String { directory + "/anchors" }

  /// The file of the attachment with that digest.
  package func attachment(_ digest: SHA256Digest) -> String {
    let hex = digest.hex
    return "\(attachments)/\(hex.prefix(2))/\(hex)"
  }

  /// What the name of an attachment begins with while it is being written.
  static let unfinishedPrefix = ".unfinished-"
}
