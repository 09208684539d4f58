import Planning
import ReferenceVendor
import SuiteLanguage

/// Which kinds of homes the cases of a catalogue look into: those that their steps equip or register people in.
struct HomesOfCases {
  /// Case -> homes; none where a case is about the service as a whole.
  let homes: [String: Set<Housing>]

  init(of catalogue: CompiledCatalogue) {
    homes = Dictionary(uniqueKeysWithValues: catalogue.cases.map { ($0.id, Self.homes(of: $0.steps)) })
  }

  /// The homes that any case of a requirement looks into.
  func homes(of requirement: CompiledRequirement) -> Set<Housing> {
    requirement.caseIDs.reduce(into: []) { $0.formUnion(homes[$1] ?? []) }
  }

  private static func homes(of steps: [PlannedStep]) -> Set<Housing> {
    steps.reduce(into: []) { found, step in
      switch step {
      case .call(let call):
        guard case .value(.word(let word))? = call.with["housing"], let home = Housing(rawValue: word) else { return }
        found.insert(home)
      case .repeat(let rounds): found.formUnion(homes(of: rounds.steps))
      case .inParallel(let branches): branches.forEach { found.formUnion(homes(of: $0)) }
      case .watch, .expect, .wait, .load, .instruct, .observe, .check, .saml: return
      }
    }
  }
}
