/// Where in an answer or event a value is found, and in what unit it stands there.
package struct Extraction: Hashable, Sendable {
  package var from: Place
  /// The unit of a bare number, a raw value of ``WireUnit``.
  package var unit: String?
  /// Vendor's text -> word of the vocabulary.
  package var words: [String: String]

  package init(from place: Place, unit: String? = nil, words: [String: String] = [:]) {
    from = place
    self.unit = unit
    self.words = words
  }

  package enum Place: Hashable, Sendable {
    /// JSON Pointer, RFC 6901.
    case json(String)
    case xpath(String)
    case header(String)
    /// First capture group in the body's text.
    case pattern(String)
    case status
  }
}
