package import Evidence
package import Quantities

/// A waiver of a requirement and how long it holds.
package struct Waiver: Hashable, Sendable {
  package let content: WaiverGranted
  package let grantedAt: Instant
  /// When it was taken back, or replaced by a newer one.
  package internal(set) var endedAt: Instant?
  package internal(set) var revocation: WaiverRevoked?

  /// The instant after the last day that it was granted for.
  package var expiresAt: Instant { Stockholm.end(of: content.expires) }

  package func isInForce(at instant: Instant) -> Bool {
    grantedAt <= instant && instant < expiresAt && !(endedAt.map { $0 <= instant } ?? false)
  }
}
