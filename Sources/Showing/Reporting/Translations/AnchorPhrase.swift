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
