import Catalogue
import Evidence
import Judgement

/// The recommendation, large, with what it means.
struct GateVerdict: Sendable {
  let page: GatePage

  private var evaluation: GateEvaluation { page.report.evaluation }
  private var wording: Wording { page.wording }

  var html: HTML {
    HTML {
      if evaluation.isSimulated {
        HTML.tag("div", .class("simulated")) {
          HTML.tag("p") { wording(GatePhrase.simulated) }
        }
      }
      HTML.tag("div", .class("verdict \(GateStyle.look(evaluation.recommendation).rawValue)")) {
        Icons.use(GateStyle.look(evaluation.recommendation))
        HTML.tag("div") {
          HTML.tag("p", .class("word")) { wording.name(evaluation.recommendation) }
          HTML.tag("p", .class("why")) { wording(meaning) }
        }
      }
      HTML.tag("dl", .class("facts")) {
        page.fact(wording(GatePagePhrase.decides)) { page.text(evaluation.gate.decides) }
        page.fact(wording(ReportPhrase.asOf)) { wording.time(evaluation.asOf) }
        if let digest = evaluation.judgedBy {
          page.fact(wording(HindsightPhrase.judgedBy)) { HTML.tag("code", content: HTML(digest.shortHex)) }
        }
      }
      HTML.reasons(GateProvenance(evaluation, wording).remarks)
      vouched
    }
  }

  private var vouched: HTML {
    guard let anchors = page.report.anchors else { return .empty }
    return HTML {
      HTML.tag("h3") { wording(AnchorPhrase.heading) }
      HTML.reasons(VouchingWords(anchors, wording).sentences)
    }
  }

  private var meaning: GatePagePhrase {
    switch evaluation.recommendation {
    case .go: .goMeaning
    case .conditions: .conditionsMeaning
    case .noGo: .noGoMeaning
    }
  }
}

/// What stands in the way, each with all reasons, with what would change it and with its evidence.
struct GateObstacles: Sendable {
  let page: GatePage

  private var wording: Wording { page.wording }

  var pieces: [PagePiece] {
    page.report.evaluation.stopping.map { result in PagePiece(label: wording(result.title)) { obstacle(result) } }
  }

  private func obstacle(_ result: CriterionResult) -> HTML {
    HTML.tag("article", .class(result.standing == .notMet ? "card" : "card inconclusive-card")) {
      HTML.tag("div", .class("title")) {
        HTML.tag("h3") { wording(result.title) }
        page.badge(result)
      }
      HTML.reasons(result.reasons.map { wording($0) })
      if !result.remedies.isEmpty {
        HTML.tag("p") {
          HTML.tag("strong", content: HTML("\(wording(GatePhrase.wouldChange)): "))
          result.remedies.map { wording($0) }.joined(separator: " ")
        }
      }
      HTML.tag("p", .class("soft")) {
        "\(wording(GatePhrase.evidence)): \(page.entries(result.evidence))"
      }
    }
  }
}

extension GatePage {
  /// The sign and the word of how a criterion stands.
  func badge(_ result: CriterionResult) -> HTML {
    let look = GateStyle.look(result)
    return HTML.tag("span", .class("badge \(look.rawValue)")) {
      Icons.use(look)
      wording.name(result.standing)
    }
  }
}
