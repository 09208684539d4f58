package import JSONValues
package import LocatedYAML
package import Texts

/// What a criterion demands: a type for each key that a criterion may have in a file.
///
/// The types belong to those who judge gates. Whoever has a catalogue read hands them in as ``CatalogueKinds``, so that
/// readers and schemas know none of them.
package protocol GateDemand: Hashable, Sendable {
  /// The key in a file: `open-deviations`.
  static var key: String { get }
  /// JSON Schema of the value under the key.
  static var schema: JSONValue { get }
  /// Whether it may stand under `trip-wires`, which watch what happens after a start.
  static var isTripWire: Bool { get }

  /// Reads the value under the key.
  ///
  /// - Returns: nil where it cannot be read; the reason is reported.
  static func read(_ node: YAMLNode, _ reading: GateReading) -> Self?

  /// What it demands of requirements and rules out at the same time.
  ///
  /// - Parameter requirements: all of the catalogue, by their identifiers.
  func contradictions(_ requirements: [String: Requirement]) -> [GateContradiction]
}

extension GateDemand {
  package static var isTripWire: Bool { false }
  package func contradictions(_ requirements: [String: Requirement]) -> [GateContradiction] { [] }

  package var key: String { Self.key }
}

/// A name in a criterion that another condition of the same criterion rules out.
package struct GateContradiction {
  package var reference: GateReference.Kind
  package var name: String
  /// For machines: `named-and-left-out`.
  package var code: String
  package var problem: Text
  package var hint: Text

  package init(_ reference: GateReference.Kind, _ name: String, code: String, problem: Text, hint: Text) {
    self.reference = reference
    self.name = name
    self.code = code
    self.problem = problem
    self.hint = hint
  }
}
