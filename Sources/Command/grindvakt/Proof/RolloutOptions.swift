import ArgumentParser
import Catalogue
import Judgement
import Quantities
import Statistics
import Texts

/// What a record does not say of a roll-out.
struct RolloutOptions: ParsableArguments {
  @Option(
    help: Text(
      "All units of the roll-out, those installed among them; as the gates of the catalogue have it unless given."
    ).help,
    transform: NumberArgument.whole)
  var units: Int?

  @Option(help: Text("Planned pace: units a week of five business days.").help)
  var perWeek: String?

  @Option(help: Text("Planned pace: units a business day.").help)
  var perBusinessDay: String?

  @Option(help: Text("When installing starts or goes on; the next business day unless given.").help)
  var start: String?

  @Option(help: Text("Whole weeks without installing whose dates are not known.").help, transform: NumberArgument.whole)
  var stopWeeks = 0

  @Option(help: Text("Days without installing: 2023-04-03..2023-04-07. Can be repeated.").help)
  var stop: [String] = []

  @Option(
    help: Text("Units that arrive: 2023-03-01=500. They can be installed from the day after. Can be repeated.").help)
  var delivery: [String] = []

  @Option(
    help: Text("The day by which all is to be installed; as the gates of the catalogue have it unless given.").help)
  var doneBy: String?

  @Option(help: Text("How probable that is to be; as the gates of the catalogue have it, or else 90 %.").help)
  var probability: String?

  @Option(help: Text("The last day of the old system's contract, over what the record says.").help)
  var oldContractUntil: String?

  @Option(help: Text("How many courses are simulated.").help, transform: NumberArgument.whole)
  var runs = 10_000

  @Option(help: Text("The seed of the simulation.").help)
  var seed: UInt64 = 1

  /// - Parameter known: what catalogue and record tell, where an option does not.
  func question(asOf today: CalendarDate, known: KnownRollout) throws(StatisticsError) -> RolloutQuestion {
    guard perWeek == nil || perBusinessDay == nil else {
      throw StatisticsError(
        problem: Text("two paces are given"), hint: Text("give --per-week or --per-business-day, not both"))
    }
    guard let units = units ?? known.demand?.units else {
      throw StatisticsError(
        problem: Text("nothing tells how many units are to be installed"),
        hint: Text("give --units, or a catalogue with a gate that has a forecast: among its criteria"))
    }
    var question = RolloutQuestion(units: units, asOf: today)
    question.perWeek = try pace(perWeek)
    question.perBusinessDay = try pace(perBusinessDay)
    question.start = try day(start)
    if let plan = known.plan {
      question.start = question.start ?? (plan.start > today ? plan.start : nil)
      if question.perWeek == nil, question.perBusinessDay == nil { question.perWeek = plan.perWeek }
    }
    question.stopWeeks = stopWeeks
    for text in stop { question.stops.append(try days(text)) }
    for text in delivery { question.deliveries.append(try arrival(text)) }
    question.doneBy = try day(doneBy) ?? known.demand?.doneBy
    question.probability = try ProofInput.probability(probability ?? known.demand?.atLeast.description ?? "90 %")
    question.oldContractUntil = try day(oldContractUntil)
    question.runs = runs
    question.seed = seed
    return question
  }

  private func pace(_ text: String?) throws(StatisticsError) -> Rational? {
    guard let text else { return nil }
    let value: Rational
    do throws(QuantityError) { value = try Rational.parse(text) } catch {
      throw StatisticsError(problem: error.problem, hint: error.hint)
    }
    guard value > .zero else {
      throw StatisticsError(problem: Text("a pace of \(text) never ends"), hint: Text("give a number above 0"))
    }
    return value
  }

  private func day(_ text: String?) throws(StatisticsError) -> CalendarDate? {
    guard let text else { return nil }
    do throws(QuantityError) { return try CalendarDate.parse(text) } catch {
      throw StatisticsError(problem: error.problem, hint: error.hint)
    }
  }

  private func days(_ text: String) throws(StatisticsError) -> ClosedRange<CalendarDate> {
    guard let dots = text.firstRange(of: ".."), let first = try day(String(text[..<dots.lowerBound])),
      let last = try day(String(text[dots.upperBound...])), first <= last
    else {
      throw StatisticsError(
        problem: Text("'\(text)' is no stretch of days"),
        hint: Text("write the first and the last day: 2023-04-03..2023-04-07"))
    }
    return first...last
  }

  private func arrival(_ text: String) throws(StatisticsError) -> RolloutPlan.Delivery {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let on = try day(parts[0]),
      let units = WholeNumber(parsing: parts[1]).flatMap({ Int(exactly: $0.value) }), units >= 0
    else {
      throw StatisticsError(
        problem: Text("'\(text)' is no delivery"), hint: Text("write a day and units: 2023-03-01=500"))
    }
    return RolloutPlan.Delivery(day: on, units: units)
  }
}
