import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Steps that hold steps, and steps that people take.
extension StepReader {
  func when(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let wanted = reader.required(StepKey.is)
    let steps = reader.required(StepKey.steps).map { self.steps($0) } ?? []
    guard node.isScalar else {
      return node.refuse(
        wanted: Text("a parameter"), sink, hints: [Text("write a name, for instance when: ${housing}")])
    }
    return wanted.map { .when(SuiteStep.When(value: node, is: $0, steps: steps)) }
  }

  func rounds(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let rounds = rounds(node)
    let given = reader.entry(StepKey.as)
    let item = given?.value.newName(.simple(Text("an item")), sink)
    let sideBySide = reader.optional(StepKey.sideBySide)?.integer(sink, in: 1...1_000) ?? 1
    let written = reader.required(StepKey.steps)
    let steps = written.map { self.steps($0) } ?? []
    switch rounds {
    case .each? where given == nil:
      sink.error(
        "missing-key", Text("the items of the list need a name"), at: node.span,
        hints: [Text("add 'as', for instance as: user")])
      return nil
    case .times?, .timesOf?:
      if let given {
        sink.error(
          "conflicting-keys", Text("'as' names the items of a list, and this repeats a number of times"),
          at: given.key.span,
          hints: [Text("use ${round} for the number of the round")])
      }
    default: break
    }
    guard let rounds else { return nil }
    return .repeat(SuiteStep.Repeat(rounds: rounds, item: item, sideBySide: sideBySide, steps: steps))
  }

  /// `5000 times`, `${n} times` or `each ${list}`.
  private func rounds(_ node: YAMLNode) -> SuiteStep.Repeat.Rounds? {
    guard let text = node.written(sink, wanted: Text("'5000 times' or 'each ${list}'")) else { return nil }
    let values = ValueReader(scope: TypeScope(), into: sink)
    guard let interpolation = values.interpolation(text, of: node) else { return nil }
    let pieces = interpolation.pieces
    if let literal = interpolation.literal, literal.hasSuffix(" times") {
      let count: Int64
      do throws(QuantityError) {
        count = try WholeNumber.parse(String(literal.dropLast(6))).value
      } catch {
        sink.error("malformed-repeat", error.problem, at: node.span, hints: [error.hint])
        return nil
      }
      guard (1...1_000_000).contains(count) else {
        sink.error(
          count < 1 ? "unreachable-steps" : "out-of-range",
          count < 1
            ? Text("what is repeated \(count) times is never done") : Text("\(count) times is more than a million"),
          at: node.span)
        return nil
      }
      return .times(count)
    }
    if pieces.count == 2, case .reference(let reference) = pieces[0], pieces[1] == .literal(" times") {
      return name(reference, node).map { .timesOf($0) }
    }
    if pieces.count == 2, pieces[0] == .literal("each "), case .reference(let reference) = pieces[1] {
      return name(reference, node).map { .each($0) }
    }
    sink.error(
      "malformed-repeat", Text("'\(text)' does not say how often"), at: node.span,
      hints: [Text("write '5000 times', '${n} times' or 'each ${list}'")])
    return nil
  }

  private func name(_ reference: Interpolation.Reference, _ node: YAMLNode) -> LocatedName? {
    let span = node.span(ofText: reference.range)
    guard reference.source == .scope, reference.unit == nil else {
      sink.error("malformed-reference", Text("'\(span.text)' is not a name of this suite"), at: span)
      return nil
    }
    return LocatedName(reference.name, at: span)
  }

  func branches(_ node: YAMLNode) -> SuiteStep.Action? {
    guard let items = node.items(sink, wanted: Text("a list of branches"), canBeEmpty: true) else { return nil }
    guard items.count > 1 else {
      sink.error(
        "too-few-branches",
        items.count == 1 ? Text("'in-parallel' has one branch") : Text("'in-parallel' has no branches"),
        at: node.headSpan,
        hints: [Text("write at least two branches, each with steps: {steps: [..]}")])
      return nil
    }
    var branches: [[SuiteStep]] = []
    for item in items {
      let steps: [SuiteStep]? = item.mapping(Text("a branch"), sink) { reader in
        reader.required(BranchKey.steps).map { self.steps($0) }
      }
      branches.append(steps ?? [])
    }
    return .inParallel(branches)
  }

  func instruct(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let text = node.nodesByLanguage(Text("an instruction"), sink)
    let timeLimit = reader.optional(StepKey.timeLimit)?.positiveDuration("time-limit", sink)
    return text.map { .instruct(SuiteStep.Instruct(text: $0, timeLimit: timeLimit)) }
  }

  func observe(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let question = node.nodesByLanguage(Text("a question"), sink)
    let written = reader.optional(StepKey.answer)
    let answer = written.flatMap { $0.valueType(sink) }
    let that = reader.optional(StepKey.that)
    let saved = reader.optional(StepKey.save)
    let save = saved?.newName(.simple(Text("a saved value")), sink)
    let timeLimit = reader.optional(StepKey.timeLimit)?.positiveDuration("time-limit", sink)
    guard let question, written == nil || answer != nil, saved == nil || save != nil else { return nil }
    return .observe(
      SuiteStep.Observe(question: question, answer: answer ?? .boolean, that: that, save: save, timeLimit: timeLimit))
  }

  func check(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let that = reader.required(StepKey.that)
    guard node.isScalar else {
      return node.refuse(
        wanted: Text("a saved value"), sink, hints: [Text("write a name, for instance check: ${users}")])
    }
    return that.map { .check(SuiteStep.Check(value: node, that: $0)) }
  }
}
