import Evidence
import Planning

/// A load that was split says nothing by the record of one shard alone: what it sent may have been shown to the staff
/// of another one. The merged record decides.
struct ShardRule: CaseRule {
  func judge(_ finding: inout CaseFinding, of plannedCase: PlannedCase, in bench: Bench) {
    guard let run = finding.attempt?.run, let shard = bench.testimony.run(run)?.start.shard,
      plannedCase.steps.contains(where: \.isLoad)
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
