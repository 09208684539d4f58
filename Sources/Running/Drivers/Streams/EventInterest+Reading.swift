import SuiteLanguage

extension EventInterest {
  /// Whether an event is of interest. One that does not say it, or cannot be read at all, is not: keep-alives and the
  /// vendor's other news go by.
  func takes(_ source: Extractor.Source) -> Bool {
    guard case .text(let text)? = try? Extractor.value(from, as: .text, in: source) else { return false }
    return values.contains(text)
  }
}
