import Catalogue
import Evidence
package import Judgement
package import Quantities
package import Texts

/// What a record shows, in a screenful: what was tried, what failed and why it matters, what is owed, and what a gate
/// says.
///
/// It names what weighs most and counts the rest; a report has everything.
package struct BriefSummary: Sendable {
  private let assessment: Assessment
  private let ledger: LedgerReport?
  private let gates: [GateEvaluation]
  private let wording: Wording
  private let style: TerminalStyle
  /// How many requirements of a kind are named.
  private let most: Int

  /// - Parameters:
  ///   - ledger: what is owed; nil where nobody asked, or there is no contract.
  ///   - gates: those to tell of.
  ///   - most: how many requirements are named that failed; the others are counted.
  ///   - width: columns; nil in a pipe, where lines are not broken.
  package init(
    _ assessment: Assessment, ledger: LedgerReport? = nil, gates: [GateEvaluation] = [], most: Int = 4,
    language: InterfaceLanguage, width: Int? = nil, colour: Bool = false
  ) {
    self.assessment = assessment
    self.ledger = ledger
    self.gates = gates
    self.most = most
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
  }

  /// Ends with a line break.
  package func render() -> String { (tried + failed + undecided + owed + decisions).joined(separator: "\n") + "\n" }

  private func say(_ text: Text) -> String { VisibleText.oneLine(text.text(in: wording.language)) }

  private func heading(_ text: String) -> [String] {
    [""] + style.wrap(text, indent: 0).map { style.paint($0, .strong) }
  }

  private func cut(_ text: String, indent: Int) -> [String] {
    [String(repeating: " ", count: indent) + style.cut(VisibleText.oneLine(text), after: indent)]
  }

  // MARK: What was tried

  private var tried: [String] {
    let touched = assessment.requirements.filter {
      $0.standing != .notTested || $0.cases.contains { $0.attempt != nil }
    }
    let cases = Set(touched.flatMap(\.cases).filter { $0.attempt != nil }.map(\.id)).count
    let requirements = Text(
      one: "\(formatted: touched.count) requirement of \(formatted: assessment.requirements.count)",
      other: "\(formatted: touched.count) requirements of \(formatted: assessment.requirements.count)",
      count: touched.count)
    let trials = Text(one: "\(formatted: cases) test case", other: "\(formatted: cases) test cases", count: cases)
    var lines = style.wrap(say(Text("Tried: \(requirements), \(trials).")), indent: 2, hanging: 2)
    let standings: [Standing] = [.passed, .failed, .inconclusive, .waived, .notApplicable]
    let counts = standings.compactMap { standing -> (text: String, ink: TerminalStyle.Ink)? in
      let count = touched.count { $0.standing == standing }
      guard count > 0 || standing == .passed else { return nil }
      return ("\(standing.symbol) \(wording.name(standing)) \(wording.number(count))", TerminalStyle.ink(standing))
    }
    lines += style.flow(counts, indent: 2)
    return lines
  }

  // MARK: What failed, and why it matters

  /// The most serious first: what a buyer must have before what it would like, and class A before B.
  private func byWeight(_ requirements: [AssessedRequirement]) -> [AssessedRequirement] {
    func rank(_ assessed: AssessedRequirement) -> Int {
      let classes: [FaultClass?] = [.a, .b, .c, nil]
      return (assessed.requirement.obligation == .mandatory ? 0 : 10)
        + (classes.firstIndex(of: assessed.requirement.faultClass) ?? 9)
    }
    return requirements.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
      \.element)
  }

  private var failed: [String] {
    let requirements = byWeight(assessment.requirements(.failed))
    guard !requirements.isEmpty else { return [] }
    var lines = heading(say(Text("What failed, and why it matters:")))
    for assessed in requirements.prefix(most) { lines += named(assessed, because: why(assessed)) }
    return lines + rest(requirements.count - most)
  }

  private var undecided: [String] {
    let requirements = byWeight(assessment.requirements(.inconclusive))
    guard !requirements.isEmpty else { return [] }
    let shown = min(2, most)
    var lines = heading(say(Text("What could not be decided:")))
    for assessed in requirements.prefix(shown) { lines += named(assessed, because: reason(assessed)) }
    return lines + rest(requirements.count - shown)
  }

  private func named(_ assessed: AssessedRequirement, because text: String?) -> [String] {
    let requirement = assessed.requirement
    let kind = [wording.shortName(requirement.obligation), requirement.faultClass?.rawValue].compactMap { $0 }
    let title = "\(requirement.id)  \(wording.pick(requirement.heading).text) (\(kind.joined(separator: ", ")))"
    let mark = style.paint(assessed.standing.symbol, TerminalStyle.ink(assessed.standing))
    let first = style.cut(VisibleText.oneLine(title), after: 2)
    // The title is found again in a report; why it matters is said here only, and whole.
    return ["\(mark) \(style.paint(first, .strong))"]
      + (text.map { style.wrap(VisibleText.oneLine($0), indent: 4) } ?? [])
  }

  /// What goes wrong for a person without it, or else what was seen.
  private func why(_ assessed: AssessedRequirement) -> String? {
    assessed.requirement.why.map { wording.pick($0).text } ?? reason(assessed)
  }

  private func reason(_ assessed: AssessedRequirement) -> String? {
    assessed.reasons.first.map { wording.sentence($0) }
      ?? assessed.decidingCases.first.flatMap { found in found.reasons.first.map { wording.sentence($0, of: found) } }
  }

  private func rest(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      "  " + say(Text(one: "… and \(formatted: count) more", other: "… and \(formatted: count) more", count: count))
    ]
  }

  // MARK: What follows

  private var owed: [String] {
    guard let ledger, ledger.hasSomethingToShow else { return [] }
    let words = LedgerWords(ledger.ledger.contract, wording)
    let clauses = ledger.ledger.clauses.filter { $0.net > 0 }.sorted { $0.net > $1.net }
    var lines = heading("\(wording(LedgerPhrase.owed)): \(words.money(ledger.ledger.totalToClaim))")
    for clause in clauses.prefix(3) {
      lines += cut("\(words.money(clause.net))  \(words.text(clause.clause.title))", indent: 2)
    }
    lines += rest(clauses.count - 3)
    if ledger.ledger.isSimulated {
      lines += style.wrap(wording(LedgerPhrase.simulatedNotice), indent: 2).map { style.paint($0, .yellow) }
    }
    return lines
  }

  private var decisions: [String] {
    gates.flatMap { evaluation in
      let ink: TerminalStyle.Ink =
        switch evaluation.recommendation {
        case .go: .green
        case .conditions: .yellow
        case .noGo: .red
        }
      let title = wording.pick(evaluation.gate.title).text
      var lines =
        [""] + style.heading(wording.name(evaluation.recommendation).uppercased(), ink, VisibleText.oneLine(title))
      let stopping = evaluation.stopping
      if !stopping.isEmpty {
        let (count, all) = (stopping.count, evaluation.criteria.count)
        lines += style.wrap(
          say(
            Text(
              one: "\(formatted: count) criterion of \(formatted: all) is not met or cannot be decided, among them:",
              other: "\(formatted: count) criteria of \(formatted: all) are not met or cannot be decided, among them:",
              count: count)), indent: 2)
        for result in stopping.prefix(2) { lines += cut("· " + wording(result.title), indent: 2) }
      }
      return lines
    }
  }
}
