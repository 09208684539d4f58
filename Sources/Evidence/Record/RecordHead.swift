package import Digests
import JSONValues

/// The newest entry as `head.json` names it, so that entries cut off the end of the log are missed.
package struct RecordHead: Sendable, Hashable {
  /// The number of the entry.
  package let seq: Int64
  /// The hash of its line.
  package let hash: SHA256Digest

  var bytes: [UInt8] {
    let value: JSONValue = ["seq": JSONValue(seq), "hash": .string(hash.hex)]
    return value.canonicalBytes + [0x0A]
  }

  init(seq: Int64, hash: SHA256Digest) {
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
