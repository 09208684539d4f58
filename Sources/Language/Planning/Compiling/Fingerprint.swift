import Digests
import JSONValues

/// What evidence is tied to: SHA-256 of the canonical JSON of all that counts in a case. A changed title changes
/// nothing; a changed step, limit or control does.
enum Fingerprint {
  static func of(_ planned: PlannedCase) throws(DigestError) -> String {
    try SHA256Digest.hash(planned.whatCounts.canonicalBytes).hex
  }
}
