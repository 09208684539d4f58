import Diagnostics
import LocatedYAML
import Quantities
import SuiteLanguage
import Texts

/// The step `load`.
extension CaseChecker {
  mutating func load(_ load: SuiteStep.Load, at span: SourceSpan) -> PlannedStep? {
    let why = texts(load.why, for: "load")
    let duration = positiveSpan(load.duration, "for")
    let warmUp = load.warmUp.map { positiveSpan($0, "warm-up") }
    let speed = load.speed.map { loadSpeed($0) }
    let within = load.within.map { positiveSpan($0, "within") }
    let recovered = load.recoveredWithin.map { positiveSpan($0, "recovered-within") }
    let devices = loadColumns(load.devices)
    let staff = load.staff.map { loadStaff($0) }
    let stream = load.staff.flatMap { vocabulary.streams[$0.stream.text] }
    let mix = load.mix.map { item in
      loadItem(item, LoadContext(devices: devices, staff: staff ?? nil, stream: stream, hasStaff: load.staff != nil))
    }
    checkAlarms(load, at: span)
    let that = loadDemands(load, at: span)
    guard let why, let duration, let devices, let that, !mix.contains(where: { $0 == nil }),
      warmUp.map({ $0 != nil }) ?? true, speed.map({ $0 != nil }) ?? true, within.map({ $0 != nil }) ?? true,
      recovered.map({ $0 != nil }) ?? true, staff.map({ $0 != nil }) ?? true
    else { return nil }
    return .load(
      PlannedStep.Load(
        why: why, duration: duration, warmUp: warmUp ?? nil, speed: (speed ?? nil) ?? 1,
        devices: devices.mapValues(\.list), staff: staff??.planned, mix: mix.compactMap { $0 }, within: within ?? nil,
        recoveredWithin: recovered ?? nil,
        inOrderAfter: load.inOrderAfter ?? PlannedStep.Load.usualOrderMargin, that: that,
        lag: load.lag ?? PlannedStep.Load.usualLag))
  }

  /// A list of one value a row, and the type of these.
  struct LoadColumn {
    let list: Expression
    let type: ValueType
    let declared: SourceSpan
  }

  struct CheckedStaff {
    let planned: PlannedStep.Load.Staff
    let columns: [String: LoadColumn]
  }

  /// What the calls of a mix can use. Nil where it could not be resolved.
  struct LoadContext {
    let devices: [String: LoadColumn]?
    let staff: CheckedStaff?
    let stream: StreamDeclaration?
    let hasStaff: Bool
  }

  // MARK: Times, numbers and columns

  /// A duration, longer than zero as far as it is known.
  mutating func positiveSpan(_ node: YAMLNode, _ key: String) -> Expression? {
    let result = read { reader in (reader.expression(node, as: .duration, for: Purpose(key)), reader.usedNames) }
    switch result.0 {
    case .variable(let name) where scope[name]?.origin == .parameter: demands.demandPositive(name)
    case .value(.duration(let span)) where span <= .zero:
      sink.error("not-positive", Text("'\(key)' must be longer than \(span)"), at: node.span)
      return nil
    default: break
    }
    return result.0
  }

  /// A number of arrivals.
  mutating func loadCount(_ node: YAMLNode, _ key: String, from least: Int64) -> Expression? {
    let result = read { reader in (reader.expression(node, as: .integer, for: Purpose(key)), reader.usedNames) }
    noteValues(result.1)
    if case .value(.integer(let count)) = result.0, !(least...1_000_000_000).contains(count) {
      sink.error(
        "out-of-range",
        Text("'\(key)' is a number of arrivals from \(least) to a thousand million, and this is \(count)"),
        at: node.span)
      return nil
    }
    return result.0
  }

  /// How many times as fast: known when the plan is made, so a number or a parameter. Without values of parameters 1.
  private mutating func loadSpeed(_ node: YAMLNode) -> Int? {
    guard let expression = loadCount(node, "speed", from: Int64(LoadLimits.speeds.lowerBound)) else { return nil }
    switch expression {
    case .value(.integer(let speed)):
      guard let speed = Int(exactly: speed), LoadLimits.speeds.contains(speed) else {
        sink.error(
          "out-of-range", Text("'speed' is at most \(LoadLimits.speeds.upperBound)"), at: node.span)
        return nil
      }
      return speed
    case .variable(let name) where scope[name]?.origin == .parameter: return 1
    default:
      sink.error(
        "name-in-constant", Text("'speed' must be known before the run"), at: node.span,
        hints: [Text("write a number, or the name of a parameter")])
      return nil
    }
  }

  private mutating func loadColumns(_ given: [NamedNode]) -> [String: LoadColumn]? {
    var columns: [String: LoadColumn] = [:]
    for entry in given {
      if BuiltInName(rawValue: entry.name.text) != nil {
        sink.error(
          "reserved-name", Text("'\(entry.name)' is a built-in name, and cannot be a column"), at: entry.name.span,
          hints: [Text("choose another name")])
        continue
      }
      if let taken = scope[entry.name.text]?.declared {
        CaseNames.reportTaken(entry.name, first: taken, into: sink)
        continue
      }
      guard let (list, type) = read({ $0.reference(entry.node, for: Purpose(entry.name.text)) }) else { continue }
      guard let leaf = type.leafOfList else {
        sink.error(
          "wrong-type", Text("a column takes a list with an item a row, and this is \(type.withArticle)"),
          at: entry.node.span, hints: [Text("save it in the steps of a repeat; afterwards it is a list")])
        continue
      }
      columns[entry.name.text] = LoadColumn(list: list, type: leaf, declared: entry.name.span)
    }
    return columns.count == given.count ? columns : nil
  }

  /// Runs with the columns as names, as items of a list are.
  mutating func withColumns<Result>(
    _ columns: [String: LoadColumn], _ body: (inout CaseChecker) -> Result
  ) -> Result {
    let before = scope
    for (name, column) in columns {
      scope[name] = TypeScope.Entry(type: column.type, origin: .item, declared: column.declared)
    }
    defer { scope = before }
    return body(&self)
  }

  private mutating func loadStaff(_ staff: SuiteStep.LoadStaff) -> CheckedStaff? {
    let columns = loadColumns(staff.of)
    guard let stream = vocabulary.streams[staff.stream.text] else {
      unknown(
        "stream", Text("the vocabulary has no stream '\(staff.stream)'"), staff.stream, among: vocabulary.streams.keys)
      return nil
    }
    uses.use(stream: staff.stream, in: suite)
    polarity.expectPositive(.stream(staff.stream.text))
    guard let columns else { return nil }
    let with = withColumns(columns) { $0.inputs(staff.with, stream.takes, of: stream.name, used: staff.stream) }
    guard let with else { return nil }
    return CheckedStaff(
      planned: PlannedStep.Load.Staff(stream: staff.stream.text, with: with, of: columns.mapValues(\.list)),
      columns: columns)
  }
}

extension ValueType {
  /// Of a list, also of lists, what the innermost items are: rounds of rounds save lists of lists.
  fileprivate var leafOfList: ValueType? {
    guard case .list(let item) = self else { return nil }
    return item.leafOfList ?? item
  }
}
