package import Catalogue

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
