import Evidence
import Catalogue
import Quantities

/// Of each group so many were trained lately. Who is trained twice counts twice, so no more count than there are.
struct TrainingRule: GateRule {
  let demand: TrainingDemand

  func finding(in bench: GateBench) -> GateFinding {
    if let reason = bench.hasUnreadable(PeopleTrained.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(PeopleTrained.self)])
    }
    let all = bench.field.trainings
    guard !all.isEmpty else {
      let missing = demand.groups.isEmpty ? [nil] : demand.groups.map(Optional.some)
      return GateFinding(
        .cannotTell, missing.map { .trainingMissing(group: $0) }, remedies: missing.map { .train(group: $0) })
    }
    let oldest = GateAge.oldest(demand.youngerThan, on: bench.today)
    let groups = demand.groups.isEmpty ? Array(Set(all.map(\.who))).sorted() : demand.groups
    var result = GateFinding(.met, [])
    for group in groups {
      let told = all.filter { $0.who == group }
      result.evidence += told.flatMap { $0.entry.numbers }
      guard !told.isEmpty else {
        result.reasons.append(.trainingMissing(group: group))
        result.remedies.append(.train(group: group))
        result.standing = .cannotTell
        continue
      }
      guard let size = told.compactMap(\.of).max(), size > 0 else {
        result.reasons.append(.trainingSizeUnknown(group: group))
        result.remedies.append(.record(PeopleTrained.self))
        result.standing = .cannotTell
        continue
      }
      let people = min(size, told.filter { $0.on >= oldest }.reduce(0) { $0 + $1.people })
      let share = (try? Rational(Int128(people), over: Int128(size))) ?? .zero
      result.reasons.append(.trained(group: group, people: people, of: size, wanted: demand.share))
      if share < demand.share.fraction {
        result.remedies.append(.train(group: group))
        if result.standing == .met { result.standing = .notMet }
      }
    }
    return result
  }
}
