import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads what a penalty is for: the one key of a clause that begins with `when-`.
struct PenaltyTriggerReader {
  static let keys = [
    "when-late", "when-fix-late", "when-available-less", "when-down", "when-slow", "when-incident",
    "when-report-late", "when-acceptance-fails",
  ]

  let scope: ContractScope
  private var sink: DiagnosticSink { scope.sink }

  /// The trigger and where its value stands.
  func read(_ reader: inout MappingReader) -> (trigger: PenaltyTrigger, span: SourceSpan)? {
    let incidentIdentity = reader.entry("counted-once-per")
    guard let (key, node) = reader.oneOf(Self.keys) else { return nil }
    if key == "when-incident" {
      return incident(node, incidentIdentity, at: reader.head).map { ($0, node.headSpan) }
    }
    if let incidentIdentity {
      sink.error(
        "key-without-use", Text("only incidents are counted once per something"), at: incidentIdentity.key.span,
        hints: [Text("delete counted-once-per:")])
    }
    return trigger(key, node).map { ($0, node.headSpan) }
  }

  private func trigger(_ key: String, _ node: YAMLNode) -> PenaltyTrigger? {
    switch key {
    case "when-late": scope.names.use(.milestone, node).map { .milestoneLate($0) }
    case "when-report-late": scope.names.use(.report, node).map { .reportLate($0) }
    case "when-fix-late": fixLate(node)
    case "when-available-less": availability(node)
    case "when-down":
      node.mapping(Text("a clause about outages"), sink) { reader in
        scope.names.use(.service, reader.required("service")).map { .outage(service: $0) }
      }
    case "when-slow": slow(node)
    case "when-acceptance-fails":
      node.mapping(Text("a clause about failed acceptance"), sink) { reader in
        reader.required("fault-class")?.word(of: FaultClass.self, sink).map { .acceptanceFails($0) }
      }
    default: nil
    }
  }

  private func incident(
    _ node: YAMLNode, _ identity: YAMLMapping.Entry?, at head: SourceSpan
  ) -> PenaltyTrigger? {
    let kind = node.word(sink, wanted: Text("the kind of an incident"))
    guard let identity else {
      sink.error(
        "missing-key", Text("a clause about incidents needs the key 'counted-once-per'"), at: head,
        hints: [
          Text("write what makes two incidents one: event (each counts), root-cause, unit or day"),
          Text("fourteen lost alarms with two causes are fourteen penalties or two"),
        ])
      return nil
    }
    let oncePer = identity.value.word(of: IncidentIdentity.self, sink)
    guard let kind, let oncePer else { return nil }
    return .incident(kind: kind, oncePer: oncePer)
  }

  private func fixLate(_ node: YAMLNode) -> PenaltyTrigger? {
    node.mapping(Text("a clause about late mending"), sink) { reader in
      let faultClass = reader.required("fault-class")?.word(of: FaultClass.self, sink)
      let within = scope.term(
        reader.required("within", hint: Text("write how long mending may take, for instance 24 hours")))
      guard let faultClass, let within else { return nil }
      return .fixLate(faultClass, within: within)
    }
  }

  private func availability(_ node: YAMLNode) -> PenaltyTrigger? {
    node.mapping(Text("a clause about availability"), sink) { reader in
      let service = scope.names.use(.service, reader.required("service"))
      let promised = scope.shareOfWhole(
        reader.required("than", hint: Text("write the promised share of the month, for instance 99.9 %")),
        of: Text("the month"))
      guard let service, let promised else { return nil }
      return .availability(service: service, promised: promised)
    }
  }

  private func slow(_ node: YAMLNode) -> PenaltyTrigger? {
    node.mapping(Text("a clause about slowness"), sink) { reader in
      let measure = reader.required("measure")?.word(sink, wanted: Text("the name of what is measured"))
      let percentile = scope.shareOfWhole(
        reader.required("percentile", hint: Text("write which share of the cases must be in time, for instance 95 %")),
        of: Text("the cases"))
      let limit = reader.required("at-most")
      let atMost = limit?.quantity(TimeSpan.self, wanted: Text("a duration"), sink)
      guard let measure, let percentile, let limit, let atMost else { return nil }
      guard !atMost.isNegative else {
        sink.error("negative-amount", Text("'\(limit.string ?? "")' is less than no time"), at: limit.span)
        return nil
      }
      return .slow(measure: measure, percentile: percentile, atMost: atMost)
    }
  }
}

extension PenaltyTrigger {
  /// What it is for, in messages: "a late milestone".
  var words: Text {
    switch self {
    case .milestoneLate: Text("a late milestone")
    case .fixLate: Text("late mending")
    case .availability: Text("availability")
    case .outage: Text("an outage")
    case .slow: Text("slowness")
    case .incident: Text("an incident")
    case .reportLate: Text("a late report")
    case .acceptanceFails: Text("failed acceptance")
    }
  }

  /// Whether a clock runs, so that units of time can be charged for.
  var hasClock: Bool {
    switch self {
    case .milestoneLate, .fixLate, .outage, .reportLate: true
    case .availability, .slow, .incident, .acceptanceFails: false
    }
  }
}
