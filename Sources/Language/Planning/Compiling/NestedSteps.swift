import Diagnostics
import LocatedYAML
import Quantities
import SuiteLanguage
import Texts

/// Steps that hold steps, and steps that people take.
extension CaseChecker {
  /// Saves a name.
  ///
  /// - Parameter type: nil where it is unknown since something else is wrong; uses of the name are then not reported.
  @discardableResult
  mutating func save(_ name: LocatedName, as type: ValueType?) -> Bool {
    guard names.declare(name, into: sink) else { return false }
    guard let type else {
      names.broken.insert(name.text)
      return true
    }
    scope[name.text] = TypeScope.Entry(type: type, origin: .saved, declared: name.span)
    names.savedHere.append((name, type))
    return true
  }

  /// Steps that are done only where a parameter is as demanded. With the values of a requirement they stand in the plan
  /// or they do not; with types alone all of them are read. What they save is known inside only.
  mutating func when(
    _ when: SuiteStep.When, into planned: inout [PlannedStep], within outer: String?
  ) {
    let isDone = isDone(when)
    guard isDone != false else { return }
    let before = polarity
    inside { $0.add(when.steps, to: &planned, within: outer) }
    guard isDone == nil else { return }
    demands.leaveOpen()
    let within = polarity
    polarity = before
    polarity.takeNegatives(of: within, since: before)
  }

  /// Whether the steps are done; nil where only the values of a requirement decide, or something is wrong.
  private mutating func isDone(_ when: SuiteStep.When) -> Bool? {
    guard let (value, type) = read({ $0.reference(when.value, for: Purpose("when")) }),
      let wanted = matcher(when.is, of: type, for: Purpose("is"))
    else { return nil }
    let open = value.names.union(wanted.names).sorted()
    for name in open where scope[name]?.origin != .parameter {
      sink.error(
        "undecided-condition",
        Text("'${\(name)}' is not known before the case is run, so the plan cannot say what is done"),
        at: when.value.span, hints: [Text("use parameters of the suite alone")])
    }
    guard open.isEmpty, case .value(let constant) = value else { return nil }
    switch wanted.evaluate(constant, in: Scope()) {
    case .met: return true
    case .unmet: return false
    case .cannotTell:
      sink.error(
        "undecided-condition", Text("whether these steps are done cannot be told of these values"),
        at: when.is.span, hints: [Text("compare with plain values")])
      return nil
    }
  }

  /// What is saved and watched inside is not known afterwards.
  private mutating func inside<Result>(_ body: (inout CaseChecker) -> Result) -> Result {
    let before = (scope: scope, watches: watches, savedHere: names.savedHere)
    defer { (scope, watches, names.savedHere) = before }
    return body(&self)
  }

  mutating func rounds(_ rounds: SuiteStep.Repeat, path: String) -> PlannedStep? {
    var times: Expression?
    var each: Expression?
    var itemType: ValueType?
    switch rounds.rounds {
    case .times(let count): times = .value(.integer(count))
    case .timesOf(let name): times = count(name)
    case .each(let name):
      let list = list(name)
      each = list?.expression
      itemType = list?.item
    }
    let (steps, saved) = inside { checker in
      checker.names.savedHere = []
      checker.scope.declare(.round)
      if let item = rounds.item { checker.declare(item, as: itemType) }
      return (checker.steps(rounds.steps, within: path), checker.names.savedHere)
    }
    // After the rounds each name is a list with an item a round.
    for (name, type) in saved {
      scope[name.text] = TypeScope.Entry(type: .list(type), origin: .saved, declared: name.span)
      names.savedHere.append((name, .list(type)))
    }
    guard times != nil || each != nil else { return nil }
    return .repeat(
      PlannedStep.Repeat(
        times: times, each: each, item: rounds.item?.text, sideBySide: rounds.sideBySide, steps: steps))
  }

  /// The item of `each`, known inside only; the same name may be used for another list later.
  private mutating func declare(_ item: LocatedName, as type: ValueType?) {
    if let taken = scope[item.text]?.declared {
      CaseNames.reportTaken(item, first: taken, into: sink)
    } else if let type {
      scope[item.text] = TypeScope.Entry(type: type, origin: .item, declared: item.span)
    } else {
      names.broken.insert(item.text)
    }
  }

  private mutating func count(_ name: LocatedName) -> Expression? {
    guard let entry = lookUp(name) else { return nil }
    guard entry.type == .integer else {
      sink.error(
        "wrong-type", Text("'repeat' takes a number of times, and '${\(name)}' is \(entry.type.withArticle)"),
        at: name.span,
        related: entry.declared.map { [.init(Text("\(entry.origin.rawValue) '\(name)' declared"), at: $0)] } ?? [])
      return nil
    }
    if case .integer(let count) = entry.constant {
      guard (1...1_000_000).contains(count) else {
        sink.error(
          count < 1 ? "unreachable-steps" : "out-of-range",
          count < 1
            ? Text("what is repeated \(count) times is never done") : Text("\(count) times is more than a million"),
          at: name.span)
        return nil
      }
      return .value(.integer(count))
    }
    return .variable(name.text)
  }

  private mutating func list(_ name: LocatedName) -> (expression: Expression, item: ValueType)? {
    guard let entry = lookUp(name) else { return nil }
    guard case .list(let item) = entry.type else {
      sink.error(
        "wrong-type", Text("'each' takes a list, and '${\(name)}' is \(entry.type.withArticle)"), at: name.span,
        related: entry.declared.map { [.init(Text("\(entry.origin.rawValue) '\(name)' declared"), at: $0)] } ?? [])
      return nil
    }
    guard let constant = entry.constant else { return (.variable(name.text), item) }
    if case .list(let items) = constant, items.isEmpty {
      sink.error("unreachable-steps", Text("the list '\(name)' is empty, so this is never done"), at: name.span)
      return nil
    }
    return (.value(constant), item)
  }

  private mutating func lookUp(_ name: LocatedName) -> TypeScope.Entry? {
    names.use([name.text])
    noteValues([name.text])
    if let entry = scope[name.text] { return entry }
    sink.error(
      "unknown-variable", Text("there is no value named '\(name)' here"), at: name.span,
      hints: [
        Suggestion.hint(for: name.text, among: scope.names)
          ?? Text("save it in an earlier step, or declare it under parameters")
      ])
    return nil
  }

  /// Branches know what was known before, and nothing of each other; afterwards everything is known.
  mutating func inParallel(_ branches: [[SuiteStep]], path: String) -> PlannedStep? {
    let before = (scope: scope, watches: watches, polarity: polarity)
    var polarities: [CasePolarity] = []
    var planned: [[PlannedStep]] = []
    var reached = before.watches
    let savedBefore = names.savedHere.count
    for (index, branch) in branches.enumerated() {
      (scope, watches, polarity) = before
      planned.append(steps(branch, within: "\(path).\(index + 1)"))
      polarities.append(polarity)
      reached.merge(watches) { first, _ in first }
    }
    (scope, watches, polarity) = before
    for (name, type) in names.savedHere[savedBefore...] {
      scope[name.text] = TypeScope.Entry(type: type, origin: .saved, declared: name.span)
    }
    watches = reached
    polarity.join(polarities)
    return .inParallel(planned)
  }

  mutating func observe(_ observe: SuiteStep.Observe) -> PlannedStep? {
    let question = texts(observe.question, for: "observe")
    let that: Matcher?
    if let node = observe.that {
      that = matcher(node, of: observe.answer, for: Purpose("that"))
    } else {
      that = observe.answer == .boolean ? .equals(.value(.boolean(true))) : .present(true)
    }
    let isSaved = observe.save.map { save($0, as: observe.answer) } ?? true
    guard let question, let that, isSaved else { return nil }
    return .observe(
      PlannedStep.Observe(
        question: question, answer: observe.answer, that: that, save: observe.save?.text,
        timeLimit: observe.timeLimit))
  }

  mutating func check(_ check: SuiteStep.Check) -> PlannedStep? {
    guard let (value, type) = read({ $0.reference(check.value, for: Purpose("check")) }),
      let that = matcher(check.that, of: type, for: Purpose("that"))
    else { return nil }
    return .check(PlannedStep.Check(value: value, that: that))
  }
}
