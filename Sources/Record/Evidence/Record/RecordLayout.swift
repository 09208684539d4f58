package import Diagnostics
package import Digests
import JSONValues
package import Texts

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

/// The newest entry as `head.json` names it, so that entries cut off the end of the log are missed.
package struct RecordHead: Sendable, Hashable {
  /// The number of the entry.
  package let seq: Int64
  /// The hash of its line.
  package let hash: SHA256Digest

  /// What `head.json` of a record says; nil where there is none that can be read.
  package static func read(_ directory: String) -> RecordHead? {
    let path = RecordLayout(directory: directory).head
    guard SystemFile.isPlainFile(path), let bytes = try? SystemFile.read(path, atMost: 4096) else { return nil }
    return RecordHead(bytes: bytes)
  }

  /// What `head.json` holds while this is the newest entry, and what a party signs.
  package var bytes: [UInt8] {
    let value: JSONValue = ["seq": JSONValue(seq), "hash": .string(hash.hex)]
    return value.canonicalBytes + [0x0A]
  }

  package init(seq: Int64, hash: SHA256Digest) {
    self.seq = seq
    self.hash = hash
  }

  init?(bytes: [UInt8]) {
    guard let value = try? JSONValue.parse(bytes), let seq = value["seq"]?.integerValue,
      (1...RecordLine.largestSeq).contains(seq),
      let hash = value["hash"]?.stringValue.flatMap({ SHA256Digest(hex: $0) })
    else { return nil }
    self.init(seq: seq, hash: hash)
  }
}

/// Why a record cannot be read or written.
package struct RecordError: Error, Hashable, Sendable, CustomStringConvertible, TextConvertible {
  /// The code of the error where the system could not read or write.
  package static let inputOutput = "record-input-output"

  /// A stable name in kebab case, such as `record-is-in-use`.
  package let code: String
  /// What is wrong, as a clause without a full stop.
  package let problem: Text
  /// What to do about it.
  package let hint: Text

  package init(code: String, problem: Text, hint: Text) {
    self.code = code
    self.problem = problem
    self.hint = hint
  }

  /// The whole error as one text.
  package var text: Text { Text("\(problem); \(hint)") }

  package var description: String { text.english }

  /// The error as it is shown to the person who named the record.
  package var diagnostic: Diagnostic { Diagnostic(.error, code, problem, at: nil, hints: [hint]) }
}
