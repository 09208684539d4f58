import SuiteLanguage

/// Finds in the answers to a load what lets the caller in, each value once.
struct SecretWatch {
  /// How many different ones are remembered; others may be reported twice.
  private static let most = 10_000

  private var known: Set<String> = []

  /// The cookies that an answer sets and that were not reported yet.
  mutating func cookies(in headers: [HeaderField]) -> [String] {
    var new: [String] = []
    for header in headers where header.name.utf8.count == 10 && header.name.lowercased() == "set-cookie" {
      if let value = SecretName.cookieValue(ofSetCookie: header.value), isNew(value) { new.append(value) }
    }
    return new
  }

  /// The secrets among the values of an answer that were not reported yet.
  ///
  /// - Parameter values: in the order of the check's ``AnswerCheck/gives``.
  mutating func secrets(in values: [Value?], _ check: AnswerCheck) -> [String] {
    var new: [String] = []
    for (given, value) in zip(check.gives, values) where given.isSecret {
      if case .text(let text)? = value, isNew(text) { new.append(text) }
    }
    return new
  }

  private mutating func isNew(_ value: String) -> Bool {
    guard SecretName.isLongEnough(value), !known.contains(value) else { return false }
    if known.count < Self.most { known.insert(value) }
    return true
  }
}
