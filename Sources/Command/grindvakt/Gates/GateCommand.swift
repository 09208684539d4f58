import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Foundation
import Judgement
import Planning
import Quantities
import Reporting
import Texts

/// How a gate is printed.
enum GateFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html, pdf
}

extension GateReport.Audience: ExpressibleByArgument {}

/// `gate`: what a gate recommends, and why.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: Text("Say whether a gate may be passed, and what stands in the way."),
    discussion: Text(
      """
      Exit code 0 for go and for go with conditions, which are printed; 1 for no-go. What cannot be told is no-go. Events \
      count from when they were known, so --as-of gives what could be known then. PDF is tagged for screen readers, \
      or with --archive made to be kept (PDF/A); it takes WeasyPrint.
      """),
    example: "gate Requirements/alarms rollout --record record --format html --output gate.html")

  @Argument(help: Text("Folder of the catalogue.").help)
  var catalogue: String

  @Argument(help: Text("The gate.").help)
  var gate: String

  @Option(help: Text("Folder of the record.").help)
  var record: String

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("Judge by what was known then: an instant, or a day, up to its end in Sweden.").help)
  var asOf: AsOf?

  @Option(help: Text("Judge only by what had been written by then, whenever it was known: an instant or a day.").help)
  var writtenBy: AsOf?

  @Option(help: Text("How it is printed: text, json, html or pdf.").help)
  var format: GateFormat = .text

  @Option(
    name: .customLong("for"),
    help: Text("Who reads the page: steering-group, or board, with since when it could be known.").help)
  var audience: GateReport.Audience = .steeringGroup

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Text("File to write to instead of the terminal; needed for pdf.").help)
  var file: String?

  @Flag(help: Text("PDF/A instead of a tagged PDF.").help)
  var archive = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if format == .pdf, file == nil { throw ValidationError("--format pdf needs --output FILE") }
    if archive, format != .pdf { throw ValidationError("--archive is about --format pdf") }
  }

  func run() throws {
    let compiled = try GateReading.catalogue(catalogue, suites: suites, output)
    let gate = try GateReading.gate(gate, of: compiled, output)
    let verified = try GateReading.record(record, of: compiled, output)
    let bench = try GateReading.bench(
      compiled, record: verified, asOf: asOf?.instant, writtenBy: writtenBy?.instant, output)
    let anchors = GateReading.anchors(of: verified, catalogue: catalogue)
    let evaluation = try GateEvaluator.evaluate(gate, in: bench)
    switch format {
    case .text:
      try write(
        GateText(
          evaluation, anchors: anchors, language: output.language, width: output.width, colour: output.colourOnOutput
        ).render())
    case .json: try write(GateJSON.text(evaluation, anchors: anchors))
    case .html: try write(page(of: evaluation, bench, anchors).paged)
    case .pdf: try print(page(of: evaluation, bench, anchors).render())
    }
    throw ExitCode(evaluation.recommendation.exitCode)
  }

  private func page(
    of evaluation: GateEvaluation, _ bench: GateBench, _ anchors: AnchorReport
  ) throws -> GatePage {
    let history = audience == .board ? try GateHistory(of: evaluation, in: bench) : nil
    let report = GateReport(
      catalogue: bench.catalogue.catalogue, evaluation: evaluation, field: bench.field, history: history,
      head: bench.testimony.head, audience: audience, anchors: anchors)
    return GatePage(report, language: output.language)
  }

  private func write(_ text: String) throws {
    try VerifiedRecord.exiting(output) { () throws(RecordError) in
      guard let file else { return FileHandle.standardOutput.say(text) }
      try WholeFile.write(Array(text.utf8), to: file)
    }
  }

  private func write(_ document: PagedDocument) throws {
    do {
      try PageOutput.write(document, to: file)
    } catch let error as RecordError {
      throw VerifiedRecord.exit(error, output: output)
    }
  }

  private func print(_ page: String) throws {
    do {
      let document = try PDFPrinter.document(of: page, as: archive ? .archive : .accessible)
      do throws(RecordError) {
        try WholeFile.write(document, to: file ?? "")
      } catch {
        throw VerifiedRecord.exit(error, output: output)
      }
    } catch let failure as PDFPrinter.Failure {
      throw refuse(failure.diagnostic)
    }
  }

  private func refuse(_ diagnostic: Diagnostic) -> ExitCode {
    let sink = DiagnosticSink()
    sink.report(diagnostic)
    return output.refusal(sink)
  }
}
