import ArgumentParser
import Diagnostics
import Foundation
import Judgement
import Quantities
import Reporting
import Statistics
import Texts

/// How proofs and forecasts are printed.
enum ProofFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `prove`: what data show of a claim, and what it would take to show it.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: Text("Say what data show of a claim, and what it would take to show it."),
    discussion: Text(
      """
      A claim is a sentence with a number: 'lost alarms at most 0.1 %', 'hubs without contact at most 2 %', 'faulty users \
      at most 5 %', 'mtbf at least 10 000 h', 'battery at least 48 h for 90 %', 'alarms answered within 60 s at least \
      95 %'; in Swedish too. Data come from --record, or from --trials and --failures, --device-hours and --failures, or \
      --lifetimes. Exit code 0 where they show the claim, 1 where they show that it does not hold, 3 where nothing can be \
      told, 2 where the input is wrong.
      """),
    example: "prove 'lost alarms at most 0.1 %' --users 50 --alarms-per-user-month 2.2")

  @Argument(help: Text("The claim, for instance 'lost alarms at most 0.1 %'.").help)
  var claim: String

  @Option(help: Text("How sure to be, one-sided.").help)
  var confidence = "95 %"

  @OptionGroup var plan: PilotOptions
  @OptionGroup var figures: FigureOptions

  @Option(help: Text("Folder of the catalogue that the record is about.").help)
  var catalogue: String?

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @Option(help: Text("Folder of the record.").help)
  var record: String?

  @Option(help: Text("Judge by what was known then: an instant, or a day, up to its end in Sweden.").help)
  var asOf: AsOf?

  @Option(help: Text("How the proof is printed: text or json.").help)
  var format: ProofFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    // The record first, since what is wrong with it ends the command on its own.
    let field = try record.map {
      try FieldRecord(
        record: $0, catalogue: try catalogue.map { try GateReading.catalogue($0, suites: suites, output) },
        asOf: asOf?.instant ?? SystemClock.system.now(),
        output: output)
    }
    field?.warn(output)
    let proof: Proof
    do throws(StatisticsError) {
      let claim = try Claim.parse(claim)
      let question = try plan.question(claim, confidence: try ProofInput.confidence(confidence))
      let given = try figures.data(for: claim, pilotUsers: plan.users)
      if given != nil, record != nil {
        throw StatisticsError(
          problem: Text("figures are given both as options and by a record"), hint: Text("leave out one of the two"))
      }
      if catalogue != nil, record == nil {
        throw StatisticsError(problem: Text("a catalogue holds no data"), hint: Text("name the record with --record"))
      }
      proof = try Prover.prove(question, from: given ?? field.map { $0.data(for: claim) } ?? ProofData())
    } catch {
      let sink = DiagnosticSink()
      sink.error("not-provable", error.problem, at: nil, hints: [error.hint])
      throw output.refusal(sink)
    }
    switch format {
    case .text:
      FileHandle.standardOutput.say(
        ProofText(proof, language: output.language, width: output.width, colour: output.colourOnOutput).render())
    case .json: FileHandle.standardOutput.say(ProofJSON.text(proof))
    }
    switch proof.conclusion {
    case .shown: return
    case .refuted: throw Exit.failed
    case .cannotTell: throw Exit.inconclusive
    }
  }
}
