/// How many requirements stand how.
package struct Tally: Hashable, Sendable {
  private var counts: [Standing: Int] = [:]

  package init(_ standings: some Sequence<Standing> = []) {
    for standing in standings { counts[standing, default: 0] += 1 }
  }

  package subscript(standing: Standing) -> Int { counts[standing] ?? 0 }

  package var total: Int { counts.values.reduce(0, +) }

  /// What needs attention most; nil where there is nothing.
  package var gravest: Standing? { Standing.allCases.sorted().first { self[$0] > 0 } }
}
