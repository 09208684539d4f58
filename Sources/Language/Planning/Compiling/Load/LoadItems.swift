import Diagnostics
import Digests
import LocatedYAML
import Quantities
import SuiteLanguage
import Texts

/// The calls of a mix.
extension CaseChecker {
  mutating func loadItem(_ item: SuiteStep.LoadItem, _ context: LoadContext) -> PlannedStep.Load.Item? {
    let at = item.at.map { loadAt($0) }
    let over = item.over.map { positiveSpan($0, "over") }
    let retry = item.retry.map { positiveSpan($0, "retry") }
    let pace = loadPace(item.pace)
    guard let operation = vocabulary.operations[item.operation.text] else {
      unknown(
        "operation", Text("the vocabulary has no operation '\(item.operation)'"), item.operation,
        among: vocabulary.operations.keys)
      return nil
    }
    uses.use(operation: item.operation, in: suite)
    polarity.expectPositive(.operation(item.operation.text))
    guard let devices = context.devices else { return nil }
    let (with, that) = withColumns(devices) { checker in
      (
        checker.inputs(item.with, operation.takes, of: operation.name, used: item.operation),
        checker.matchers(item.that, operation.gives, .output, of: operation.name)
      )
    }
    let alarm = item.alarm.map { loadAlarm($0, devices, context) }
    guard let with, let that, let pace, at.map({ $0 != nil }) ?? true, over.map({ $0 != nil }) ?? true,
      retry.map({ $0 != nil }) ?? true, alarm.map({ $0 != nil }) ?? true
    else { return nil }
    return PlannedStep.Load.Item(
      operation: item.operation.text, with: with, that: that, pace: pace, at: at ?? nil, over: over ?? nil,
      retry: retry ?? nil, alarm: alarm ?? nil)
  }

  /// A duration from the begin, which may be none.
  private mutating func loadAt(_ node: YAMLNode) -> Expression? {
    let result = read { reader in (reader.expression(node, as: .duration, for: Purpose("at")), reader.usedNames) }
    noteValues(result.1)
    if case .value(.duration(let span)) = result.0, span < .zero {
      sink.error("not-positive", Text("'at' cannot lie before the begin"), at: node.span)
      return nil
    }
    return result.0
  }

  private mutating func loadPace(_ pace: SuiteStep.LoadPace) -> PlannedStep.Load.Pace? {
    switch pace {
    case .every(let period): return positiveSpan(period, "every").map { .every($0) }
    case .rate(let count, let per): return loadRate(count, per).map { .rate(count: $0, per: $1) }
    case .poisson(let count, let per): return loadRate(count, per).map { .poisson(count: $0, per: $1) }
    case .ramp(let from, let to, let per):
      let first = loadCount(from, "from", from: 0)
      let last = loadCount(to, "to", from: 0)
      let span = positiveSpan(per, "per")
      guard let first, let last, let span else { return nil }
      if first == .value(.integer(0)), last == .value(.integer(0)) {
        sink.error("unreachable-steps", Text("a ramp from 0 to 0 never brings anything"), at: from.span)
        return nil
      }
      return .ramp(from: first, to: last, per: span)
    case .burst(let count): return loadCount(count, "count", from: 1).map { .burst(count: $0) }
    case .peak(let count): return loadCount(count, "count", from: 1).map { .peak(count: $0) }
    case .replay(let replay, let times):
      guard let sha256 = Fingerprint.of(file: replay.file, into: sink) else { return nil }
      return .replay(
        PlannedStep.Load.Replay(file: replay.name, sha256: sha256, offsets: replay.offsets, times: times))
    }
  }

  private mutating func loadRate(_ count: YAMLNode, _ per: YAMLNode) -> (Expression, Expression)? {
    let number = loadCount(count, "count", from: 1)
    let span = positiveSpan(per, "per")
    guard let number, let span else { return nil }
    return (number, span)
  }

  // MARK: Alarms

  private mutating func loadAlarm(
    _ alarm: SuiteStep.LoadAlarm, _ devices: [String: LoadColumn], _ context: LoadContext
  ) -> PlannedStep.Load.Alarm? {
    guard context.hasStaff else {
      sink.error(
        "nobody-watches", Text("an alarm must be seen by somebody, and this load has no staff"), at: alarm.span,
        hints: [Text("add staff: {watch: .., of: {..}} to the step")])
      return nil
    }
    guard let stream = context.stream, let staff = context.staff else { return nil }
    if alarm.shows.count > LoadLimits.fields {
      sink.error(
        "out-of-range", Text("an alarm shows at most \(LoadLimits.fields) fields that are looked at"), at: alarm.span)
      return nil
    }
    return withColumns(devices) { checker in
      let by = checker.loadKey(alarm.by, stream)
      let to = checker.loadRoute(alarm.to, staff)
      let id = alarm.id.map { checker.field($0, stream.carries, .field, of: stream.name) != nil } ?? true
      let shows = checker.matchers(alarm.shows, stream.carries, .field, of: stream.name)
      guard let by, let to, let shows, id else { return nil }
      return PlannedStep.Load.Alarm(by: by, to: to, any: alarm.any, id: alarm.id?.text, shows: shows)
    }
  }

  /// What identifies whose alarm it is: values of fields, of which one may be the `${unique}` of the arrival.
  private mutating func loadKey(_ given: [NamedNode], _ stream: StreamDeclaration) -> [String: Expression]? {
    var key: [String: Expression] = [:]
    for entry in given {
      guard let field = field(entry.name, stream.carries, .field, of: stream.name),
        let value = expression(entry.node, as: field.type, for: Purpose(field.name, declaredAs: FieldRole.field.title))
      else { continue }
      let unique = BuiltInName.unique.rawValue
      if value.names.contains(unique), value != .variable(unique) {
        sink.error(
          "malformed-key", Text("'${unique}' tells alarms apart only where it stands alone"), at: entry.node.span,
          hints: [Text("write \"${unique}\" and nothing beside it")])
        continue
      }
      key[entry.name.text] = value
    }
    return key.count == given.count ? key : nil
  }

  private mutating func loadRoute(_ given: [NamedNode], _ staff: CheckedStaff) -> [String: Expression]? {
    var route: [String: Expression] = [:]
    for entry in given {
      guard let column = staff.columns[entry.name.text] else {
        unknown(
          "column", Text("the staff of this load have no column '\(entry.name)'"), entry.name, among: staff.columns.keys
        )
        continue
      }
      if let value = expression(entry.node, as: column.type, for: Purpose(entry.name.text)) {
        route[entry.name.text] = value
      }
    }
    return route.count == given.count ? route : nil
  }

  /// What must be there once a load has alarms.
  mutating func checkAlarms(_ load: SuiteStep.Load, at span: SourceSpan) {
    let alarms = load.mix.compactMap(\.alarm)
    guard let first = alarms.first else { return }
    if load.within == nil {
      sink.error(
        "missing-key", Text("a load with alarms needs 'within': how long may it take until they are shown?"),
        at: first.span,
        hints: [Text("add a duration to the step, for instance within: 30 s")])
    }
    if alarms.count > LoadLimits.alarms {
      sink.error(
        "out-of-range", Text("at most \(LoadLimits.alarms) calls of a mix can be alarms"),
        at: alarms[LoadLimits.alarms].span)
    }
    if !load.that.contains(where: { $0.name.text == LoadMeasure.lost.key }) {
      sink.warning(
        "alarms-not-accounted-for", Text("this load raises alarms, and does not demand that none is lost"), at: span,
        hints: [Text("add lost: 0 under 'that'")])
    }
  }

  // MARK: Demands

  mutating func loadDemands(_ load: SuiteStep.Load, at span: SourceSpan) -> [String: Matcher]? {
    let shown = Set(load.mix.flatMap { $0.alarm?.shows.map(\.name.text) ?? [] })
    let hasAlarms = load.mix.contains { $0.alarm != nil }
    var demands: [String: Matcher] = [:]
    for entry in load.that {
      guard let measure = loadMeasure(entry.name, shown) else { continue }
      if measure.needsAlarms, !hasAlarms {
        sink.error(
          "nothing-to-measure", Text("'\(entry.name)' speaks of alarms, and this load raises none"),
          at: entry.name.span,
          hints: [Text("add alarm: {by: {..}} to a call of the mix")])
        continue
      }
      let result = read { reader in
        (
          measure.type == .integer
            ? reader.count(entry.node, for: Purpose(entry.name.text))
            : reader.matcher(entry.node, of: measure.type, for: Purpose(entry.name.text)), reader.usedNames
        )
      }
      noteValues(result.1)
      if let matcher = result.0 { demands[entry.name.text] = matcher }
    }
    if load.that.isEmpty {
      sink.error(
        "no-demands", Text("a load that demands nothing shows nothing"), at: span,
        hints: [Text("add demands under 'that', for instance that: {lost: 0, p99: {at-most: 500 ms}}")])
    }
    return demands.count == load.that.count && !demands.isEmpty ? demands : nil
  }

  private func loadMeasure(_ name: LocatedName, _ shown: Set<String>) -> LoadMeasure? {
    let measure = LoadMeasure(key: name.text)
    if let field = measure?.field, !shown.contains(field) {
      sink.error(
        "unknown-measure", Text("no alarm of this load says what '\(field)' must be"), at: name.span,
        hints: [
          Suggestion.hint(for: name.text, among: shown.map { LoadMeasure.wrongKey($0) })
            ?? Text("add it under shows: of the alarm")
        ])
      return nil
    }
    if measure == nil {
      let known = LoadMeasure.fixedKeys + shown.map { LoadMeasure.wrongKey($0) }
      sink.error(
        "unknown-measure", Text("a load has no measure '\(name)'"), at: name.span,
        hints: [
          Suggestion.hint(for: name.text, among: known) ?? Text("there are \(known.sorted().joined(separator: ", "))")
        ])
    }
    return measure
  }
}

extension Fingerprint {
  /// SHA-256 of a file's bytes.
  static func of(file: SourceFile, into sink: DiagnosticSink) -> String? {
    do {
      return try SHA256Digest.hash(file.bytes).hex
    } catch {
      sink.error(
        "no-digest", Text("the digest of '\(file.path)' cannot be taken: \(error)"), at: SourceSpan(startOf: file))
      return nil
    }
  }
}
