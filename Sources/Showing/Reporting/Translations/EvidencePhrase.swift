/// Words for what was demanded of a step and what was seen.
enum EvidencePhrase: String, Phrase {
  static let context = "evidence"

  case times = "number: {1}"
  case forEach = "for each of {1} ({2})"
  case rounds = "rounds: {1}"
  case roundsMet = "as required: {1}"
  case roundsUnmet = "otherwise: {1}"
  case roundsUnobserved = "not observed: {1}"
  case failedRound = "round {1}, step {2}: {3}"
  case otherEvent = "another event, {1}: {2}"
  case items = "items: {1}"
  case wrongItems = "wrong: {1}"
  case example = "{1}: {2}"
  case unreadable = "unreadable: {1}"
  case more = "and {1} more"
  case statusCode = "status code: {1}"
}
