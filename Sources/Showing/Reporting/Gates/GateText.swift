import Catalogue
package import Evidence
package import Judgement
package import Quantities
package import Texts

/// A gate for a terminal or a pipe: the recommendation first, then what stops it and what would change that, then what
/// holds, then the decision.
package struct GateText: Sendable {
  let evaluation: GateEvaluation
  let wording: Wording
  let style: TerminalStyle
  private let anchors: AnchorReport?

  /// - Parameters:
  ///   - anchors: who outside vouches for the record; nil where nobody asked.
  ///   - width: columns; nil in a pipe, where lines are not broken.
  ///   - colour: whether ANSI colours are used.
  package init(
    _ evaluation: GateEvaluation, anchors: AnchorReport? = nil, language: InterfaceLanguage, width: Int? = nil,
    colour: Bool = false
  ) {
    self.evaluation = evaluation
    self.anchors = anchors
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
  }

  /// Ends with a line break.
  package func render() -> String {
    (head + stopping + held + decision + open).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let ink: TerminalStyle.Ink =
      switch evaluation.recommendation {
      case .go: .green
      case .conditions: .yellow
      case .noGo: .red
      }
    var lines = [
      style.paint(wording.name(evaluation.recommendation).uppercased(), ink) + "  "
        + style.paint(VisibleText.oneLine(wording.pick(evaluation.gate.title).text), .strong)
    ]
    lines += style.wrap(wording(GatePhrase.asOf, wording.time(evaluation.asOf)), indent: 2)
    lines += style.wrap(wording(GatePhrase.decidesHere, wording.pick(evaluation.gate.decides).text), indent: 2)
    lines += style.wrap(wording(GatePhrase.recommendationOnly), indent: 2)
    if evaluation.isSimulated { lines += style.wrap(wording(GatePhrase.simulated), indent: 2) }
    if let digest = evaluation.judgedBy {
      lines += style.wrap("\(wording(HindsightPhrase.judgedBy)) \(digest.shortHex)", indent: 2)
    }
    lines += style.remarks(GateProvenance(evaluation, wording).remarks, indent: 2)
    if let anchors {
      lines += VouchingWords(anchors, wording).sentences.flatMap { style.wrap($0, indent: 2, hanging: 2) }
    }
    return lines
  }

  private var stopping: [String] {
    let results = evaluation.stopping
    guard !results.isEmpty else { return [] }
    return ["", style.paint(wording(GatePhrase.stopping), .strong)] + results.flatMap(full)
  }

  private func full(_ result: CriterionResult) -> [String] {
    let ink: TerminalStyle.Ink = result.effect == .conditions ? .yellow : .red
    let standing = wording.name(result.standing)
    var title = VisibleText.oneLine(wording(result.title))
    if result.criterion?.isCondition == true { title += " (" + wording(GatePhrase.isCondition) + ")" }
    // The title stands beside the standing, and goes on under itself.
    let indent = 2 + standing.count + 2
    let titleLines = style.wrap(title, indent: indent)
    let first = "  " + style.paint(standing, ink) + "  " + String((titleLines.first ?? "").dropFirst(indent))
    var lines = ["", first] + titleLines.dropFirst()
    for reason in result.reasons { lines += style.wrap(wording(reason), indent: 4) }
    lines += assumption(of: result, indent: 4)
    if !result.remedies.isEmpty {
      lines += style.wrap(
        wording(GatePhrase.wouldChange) + ": " + result.remedies.map { wording($0) }.joined(separator: " "),
        indent: 4)
    }
    if !result.evidence.isEmpty { lines.append("    " + style.paint(entries(result.evidence), .dim)) }
    return lines
  }

  private func entries(_ numbers: [EntryNumber]) -> String {
    wording(GatePhrase.evidence) + " " + wording.some(numbers.map { "#\($0)" }, most: 12)
  }

  private var held: [String] {
    let results = evaluation.criteria.filter { $0.effect == .none }
    guard !results.isEmpty else { return [] }
    return ["", style.paint(wording(GatePhrase.holds), .strong)]
      + results.flatMap { result in
        style.wrap(
          VisibleText.oneLine(wording(result.title)) + ": "
            + result.reasons.map { wording($0) }.joined(separator: " "), indent: 2, hanging: 2)
          + assumption(of: result, indent: 4)
      }
  }

  /// Which figure of a criterion no source gives.
  private func assumption(of result: CriterionResult, indent: Int) -> [String] {
    guard let assumption = result.criterion?.assumption else { return [] }
    return style.wrap(wording(Text("Assumption: \(assumption.text)")), indent: indent, hanging: 2)
      .map { style.paint($0, .yellow) }
  }

  private var decision: [String] {
    var lines = ["", style.paint(wording(GatePhrase.decision), .strong)]
    guard let review = evaluation.decision else {
      return lines + style.wrap(wording(GatePhrase.noDecision), indent: 2)
    }
    let decision = review.decision
    lines += style.wrap(
      "\(wording.name(decision.outcome))  \(wording.time(decision.at))  \(VisibleText.oneLine(decision.by))"
        + " (\(VisibleText.oneLine(decision.mandate)))", indent: 2)
    lines += style.wrap(VisibleText.oneLine(decision.reason), indent: 2)
    lines += style.wrap(wording(GatePhrase.recommendedThen, wording.name(review.recommendation)), indent: 2)
    lines += style.wrap(wording(review.differs ? GatePhrase.differs : GatePhrase.agrees), indent: 2)
    lines += style.wrap(
      wording(decision.vendorWasPresent ? GatePhrase.vendorPresent : GatePhrase.vendorAbsent), indent: 2)
    lines += GateProvenance.sentences(review, wording).flatMap { style.wrap($0, indent: 2) }
    if let sentence = anchors.flatMap({ VouchingWords($0, wording).sentence(of: decision) }) {
      lines += style.wrap(sentence, indent: 2)
    }
    if review.vendorShouldBeAbsent { lines += style.wrap(wording(GatePhrase.vendorShouldBeAbsent), indent: 2) }
    if let dissent = decision.dissent { lines += style.wrap(wording(GatePhrase.dissent, dissent), indent: 2) }
    if let instead = decision.compensation {
      lines += style.wrap(wording(GatePhrase.compensation, instead), indent: 2)
    }
    if let until = decision.until { lines += style.wrap(wording(GatePhrase.until, wording.date(until)), indent: 2) }
    return lines
  }

  private var open: [String] {
    guard !evaluation.openConditions.isEmpty else { return [] }
    return ["", style.paint(wording(GatePhrase.openConditions), .strong)]
      + evaluation.openConditions.flatMap { condition in
        style.wrap(
          wording(
            GatePhrase.conditionLine, title(ofGate: condition.gate), VisibleText.oneLine(condition.what),
            VisibleText.oneLine(condition.owner), wording.day(condition.due)), indent: 2, hanging: 2)
      }
  }

  /// Its identifier where that is all that is known.
  private func title(ofGate id: String) -> String { evaluation.gateTitles[id].map { wording.pick($0).text } ?? id }
}
