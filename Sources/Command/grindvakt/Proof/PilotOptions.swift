import ArgumentParser
import Judgement
import Quantities
import Statistics
import Texts

/// What a pilot could do to show a claim.
struct PilotOptions: ParsableArguments {
  @Option(help: Text("Users of the pilot, each with one device.").help, transform: NumberArgument.whole)
  var users: Int?

  @Option(help: Text("How many weeks the pilot lasts.").help, transform: NumberArgument.decimal)
  var weeks = 4.0

  @Option(help: Text("Natural alarms per user and month (of 30.4375 days).").help, transform: NumberArgument.decimal)
  var alarmsPerUserMonth: Double?

  @Option(
    help: Text("Natural alarms a month of all users together; needs --all-users.").help,
    transform: NumberArgument.decimal)
  var alarmsPerMonth: Double?

  @Option(help: Text("All who will use the system.").help, transform: NumberArgument.whole)
  var allUsers: Int?

  @Option(
    help: Text("Logged test presses per user and day; one is shown as an example unless given.").help,
    transform: NumberArgument.decimal)
  var testPressesPerUserDay: Double?

  @Option(help: Text("How alike trials of the same user are, from 0 to 1.").help, transform: NumberArgument.decimal)
  var correlation = 0.0

  @Option(help: Text("How likely is it to see a failure if such a share fails? Ten times the claim unless given.").help)
  var suspected: String?

  @Option(help: Text("A share of failures that would be good: shows a sequential test of the claim against it.").help)
  var good: String?

  @Option(
    help: Text("The shape of a Weibull distribution of lifetimes, where it is assumed.").help,
    transform: NumberArgument.decimal)
  var shape: Double?

  func question(_ claim: Claim, confidence: Confidence) throws(StatisticsError) -> ProofQuestion {
    var question = ProofQuestion(claim: claim, confidence: confidence)
    question.correlation = correlation
    question.users = users
    question.weeks = weeks
    question.alarmsPerUserMonth = try rate()
    question.testPressesPerUserDay = testPressesPerUserDay
    question.allUsers = allUsers
    question.suspected = try suspected.map(ProofInput.share)
    question.good = try good.map(ProofInput.share)
    question.shape = shape
    return question
  }

  private func rate() throws(StatisticsError) -> Double? {
    guard let total = alarmsPerMonth else { return alarmsPerUserMonth }
    guard alarmsPerUserMonth == nil, let allUsers else {
      throw StatisticsError(
        problem: Text("--alarms-per-month alone says nothing of a user"),
        hint: Text("give --all-users with it, and leave out --alarms-per-user-month"))
    }
    return try Exposure.alarmsPerUserMonth(alarmsPerMonth: total, users: allUsers)
  }
}

/// Texts of options as quantities.
enum ProofInput {
  static func confidence(_ text: String) throws(StatisticsError) -> Confidence {
    guard let confidence = Confidence(try percentage(text)) else {
      throw StatisticsError(
        problem: Text("nothing can be shown with a confidence of \(text)"),
        hint: Text("give one above 0 % and below 100 %"))
    }
    return confidence
  }

  /// A share above 0 % and below 100 %.
  static func share(_ text: String) throws(StatisticsError) -> Percentage {
    let share = try percentage(text)
    guard share.fraction > .zero, share.fraction < .one else {
      throw StatisticsError(
        problem: Text("a share of \(text) leaves nothing to tell"), hint: Text("give one above 0 % and below 100 %"))
    }
    return share
  }

  private static func percentage(_ text: String) throws(StatisticsError) -> Percentage {
    do throws(QuantityError) { return try Percentage.parse(text) } catch {
      throw StatisticsError(problem: error.problem, hint: error.hint)
    }
  }

  /// A share as a number of one, of which 100 % may be asked for.
  static func probability(_ text: String) throws(StatisticsError) -> Double {
    let share = try percentage(text)
    guard share.fraction > .zero, share.fraction <= .one else {
      throw StatisticsError(
        problem: Text("a probability of \(text) cannot be asked for"),
        hint: Text("give one above 0 % and at most 100 %"))
    }
    return share.fraction.approximation
  }
}
