import Catalogue
package import Texts

extension Coverage {
  /// The coverage for people: a table of areas and how their requirements are verified, and what is left over.
  package func described(in language: InterfaceLanguage) -> String {
    var lines = [Text(verbatim: "\(title.text(in: language)) (\(catalogue))"), Text(verbatim: "")]
    lines += table(in: language).map { Text(verbatim: $0) }
    lines += [Text(verbatim: ""), counts]
    lines += assumed.lines(of: requirements) + conditions.map(\.text)
    if !unverified.isEmpty { lines.append(Text("not verified: \(unverified.joined(separator: ", "))")) }
    if !unusedSuites.isEmpty { lines.append(Text("suites that no requirement uses: \(shortened(unusedSuites))")) }
    if let contract { lines.append(described(contract)) }
    for binding in bindings {
      let share = "\(binding.bound)/\(binding.used)"
      let line = Text("the test adapter \(binding.name) covers \(share) operations and streams")
      lines.append(
        binding.missing.isEmpty ? line : Text("\(line); missing: \(binding.missing.joined(separator: ", "))"))
    }
    return lines.map { $0.text(in: language) + "\n" }.joined()
  }

  /// The first of many names, and how many more there are: a catalogue may share its suites with larger ones.
  private func shortened(_ names: [String]) -> Text {
    let shown = names.prefix(12).joined(separator: ", ")
    let more = names.count - 12
    return more > 0 ? Text("\(shown) and \(more) more") : Text(verbatim: shown)
  }

  private func described(_ contract: ContractCoverage) -> Text {
    let (milestones, clauses) = (contract.milestones, contract.clauses)
    let times = Text(one: "\(milestones) milestone", other: "\(milestones) milestones", count: milestones)
    let penalties = Text(one: "\(clauses) penalty clause", other: "\(clauses) penalty clauses", count: clauses)
    return Text("the contract \(contract.id): \(times) and \(penalties)")
  }

  private var counts: Text {
    let cases = Text(one: "\(testCases) test case", other: "\(testCases) test cases", count: testCases)
    let used = Text(one: "\(suites) suite", other: "\(suites) suites", count: suites)
    let manual = Text(
      one: "\(manualCases) manual verification", other: "\(manualCases) manual verifications", count: manualCases)
    return Text("\(cases) of \(used) and \(manual)")
  }

  private func table(in language: InterfaceLanguage) -> [String] {
    let methods = VerificationMethod.allCases.filter { method in
      areas.contains { $0.mandatory.byMethod[method] != nil || $0.weighted.byMethod[method] != nil }
    }
    let header =
      ([Text("Area"), Text("mandatory", context: "coverage"), Text("scored", context: "coverage")] + methods.map(\.text)
      + [Text("none", context: "coverage")])
      .map { $0.text(in: language) }
    var rows = [header]
    for area in areas {
      let (must, should) = (area.mandatory, area.weighted)
      let counts = methods.map { (must.byMethod[$0] ?? 0) + (should.byMethod[$0] ?? 0) }
      rows.append(
        [area.area.title.text(in: language)]
          + ([must.count, should.count] + counts + [must.unverified + should.unverified]).map(String.init))
    }
    let totals = (1..<header.count).map { column in rows.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) } }
    rows.append([Text("Total").text(in: language)] + totals.map(String.init))
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let filling = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + filling : filling + cell
      }.joined(separator: "  ")
    }
  }
}

extension VerificationMethod: TextConvertible {
  /// The method's name for people.
  package var text: Text {
    switch self {
    case .test: Text("test", context: "method")
    case .demonstration: Text("demonstration", context: "method")
    case .inspection: Text("inspection", context: "method")
    case .analysis: Text("analysis", context: "method")
    }
  }
}
