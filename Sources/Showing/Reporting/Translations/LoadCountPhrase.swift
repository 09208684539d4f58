/// Texts of the report on loads that depend on a number.
enum LoadCountPhrase: String, CountedPhrase {
  static let context = "load-count"

  case lost =
    "{1} alarm was not shown to everybody who had to see it.|{1} alarms were not shown to everybody who had to see them."
  case duplicated = "An alarm was shown twice {1} time.|An alarm was shown twice {1} times."
  case late = "{1} alarm was shown too late.|{1} alarms were shown too late."
  case misrouted =
    "An alarm was shown {1} time to somebody whom it did not concern.|Alarms were shown {1} times to somebody whom they did not concern."
  case unexpected =
    "An alarm that nobody had raised was shown {1} time.|Alarms that nobody had raised were shown {1} times."
  case outOfOrder =
    "{1} alarm was shown before another that had been received earlier.|{1} alarms were shown before others that had been received earlier."
  case wrong = "{1} alarm showed the wrong {2}.|{1} alarms showed the wrong {2}."
  case moreReasons = "{1} more requirement is not met.|{1} more requirements are not met."
  case moreDoubts = "There is {1} more reason.|There are {1} more reasons."
  case notDrawn =
    "{1} request never got the right answer and has no time that can be drawn.|{1} requests never got the right answer and have no time that can be drawn."
  case outages = "The system was unavailable {1} time.|The system was unavailable {1} times."
  case breaks =
    "Staff lost the connection {1} time ({2} of {3} people).|Staff lost the connection {1} times ({2} of {3} people)."
  case unobserved =
    "The alarms of {1} of {2} members of staff could not be followed to the end. What they saw is not known.|The alarms of {1} of {2} members of staff could not be followed to the end. What they saw is not known."
  case shards =
    "The load ran as one part of several.|The load ran in {1} parts, on one or several computers. The result is put together from their records."
}
