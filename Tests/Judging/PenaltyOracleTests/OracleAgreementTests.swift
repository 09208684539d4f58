import Catalogue
import Judgement
import Quantities
import TestSupport
import Testing

/// The assessor beside the oracle, to the ore, on random contracts and histories.
@Suite struct OracleAgreementTests {
  /// 1 000 worlds each; a world has one to four clauses, so that these are 100 000 clauses with their histories. A tenth
  /// is tried with each change.
  static let batches = 0..<40

  @Test(arguments: Effort.tenth(of: batches, for: "oracle"))
  func `an independent computation comes to the same amounts`(batch: Int) throws {
    for seed in UInt64(batch * 1_000)..<UInt64(batch * 1_000 + 1_000) {
      let world = RandomHistory.world(seed: seed)
      let (ledger, wanted) = (try world.assessed(), try world.oracle.ledger())
      let differences = Self.differences(ledger, wanted)
      guard differences.isEmpty else {
        Issue.record("world \(seed): \(differences.joined(separator: "; ")); \(Effort.repetition)")
        return
      }
    }
  }

  static func differences(_ ledger: Ledger, _ wanted: OracleLedger) -> [String] {
    var found: [String] = []
    for (clause, amounts) in zip(ledger.clauses, wanted.clauses) {
      if clause.gross != amounts.gross || clause.net != amounts.net {
        found.append(
          "\(clause.clause.id) gross \(clause.gross) net \(clause.net), oracle \(amounts.gross) \(amounts.net)")
      }
    }
    let months = ledger.months.filter { $0.net != 0 }
    let byMonth = Dictionary(
      months.map { (String($0.month.description.prefix(7)), $0.net) }, uniquingKeysWith: { first, _ in first })
    if byMonth != wanted.netByMonth { found.append("months \(byMonth), oracle \(wanted.netByMonth)") }
    let own = ledger.clauses.flatMap { clause in clause.caps.filter { $0.owner == .clause(clause.clause.id) } }
    let caps =
      own + ledger.groups.flatMap { group in group.caps.filter { $0.owner == .group(group.group.id) } } + ledger.caps
    if caps.count != wanted.caps.count { found.append("\(caps.count) caps, oracle \(wanted.caps.count)") }
    for (cap, other) in zip(caps, wanted.caps) {
      if cap.owner != other.owner || cap.reached != other.reached || other.limit.map({ $0 != cap.limit }) ?? false {
        found.append(
          "cap of \(cap.owner) \(cap.limit) reached \(cap.reached?.description ?? "never"), "
            + "oracle \(other.limit ?? -1) \(other.reached?.description ?? "never")")
      }
    }
    return found
  }
}
