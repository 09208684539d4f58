import Digests
import JSONValues

/// What evidence is tied to: SHA-256 of the canonical JSON of all that counts in a case. A changed title changes
/// nothing; a changed step, limit or control does.
enum Fingerprint {
  static func of(_ planned: PlannedCase) throws -> String {
    let json = try JSONValue(encoding: WhatCounts(planned: planned))
    return try SHA256Digest.hash(json.canonicalBytes).hex
  }

  private struct WhatCounts: Encodable {
    let planned: PlannedCase

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: PlanKey.self)
      try planned.encodeWhatCounts(to: &container)
    }
  }
}
