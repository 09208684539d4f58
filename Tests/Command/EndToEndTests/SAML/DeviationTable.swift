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
    \(SAMLDeviation.allCases.map(row).joined(separator: "\n"))
    \(Self.end)
    """
  }

  private func row(_ deviation: SAMLDeviation) -> String {
    let cells = [
      "`\(deviation.name)`", argument(of: deviation), deviation.explanation(in: .english),
      deviation.rightBehaviour.rawValue,
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private func argument(of deviation: SAMLDeviation) -> String {
    if let range = deviation.range { return "\(range.lowerBound) to \(range.upperBound)" }
    return switch deviation.argument {
    case .choice(let words)?: words.map { "`\($0)`" }.joined(separator: ", ")
    case .duration?: "a duration from now, `-10 min` for the past"
    case .integer?: "a whole number"
    case .text?: text(of: deviation)
    default: "–"
    }
  }

  private func text(of deviation: SAMLDeviation) -> String {
    switch deviation {
    case .issuer, .audience: "an entityID"
    case .recipient, .destination: "an address"
    case .externalEntity, .externalDTD, .parameterEntity, .xsltTransform, .externalReference, .keyRetrieval:
      "an address, or `canary`"
    case .inResponseTo: "the ID of a request"
    case .authnContext, .confirmationMethod: "a URI"
    case .version: "a version, `\"1.1\"`"
    case .commentInNameID: "the beginning of the name, before the comment"
    case .commentInAttribute: "the name of an attribute that is sent"
    case .relayState: "any text"
    default: "a text"
    }
  }
}
