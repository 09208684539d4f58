package import Texts

/// Why something is as it is that no source gives: which limit, date or demand is the writer's own, and what it rests on.
///
/// One mark for all files of a catalogue, always under the key `assumption`: on a requirement, on a value under `with:`,
/// on a milestone, a penalty clause or a criterion of a gate. A contract lists what holds for all of it under
/// `assumptions`.
package struct Assumption: Hashable, Sendable {
  package var words: LocalizedText

  package init(_ words: LocalizedText) { self.words = words }
}

extension Assumption: TextConvertible {
  package var text: Text { words.text }
}

extension Assumption: ExpressibleByStringLiteral {
  /// A literal is Swedish.
  package init(stringLiteral value: String) { self.init(LocalizedText(swedish: value)) }
}

extension Assumption: Codable {
  /// `{"sv": "..", "fi": ".."}`
  package init(from decoder: any Decoder) throws { self.init(try LocalizedText(from: decoder)) }

  package func encode(to encoder: any Encoder) throws { try words.encode(to: encoder) }
}
