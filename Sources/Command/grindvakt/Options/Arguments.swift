import ArgumentParser
import Catalogue
import Diagnostics
import Evidence
import Judgement
import Planning
import Quantities
import Texts

/// Numbers of options, read by the same rules as those of files: `0,1` and `0.1`, `3 500`; `3.500` is refused, since it
/// can be read in two ways.
enum NumberArgument {
  static func whole(_ text: String) throws -> Int {
    let number = try read { () throws(QuantityError) in try WholeNumber.parse(text) }
    guard let value = Int(exactly: number.value) else { throw ValidationError("'\(text)' is too large a number") }
    return value
  }

  static func decimal(_ text: String) throws -> Double {
    try read { () throws(QuantityError) in try Rational.parse(text) }.approximation
  }

  private static func read<Number>(_ body: () throws(QuantityError) -> Number) throws -> Number {
    do throws(QuantityError) { return try body() } catch { throw ValidationError("\(error.problem); \(error.hint)") }
  }
}

/// A time that something takes, as `30 s` or `5 min`; not negative.
struct TimeArgument: ExpressibleByArgument {
  let span: TimeSpan

  init?(argument text: String) {
    guard let span = try? TimeSpan.parse(text), span >= .zero else { return nil }
    self.span = span
  }
}

/// `2/4`: the second of four shards.
struct ShardArgument: Hashable, ExpressibleByArgument {
  let number: Int
  let count: Int

  /// Nil unless both are numbers, and the first is from 1 to the second, which is at most 1000.
  init?(argument text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), (1...1000).contains(count),
      (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }
}

/// What a command is to run: a plan, or a catalogue and a binding from which one is made.
struct PlanArgument {
  let catalogue: String
  let binding: String?
  let suites: String?

  /// - Returns: nil after diagnostics.
  func document(into sink: DiagnosticSink) throws -> PlanDocument? { try read(into: sink)?.document }

  /// The plan with what its requirements demand, by language tag; a plan that stands alone does not tell.
  ///
  /// - Returns: nil after diagnostics.
  func read(into sink: DiagnosticSink) throws -> (document: PlanDocument, demands: [String: LocalizedText])? {
    if PlanDocument.isPlan(atPath: catalogue) { return PlanDocument.read(catalogue, into: sink).map { ($0, [:]) } }
    guard let binding,
      let compiled = Compiler.compile(
        catalogueDirectory: catalogue, suitesDirectory: suites, kinds: .judged, into: sink),
      let plan = Planner.bind(compiled, bindingFile: binding, into: sink), !sink.hasErrors
    else { return nil }
    let demands = compiled.requirements.map { ($0.requirement.id, $0.requirement.text) }
    return (
      try PlanDocument(plan: plan, sources: PlanSources()),
      Dictionary(demands, uniquingKeysWith: { first, _ in first })
    )
  }
}

/// `--wait`: how long a command waits while others write the record.
struct WaitOption: ParsableArguments {
  @Option(
    name: .customLong("wait"),
    help: Text("How long to wait while others write the record, as '5 min'; a minute unless given.").help)
  var longest: TimeArgument?

  var wait: LockWait { longest.map { LockWait($0.span) } ?? .usual }
}
