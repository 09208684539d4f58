package import Texts

/// `applies-when`: a requirement that is demanded only where something is so.
///
/// Whether it is so stands on the record, as an event that names the fact. As long as nobody has decided, the requirement
/// is neither met nor not met.
package struct FactCondition: Hashable, Sendable {
  /// Name of the fact, as events name it: `vital-signs-measured`.
  package var fact: String
  /// What is so then: `Vitalparametrar mäts`.
  package var words: LocalizedText

  package init(fact: String, words: LocalizedText) {
    self.fact = fact
    self.words = words
  }

  /// A condition of which only the name of the fact is known.
  package init(fact: String) { self.init(fact: fact, words: LocalizedText(swedish: fact)) }
}

extension FactCondition: Codable {
  private enum CodingKeys: String, CodingKey {
    case fact
    case words = "text"
  }
}
