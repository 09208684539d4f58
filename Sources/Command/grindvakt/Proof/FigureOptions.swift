import ArgumentParser
import Judgement
import Quantities
import Statistics
import Texts

/// Data that are given as options.
struct FigureOptions: ParsableArguments {
  @Option(
    help: Text("Trials of which it is known how they ended; needs --failures.").help, transform: NumberArgument.whole)
  var trials: Int?

  @Option(help: Text("How many of them failed.").help, transform: NumberArgument.whole)
  var failures: Int?

  @Option(
    help: Text("Users that the trials come from; those of --users unless given.").help, transform: NumberArgument.whole)
  var trialUsers: Int?

  @Option(
    help: Text("Hours of all devices together, for a time between failures; needs --failures.").help,
    transform: NumberArgument.decimal)
  var deviceHours: Double?

  @Option(
    help: Text("Days of all devices together, for a time between failures; needs --failures.").help,
    transform: NumberArgument.decimal)
  var deviceDays: Double?

  @Option(
    help: Text(
      """
      Lifetimes in hours with commas between them; a plus after those that still worked: 11,12.5,48+. With semicolons \
      between them, decimals may have a comma: 11; 12,5; 48+.
      """
    ).help)
  var lifetimes: String?

  /// Nil where no data are given.
  func data(for claim: Claim, pilotUsers: Int?) throws(StatisticsError) -> ProofData? {
    guard trials != nil || failures != nil || deviceHours != nil || deviceDays != nil || lifetimes != nil else {
      return nil
    }
    var data = ProofData(source: .options)
    switch claim {
    case .meanTimeBetweenFailures:
      guard let failures, trials == nil, lifetimes == nil, (deviceHours == nil) != (deviceDays == nil) else {
        throw StatisticsError(
          problem: Text("a time between failures takes a time under watch and a number of failures"),
          hint: Text("give --device-hours or --device-days, and --failures"))
      }
      data.watch = ProofData.Watch(hours: deviceHours ?? (deviceDays ?? 0) * 24, failures: failures)
    case .battery where lifetimes != nil:
      guard trials == nil, failures == nil, deviceHours == nil, deviceDays == nil else {
        throw StatisticsError(
          problem: Text("lifetimes hold their failures themselves"), hint: Text("give --lifetimes alone"))
      }
      data.lifetimes = try read(lifetimes ?? "")
    case .share, .battery, .answered:
      guard let trials, let failures, deviceHours == nil, deviceDays == nil, lifetimes == nil else {
        throw StatisticsError(
          problem: Text("a share takes a number of trials and a number of failures"),
          hint: Text("give --trials and --failures"))
      }
      try checkCounts(trials, failures)
      data.trials = ProofData.Trials(trials: trials, failures: failures, users: trialUsers ?? pilotUsers)
    }
    return data
  }

  private func checkCounts(_ trials: Int, _ failures: Int) throws(StatisticsError) {
    if let users = trialUsers, users < 1 || users > max(1, trials) {
      throw StatisticsError(
        problem: Text("\(trials) trials cannot come from \(users) users"), hint: Text("give at most one user a trial"))
    }
    guard trials > 0 || failures > 0 else {
      throw StatisticsError(
        problem: Text("no trial shows anything"), hint: Text("leave out --trials where there are no data"))
    }
  }

  private func read(_ text: String) throws(StatisticsError) -> ProofData.Lifetimes {
    var (failures, censored) = ([Double](), [Double]())
    let separator: Character = text.contains(";") ? ";" : ","
    let hasDecimalCommas = separator == ";"
    for part in text.split(separator: separator, omittingEmptySubsequences: false) {
      var number = part.filter { !$0.isWhitespace }
      let stillWorks = number.hasSuffix("+")
      if stillWorks { number.removeLast() }
      let hours: Double
      do throws(QuantityError) {
        hours = try Rational.parse(number).approximation
      } catch {
        throw StatisticsError(problem: error.problem, hint: error.hint)
      }
      guard hours >= 0 else {
        throw StatisticsError(
          problem: Text("'\(part)' is no lifetime in hours"),
          hint: Text("write numbers such as \(hasDecimalCommas ? "11; 12,5; 48+" : "11,12.5,48+")"))
      }
      if stillWorks { censored.append(hours) } else { failures.append(hours) }
    }
    return ProofData.Lifetimes(failures: failures, censored: censored)
  }
}
