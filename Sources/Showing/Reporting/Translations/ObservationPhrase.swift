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
