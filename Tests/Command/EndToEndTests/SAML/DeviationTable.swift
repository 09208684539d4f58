import Foundation
import Quantities
import SuiteLanguage
import TestSupport
import Texts

/// The table of docs/suite-language.md: every deviation with its argument, and what is right.
struct DeviationTable {
  static let file = Repository.root.appending(path: "docs/suite-language.md")
  static let begin = "<!-- deviations: written by ClauseTableTests -->"
  static let end = "<!-- end of deviations -->"

  var text: String {
    """
    \(Self.begin)
    | Deviation | Argument | What it is | Right |
    |---|---|---|---|
    \(SAMLDeviation.all.map(row).joined(separator: "\n"))
    \(Self.end)
    """
  }

  private func row(_ deviation: SAMLDeviation) -> String {
    let cells = [
      "`\(deviation.name)`", argument(of: deviation), deviation.explanation.text(in: .english),
      deviation.rightBehaviour.rawValue,
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private func argument(of deviation: SAMLDeviation) -> String {
    switch deviation.takes {
    case .number(let range)?: "\(range.lowerBound) to \(range.upperBound)"
    case .words(let words)?: words.map { "`\($0)`" }.joined(separator: ", ")
    case .duration?: "a duration from now, `-10 min` for the past"
    case .text(let kind)?: kind
    case nil: "–"
    }
  }
}
