package import Digests
import Texts

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
