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
