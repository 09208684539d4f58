import CCLD2

/// What combinations of letters say of a text's language: Compact Language Detector 2 with its model of 80 languages.
/// It knows no state, so threads need not wait for each other.
enum LetterModel {
  struct Finding: Hashable, Sendable {
    /// The language's code, as CLD2 has it; Norwegian Bokmål as `nb`.
    let code: String
    /// CLD2's points for a kilobyte of text; some hundreds where the text is what it is said to be.
    let score: Double
  }

  /// The likeliest language; nil where the model does not trust its own answer.
  static func language(of text: String) -> Finding? {
    var (languages, percents): ([Int32], [Int32]) = ([0, 0, 0], [0, 0, 0])
    var scores: [Double] = [0, 0, 0]
    var length: Int32 = 0
    var isReliable = false
    let bytes = text.utf8.map { CChar(bitPattern: $0) }
    guard !bytes.isEmpty else { return nil }
    _ = grindvakt_cld2_detect(
      bytes, Int32(clamping: bytes.count), true, nil, grindvakt_cld2_best_effort, &languages, &percents, &scores, nil,
      &length, &isReliable)
    guard isReliable, let name = grindvakt_cld2_code(languages[0]) else { return nil }
    let code = String(cString: name)
    return code == "un" ? nil : Finding(code: code == "no" ? "nb" : code, score: scores[0])
  }
}
