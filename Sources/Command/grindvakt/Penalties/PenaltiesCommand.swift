import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Quantities
import Reporting
import Texts

/// How the ledger is printed.
enum LedgerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, html
}

/// `penalties`: what is owed under the contract of a catalogue, and how every amount is computed.
struct PenaltiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalties", abstract: Text("Say what is owed under the contract, line by line, from the record."),
    discussion: Text(
      """
      Events count from when they were known, whenever they were written down, so --as-of gives what could be known then. \
      With --assume the ledger answers what would have been owed: 'MILESTONE on DATE', 'MILESTONE never', 'no outage', \
      or 'no KIND' with a kind of relief. Exit code 0, also where something is owed; 2 where the input is wrong; 4 where \
      the record does not verify.
      """),
    example: "penalties Requirements/alarms --record record --assume 'app-approved on 2022-09-01'")

  @OptionGroup var judging: JudgingOptions

  @Option(help: Text("Show only this clause. Can be repeated.").help)
  var clause: [String] = []

  @Option(help: Text("Compute as if this were so. Can be repeated.").help)
  var assume: [String] = []

  @Option(help: Text("How the ledger is printed: text, json, csv or html.").help)
  var format: LedgerFormat = .text

  @Option(name: [.short, .long], help: Text("File to write to instead of standard output.").help)
  var output: String?

  @OptionGroup var printing: OutputOptions

  func run() throws {
    let reading = try judging.penalties(printing)
    let sink = DiagnosticSink()
    let clauses = known(clause, in: reading.contract, sink)
    let assumptions = read(assume, of: reading.contract, sink)
    guard !sink.hasErrors else { throw printing.refusal(sink) }
    let report: LedgerReport
    do throws(QuantityError) {
      report = try reading.report(assuming: assumptions).showing(only: clauses)
    } catch {
      sink.error("amount-too-large", error.problem, at: nil, hints: [error.hint])
      throw printing.refusal(sink)
    }
    try write(report, sink)
  }

  private func known(_ names: [String], in contract: Contract, _ sink: DiagnosticSink) -> [String] {
    let known = contract.clauses.map(\.id)
    for name in names where !known.contains(name) {
      let suggestion = Suggestion.hint(for: name, among: known)
      let list =
        known.isEmpty ? Text("the contract has no penalty clauses") : Text("it has \(known.joined(separator: ", "))")
      sink.error(
        "unknown-clause", Text("the contract has no penalty clause '\(name)'"), at: nil,
        hints: [suggestion, list].compactMap { $0 })
    }
    return names
  }

  private func read(_ texts: [String], of contract: Contract, _ sink: DiagnosticSink) -> [PenaltyAssumption] {
    texts.compactMap { text in
      do throws(QuantityError) {
        return try PenaltyAssumption.parse(text, of: contract)
      } catch {
        sink.error("assumption-not-understood", error.problem, at: nil, hints: [error.hint])
        return nil
      }
    }
  }

  private func write(_ report: LedgerReport, _ sink: DiagnosticSink) throws {
    do {
      if format == .html, let output {
        try PageOutput.write(page(of: report), to: output)
      } else {
        try OutputFile.write(to: output) { out in try write(report, to: out) }
      }
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: printing)
    }
  }

  private func write(_ report: LedgerReport, to out: OutputFile) throws {
    switch format {
    case .text:
      try out.write(
        Array(
          LedgerText(
            report, language: printing.language, width: output == nil ? printing.width : nil,
            colour: output == nil && printing.colourOnOutput
          ).render().utf8))
    case .json: try LedgerJSON.write(report) { bytes throws(any Error) in try out.write(bytes) }
    case .csv:
      try LedgerCSV.write(report, language: printing.language) { bytes throws(any Error) in try out.write(bytes) }
    case .html: try out.write(Array(page(of: report).onePage().utf8))
    }
  }

  private func page(of report: LedgerReport) -> PagedDocument {
    LedgerPage(report, language: printing.language).paged
  }
}
