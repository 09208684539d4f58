/// Words about whether a record is what was written.
enum VerificationPhrase: String, Phrase {
  static let context = "verification"

  case intact = "The record is unchanged: {1}."
  case damaged = "The record has been changed: {1} in {2}."
  case problem = "problem"
  case note = "note"
  case head = "Latest checksum of the record: {1}"
}
