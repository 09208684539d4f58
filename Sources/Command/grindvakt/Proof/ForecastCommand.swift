import ArgumentParser
import Diagnostics
import Foundation
import Judgement
import Quantities
import Reporting
import Statistics
import Texts

/// `forecast`: when a roll-out ends, whether in time, and how late it could start.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: Text("Say when a roll-out ends, and how late it could start."),
    discussion: Text(
      """
      Counts business days with Swedish public holidays. The pace is that of the installations on the record, unless \
      --per-week or --per-business-day gives a planned one; before ten days of installing it is that of the plan on the \
      record. How many units, by when and how surely is taken from the first gate of the catalogue that asks for a \
      forecast, unless options say so. Exit code 0 where it is in time with the probability that is \
      asked for, or where no --done-by is given; 1 where it is not; 3 where nothing can be forecast; 2 where the input is \
      wrong; 4 where the record does not verify.
      """),
    example: "forecast --units 4000 --per-week 180 --start 2023-02-20 --done-by 2023-06-30")

  @Argument(help: Text("Folder of the catalogue; may be left out without a record.").help)
  var catalogue: String?

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("Folder of the record.").help)
  var record: String?

  @Option(help: Text("Forecast from what was known then: an instant, or a day, up to its end in Sweden.").help)
  var asOf: AsOf?

  @OptionGroup var rollout: RolloutOptions

  @Option(help: Text("How the forecast is printed: text or json.").help)
  var format: ProofFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let asOf = asOf?.instant ?? SystemClock.system.now()
    let compiled = try catalogue.map { try GateReading.catalogue($0, suites: suites, output) }
    let field = try record.map {
      try FieldRecord(record: $0, catalogue: compiled, asOf: asOf, output: output)
    }
    let known = KnownRollout(compiled, events: field?.events, field: field?.field)
    field?.warn(output)
    let question: RolloutQuestion
    do throws(StatisticsError) {
      question = try rollout.question(asOf: Stockholm.date(at: asOf), known: known)
    } catch { throw refused("not-forecastable", error, Exit.wrongInput) }
    let outlook: RolloutOutlook
    do throws(RolloutOutlook.Obstacle) {
      outlook = try RolloutOutlook(question, field: field?.field)
    } catch {
      switch error {
      case .impossible(let error): throw refused("not-forecastable", error, Exit.wrongInput)
      case .noPace(let reason):
        let missing = StatisticsError(
          problem: Text("nothing tells how fast units are installed"),
          hint: Text("give --per-week or --per-business-day, or a record with installations"))
        throw refused("no-pace", reason ?? missing, Exit.inconclusive)
      case .stopped(let since):
        let stopped = StatisticsError(
          problem: Text("installing is stopped since \(since), and nobody has said until when"),
          hint: Text("give the day that it goes on with --start"))
        throw refused("installing-stopped", stopped, Exit.inconclusive)
      }
    }
    switch format {
    case .text:
      FileHandle.standardOutput.say(
        ForecastText(outlook, language: output.language, width: output.width, colour: output.colourOnOutput).render())
    case .json: FileHandle.standardOutput.say(ForecastJSON.text(outlook))
    }
    if outlook.isInTime == false { throw Exit.failed }
  }

  private func refused(_ code: String, _ error: StatisticsError, _ exit: ExitCode) -> ExitCode {
    let sink = DiagnosticSink()
    sink.error(code, error.problem, at: nil, hints: [error.hint])
    Findings.write(sink, output: output)
    return exit
  }
}
