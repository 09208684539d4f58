import Evidence
import Planning

/// A load that was split says nothing by the record of one shard alone: what it sent may have been shown to the staff
/// of another one. The merged record decides.
struct ShardRule: AttemptRule {
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?
  ) {
    guard let shard = run?.start.shard, plannedCase.steps.contains(where: \.isLoad)
    else { return }
    finding.object(.inconclusive, because: .shardAlone(number: shard.number, of: shard.of))
  }
}

extension PlannedStep {
  /// Whether the step is a load.
  var isLoad: Bool {
    if case .load = self { true } else { false }
  }
}
