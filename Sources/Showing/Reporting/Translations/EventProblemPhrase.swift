/// What is wrong with an event of the record that a ledger is computed from.
enum EventProblemPhrase: String, Phrase {
  static let context = "event-problem"

  case unreadable = "the field “{2}” of the event “{1}” is missing or cannot be read"
  case unknownName = "the event “{1}” refers to {3} (field “{2}”), which is not in the contract"
  case namesNothing = "the event “{1}” does not say what it is about"
  case endsBeforeItBegins = "the event “{1}” for {2} ends before it begins"
  case effectAfterDecision = "the approval of {1} takes effect after the day of the decision; it is used anyway"
  case approvedBeforeDelivery = "{1} was approved before it was delivered; this is used anyway"
  case overlappingOutages = "two outages of {1} overlap; both count, but the overlap only once"
  case tooManyUnits = "more units were affected ({2}) than {1} has; all its units are counted"
  case contradicted = "another event “{1}” contradicts this for {2}; {3} is used"
  case releasedTooMuch = "more was paid out than was withheld under “{1}”"
  case noAmount =
    "the amount of the rule “{1}” cannot be computed from the contract, so nothing may be withheld under it"
  case usedFirst = "the one written first"
  case usedEarliest = "the one with the earlier day"
  case usedSmallest = "the one with the smaller value"
}
