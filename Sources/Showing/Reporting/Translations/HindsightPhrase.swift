/// What an answer owes to entries that were written later, and to demands that were changed.
enum HindsightPhrase: String, Phrase {
  static let context = "hindsight"

  case group = "{1}, written {2} by {3}: {4}"
  case alone = "no reason given"
  case unknownPeople = "somebody who is not named"
  case withoutThem = "Without them: {1}."
  case sameWithout = "Without them the answer is the same: {1}."
  case writtenBy = "Assessed only by what had been written by {1}."
  case judgedBy = "Assessed by"
  case planDigest = "The evidence was taken under the plan {1}."
  case planUnreadable =
    "The plan {1} that the evidence was taken under is not in the record or cannot be read. It is therefore not known what has changed since."
  case changedCounts = "What was weakened after a failure counts as in the plan until the change is agreed."
  case loosened =
    "The requirement has been weakened since the plan {1}. There is no agreement on that in the record, so it counts as in the plan."
  case agreed = "The change was agreed {1} between {2} and {3} ({4}): {5}"
  case howToAgree = "If the change is agreed: {1}"
  case withdrawnRun = "The run {1} was withdrawn by {2} ({3}): {4}. It does not count."
  case withdrawnCost = "If withdrawn runs had counted: {1}."
  case attempts = "{1} of {2} attempts passed on version {3}"
  case unfinished = "started but not finished: {1}"
  case flaky = "flaky"
  case answeredByOthers = "answers by another party that do not count: {1}"
  case pinned = "The decision was based on the record up to entry {1}. The recommendation then was: {2}."
  case notPinned = "The decision does not say which record it is based on."
  case pinGone =
    "The decision is based on an entry that the record does not have ({1}): it is not the record that the decision is based on."
  case pinDiffers =
    "Entries that were written afterwards give another recommendation for that day than the one at the time of the decision."
  case judgedByOther = "Requirements, contract or decision gates have changed since the decision."
  case couldHaveKnownOnRecord = "This followed from what had been written then, since {1}."
  case couldNotHaveKnownOnRecord =
    "It does not follow from what had been written that day: it is based on entries that were written afterwards."
  case replayUntold =
    "The events were recorded afterwards: replay/events.csv does not say when each row was written, only when it became known."
  case replayLater = "Of {2} entries, {1} were written afterwards. Without them: {3}."
}

/// Counts of entries that were written later.
enum HindsightCountPhrase: String, CountedPhrase {
  static let context = "hindsight-count"

  case later =
    "{1} of the {2} entries that this is based on was written after {3}.|{1} of the {2} entries that this is based on were written after {3}."
  case takenBack =
    "{1} entry that was written after {2} withdraws something.|{1} entries that were written after {2} withdraw something."
  case more = "and {1} more group|and {1} more groups"
}
