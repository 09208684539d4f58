package import Diagnostics
package import Quantities
package import Texts

/// A suite file: how one or more requirements are shown to hold, without a word about how the vendor is reached.
///
/// Read, but not yet resolved: operations, streams and control cases are names, and values are still YAML, since their
/// types follow from the vocabulary and from the parameters that a requirement gives.
package struct Suite: Sendable {
  package let name: LocatedName
  package let title: LocalizedText?
  /// In the order of the file; names are unique.
  package let parameters: [ParameterDeclaration]
  /// In the order of the file; identifiers are unique.
  package let cases: [SuiteCase]

  package init(name: LocatedName, title: LocalizedText?, parameters: [ParameterDeclaration], cases: [SuiteCase]) {
    self.name = name
    self.title = title
    self.parameters = parameters
    self.cases = cases
  }
}

/// A value that a requirement gives when it uses the suite.
package struct ParameterDeclaration: Sendable {
  package let name: LocatedName
  package let type: ValueType
  /// Used where a requirement gives none; without it every requirement must.
  package let defaultValue: Value?
}

/// One case of a suite: steps that pass or fail together.
package struct SuiteCase: Sendable {
  package let title: LocalizedText
  /// As written; see ``id``.
  package let givenID: LocatedName?
  /// The place among the suite's cases, from 1.
  package let ordinal: Int
  package let uses: [DeviceUse]
  /// Identifier or ordinal of the case in the same suite whose pass makes this negative case count.
  package let control: LocatedName?
  package let timeLimit: TimeSpan?
  package let steps: [SuiteStep]
  /// From `case:` to the end of the case.
  package let span: SourceSpan

  /// The given identifier, or else the ordinal in digits.
  package var id: String { givenID?.text ?? String(ordinal) }
}

/// `uses: {home: test-home}`: a device is leased for the time of the case and its name saved.
package struct DeviceUse: Sendable {
  /// The name to save it under.
  package let name: LocatedName
  /// The kind of device, of the vocabulary.
  package let kind: LocatedName
}
