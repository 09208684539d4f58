import Diagnostics
import LocatedYAML
import Texts

/// Reads the steps of a case: which action each is, and the shape of its keys. What names and values mean is for the
/// planner, who knows the vocabulary and the parameters.
struct StepReader {
  let sink: DiagnosticSink

  func steps(_ node: YAMLNode) -> [SuiteStep] {
    guard let items = node.items(sink, wanted: Text("a list of steps"), canBeEmpty: true) else { return [] }
    if items.isEmpty {
      sink.error(
        "no-steps", Text("a case without steps shows nothing"), at: node.span, hints: [Text("write at least one step")])
    }
    var result: [SuiteStep] = []
    result.reserveCapacity(items.count)
    for item in items {
      if let step = step(item) { result.append(step) }
    }
    return result
  }

  private func step(_ node: YAMLNode) -> SuiteStep? {
    guard case .mapping(let mapping) = node.content else {
      return node.refuse(
        wanted: Text("a step"), sink, hints: [Text("write an action with a colon, for instance 'wait: 5 min'")])
    }
    guard let (key, entry) = action(of: mapping) else { return nil }
    var reader = MappingReader(mapping, name: Text("a step '\(key.rawValue)'"), sink: sink)
    _ = reader.optional(key)
    let errors = sink.errorCount
    let action = action(key, entry.value, &reader)
    reader.finish()
    if action == nil, sink.errorCount == errors {
      // A step must not vanish from the plan without a word.
      sink.error(
        "unreadable-step", Text("this step cannot be read, so it would never be done"), at: entry.key.span,
        hints: [Text("see docs/suite-language.md for what '\(key.rawValue)' takes")])
    }
    return action.map { SuiteStep(action: $0, keySpan: entry.key.span, span: node.span) }
  }

  /// The one key that names an action, or nil after `missing-action` or `several-actions`.
  private func action(of mapping: YAMLMapping) -> (ActionKey, YAMLMapping.Entry)? {
    var found: (key: ActionKey, entry: YAMLMapping.Entry)?
    for entry in mapping {
      guard let key = ActionKey(rawValue: entry.name) else { continue }
      if let first = found {
        sink.error(
          "several-actions",
          Text("a step has one action, and this one has '\(first.key.rawValue)' and '\(key.rawValue)'"),
          at: entry.key.span, related: [Diagnostic.Related(Text("first action"), at: first.entry.key.span)],
          hints: [Text("begin a step of its own with '- \(key.rawValue):'")])
        return nil
      }
      found = (key, entry)
    }
    if let found { return (found.key, found.entry) }
    let names = ActionKey.allCases.map(\.rawValue)
    let hint = mapping.lazy.compactMap { Suggestion.hint(for: $0.name, among: names) }.first
    sink.error(
      "missing-action", Text("this step does nothing"), at: mapping.head,
      hints: [hint ?? Text("begin it with one of \(names.joined(separator: ", "))")])
    return nil
  }

  private func action(
    _ key: ActionKey, _ node: YAMLNode, _ reader: inout MappingReader
  ) -> SuiteStep.Action? {
    switch key {
    case .call: call(node, &reader)
    case .watch: watch(node, &reader)
    case .expect: expect(node, &reader)
    case .wait: node.isScalar ? .wait(node) : node.refuse(wanted: Text("a duration"), sink)
    case .when: when(node, &reader)
    case .repeat: rounds(node, &reader)
    case .inParallel: branches(node)
    case .load: load(node, &reader)
    case .instruct: instruct(node, &reader)
    case .observe: observe(node, &reader)
    case .check: check(node, &reader)
    case .samlLogin, .samlLogout, .samlSession, .samlRequest, .samlMetadata:
      key.saml.flatMap { saml($0, node, &reader) }
    }
  }

  private func call(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let operation = node.name(.dotted(Text("an operation")), sink)
    let with = named(reader.optional(StepKey.with), Text("an input"))
    let save = saved(reader.optional(StepKey.save), Text("an output"))
    let that = named(reader.optional(StepKey.that), Text("an output"))
    let refused = reader.entry(StepKey.refused)
    let isRefused = refused?.value.boolean(sink) ?? false
    let timeLimit = reader.optional(StepKey.timeLimit)?.positiveDuration("time-limit", sink)
    if isRefused, let span = refused?.key.span, let given = save.first?.name ?? that.first?.name {
      sink.error(
        "conflicting-keys", Text("an operation that is refused gives nothing to save or look at"), at: given.span,
        related: [Diagnostic.Related(Text("'refused' given"), at: span)])
    }
    guard let operation else { return nil }
    return .call(
      SuiteStep.Call(
        operation: operation, with: with, save: save, that: that, refused: isRefused ? refused?.key.span : nil,
        timeLimit: timeLimit))
  }

  private func watch(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let stream = node.name(.dotted(Text("a stream")), sink)
    let with = named(reader.optional(StepKey.with), Text("an input"))
    let filter = named(reader.optional(StepKey.where), Text("a field"))
    let given = reader.optional(StepKey.as)
    let name = given?.name(.dotted(Text("a watch")), sink)
    guard let stream, given == nil || name != nil else { return nil }
    return .watch(SuiteStep.Watch(stream: stream, with: with, where: filter, name: name ?? stream))
  }

  private func expect(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let watch = node.name(.dotted(Text("a watch")), sink)
    let within = reader.optional(StepKey.within)
    if within == nil {
      sink.error(
        "missing-key", Text("an 'expect' needs 'within': how long may it take?"), at: reader.head,
        hints: [Text("add a duration, for instance within: 5 min")])
    }
    let that = named(reader.optional(StepKey.that), Text("a field"))
    let times = reader.optional(StepKey.times)
    let forEach = reader.optional(StepKey.forEach).flatMap { self.field($0) }
    let save = saved(reader.optional(StepKey.save), Text("a field"))
    guard let watch, let within else { return nil }
    return .expect(
      SuiteStep.Expect(watch: watch, within: within, that: that, times: times, forEach: forEach, save: save))
  }

  private func field(_ node: YAMLNode) -> NamedNode? {
    let fields = named(node, Text("a field"))
    guard fields.count == 1 else {
      if node.isMapping, fields.count != 1 {
        sink.error(
          "malformed-for-each", Text("'for-each' takes one field and its list"), at: node.headSpan,
          hints: [Text("write {field: \"${list}\"}")])
      }
      return nil
    }
    return fields[0]
  }

  /// Names with values that are read later.
  func named(_ node: YAMLNode?, _ what: Text) -> [NamedNode] {
    guard let node, let mapping = node.entries(sink) else { return [] }
    var result: [NamedNode] = []
    result.reserveCapacity(mapping.count)
    for entry in mapping {
      if let name = entry.key.name(.simple(what), sink) { result.append(NamedNode(name: name, node: entry.value)) }
    }
    return result
  }

  /// Names to save under with what is saved.
  func saved(_ node: YAMLNode?, _ what: Text) -> [SavedName] {
    guard let node, let mapping = node.entries(sink) else { return [] }
    return mapping.compactMap { entry in
      let name = entry.key.newName(.simple(Text("a saved value")), sink)
      let source = entry.value.name(.simple(what), sink)
      guard let name, let source else { return nil }
      return SavedName(name: name, source: source)
    }
  }
}
