/// The words of one language.
protocol WordList: AnyObject {
  /// Whether the word, in composed letters and in the case given, is one of the language.
  func has(_ word: String) -> Bool
}
