package import Evidence
package import JSONValues
package import Planning
package import Quantities
package import SuiteLanguage
package import Texts

/// The result of an operation.
package struct OperationReport: Sendable {
  package var exchanges: [HTTPExchange] = []
  /// What the vendor gave, by output.
  package var outputs: [String: Value] = [:]
  /// Why the operation did not come out as wanted.
  package var shortfall: Shortfall?

  package init() {}
}

extension Target {
  /// What a person is to do for an operation, by language; nil where the vendor's system is asked.
  package func instruction(for operation: String, with values: Scope) throws(Shortfall) -> LocalizedText? {
    guard case .byHand(let texts)? = binding.operations[operation] else { return nil }
    var filled: [String: String] = [:]
    for (language, text) in texts.byTag {
      filled[language] = try builder.filler.fill(
        text, for: InterfaceLanguage(rawValue: language) ?? .swedish, with: values)
    }
    return LocalizedText(byTag: filled)
  }

  /// The outputs of an operation with their types.
  package func outputs(of operation: String) -> [String: PlannedField] { types.operations[operation] ?? [:] }

  /// Asks the vendor's system to do an operation. Throws only when the task is cancelled.
  ///
  /// - Parameters:
  ///   - values: the inputs, and the built-in names.
  ///   - isToBeRefused: the vendor is expected to refuse.
  ///   - scheduled: when it was to begin; now unless given.
  ///   - limit: for all its requests together.
  package func perform(
    _ operation: String, with values: Scope, isToBeRefused: Bool = false, scheduled: Instant? = nil,
    limit: TimeSpan? = nil
  ) async throws -> OperationReport {
    var report = OperationReport()
    guard case .requests(let requests)? = binding.operations[operation], !requests.isEmpty else {
      report.shortfall = Target.unbound(operation)
      return report
    }
    let begin = systemClock.now()
    var values = values
    for (index, bound) in requests.enumerated() {
      let isLast = index == requests.count - 1
      let left = limit.map {
        TimeSpan(microseconds: max(0, $0.microseconds - (systemClock.now() - begin).microseconds))
      }
      let exchange: HTTPExchange
      do {
        exchange = try await caller(bound).exchange(
          try builder.build(bound, with: values), scheduled: index == 0 ? scheduled : nil, limit: left)
      } catch let shortfall as Shortfall {
        report.shortfall = shortfall
        return report
      }
      report.exchanges.append(exchange)
      if let failure = exchange.failure {
        report.shortfall = failure.shortfall
        return report
      }
      guard let response = exchange.response else { return report }
      if isToBeRefused {
        if bound.refused.contains(response.status) { return report }
        let isDone = bound.status.contains(response.status) || (200..<300).contains(response.status)
        guard isDone, !isLast else {
          report.shortfall =
            isDone ? StatusRule.notRefused(response.status, bound) : StatusRule.unclearRefusal(response.status, bound)
          return report
        }
      } else if let shortfall = StatusRule.check(response.status, bound) {
        report.shortfall = shortfall
        return report
      }
      do throws(Shortfall) {
        try extract(bound, from: response, of: operation, into: &report, &values)
      } catch {
        // Something else may answer at this address.
        OddAnswers.current?.note(bound.connection)
        report.shortfall = error
        return report
      }
    }
    return report
  }

  private func extract(
    _ bound: BoundRequest, from response: IncomingResponse, of operation: String, into report: inout OperationReport,
    _ values: inout Scope
  ) throws(Shortfall) {
    let source = Extractor.Source(response)
    let outputs = types.operations[operation] ?? [:]
    for (name, extraction) in bound.gives.sorted(by: { $0.key < $1.key }) {
      let field = outputs[name]
      if let value = try Extractor.value(extraction, as: field?.type, in: source) {
        values[name] = value
        if field != nil { report.outputs[name] = value }
      } else if field?.isOptional != true {
        throw Target.missing(name, extraction)
      }
    }
  }

  static func missing(_ name: String, _ extraction: Extraction) -> Shortfall {
    let place = Extractor.place(of: extraction)
    return Shortfall(
      .wrong,
      Text("The answer lacks “\(name)”, which should be at \(place)."),
      expected: ["at": .string(place.english)])
  }

  /// The version that the system says it has; nil where it does not say.
  ///
  /// - Parameter reports: checks of connections that were made just now; the one that asked for the version is not made
  ///   again.
  package func askVersion(
    after reports: [ConnectionReport] = []
  ) async throws -> (version: String?, exchange: HTTPExchange?) {
    switch binding.system.version {
    case .fixed(let version):
      let filled = try? builder.filler.fill(version, with: Scope())
      return (filled ?? version, nil)
    case .asked(let bound, let place):
      guard let request = try? builder.build(bound, with: Scope()), let caller = try? caller(bound) else {
        return (nil, nil)
      }
      let exchange: HTTPExchange
      if binding.check(of: bound.connection)?.request == bound,
        let known = reports.first(where: { $0.connection == bound.connection })?.exchange
      {
        exchange = known
      } else {
        exchange = try await caller.exchange(request)
      }
      guard exchange.failure == nil, let response = exchange.response, bound.status.contains(response.status) else {
        return (nil, exchange)
      }
      let value = try? Extractor.value(
        Extraction(from: .json(place)), as: .text, in: Extractor.Source(response))
      guard case .text(let version)? = value else { return (nil, exchange) }
      return (version, exchange)
    }
  }
}

/// What the status of an answer means (see ``BoundRequest``).
enum StatusRule {
  /// Nil where the status is as wanted.
  static func check(_ status: Int, _ bound: BoundRequest) -> Shortfall? {
    bound.status.contains(status) ? nil : unexpected(status, wanted: bound.status)
  }

  static func unexpected(_ status: Int, wanted: [Int]) -> Shortfall {
    let list = Text(joined: wanted.map { Text(verbatim: "\($0)") }, by: Text(" or "))
    return Shortfall(
      .wrong, Text("The system answered \(status) instead of \(list)."),
      expected: ["status": .array(wanted.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }

  /// The operation was to be refused, and was done.
  static func notRefused(_ status: Int, _ bound: BoundRequest) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The system should have refused the request but carried it out (status \(status))."),
      expected: ["refused": .array(bound.refused.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }

  /// The operation was to be refused, and what came says neither that it was nor that it was done.
  static func unclearRefusal(_ status: Int, _ bound: BoundRequest) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The system answered \(status). The answer does not show whether the request was refused or carried out."),
      expected: ["refused": .array(bound.refused.map { JSONValue($0) })], actual: ["status": JSONValue(status)])
  }
}

/// Why an action did not come out as wanted.
package struct Shortfall: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The system answered, and wrongly.
    case wrong
    /// Too little was seen to say that the system is wrong.
    case unseen
  }

  package let kind: Kind
  package let reason: Text
  package let expected: JSONValue?
  package let actual: JSONValue?

  package init(_ kind: Kind, _ reason: Text, expected: JSONValue? = nil, actual: JSONValue? = nil) {
    self.kind = kind
    self.reason = reason
    self.expected = expected
    self.actual = actual
  }
}
