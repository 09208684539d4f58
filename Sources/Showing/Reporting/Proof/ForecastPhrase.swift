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
