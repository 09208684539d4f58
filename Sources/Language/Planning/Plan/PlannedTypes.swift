import JSONValues
package import SuiteLanguage

/// The types of what the vendor's system answers and sends, as the vocabulary declares them: a run turns the vendor's
/// JSON into typed values by these, also where nothing but the plan is at hand.
package struct PlannedTypes: Hashable, Sendable, Codable {
  /// By operation, then by output.
  package var operations: [String: [String: PlannedField]]
  /// By stream, then by field.
  package var streams: [String: [String: PlannedField]]
  /// By login, then by what its page shows.
  package var logins: [String: [String: PlannedField]]

  package init(
    operations: [String: [String: PlannedField]] = [:], streams: [String: [String: PlannedField]] = [:],
    logins: [String: [String: PlannedField]] = [:]
  ) {
    self.operations = operations
    self.streams = streams
    self.logins = logins
  }

  /// The types of the words that cases use.
  package init(used vocabulary: CompiledVocabulary) {
    operations = vocabulary.operations.filter { vocabulary.usedOperations[$0.key] != nil }.mapValues {
      PlannedField.table($0.gives)
    }
    streams = vocabulary.streams.filter { vocabulary.usedStreams[$0.key] != nil }.mapValues {
      PlannedField.table($0.carries)
    }
    logins = vocabulary.logins.filter { vocabulary.usedLogins[$0.key] != nil }.mapValues {
      PlannedField.table($0.page)
    }
  }
}

/// An output or a field.
package struct PlannedField: Hashable, Sendable {
  package var type: ValueType
  /// Whether it may be missing at run time.
  package var isOptional: Bool

  package init(type: ValueType, isOptional: Bool = false) {
    self.type = type
    self.isOptional = isOptional
  }

  static func table(_ fields: FieldList) -> [String: PlannedField] {
    Dictionary(
      fields.map { ($0.name.text, PlannedField(type: $0.type, isOptional: $0.isOptional)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension PlannedField: Codable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONName.self)
    try container.encode(type, forKey: "type")
    if isOptional { try container.encode(true, forKey: "optional") }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    try container.allow(["type", "optional"])
    self.init(
      type: try container.decode(ValueType.self, forKey: "type"), isOptional: try container.decodeOrFalse("optional"))
  }
}
