import Catalogue
import Evidence
import Judgement
import Planning

/// One requirement on the terminal.
struct RequirementLines: Sendable {
  let summary: TerminalSummary
  let assessed: AssessedRequirement

  private var wording: Wording { summary.wording }
  private var style: TerminalStyle { summary.style }
  private var sources: PlanSources { summary.assessment.sources }

  private var title: [String] {
    let requirement = assessed.requirement
    let standing = assessed.standing
    let mark = style.paint(standing.symbol, TerminalStyle.ink(standing))
    let extra = [wording.shortName(requirement.obligation), requirement.faultClass?.rawValue].compactMap { $0 }
    let text = "\(requirement.id)  \(wording.pick(requirement.heading).text) (\(extra.joined(separator: ", ")))"
    let lines = style.wrap(text, indent: 2, hanging: 2)
    guard let first = lines.first else { return [] }
    return ["\(mark) " + style.paint(String(first.dropFirst(2)), .strong)] + lines.dropFirst()
  }

  /// With every case that the verdict follows from.
  var lines: [String] {
    title + place(sources.requirements[assessed.id], indent: 4)
      + assessed.reasons.flatMap { style.wrap(wording.sentence($0), indent: 4) }
      + AssumptionWording(assessed: assessed).assumptions.flatMap { style.wrap(wording($0), indent: 4, hanging: 2) }
      .map { style.paint($0, .yellow) }
      + style.remarks(BaselineWords(wording: wording).remarks(assessed.loosening, of: assessed.id), indent: 4)
      + assessed.decidingCases.flatMap(lines)
  }

  /// Each case that is passed with advice, and what is advised.
  var advisedLines: [String] {
    title
      + assessed.cases.filter(\.isAdvised).flatMap { advised in
        style.wrap("\(wording.pick(advised.planned.title).text) · \(advised.id)", indent: 4, hanging: 2)
          + (wording.stated(advised.decidingStep?.result.reason).map { style.wrap($0.text, indent: 6) } ?? [])
      }
  }

  /// How often each case was tried that passed and failed.
  var flakyLines: [String] {
    title
      + assessed.cases.compactMap(\.attempts).filter(\.isFlaky).flatMap { style.wrap($0.sentence(wording), indent: 4) }
  }

  /// The reason of the first case, and how many there are.
  var shortLines: [String] {
    if assessed.standing == .notApplicable {
      return title + assessed.reasons.flatMap { style.wrap(wording.sentence($0), indent: 4) }
    }
    if let waiver = assessed.waiver {
      let sentence = wording(
        ReasonPhrase.waiverInForce, waiver.content.by, wording.date(waiver.content.expires), waiver.content.reason)
      return title + style.wrap(wording(ReportPhrase.waivedUnder, wording.name(assessed.verdict)), indent: 4)
        + style.wrap(sentence, indent: 4)
    }
    let deciding = assessed.decidingCases
    let ofCase = deciding.first.flatMap { found in found.reasons.first.map { wording.sentence($0, of: found) } }
    let sentence = assessed.reasons.first.map { wording.sentence($0) } ?? ofCase
    let more = deciding.count > 1 ? " (\(wording(CountPhrase.cases, deciding.count)))" : ""
    return title + (sentence.map { style.wrap($0 + more, indent: 4) } ?? [])
  }

  private func place(_ source: SourceLine?, indent: Int) -> [String] {
    guard let source else { return [] }
    let excerpt = String(repeating: " ", count: indent + 2) + "| " + VisibleText.oneLine(source.excerpt)
    return [
      String(repeating: " ", count: indent) + style.paint(VisibleText.oneLine("\(source)"), .blue),
      style.paint(style.cut(excerpt, after: 0), .dim),
    ]
  }

  private func lines(of assessedCase: AssessedCase) -> [String] {
    let title = wording.pick(assessedCase.planned.title).text
    var lines = style.wrap("\(title) · \(assessedCase.id)", indent: 4, hanging: 2)
    lines += assessedCase.reasons.flatMap { style.wrap(wording.sentence($0), indent: 6) }
    if let attempts = assessedCase.attempts, attempts.isWorthTelling {
      lines += style.wrap(attempts.sentence(wording), indent: 6)
    }
    guard let attempt = assessedCase.attempt else { return lines }
    if let step = assessedCase.decidingStep {
      lines += place(sources.step(step.path, ofCase: assessedCase.id), indent: 6)
      lines += explanation(of: step)
      if let command = summary.requests.command(for: step, in: attempt) {
        lines.append(style.paint("      \(command.text)", .dim))
      }
    } else if let stated = wording.stated(attempt.finish?.reason) {
      lines += style.wrap(stated.text, indent: 6)
    }
    if let note = attempt.answer?.content.note {
      lines += labelled(wording(ReportPhrase.note), note)
    }
    return lines
  }

  private func explanation(of step: RecordedStep) -> [String] {
    var lines: [String] = []
    if let stated = wording.stated(step.result.reason) { lines += style.wrap(stated.text, indent: 6) }
    if let expected = step.result.expected {
      lines += labelled(wording(ReportPhrase.expected), EvidenceText(wording).demanded(expected))
    }
    if let actual = step.result.actual {
      lines += labelled(wording(ReportPhrase.actual), EvidenceText(wording).seen(actual))
    }
    return lines
  }

  /// `Krävs:    ..`, with the values of both labels in one column.
  private func labelled(_ label: String, _ text: String) -> [String] {
    let labels = [wording(ReportPhrase.expected), wording(ReportPhrase.actual)]
    let column = (labels.map { TerminalStyle.columns(of: $0) }.max() ?? 0) + 2
    let padded = label + ":" + String(repeating: " ", count: max(1, column - TerminalStyle.columns(of: label) - 1))
    let wrapped = style.wrap(text, indent: 6 + TerminalStyle.columns(of: padded))
    guard let first = wrapped.first else { return [] }
    return ["      " + padded + first.drop { $0 == " " }] + wrapped.dropFirst()
  }
}
