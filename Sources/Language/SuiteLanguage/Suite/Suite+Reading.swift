package import Diagnostics
package import LocatedYAML
import Texts

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
      let steps = written.map { StepReader(sink: sink).steps($0, within: nil) } ?? []
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
