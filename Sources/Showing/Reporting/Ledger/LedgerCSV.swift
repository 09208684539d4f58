import Catalogue
import DelimitedText
import Evidence
import Judgement
package import Quantities
package import Texts

/// The ledger for a spreadsheet: a row for each line, RFC 4180, with a header.
///
/// Column names and values are the same in every language; only the sentence is in the one that was asked for. Amounts
/// are kronor with two decimals and a point. What must be read before an amount is used (assumptions, a simulated
/// system) stands in every row, since rows are sorted, filtered and pasted elsewhere.
package enum LedgerCSV {
  package static let columns = [
    "contract", "as_of", "clause", "title", "line", "from", "to", "arose", "units", "gross_kr", "relief_days",
    "relieved_kr", "stacked_kr", "capped_kr", "capped_by", "lost_kr", "adjusted_kr", "net_kr", "claim_by", "claimed",
    "because", "entries", "simulated", "notice",
  ]

  package static func text(_ report: LedgerReport, language: InterfaceLanguage) -> String {
    var bytes: [UInt8] = []
    write(report, language: language) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same row by row, as they are made.
  package static func write<Failure: Error>(
    _ report: LedgerReport, language: InterfaceLanguage, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let ledger = report.ledger
    let words = LedgerWords(ledger.contract, Wording(language))
    let notice = notice(report, words.wording)
    try sink(row(columns))
    for clause in ledger.clauses {
      let sentence = LineSentence(words, clause: clause, in: ledger)
      for (index, line) in clause.lines.enumerated() {
        let subject = [
          ledger.contract.id, report.day.description, clause.clause.id, words.text(clause.clause.title),
          String(index + 1),
        ]
        let amounts = [
          time(line.from), time(line.to), line.arose.description, line.units.description, kronor(line.gross),
          line.reliefDays.description, kronor(line.relieved), kronor(line.stacked), kronor(line.capped),
          line.cappedBy.map(owner) ?? "", kronor(line.lost), kronor(line.adjusted), kronor(line.net),
        ]
        let rest = [
          line.claimBy?.description ?? "", line.isClaimed ? "yes" : "no", sentence.text(line),
          line.entries.map(String.init).joined(separator: " "), ledger.isSimulated ? "yes" : "no", notice,
        ]
        try sink(row(subject + amounts + rest))
      }
    }
  }

  private static func row(_ fields: [String]) -> [UInt8] {
    Array(DelimitedWriter(isForSpreadsheets: true).row(fields.map(VisibleText.oneLine)).utf8)
  }

  private static func notice(_ report: LedgerReport, _ wording: Wording) -> String {
    var notices: [String] = []
    if report.ledger.isSimulated { notices.append(wording(LedgerPhrase.simulatedNotice)) }
    if report.isAssuming { notices.append(wording(LedgerPhrase.assumptionsNotice)) }
    if !report.ledger.assumed.isEmpty {
      notices.append(wording(LedgerPhrase.assumedHeading) + ": " + report.ledger.assumed.joined(separator: "; ") + ".")
    }
    return notices.joined(separator: " ")
  }

  /// `-28571.43`, exact.
  private static func kronor(_ ore: Ore) -> String {
    let digits = String(ore.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(ore < 0 ? "-" : "")\(padded.dropLast(2)).\(padded.suffix(2))"
  }

  private static func time(_ time: EventTime) -> String {
    switch time {
    case .day(let day): day.description
    case .instant(let instant): instant.description
    }
  }

  private static func owner(_ owner: CapOwner) -> String {
    switch owner {
    case .clause(let id): "clause \(id)"
    case .group(let id): "group \(id)"
    case .contract: "contract"
    }
  }
}
