import ArgumentParser
import Attestation
import Diagnostics
import Evidence
import Foundation
import Judgement
import Quantities
import Reporting
import Texts

extension GateOutcome: ExpressibleByArgument {}
extension GateDecided.Vendor: ExpressibleByArgument {}

/// `decide`: what people decided at a gate.
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: Text("Put a decision at a gate on the record."),
    discussion: Text(
      """
      The gate recommends, people decide. Where they decide otherwise the record must also say what is done instead \
      (--compensation) and until when (--until).
      """),
    example:
      "decide record rollout --outcome no-go --vendor absent --by 'steering group' --mandate 'minutes 12' --reason 'batteries last ten hours'"
  )

  @Argument(help: Text("Folder of the record.").help)
  var record: String

  @Argument(help: Text("The gate.").help)
  var gate: String

  @Option(help: Text("What was decided: go, conditions or no-go.").help)
  var outcome: GateOutcome

  @Option(help: Text("Who decided: a role or a group, no name of a person.").help)
  var by: String

  @Option(help: Text("What gives them the right to decide.").help)
  var mandate: String

  @Option(help: Text("Whether the vendor was there: present or absent.").help)
  var vendor: GateDecided.Vendor

  @Option(help: Text("Why.").help)
  var reason: String

  @Option(help: Text("Who thought otherwise, and why.").help)
  var dissent: String?

  @Option(help: Text("A condition: \"what; owner; last day\". Can be repeated.").help)
  var condition: [String] = []

  @Option(help: Text("What is done instead, where the recommendation is another.").help)
  var compensation: String?

  @Option(help: Text("How long that holds, where the recommendation is another.").help)
  var until: String?

  @Option(help: Text("When it was decided, an instant or a day; now unless given.").help)
  var on: String?

  @Option(help: Text("Folder of the catalogue; looked for in the nearest folder 'Requirements' unless given.").help)
  var catalogue: String?

  @Option(help: Text("Folder of the suites; the nearest folder 'Suites' unless given.").help)
  var suites: String?

  @OptionGroup var waiting: WaitOption

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let compiled = try GateReading.catalogue(of: record, named: catalogue, suites: suites, output)
    let wanted = try GateReading.gate(gate, of: compiled, output)
    let sink = DiagnosticSink()
    let now = SystemClock.system.now()
    let on = on ?? now.description
    let decided = Instant(parsing: on) ?? CalendarDate(parsing: on).map(Stockholm.start(of:)) ?? now
    let bench = try GateReading.bench(
      compiled, record: GateReading.record(record, of: compiled, output), asOf: decided - TimeSpan(microseconds: 1),
      output)
    let recommendation = try GateEvaluator.evaluate(wanted, in: bench).recommendation
    // What it is taken on: nobody can write something in afterwards and say that it was there.
    let ground = try GateReading.ground(of: bench)
    check(recommendation, sink)
    let reader = EventReader(now: now, into: sink)
    let written = [decision(on, ground)] + conditions(on, sink)
    let checked = written.compactMap(reader.read)
    try await EventEntry(record: record, catalogue: catalogue, wait: waiting.wait, output: output, inFull: true)
      .write(checked, isRequestWhole: !sink.hasErrors, sink)
    await Anchors.stampNewest(of: record, catalogue: catalogue, output: output)
    let wording = Wording(output.language)
    FileHandle.standardOutput.say(wording(GatePhrase.recommendedThen, wording.name(recommendation)) + "\n")
    let anchors = try GateReading.record(record, of: compiled, output).anchors(
      trust: Anchors.trust(of: record, catalogue: catalogue, DiagnosticSink()) ?? AnchorTrust())
    for sentence in VouchingWords(anchors, wording).sentences { FileHandle.standardOutput.say(sentence + "\n") }
  }

  private func check(_ recommendation: GateOutcome, _ sink: DiagnosticSink) {
    if outcome == .conditions, condition.isEmpty {
      sink.error(
        "condition-missing", Text("a decision with conditions names none"), at: nil,
        hints: [Text("add --condition \"what; owner; 2023-03-31\"")])
    }
    if outcome == .go, !condition.isEmpty {
      sink.error(
        "condition-beside-go", Text("a plain go has no conditions"), at: nil,
        hints: [Text("write --outcome conditions")])
    }
    guard outcome != recommendation else { return }
    let missing = [("--compensation", compensation), ("--until", until)].filter { $0.1 == nil }.map(\.0)
    guard !missing.isEmpty else { return }
    sink.error(
      "decision-differs",
      Text("the gate recommends \(recommendation.rawValue), and the decision is \(outcome.rawValue)"),
      at: nil, hints: [Text("say what is done instead and until when: \(missing.joined(separator: ", "))")])
  }

  private func decision(_ on: String, _ ground: (head: String, judgedBy: String)) -> WrittenEvent {
    typealias Kind = GateDecided
    return event(
      Kind.self,
      [
        (Kind.gate, gate), (Kind.on, on), (Kind.outcome, outcome.rawValue), (Kind.by, by), (Kind.mandate, mandate),
        (Kind.vendor, vendor.rawValue), (Kind.dissent, dissent), (Kind.reason, reason),
        (Kind.compensation, compensation), (Kind.until, until), (Kind.head, ground.head),
        (Kind.judgedBy, ground.judgedBy),
      ])
  }

  private func conditions(_ on: String, _ sink: DiagnosticSink) -> [WrittenEvent] {
    condition.enumerated().compactMap { number, text in
      let parts = text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else {
        sink.error(
          "condition-not-understood", Text("'\(text)' does not say what, who and until when"), at: nil,
          hints: [Text("write \"what; owner; 2023-03-31\"")])
        return nil
      }
      // The day of the decision keeps the conditions of two decisions at a gate apart.
      typealias Kind = GateConditionSet
      return event(
        Kind.self,
        [
          (Kind.gate, gate), (Kind.on, on), (Kind.id, "\(on.prefix(10))-\(number + 1)"), (Kind.what, parts[0]),
          (Kind.owner, parts[1]), (Kind.due, parts[2]),
        ])
    }
  }

  private func event(_ kind: any EventKind.Type, _ values: [(any DeclaredField, String?)]) -> WrittenEvent {
    WrittenEvent(
      kind: kind.name, kindSpan: nil,
      fields: values.compactMap { field, value in value.map { WrittenEvent.Field(field.name, $0, at: nil) } },
      span: nil,
      source: "decide")
  }
}
