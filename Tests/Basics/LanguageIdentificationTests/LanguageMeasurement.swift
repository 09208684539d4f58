import LanguageIdentification
import Quantities
import Texts

/// How often the languages of the table are identified rightly, as docs/languages.md prints it.
struct LanguageMeasurement {
  struct Count {
    var texts = 0
    var told = 0
    var right = 0
    /// Texts of this language of which the language is not identified.
    var untold = 0
  }

  private(set) var counts: [String: Count] = [:]
  /// Texts whose language is identified wrongly, in the order of the table.
  private(set) var wrong: [(text: String, language: String, told: String)] = []

  /// Texts of a language that is not identified, in the order of the table.
  private(set) var untold: [String] = []

  init(_ table: [LanguageCase], by identifier: LanguageIdentifier) {
    for row in table {
      let found = identifier.languages(of: row.text).map(\.description)
      // `da or nb` is right for both; where one of several is Swedish, Finnish or English nothing is decided.
      let isDecided = found.count == 1 || !found.isEmpty && Set(found).isDisjoint(with: ["sv", "fi", "en"])
      let told = !isDecided ? "und" : found.contains(row.language) ? row.language : found[0]
      counts[row.language, default: Count()].texts += 1
      counts[told, default: Count()].told += 1
      if told == row.language {
        counts[told, default: Count()].right += 1
      } else if told == "und" {
        counts[row.language, default: Count()].untold += 1
        untold.append("- \(row.text) (\(row.language))")
      } else {
        wrong.append((row.text, row.language, told))
      }
    }
  }

  /// Rows by language, the wanted languages first.
  var table: String {
    let order = ["sv", "fi", "en"]
    let others = counts.keys.filter { !order.contains($0) && $0 != "und" }.sorted()
    let rows = (order + others + ["und"]).map { code in
      let count = counts[code] ?? Count()
      let name = code == "und" ? "none, or several" : (try? LanguageTag.parse(code))?.name(in: .english) ?? code
      return
        "| \(name) | \(count.texts) | \(percent(count.right, of: count.told)) | \(percent(count.right, of: count.texts)) | \(count.untold) |"
    }
    return (["| Language | Texts | Precision | Recall | Not told |", "|---|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  /// Each text that is taken for another language.
  var mistakes: String {
    (["| Text | In | Taken for |", "|---|---|---|"] + wrong.map { "| \($0.text) | \($0.language) | \($0.told) |" })
      .joined(separator: "\n")
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : "\((part * 100 + whole / 2) / whole) %"
  }
}
