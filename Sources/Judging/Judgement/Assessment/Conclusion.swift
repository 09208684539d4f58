package import Catalogue

/// What the requirements say together: the mandatory ones, or the weighted ones where none is mandatory.
package enum Conclusion: String, Hashable, Sendable, Codable, CaseIterable {
  /// Each that applies is passed, or waived with the waiver in force.
  case passed
  /// None is failed, and at least one is inconclusive or not tested; or there is nothing to judge; or none is mandatory,
  /// and not all weighted ones are passed.
  case inconclusive
  /// At least one is failed and not waived.
  case failed

  /// - Parameters:
  ///   - mandatory: how those stand that must be met.
  ///   - weighted: how the others stand. They decide only where nothing is mandatory, and then never as a failure, for
  ///     none of them must be met; nor as a pass unless each is, for what was not looked at shows nothing.
  package init(_ mandatory: Tally, weighted: Tally) {
    let deciding = mandatory.applicable > 0 ? mandatory : weighted
    if mandatory[.failed] > 0 {
      self = .failed
    } else if deciding.applicable == 0 || deciding[.inconclusive] + deciding[.notTested] + deciding[.failed] > 0 {
      self = .inconclusive
    } else {
      self = .passed
    }
  }

  /// The exit code of the program: 0, 1 or 3.
  package var exitCode: Int32 {
    switch self {
    case .passed: 0
    case .failed: 1
    case .inconclusive: 3
    }
  }
}

/// How many requirements stand how.
package struct Tally: Hashable, Sendable {
  private var counts: [Standing: Int] = [:]

  package init(_ standings: some Sequence<Standing> = []) {
    for standing in standings { counts[standing, default: 0] += 1 }
  }

  package subscript(standing: Standing) -> Int { counts[standing] ?? 0 }

  package var total: Int { counts.values.reduce(0, +) }

  /// Those that are demanded, or may be.
  package var applicable: Int { total - self[.notApplicable] }

  /// What needs attention most; nil where there is nothing.
  package var gravest: Standing? { Standing.allCases.sorted().first { self[$0] > 0 } }
}

/// How the requirements stand, by area and obligation.
package struct Matrix: Hashable, Sendable {
  package let obligations: [Obligation]
  package let rows: [Row]
  /// One for each obligation.
  package let totals: [Tally]

  package struct Row: Hashable, Sendable {
    package let area: Area
    /// One for each obligation.
    package let cells: [Tally]
  }

  /// Areas without requirements are left out; so is an obligation that no requirement has.
  package init(_ assessment: Assessment) {
    let used = Obligation.allCases.filter { assessment.tally(of: $0).total > 0 }
    obligations = used
    rows = assessment.catalogue.areas.compactMap { area in
      let cells = used.map { assessment.tally(of: $0, area: area.id) }
      return cells.contains { $0.total > 0 } ? Row(area: area, cells: cells) : nil
    }
    totals = used.map { assessment.tally(of: $0) }
  }
}
