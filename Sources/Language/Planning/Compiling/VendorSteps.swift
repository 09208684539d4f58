import Diagnostics
import LocatedYAML
import Quantities
import SuiteLanguage
import Texts

/// Steps that touch the vendor's system: `call`, `watch`, `expect`.
extension CaseChecker {
  mutating func call(_ call: SuiteStep.Call) -> PlannedStep? {
    guard let operation = vocabulary.operations[call.operation.text] else {
      unknown(
        "operation", Text("the vocabulary has no operation '\(call.operation)'"), call.operation,
        among: vocabulary.operations.keys)
      // What it saves is unknown too, but the names are meant to be there.
      for saved in call.save { save(saved.name, as: nil) }
      return nil
    }
    let with = inputs(call.with, operation.takes, of: operation.name, used: call.operation)
    let that = matchers(call.that, operation.gives, .output, of: operation.name)
    let saved = self.saved(call.save, operation.gives, .output, of: operation.name)
    uses.use(operation: call.operation, in: suite)
    let path = CasePolarity.Path.operation(call.operation.text)
    if let refused = call.refused {
      polarity.expectNegative(path, at: refused)
    } else {
      polarity.expectPositive(path)
    }
    guard let with, let that, let saved else { return nil }
    return .call(
      PlannedStep.Call(
        operation: call.operation.text, with: with, save: saved, that: that, refused: call.refused != nil,
        timeLimit: call.timeLimit))
  }

  mutating func watch(_ watch: SuiteStep.Watch) -> PlannedStep? {
    guard let stream = vocabulary.streams[watch.stream.text] else {
      unknown(
        "stream", Text("the vocabulary has no stream '\(watch.stream)'"), watch.stream, among: vocabulary.streams.keys)
      names.hasBrokenWatch = true
      return nil
    }
    let with = inputs(watch.with, stream.takes, of: stream.name, used: watch.stream)
    let filter = matchers(watch.where, stream.carries, .field, of: stream.name)
    uses.use(stream: watch.stream, in: suite)
    if let earlier = watches[watch.name.text] {
      sink.error(
        "duplicate-watch", Text("there is already a watch '\(watch.name)'"), at: watch.name.span,
        related: [.init(Text("first watched"), at: earlier.name.span)],
        hints: [Text("give it a name of its own with 'as:', and use that in expect")])
      return nil
    }
    watches[watch.name.text] = Watched(stream: stream, name: watch.name)
    names.watched.append(watch.name)
    guard let with, let filter else { return nil }
    return .watch(
      PlannedStep.Watch(stream: watch.stream.text, with: with, where: filter, name: watch.name.text))
  }

  mutating func expect(_ expect: SuiteStep.Expect) -> PlannedStep? {
    let within = positiveSpan(expect.within, "within")
    let times = expect.times.map { count($0) }
    guard let watched = watches[expect.watch.text] else {
      reportUnwatched(expect.watch)
      for saved in expect.save { save(saved.name, as: nil) }
      return nil
    }
    names.expectedWatches.insert(watched.name.span)
    let stream = watched.stream
    let that = matchers(expect.that, stream.carries, .field, of: stream.name)
    let each = expect.forEach.map { forEach($0, stream) }
    let saved = self.saved(expect.save, stream.carries, .field, of: stream.name)
    let path = CasePolarity.Path.stream(stream.name.text)
    let matcher = times ?? .atLeast(.value(.integer(1)))
    if let matcher, matcher.allowsZero {
      polarity.expectNegative(path, at: expect.times?.span ?? expect.watch.span)
    } else {
      polarity.expectPositive(path)
    }
    guard let within, let that, let saved, let matcher, each.map({ $0 != nil }) ?? true else { return nil }
    return .expect(
      PlannedStep.Expect(
        watch: expect.watch.text, within: within, that: that, times: matcher, forEach: each ?? nil, save: saved))
  }

  private mutating func count(_ node: YAMLNode) -> Matcher? {
    let result = read { reader in (reader.count(node, for: Purpose("times")), reader.usedNames) }
    noteValues(result.1)
    return result.0
  }

  private func reportUnwatched(_ watch: LocatedName) {
    // The watch whose stream is unknown may have been meant.
    guard !names.hasBrokenWatch else { return }
    var hints = [Text("write a step 'watch: \(watch)' before what is to cause the events")]
    var related: [Diagnostic.Related] = []
    if let other = names.watched.first(where: { $0.text == watch.text }) {
      related = [.init(Text("watched in other steps that do not reach here"), at: other.span)]
    } else if let hint = Suggestion.hint(for: watch.text, among: watches.keys) {
      hints = [hint]
    }
    sink.error(
      "not-watched", Text("nothing is watched under the name '\(watch)' here"), at: watch.span, related: related,
      hints: hints
    )
  }

  private mutating func forEach(_ entry: NamedNode, _ stream: StreamDeclaration) -> PlannedStep.Expect.ForEach? {
    guard let field = field(entry.name, stream.carries, .field, of: stream.name),
      let items = expression(
        entry.node, as: .list(field.type), for: Purpose(field.name, declaredAs: FieldRole.field.title))
    else { return nil }
    return PlannedStep.Expect.ForEach(field: entry.name.text, items: items)
  }

  // MARK: Inputs, outputs and fields

  /// The declaration of a name, or nil after `unknown-output` and so on.
  func field(
    _ name: LocatedName, _ declared: FieldList, _ role: FieldRole, of owner: LocatedName
  ) -> FieldDeclaration? {
    if let field = declared[name.text] { return field }
    let none = declared.isEmpty ? role.none(of: owner.text) : role.missing(name.text, of: owner.text)
    unknown(
      role.rawValue, none, name, among: declared.names, related: [.init(Text("'\(owner)' declared"), at: owner.span)])
    return nil
  }

  mutating func inputs(
    _ given: [NamedNode], _ declared: FieldList, of owner: LocatedName, used: LocatedName
  ) -> [String: Expression]? {
    var values: [String: Expression] = [:]
    var isGood = true
    for entry in given {
      guard let input = field(entry.name, declared, .input, of: owner),
        let value = expression(entry.node, as: input.type, for: Purpose(input.name, declaredAs: FieldRole.input.title))
      else {
        isGood = false
        continue
      }
      values[entry.name.text] = value
    }
    for input in declared where !input.isOptional && !given.contains(where: { $0.name.text == input.name.text }) {
      isGood = false
      sink.error(
        "missing-input", Text("'\(owner)' takes '\(input.name)', and it is not given"), at: used.span,
        related: [.init(Text("input declared"), at: input.name.span)],
        hints: [Text("add it under with: it is \(input.type.withArticle)")])
    }
    return isGood ? values : nil
  }

  mutating func matchers(
    _ given: [NamedNode], _ declared: FieldList, _ role: FieldRole, of owner: LocatedName
  ) -> [String: Matcher]? {
    var matchers: [String: Matcher] = [:]
    var isGood = true
    for entry in given {
      guard let field = field(entry.name, declared, role, of: owner),
        let matcher = matcher(entry.node, of: field.type, for: Purpose(field.name, declaredAs: role.title))
      else {
        isGood = false
        continue
      }
      matchers[entry.name.text] = matcher
    }
    return isGood ? matchers : nil
  }

  mutating func saved(
    _ given: [SavedName], _ declared: FieldList, _ role: FieldRole, of owner: LocatedName
  ) -> [String: String]? {
    var result: [String: String] = [:]
    var isGood = true
    for saved in given {
      let field = field(saved.source, declared, role, of: owner)
      isGood = save(saved.name, as: field?.type) && field != nil && isGood
      result[saved.name.text] = saved.source.text
    }
    return isGood ? result : nil
  }
}
