package import Digests
import JSONValues

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
