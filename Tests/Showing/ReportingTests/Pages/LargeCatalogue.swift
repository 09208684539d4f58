import Catalogue
import Judgement
import Planning
import Quantities
import Texts

/// A made-up catalogue of any size with long texts, in which requirements stand in every way.
enum LargeCatalogue {
  static func assessment(requirements count: Int, sentences: Int) -> Assessment {
    assessment(
      (0..<count).map { number in
        requirement(number, area: areas[number * areas.count / count].id, sentences: sentences)
      })
  }

  static func assessment(_ requirements: [AssessedRequirement]) -> Assessment {
    Assessment(
      catalogue: Catalogue(name: "stor", title: "Stor katalog", buyer: nil, areas: areas), asOf: SampleRecord.asOf,
      head: nil, entryCount: 0, runs: [], subject: nil, requirements: requirements,
      sources: PlanSources(
        requirements: [
          "K 7": SourceLine(path: "Requirements/stor/a.yaml", line: 7, excerpt: "- id: K 7")
        ]))
  }

  private static let areas = ["IT", "it", "hubb & larm", "utbildning"].map {
    Area(id: $0, title: LocalizedText(swedish: "Område \($0)"))
  }

  /// - Parameter sentences: of the text; the title is made of them too where it has none of its own.
  static func requirement(
    _ number: Int, area: String, sentences: Int, isTitled: Bool = true, cases: Int = 0
  ) -> AssessedRequirement {
    let text = (0..<sentences).map { "Larm nummer \($0) till krav \(number) ska visas & läsas <innan> det glöms." }
    let verdict = [Verdict.failed, .passed, .inconclusive, .notTested][number % 4]
    return AssessedRequirement(
      requirement: Requirement(
        id: "K \(number)", obligation: .mandatory, area: area,
        title: isTitled ? LocalizedText(swedish: "Krav nummer \(number)") : nil,
        text: LocalizedText(swedish: text.joined(separator: " "))),
      verdict: verdict, reasons: [.noVerification],
      cases: (0..<cases).map { number in
        AssessedCase(
          planned: PlannedCase(
            id: "fall-\(number)", title: ["sv": "Fall nummer \(number)"], kind: .test, control: nil, isNegative: false,
            isControlledWithin: false, uses: [:], timeLimit: nil, steps: [], fingerprint: "f"),
          verdict: .notTested, reasons: [.noVerification], attempt: nil, method: .test)
      })
  }
}
