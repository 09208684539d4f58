/// The beginning of a long text.
package enum Excerpt {
  /// A text that is cut ends with an ellipsis, which also shows the ``Redactor`` that a secret may have been cut in two.
  package static func of(_ text: String, atMost longest: Int) -> String {
    let beginning = text.prefix(longest)
    return beginning.endIndex == text.endIndex ? text : beginning + "…"
  }
}
