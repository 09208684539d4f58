/// Words around the events of a record.
enum EventPhrase: String, Phrase {
  static let context = "event"

  case entry = "Entry {1}: {2}"
  case knownFrom = "known since {1}"
  case toldBy = "reported by {1}"
  case withdrawn = "withdrawn by entry {1}, not valid from {2}: {3} ({4})"
  case noEvents = "There are no events in the record."
}

/// Texts about so many events.
enum EventCountPhrase: String, CountedPhrase {
  static let context = "event-count"

  case written = "{1} event recorded in {2}.|{1} events recorded in {2}."
  case alreadyThere =
    "{1} was already there and is not recorded again.|{1} were already there and are not recorded again."
  case events = "{1} event|{1} events"
}

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

/// Words about a file that was imported as field evidence.
enum ObservationPhrase: String, Phrase {
  static let context = "observation"

  case imported = "{1} is imported as entry {2}."
  case alreadyThere = "{1} was already in the record as entry {2}. Nothing was written."
  case nothingNew = "All rows in {1} were already in the record. Nothing was written."
  case refused = "Nothing was written, because rows in {1} cannot be used."
  case days = "The rows cover {1} to {2}."
  case fullList = "The whole list of rejected rows is in {1}."
  case acceptHint =
    "Correct the file or the mapping. With --accept-rejections the other rows are imported, and the rejected ones are kept in the record with their reasons."
}

/// Texts about so many rows.
enum ObservationCountPhrase: String, CountedPhrase {
  static let context = "observation-count"

  case rows = "{1} row|{1} rows"
  case counted = "{1} counted|{1} counted"
  case usable = "{1} usable|{1} usable"
  case repeated = "{1} was already there|{1} were already there"
  case rejected = "{1} rejected|{1} rejected"
  case devices = "{1} device|{1} devices"
}

/// Words about who outside vouches for a record.
enum AnchorPhrase: String, Phrase {
  static let context = "anchor"

  case stamped = "Entries 1 to {1}, the last one written {2}, are vouched for since {3} by {4} (time stamp)."
  case signed = "Entries 1 to {1}, the last one written {2}, are signed by {4}, on {3} according to the signer."
  case unchecked = "Who that is was not checked, because the requirements catalogue was not available."
  case restOpen = "From entry {1} on, nobody outside vouches for the record: whoever holds the folder can rewrite it."
  case nothingVouched = "Nobody outside vouches for the record: whoever holds the folder can rewrite it."
  case allVouched = "Others vouch for the whole record."
  case buyer = "the buyer"
  case vendor = "the vendor"
  case certificate = "Certificate trusted for {1}, SHA-256: {2}"
  case more = "… and {1} more"
  case unknownTime = "an unknown time"
  case heading = "Vouched for by others"
  case decisionStamped = "The decision, entry {1}, is vouched for since {2} by {3} (time stamp)."
  case decisionSigned = "The decision, entry {1}, is signed by {3}, on {2} according to the signer."
  case decisionOpen = "Nobody outside vouches for the decision, entry {1}."
}

/// How many anchors.
enum AnchorCountPhrase: String, CountedPhrase {
  static let context = "anchor-count"

  case refused =
    "{1} anchor does not count: grindvakt verify says why.|{1} anchors do not count: grindvakt verify says why."
}

/// Words about whether a record is what was written.
enum VerificationPhrase: String, Phrase {
  static let context = "verification"

  case intact = "The record is unchanged: {1}."
  case damaged = "The record has been changed: {1} in {2}."
  case problem = "problem"
  case note = "note"
  case head = "Latest checksum of the record: {1}"
}
