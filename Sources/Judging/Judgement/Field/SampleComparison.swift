package import Evidence
package import Quantities

/// Who takes part in the pilot against who will use the system: the category figures of one group, such as age.
package struct SampleComparison: Hashable, Sendable {
  package struct Category: Hashable, Sendable {
    package let name: String
    package var population: Int
    package var sample: Int
  }

  /// `age`, `area`, `housing`, `shift`, ...
  package let group: String
  /// In the order of their names.
  package let categories: [Category]
  package let entries: [EntryReference]

  package var population: Int { categories.reduce(0) { $0 + $1.population } }
  package var sample: Int { categories.reduce(0) { $0 + $1.sample } }

  /// Categories that the population has and the sample has nobody of.
  package var missing: [Category] { categories.filter { $0.population > 0 && $0.sample == 0 } }

  /// How many of the sample would have to be others for it to be like the population, from 0 to 1: half the sum of the
  /// differences of the shares. Nil where either is empty.
  package var distance: Rational? {
    let (whole, part) = (population, sample)
    guard whole > 0, part > 0 else { return nil }
    var sum = Rational.zero
    for category in categories {
      guard let there = try? Rational(Int128(category.population), over: Int128(whole)),
        let here = try? Rational(Int128(category.sample), over: Int128(part)),
        let difference = try? there.subtracting(here),
        let next = try? sum.adding(difference.numerator < 0 ? difference.negated() : difference)
      else { return nil }
      sum = next
    }
    return try? sum.multiplied(by: Rational(1, over: 2))
  }

  /// For each group the newest figures of the population, and the newest of the sample in each unit, added.
  static func read(
    _ events: EventsOfKind<PeopleCounted>, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [SampleComparison] {
    struct Cell: Hashable {
      let group: String
      let isSample: Bool
      let unit: String?
    }
    struct Figure {
      let category: String
      let count: Int
      let entry: EntryReference?
    }
    var newest: [Cell: (on: CalendarDate, figures: [Figure])] = [:]
    for event in events {
      guard let on = event.on, let whose = event.whose, let group = event.group, let category = event.category,
        let count = event.count,
        count >= 0
      else {
        typealias Kind = PeopleCounted
        findings.append(
          FieldFinding(unreadable: event, Kind.on, Kind.whose, Kind.group, Kind.category, Kind.count))
        continue
      }
      guard on <= last else { continue }
      let cell = Cell(group: group, isSample: whose == .sample, unit: event.unit)
      var known = newest[cell] ?? (on, [])
      if on > known.on { known = (on, []) }
      if on == known.on { known.figures.append(Figure(category: category, count: count, entry: event.entry)) }
      newest[cell] = known
    }
    var groups: [String: [String: Category]] = [:]
    var entries: [String: [EntryReference]] = [:]
    for (cell, known) in newest {
      for figure in known.figures {
        var category =
          groups[cell.group]?[figure.category] ?? Category(name: figure.category, population: 0, sample: 0)
        if cell.isSample { category.sample += figure.count } else { category.population += figure.count }
        groups[cell.group, default: [:]][figure.category] = category
        if let entry = figure.entry { entries[cell.group, default: []].append(entry) }
      }
    }
    return groups.sorted { $0.key < $1.key }.map { group, categories in
      SampleComparison(
        group: group, categories: categories.values.sorted { $0.name < $1.name },
        entries: (entries[group] ?? []).sortedWithoutRepetition())
    }
  }
}
