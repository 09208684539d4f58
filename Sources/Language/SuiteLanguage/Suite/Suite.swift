package import Diagnostics
package import LocatedYAML
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

extension Suite {
  /// Reads a suite file. Cases and steps that cannot be read are reported and left out.
  package static func read(_ node: YAMLNode, into sink: DiagnosticSink) -> Suite? {
    node.mapping(Text("a suite"), sink) { reader in
      let name = reader.required(SuiteKey.suite)?.name(.dotted(Text("a suite")), sink)
      let title = reader.optional(SuiteKey.title)?.localizedText(Text("a title"), sink)
      let parameters = parameters(reader.optional(SuiteKey.parameters), sink)
      let cases = cases(reader.required(SuiteKey.cases), sink)
      guard let name else { return nil }
      return Suite(name: name, title: title, parameters: parameters, cases: cases)
    }
  }

  private static func parameters(_ node: YAMLNode?, _ sink: DiagnosticSink) -> [ParameterDeclaration] {
    guard let node, let mapping = node.entries(sink) else { return [] }
    var result: [ParameterDeclaration] = []
    for entry in mapping {
      guard let name = entry.key.newName(.simple(Text("a parameter")), sink) else { continue }
      if let parameter = parameter(name, entry.value, sink) { result.append(parameter) }
    }
    return result
  }

  /// A type, or `{type: duration, default: 5 min}`.
  private static func parameter(_ name: LocatedName, _ node: YAMLNode, _ sink: DiagnosticSink) -> ParameterDeclaration?
  {
    if node.isWrittenType {
      return node.valueType(sink).map { ParameterDeclaration(name: name, type: $0, defaultValue: nil) }
    }
    return node.mapping(Text("a parameter"), sink) { reader in
      let type = reader.required(ParameterKey.type)?.valueType(sink)
      let written = reader.optional(ParameterKey.defaultValue)
      guard let type else { return nil }
      let values = ValueReader(scope: TypeScope(), into: sink)
      let value = written.flatMap { values.constant($0, as: type, for: Purpose(name, declaredAs: Text("parameter"))) }
      return ParameterDeclaration(name: name, type: type, defaultValue: value)
    }
  }

  private static func cases(_ node: YAMLNode?, _ sink: DiagnosticSink) -> [SuiteCase] {
    guard let node, let items = node.items(sink, wanted: Text("a list of cases"), canBeEmpty: true) else { return [] }
    if items.isEmpty {
      sink.error(
        "no-cases", Text("a suite without cases shows nothing"), at: node.span, hints: [Text("write at least one case")]
      )
    }
    var result: [SuiteCase] = []
    result.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      if let suiteCase = SuiteCase.read(item, ordinal: index + 1, into: sink) { result.append(suiteCase) }
    }
    CaseOrder.check(result, count: items.count, into: sink)
    return result
  }
}

extension SuiteCase {
  static func read(_ node: YAMLNode, ordinal: Int, into sink: DiagnosticSink) -> SuiteCase? {
    node.mapping(Text("a case"), sink) { reader in
      let title = reader.required(CaseKey.title)?.localizedText(Text("the title of a case"), sink)
      let id = reader.optional(CaseKey.id)?.name(.shown(Text("a case")), sink)
      let uses = uses(reader.optional(CaseKey.uses), sink)
      let control = control(reader.optional(CaseKey.control), sink)
      let timeLimit = reader.optional(CaseKey.timeLimit)?.positiveDuration("time-limit", sink)
      let written = reader.required(CaseKey.steps)
      let steps = written.map { StepReader(sink: sink).steps($0) } ?? []
      // Cases are identified by their place, so one without a title must still take its place.
      return SuiteCase(
        title: title ?? LocalizedText(byTag: [:]), givenID: id, ordinal: ordinal, uses: uses,
        control: control, timeLimit: timeLimit, steps: steps, span: node.span)
    }
  }

  private static func uses(_ node: YAMLNode?, _ sink: DiagnosticSink) -> [DeviceUse] {
    guard let node, let mapping = node.entries(sink) else { return [] }
    return mapping.compactMap { entry in
      let name = entry.key.newName(.simple(Text("a saved value")), sink)
      let kind = entry.value.name(.simple(Text("a kind of device")), sink)
      guard let name, let kind else { return nil }
      return DeviceUse(name: name, kind: kind)
    }
  }

  /// An identifier or an ordinal.
  private static func control(_ node: YAMLNode?, _ sink: DiagnosticSink) -> LocatedName? {
    guard let node, let text = node.written(sink, wanted: Text("a case")) else { return nil }
    if let ordinal = Int(text), ordinal > 0 { return LocatedName(String(ordinal), at: node.span) }
    return node.name(.shown(Text("a case")), sink)
  }
}
