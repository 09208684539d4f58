import Catalogue
import DelimitedText
import Evidence
package import Judgement
import Quantities
package import Texts

/// A replay for a spreadsheet: a row for each decision, RFC 4180, with a header.
///
/// Column names and codes are the same in every language; only the names of criteria are in the one that was asked for.
package enum ReplayCSV {
  package static let columns = [
    "date", "at", "gate", "taken", "decided", "recommendation", "word", "stopping", "full_recommendation", "full_word",
    "full_stopping",
  ]

  package static func text(_ replay: Replay, language: InterfaceLanguage) -> String {
    let writer = DelimitedWriter(isForSpreadsheets: true)
    let words = ReplayWords(wording: Wording(language))
    let rows = replay.rows.map { row in
      [
        row.decision.shown, row.decision.at.description, row.decision.gate.id, row.decision.taken,
        row.outcome?.rawValue ?? "", row.evaluation.recommendation.rawValue, row.word.rawValue,
        words.names(row.evaluation).joined(separator: "; "), row.full?.recommendation.rawValue ?? "",
        row.fullWord?.rawValue ?? "", row.full.map { words.names($0).joined(separator: "; ") } ?? "",
      ]
    }
    return ([columns] + rows).map { writer.row($0.map(VisibleText.oneLine)) }.joined()
  }
}
