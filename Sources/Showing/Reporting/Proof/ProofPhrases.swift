import Statistics

/// What `prove` says.
enum ProofPhrase: String, Phrase {
  static let context = "proof"

  case shown = "Proven"
  case refuted = "Disproved"
  case cannotTell = "Inconclusive"
  case shownSentence = "The data prove the claim."
  case refutedSentence = "The data disprove the claim."
  case cannotTellSentence = "There is not enough data to prove or disprove the claim."
  case noData = "There are no data about the claim."
  case claim = "Claim: {1}. Confidence {2}, one-sided."
  case lostAlarms = "at most {1} of alarms are lost"
  case hubsWithoutContact = "at most {1} of hubs have no contact"
  case faultyUsers = "at most {1} of service users have a fault"
  case faultyDevices = "at most {1} of devices are faulty"
  case failedInstallations = "at most {1} of installations fail"
  case meanTime = "the mean time between failures is at least {1}"
  case battery = "at least {2} of batteries last {1}"
  case answered = "at least {2} of alarms are answered within {1}"
  case simulated = "The evidence comes from a simulated system and shows nothing about a real one."
  case dataHeading = "What the data show"
  case dataOfRecord = "From the record."
  case dataOfOptions = "Figures as given."
  case counted = "{1}, of which {2} failed: at most {3} and at least {4} fail."
  case naturalCounted = "Real alarms: {1} known, {2} lost: at most {3} and at least {4}."
  case naturalNote =
    "A real alarm that nobody saw is not in the figures. Such figures can disprove a claim but never prove it."
  case unknown = "Trials with an unknown outcome that are not counted: {1}."
  case clustered =
    "Trials of the same service user are alike (correlation {1}): they are equal to {2} independent trials."
  case watched = "{1} device hours, failures: {2}."
  case watchedDoubtful = "Deviations that name no device may be failures and count against the claim: {1}."
  case meanTimeAtLeast = "The mean time between failures is at least {1}\u{A0}h."
  case meanTimeAtMost = "The mean time between failures is at most {1}\u{A0}h."
  case endedEarly = "Measurements that ended too early to tell: {1}."
  case weibull = "By a Weibull distribution (shape {1}) {2} of batteries last at least {3}\u{A0}h."
  case weibullAssumed =
    "If lifetimes are Weibull with the assumed shape {1}, {2} of batteries last at least {3}\u{A0}h."
  case prospectHeading = "What the pilot can prove"
  case natural = "Alarms in {2} from {1}: {3}. If none fails, that proves that at most {4} fail."
  case testPresses =
    "With {5} per service user and day from {1}, the number in {2} is {3}. If none fails, that proves that at most {4} fail."
  case units = "Each is one trial ({1}). If no trial fails, that proves that at most {2} fail."
  case deviceTime =
    "{1} run {2}\u{A0}h altogether in {3}. Without a failure that proves a mean time between failures of at least {4}\u{A0}h."
  case isEnough = "That can be enough."
  case isNotEnough = "That cannot prove the claim."
  case chance = "If {1} fail, the probability is {2} that the trials show at least one failure."
  case testPressNote = "Test presses are counted separately, because only then is it known that somebody pressed."
  case example = "One test press per service user and day is an example."
  case needHeading = "What is needed"
  case needNone = "{1} without a failure"
  case needOne = "{1} with at most 1 failure"
  case needMore = "{1} with at most {2} failures"
  case weeksNatural = "about {1} with the real alarms of {2}"
  case weeksTestPresses = "about {1} with {2} per service user and day, {3}"
  case daysOfAll = "about {1} with the alarms of the whole city ({2})"
  case weeksOfDevices = "about {1} with {2}"
  case daysOfAllDevices = "about {1} with all devices of the city ({2})"
  case tooFewUsers = "with the correlation {1} no number of trials from {2} is enough; at least {3} are needed"
  case sequential =
    "Sequential test against {1}: accepted after {2} trials without a failure, {3} with 1 failure, {4} with 2 failures. Expected number of trials: {5}."
  case sequentialAccept = "The claim is accepted by it."
  case sequentialReject = "The claim is rejected by it."
  case sequentialGoOn = "More trials are needed by it."
  case hours = "{1} device hours"
}

/// What a trial of a claim is.
enum ProofCountPhrase: String, CountedPhrase {
  static let context = "proof-count"

  case alarms = "{1} alarm|{1} alarms"
  case hubs = "{1} hub|{1} hubs"
  case users = "{1} service user|{1} service users"
  case devices = "{1} device|{1} devices"
  case installations = "{1} installation|{1} installations"
  case batteries = "{1} battery|{1} batteries"
  case weeks = "{1} week|{1} weeks"
  case days = "{1} day|{1} days"
  case testPresses = "{1} test press|{1} test presses"

  init(_ claim: Claim) {
    switch claim {
    case .share(let measure, _):
      switch measure {
      case .lostAlarms: self = .alarms
      case .hubsWithoutContact: self = .hubs
      case .faultyUsers: self = .users
      case .faultyDevices: self = .devices
      case .failedInstallations: self = .installations
      }
    case .meanTimeBetweenFailures: self = .devices
    case .battery: self = .batteries
    case .answered: self = .alarms
    }
  }
}

/// What `forecast` says.
enum ForecastPhrase: String, Phrase {
  static let context = "forecast"

  case inTime = "In time"
  case late = "Not in time"
  case noDay = "Forecast"
  case left = "{1} of {2} units remain. Start: {3}."
  case paceHistory = "Pace so far: {1} per working day over {2}."
  case pacePlanned = "Planned pace: {1} per working day. It has not been confirmed by results."
  case counted = "Counted in working days, without public holidays."
  case heading = "Last day"
  case steady = "With the same pace every working day: {1}."
  case percentiles =
    "Done by {1} with a probability of 10%, by {2} with 50% and by {3} with 90% ({4} simulations, random seed {5})."
  case never = "not within ten years"
  case byWeeks = "Counted in whole weeks, as if there were no holidays: {1} ({2})."
  case startHeading = "Done by {1}?"
  case probability = "Probability {1}; {2} is required."
  case latestSteady = "Latest start with the same pace every working day: {1}."
  case latestLikely = "Latest start with the probability {2}: {1}."
  case latestWeeks = "Latest start counted in whole weeks: {1}."
  case noStart = "no day"
  case startedTooLate = "The start on {1} is too late."
  case overlap = "The old contract ends on {1} but is needed {2} longer (probability {3})."
  case noOverlap = "The old contract ends on {1}. That is enough (probability {2})."
  case overlapUnknown = "The old contract ends on {1}. It is not known how much longer it is needed."
  case method = "The same random seed gives the same forecast."
}
