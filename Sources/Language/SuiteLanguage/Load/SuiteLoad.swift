package import Diagnostics
package import LocatedYAML
package import Quantities
import Texts

extension SuiteStep {
  /// `load`: many operations at planned times.
  package struct Load: Sendable {
    /// Language -> the peak that is demanded, and why.
    package let why: [NamedNode]
    /// `for`: a duration.
    package let duration: YAMLNode
    package let warmUp: YAMLNode?
    /// How many times as fast as real time the target's clock runs.
    package let speed: YAMLNode?
    /// Column -> `${list}`.
    package let devices: [NamedNode]
    package let staff: LoadStaff?
    package let mix: [LoadItem]
    package let within: YAMLNode?
    package let recoveredWithin: YAMLNode?
    package let inOrderAfter: TimeSpan?
    /// A key of ``LoadMeasure`` -> what is demanded.
    package let that: [NamedNode]
    package let lag: TimeSpan?
  }

  /// Members of staff who watch a stream all the while.
  package struct LoadStaff: Sendable {
    package let stream: LocatedName
    package let with: [NamedNode]
    /// Column -> `${list}`.
    package let of: [NamedNode]
  }

  /// One operation of the mix.
  package struct LoadItem: Sendable {
    package let operation: LocatedName
    package let with: [NamedNode]
    package let that: [NamedNode]
    package let pace: LoadPace
    /// The key that names the pace.
    package let paceSpan: SourceSpan
    package let at: YAMLNode?
    package let over: YAMLNode?
    package let retry: YAMLNode?
    package let alarm: LoadAlarm?
  }

  package enum LoadPace: Sendable {
    case every(YAMLNode)
    case rate(count: YAMLNode, per: YAMLNode)
    case ramp(from: YAMLNode, to: YAMLNode, per: YAMLNode)
    case poisson(count: YAMLNode, per: YAMLNode)
    case burst(count: YAMLNode)
    case peak(count: YAMLNode)
    case replay(ReplayFile, times: Int)
  }

  package struct LoadAlarm: Sendable {
    /// Field of the stream -> value.
    package let by: [NamedNode]
    /// Column of the staff -> value.
    package let to: [NamedNode]
    package let any: Bool
    package let id: LocatedName?
    /// Field -> matcher.
    package let shows: [NamedNode]
    /// The key `alarm`.
    package let span: SourceSpan
  }
}

/// The step `load`.
extension StepReader {
  func load(_ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let why = node.nodesByLanguage(Text("the reason of a load"), sink)
    let duration = reader.required(StepKey.for)
    let warmUp = reader.optional(StepKey.warmUp)
    let speed = reader.optional(StepKey.speed)
    let devices = named(reader.required(StepKey.devices), Text("a column"))
    let staffNode = reader.optional(StepKey.staff)
    let staff = staffNode.flatMap { loadStaff($0) }
    let mixNode = reader.required(StepKey.mix)
    let mix = mixNode.flatMap { loadMix($0) }
    let within = reader.optional(StepKey.within)
    let recoveredWithin = reader.optional(StepKey.recoveredWithin)
    let inOrderAfter = reader.optional(StepKey.inOrderAfter)?.positiveDuration("in-order-after", sink)
    let that = named(reader.required(StepKey.that), Text("a measure"))
    let lag = reader.optional(StepKey.lag)?.positiveDuration("lag", sink)
    guard let why, let duration, let mix, !devices.isEmpty, staffNode == nil || staff != nil else { return nil }
    return .load(
      SuiteStep.Load(
        why: why, duration: duration, warmUp: warmUp, speed: speed, devices: devices, staff: staff, mix: mix,
        within: within, recoveredWithin: recoveredWithin, inOrderAfter: inOrderAfter, that: that, lag: lag))
  }

  private func loadStaff(_ node: YAMLNode) -> SuiteStep.LoadStaff? {
    node.mapping(Text("the staff of a load"), sink) { reader in
      let stream = reader.required(LoadStaffKey.watch)?.name(.dotted(Text("a stream")), sink)
      let with = named(reader.optional(LoadStaffKey.with), Text("an input"))
      let of = named(reader.required(LoadStaffKey.of), Text("a column"))
      guard let stream, !of.isEmpty else { return nil }
      return SuiteStep.LoadStaff(stream: stream, with: with, of: of)
    }
  }

  /// Nil where an item could not be read: what the others come to would not be what was meant.
  private func loadMix(_ node: YAMLNode) -> [SuiteStep.LoadItem]? {
    guard let items = node.items(sink, wanted: Text("a list of calls"), canBeEmpty: true) else { return nil }
    guard LoadLimits.calls.contains(items.count) else {
      sink.error(
        "out-of-range", Text("a mix has 1 to \(LoadLimits.calls.upperBound) calls, and this one has \(items.count)"),
        at: node.headSpan)
      return nil
    }
    let read = items.compactMap { loadItem($0) }
    return read.count == items.count ? read : nil
  }

  private func loadItem(_ node: YAMLNode) -> SuiteStep.LoadItem? {
    node.mapping(Text("a call of a mix"), sink) { reader in
      let operation = reader.required(LoadItemKey.call)?.name(.dotted(Text("an operation")), sink)
      let with = named(reader.optional(LoadItemKey.with), Text("an input"))
      let that = named(reader.optional(LoadItemKey.that), Text("an output"))
      let found = reader.oneOf(LoadItemKey.paces.map(\.rawValue))
      let pace = found.flatMap { key, value in LoadItemKey(rawValue: key).flatMap { loadPace($0, value) } }
      let at = reader.optional(LoadItemKey.at)
      let over = reader.optional(LoadItemKey.over)
      let retry = reader.optional(LoadItemKey.retry)
      let alarmEntry = reader.entry(LoadItemKey.alarm)
      let alarm = alarmEntry.flatMap { loadAlarm($0) }
      guard let operation, let pace, let found, alarmEntry == nil || alarm != nil else { return nil }
      if over == nil, found.key == LoadItemKey.burst.rawValue || found.key == LoadItemKey.peak.rawValue {
        sink.error(
          "missing-key", Text("a '\(found.key)' needs 'over': within how long does it come?"), at: reader.head,
          hints: [Text("add a duration, for instance over: 60 s")])
        return nil
      }
      return SuiteStep.LoadItem(
        operation: operation, with: with, that: that, pace: pace, paceSpan: found.value.headSpan, at: at, over: over,
        retry: retry, alarm: alarm)
    }
  }

  private func loadPace(_ key: LoadItemKey, _ node: YAMLNode) -> SuiteStep.LoadPace? {
    switch key {
    case .rate:
      return loadRate(node).map { .rate(count: $0, per: $1) }
    case .poisson:
      return loadRate(node).map { .poisson(count: $0, per: $1) }
    case .ramp:
      return node.mapping(Text("a ramp"), sink) { reader in
        let from = reader.required(LoadRampKey.from)
        let to = reader.required(LoadRampKey.to)
        let per = reader.required(LoadRampKey.per)
        guard let from, let to, let per else { return nil }
        return .ramp(from: from, to: to, per: per)
      }
    case .burst: return loadNumber(node, Text("a burst")).map { .burst(count: $0) }
    case .peak: return loadNumber(node, Text("a peak")).map { .peak(count: $0) }
    case .replay:
      return node.mapping(Text("a replay"), sink) { reader in
        let file = reader.required(LoadReplayKey.file).flatMap { ReplayFile.read($0, sink) }
        let written = reader.optional(LoadReplayKey.times)
        let times = written?.integer(sink, in: LoadLimits.replaySpeeds)
        guard let file, written == nil || times != nil else { return nil }
        return .replay(file, times: times ?? 1)
      }
    default: return .every(node)
    }
  }

  private func loadRate(_ node: YAMLNode) -> (YAMLNode, YAMLNode)? {
    node.mapping(Text("a rate"), sink) { reader in
      let count = reader.required(LoadRateKey.count)
      let per = reader.required(LoadRateKey.per)
      guard let count, let per else { return nil }
      return (count, per)
    }
  }

  private func loadNumber(_ node: YAMLNode, _ name: Text) -> YAMLNode? {
    node.mapping(name, sink) { $0.required(LoadNumberKey.count) }
  }

  private func loadAlarm(_ entry: YAMLMapping.Entry) -> SuiteStep.LoadAlarm? {
    entry.value.mapping(Text("an alarm"), sink) { reader in
      let by = named(reader.required(LoadAlarmKey.by), Text("a field"))
      let to = named(reader.optional(LoadAlarmKey.to), Text("a column"))
      let any = reader.optional(LoadAlarmKey.any)?.boolean(sink) ?? false
      let given = reader.optional(LoadAlarmKey.id)
      let id = given?.name(.simple(Text("a field")), sink)
      let shows = named(reader.optional(LoadAlarmKey.shows), Text("a field"))
      guard !by.isEmpty, given == nil || id != nil else { return nil }
      return SuiteStep.LoadAlarm(by: by, to: to, any: any, id: id, shows: shows, span: entry.key.span)
    }
  }
}
