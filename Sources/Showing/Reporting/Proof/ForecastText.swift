package import Judgement
package import Quantities
import Statistics
package import Texts

/// A forecast in plain words.
package struct ForecastText: Sendable {
  private let outlook: RolloutOutlook
  private let wording: Wording
  private let style: TerminalStyle

  package init(_ outlook: RolloutOutlook, language: InterfaceLanguage, width: Int? = nil, colour: Bool = false) {
    self.outlook = outlook
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
  }

  /// Ends with a line break.
  package func render() -> String {
    let (word, ink): (ForecastPhrase, TerminalStyle.Ink) =
      switch outlook.isInTime {
      case true?: (.inTime, .green)
      case false?: (.late, .red)
      case nil: (.noDay, .strong)
      }
    let left = text(.left, wording.number(outlook.left), wording.number(outlook.question.units), day(outlook.start))
    var lines = [style.paint(text(word).uppercased(), ink) + "  " + left]
    lines += style.wrap(paceText + " " + text(.counted), indent: 2)
    lines += section(text(.heading), lastDays)
    if let doneBy = outlook.question.doneBy { lines += section(text(.startHeading, wording.date(doneBy)), starts) }
    if let sentence = overlap { lines += [""] + style.wrap(sentence, indent: 0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ phrase: ForecastPhrase, _ arguments: String...) -> String {
    wording(phrase, arguments)
  }

  private func section(_ heading: String, _ sentences: [String]) -> [String] {
    ["", style.paint(heading, .strong)] + sentences.flatMap { style.wrap($0, indent: 2, hanging: 2) }
  }

  private func day(_ day: CalendarDate?) -> String { day.map { wording.date($0) } ?? text(.never) }

  private var wanted: String { wording.percentFigure(outlook.question.probability) }

  private var paceText: String {
    switch outlook.paceSource {
    case .planned: text(.pacePlanned, wording.significant(outlook.pace))
    case .history:
      text(
        .paceHistory, wording.significant(outlook.pace),
        wording(LedgerCountPhrase.businessDays, outlook.historyDays ?? 0))
    }
  }

  private var lastDays: [String] {
    var lines = [text(.steady, day(outlook.steadyLastDay))]
    if outlook.paceSource == .history {
      let forecast = outlook.forecast
      lines.append(
        text(
          .percentiles, day(forecast.day(reachedBy: 0.1)), day(forecast.day(reachedBy: 0.5)),
          day(forecast.day(reachedBy: 0.9)), wording.number(forecast.runs), String(forecast.seed)))
      lines.append(text(.method))
    }
    if let weekly = outlook.byWeeks {
      lines.append(text(.byWeeks, wording.date(weekly.lastDay), wording(LedgerCountPhrase.weeks, weekly.weeks)))
    }
    return lines
  }

  private var starts: [String] {
    let start = { (day: CalendarDate?) in day.map { wording.date($0) } ?? text(.noStart) }
    var lines: [String] = []
    if let probability = outlook.probability {
      lines.append(text(.probability, wording.percentFigure(probability), wanted))
    }
    lines.append(text(.latestSteady, start(outlook.steadyLatestStart)))
    if outlook.paceSource == .history { lines.append(text(.latestLikely, start(outlook.latestStart), wanted)) }
    if let weekly = outlook.byWeeks { lines.append(text(.latestWeeks, start(weekly.latestStart))) }
    if outlook.isInTime == false { lines.append(text(.startedTooLate, wording.date(outlook.start))) }
    return lines
  }

  private var overlap: String? {
    guard let end = outlook.oldContractUntil else { return nil }
    switch outlook.overlap {
    case nil: return text(.overlapUnknown, wording.date(end))
    case 0?: return text(.noOverlap, wording.date(end), wanted)
    case let days?: return text(.overlap, wording.date(end), wording(ProofCountPhrase.days, days), wanted)
    }
  }
}
