import Catalogue
import Judgement
import Quantities
package import Texts

/// Statutory deviations for a terminal or a pipe: what is to be done next, then each report with its steps.
package struct StatutoryText: Sendable {
  private let report: StatutoryReport
  private let wording: Wording
  private let style: TerminalStyle

  /// - Parameters:
  ///   - width: columns; nil in a pipe, where lines are not broken.
  ///   - colour: whether ANSI colours are used.
  package init(_ report: StatutoryReport, language: InterfaceLanguage, width: Int? = nil, colour: Bool = false) {
    self.report = report
    wording = Wording(language)
    style = TerminalStyle(colour: colour, width: width.map { max(40, $0) })
  }

  /// Ends with a line break.
  package func render() -> String { (next + problems + reports).joined(separator: "\n") + "\n" }

  private var next: [String] {
    let heading = style.paint(
      wording(Text("To be done next, as known on \(day: report.history.today)")), .strong)
    let reminders = report.reminders
    guard !reminders.isEmpty else {
      return [heading] + style.wrap(wording(Text("Nothing that is recorded is due.")), indent: 2)
    }
    return [heading]
      + reminders.flatMap { reminder in
        let sign = reminder.step.standing == .overdue ? style.paint("!", .red) : "-"
        return style.wrap("\(sign) " + VisibleText.oneLine(wording(reminder.sentence)), indent: 2, hanging: 2)
      }
  }

  private var problems: [String] {
    report.history.problems.flatMap { problem in
      style.wrap("? " + VisibleText.oneLine(wording(problem.sentence)), indent: 2, hanging: 2)
    }
  }

  private var reports: [String] { report.history.cases.flatMap(lines) }

  private func lines(_ about: StatutoryCase) -> [String] {
    let state = wording(
      about.isClosed ? Text("closed", context: "statutory report") : Text("open", context: "statutory report"))
    var lines = [
      "",
      style.paint(about.id, .strong) + "  " + VisibleText.oneLine(wording.pick(about.law.title).text) + ", "
        + wording.date(about.reported) + ", " + state,
    ]
    lines += style.wrap(VisibleText.oneLine(about.what), indent: 2)
    for step in about.steps {
      var line = wording(step.duty.step.title) + ": " + wording(step.standing.title)
      if let done = step.done { line += " " + wording.date(done) }
      if let due = step.due { line += " (" + wording(Text("last day \(due.formatted(in: wording.language))")) + ")" }
      if step.duty.assumption != nil, step.due != nil {
        line += ", " + wording(Text("the time is an assumption", context: "statutory step"))
      }
      lines += style.wrap("- " + line, indent: 2, hanging: 2)
    }
    return lines
  }
}
