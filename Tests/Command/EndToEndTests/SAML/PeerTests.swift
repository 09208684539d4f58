import Foundation
import Testing

/// The peer itself, without Grindvakt: what nobody has seen work is no measure.
@Suite(.enabled(if: RunningPeer.python != nil))
struct PeerTests {
  @Test func `the peer lets users in from its library's own identity provider, and each lax setting matters`()
    async throws
  {
    let result = try await CapturedProcess(RunningPeer.script("check_peer.py")).end()
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
  }
}
