package import Catalogue
import SuiteLanguage
package import Texts

/// What is verified by what: how much of a catalogue would be judged, and how.
package struct Coverage: Hashable, Sendable {
  package var catalogue: String
  package var title: LocalizedText
  /// In the order of the reports.
  package var areas: [AreaCoverage]
  /// Requirements that ought to be met and that nothing verifies.
  package var unverified: [String]
  package var suites: Int
  /// Suites that no requirement of the catalogue uses.
  package var unusedSuites: [String]
  /// Cases of tests, each suite with each set of values once.
  package var testCases: Int
  /// Cases that a person answers.
  package var manualCases: Int
  package var bindings: [BindingCoverage]
  /// Nil where the catalogue has no contract.
  package var contract: ContractCoverage?
  /// What no source gives.
  package var assumed = AssumptionCoverage()
  /// Facts on which it hangs whether requirements apply, in the order of the catalogue, with those requirements.
  package var conditions: [ConditionCoverage] = []

  /// The requirements of one area.
  package struct AreaCoverage: Hashable, Sendable {
    package var area: Area
    package var mandatory: ObligationCoverage
    package var weighted: ObligationCoverage
  }

  /// The requirements of one obligation in an area.
  package struct ObligationCoverage: Hashable, Sendable {
    package var count = 0
    /// How many requirements have a verification of the method; one with several is counted for each.
    package var byMethod: [VerificationMethod: Int] = [:]
    package var unverified = 0

    package init() {}

    mutating func add(_ methods: Set<VerificationMethod>) {
      count += 1
      if methods.isEmpty { unverified += 1 }
      for method in methods { byMethod[method, default: 0] += 1 }
    }
  }

  /// What the contract of the catalogue holds.
  package struct ContractCoverage: Hashable, Sendable {
    package var id: String
    package var milestones: Int
    package var clauses: Int
  }

  /// How much of what the suites use a binding reaches.
  package struct BindingCoverage: Hashable, Sendable {
    package var name: String
    package var used: Int
    package var bound: Int
    /// Operations and streams that suites of the catalogue use and the binding does not bind, sorted.
    package var missing: [String]
  }

  package var requirements: Int { areas.reduce(0) { $0 + $1.mandatory.count + $1.weighted.count } }
}

extension Coverage {
  init(_ analysis: Analysis) {
    let head = analysis.catalogue.catalogue
    catalogue = head.name
    title = head.title
    areas = head.areas.map { AreaCoverage(area: $0, mandatory: .init(), weighted: .init()) }
    let places = Dictionary(zip(head.areas.map(\.id), head.areas.indices), uniquingKeysWith: { first, _ in first })
    unverified = []
    var keys: [Set<String>] = Array(repeating: [], count: analysis.suites.count)
    testCases = 0
    manualCases = 0
    // By index here and below: requirements and suites are large, and to copy each takes longer than to look at it.
    let requirements = analysis.catalogue.requirements
    for index in requirements.indices {
      var methods: Set<VerificationMethod> = []
      for place in requirements[index].verifications.indices {
        let method = requirements[index].verifications[place].method
        methods.insert(method)
        if method != .test { manualCases += 1 }
      }
      if let place = places[requirements[index].requirement.area] {
        switch requirements[index].requirement.obligation {
        case .mandatory: areas[place].mandatory.add(methods)
        case .weighted: areas[place].weighted.add(methods)
        }
      }
      if methods.isEmpty { unverified.append(requirements[index].requirement.id) }
    }
    for case let use? in analysis.uses.joined() where keys[use.suite].insert(use.suffix).inserted {
      testCases += analysis.suites[use.suite].cases.count
    }
    contract = analysis.contract.map {
      ContractCoverage(id: $0.id, milestones: $0.milestones.count, clauses: $0.clauses.count)
    }
    assumed = AssumptionCoverage(analysis)
    conditions = ConditionCoverage.all(of: requirements)
    suites = analysis.suites.count
    let isUsed = analysis.isUsed
    unusedSuites = isUsed.indices.filter { !isUsed[$0] }.map { analysis.suites[$0].name }.sorted()
    let uses = analysis.wordUses
    bindings = analysis.bindings.map { binding in
      let operations = uses.operations.keys.filter { binding.binding.operations[$0] == nil }
      let streams = uses.streams.keys.filter { binding.binding.streams[$0] == nil }
      let used = uses.operations.count + uses.streams.count
      return BindingCoverage(
        name: binding.name.text, used: used, bound: used - operations.count - streams.count,
        missing: (operations + streams).sorted())
    }
  }
}
