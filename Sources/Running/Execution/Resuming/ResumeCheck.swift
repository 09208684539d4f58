package import Diagnostics
package import Digests
package import Evidence
import Texts

/// Whether what is to go on is the run that was interrupted: the same plan against the same version of the same system.
package struct ResumeCheck {
  let interrupted: RunStarted

  package init(interrupted: RunStarted) { self.interrupted = interrupted }

  /// - Returns: whether it may go on; otherwise it says why not.
  package func check(plan: SHA256Digest, into sink: DiagnosticSink) -> Bool {
    guard interrupted.plan != plan else { return true }
    sink.error(
      "other-plan", Text("the interrupted run was of another plan (\(interrupted.plan)), not of this one (\(plan))"),
      at: nil,
      hints: [Text("give the plan that was interrupted, or begin another run with --new-run")])
    return false
  }

  /// - Parameters:
  ///   - version: what the system says now; nil where it does not answer.
  ///   - addresses: without secrets, as in the record.
  /// - Returns: whether it may go on; otherwise it says why not.
  package func check(version: String?, addresses: [String: String], into sink: DiagnosticSink) -> Bool {
    let before = sink.errorCount
    if let version, version != interrupted.system.version, interrupted.system.isVersionKnown {
      sink.error(
        "other-version",
        Text(
          "the interrupted run was of version \(interrupted.system.version) of the system, and now version \(version) answers"
        ),
        at: nil, hints: [Text("what one version did says nothing about another: begin another run with --new-run")])
    }
    for (connection, address) in addresses.sorted(by: { $0.key < $1.key }) {
      guard let earlier = interrupted.addresses?[connection], earlier != address else { continue }
      sink.error(
        "other-address",
        Text(
          "the interrupted run reached the connection '\(connection)' at \(earlier), and now it leads to \(address)"),
        at: nil, hints: [Text("give the address that the run began with, or begin another run with --new-run")])
    }
    return sink.errorCount == before
  }
}
