package import Quantities
import Catalogue
package import Texts

extension Coverage {
  /// The coverage for people: a table of areas and how their requirements are verified, and what is left over.
  package func described(in language: InterfaceLanguage) -> String {
    var lines = ["\(title.text(in: language)) (\(catalogue))", ""]
    lines += table(in: language)
    lines.append("")
    lines.append(counts(in: language))
    if !unverified.isEmpty {
      lines.append(
        language.pick(sv: "utan verifiering: ", en: "not verified: ", fi: "ilman todennusta: ")
          + unverified.joined(separator: ", "))
    }
    if !unusedSuites.isEmpty {
      lines.append(
        language.pick(
          sv: "provserier som inget krav använder: ", en: "suites that no requirement uses: ",
          fi: "testisarjat, joita mikään vaatimus ei käytä: ") + shortened(unusedSuites, in: language))
    }
    if let contract { lines.append(described(contract, in: language)) }
    for binding in bindings {
      let share = "\(binding.bound)/\(binding.used)"
      var line = language.pick(
        sv: "testadaptern \(binding.name) når \(share) operationer och händelseflöden",
        en: "the test adapter \(binding.name) covers \(share) operations and streams",
        fi: "testisovitin \(binding.name) kattaa toiminnoista ja tapahtumavirroista: \(share)")
      if !binding.missing.isEmpty {
        line +=
          language.pick(sv: "; saknas: ", en: "; missing: ", fi: "; puuttuu: ")
          + binding.missing.joined(separator: ", ")
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first of many names, and how many more there are: a catalogue may share its suites with larger ones.
  private func shortened(_ names: [String], in language: InterfaceLanguage) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    let more = names.count - 12
    guard more > 0 else { return shown }
    return shown + language.pick(sv: " och \(more) till", en: " and \(more) more", fi: " ja \(more) muuta")
  }

  private func described(_ contract: ContractCoverage, in language: InterfaceLanguage) -> String {
    let (milestones, clauses) = (contract.milestones, contract.clauses)
    return language.pick(
      sv: "avtalet \(contract.id): \(milestones) \(milestones == 1 ? "milstolpe" : "milstolpar") och \(clauses) "
        + (clauses == 1 ? "vitesklausul" : "vitesklausuler"),
      en: "the contract \(contract.id): \(milestones) \(milestones == 1 ? "milestone" : "milestones") and \(clauses) "
        + (clauses == 1 ? "penalty clause" : "penalty clauses"),
      fi: "sopimus \(contract.id): välitavoitteita \(milestones), sopimussakkolausekkeita \(clauses)")
  }

  private func counts(in language: InterfaceLanguage) -> String {
    language.pick(
      sv: "\(testCases) provfall ur \(suites) \(suites == 1 ? "provserie" : "provserier") och \(manualCases) "
        + (manualCases == 1 ? "manuell granskning" : "manuella granskningar"),
      en: "\(testCases) test \(testCases == 1 ? "case" : "cases") of \(suites) \(suites == 1 ? "suite" : "suites") and "
        + "\(manualCases) manual \(manualCases == 1 ? "verification" : "verifications")",
      fi: "testitapauksia \(testCases), testisarjoja \(suites), manuaalisia todennuksia \(manualCases)")
  }

  private static func mandatory(in language: InterfaceLanguage) -> String {
    language.pick(sv: "ska", en: "mandatory", fi: "pakollisia")
  }

  private static func scored(in language: InterfaceLanguage) -> String {
    language.pick(sv: "bör", en: "scored", fi: "pisteytettäviä")
  }

  private func table(in language: InterfaceLanguage) -> [String] {
    let methods = VerificationMethod.allCases.filter { method in
      areas.contains { $0.mandatory.byMethod[method] != nil || $0.weighted.byMethod[method] != nil }
    }
    let header =
      [language.pick(sv: "Område", en: "Area", fi: "Alue"), Self.mandatory(in: language), Self.scored(in: language)]
      + methods.map { $0.name(in: language) }
      + [language.pick(sv: "utan", en: "none", fi: "ilman")]
    var rows = [header]
    for area in areas {
      let (must, should) = (area.mandatory, area.weighted)
      let counts = methods.map { (must.byMethod[$0] ?? 0) + (should.byMethod[$0] ?? 0) }
      rows.append(
        [area.area.title.text(in: language)]
          + ([must.count, should.count] + counts + [must.unverified + should.unverified]).map(String.init))
    }
    let totals = (1..<header.count).map { column in rows.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) } }
    rows.append([language.pick(sv: "Totalt", en: "Total", fi: "Yhteensä")] + totals.map(String.init))
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let filling = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + filling : filling + cell
      }.joined(separator: "  ")
    }
  }
}

extension VerificationMethod {
  /// The method's name for people.
  package func name(in language: InterfaceLanguage) -> String {
    switch self {
    case .test: language.pick(sv: "prov", en: "test", fi: "testi")
    case .demonstration: language.pick(sv: "demonstration", en: "demonstration", fi: "esittely")
    case .inspection: language.pick(sv: "granskning", en: "inspection", fi: "tarkastus")
    case .analysis: language.pick(sv: "analys", en: "analysis", fi: "analyysi")
    }
  }
}
