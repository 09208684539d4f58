import Diagnostics
import LocatedYAML
import Quantities
import Texts

/// Reads `verified-by`.
struct VerificationReader {
  private static let names: [String: Text] = [
    "test": Text("a test"), "inspection": Text("an inspection"), "demonstration": Text("a demonstration"),
    "analysis": Text("an analysis"),
  ]
  private static let methods = VerificationMethod.allCases.map(\.rawValue)

  let sink: DiagnosticSink

  func read(_ node: YAMLNode?) -> [WrittenVerification] {
    guard let node, let items = node.items(sink, wanted: Text("a list of verifications"), canBeEmpty: true) else {
      return []
    }
    if items.isEmpty {
      sink.error(
        "empty-list", Text("'verified-by' has nothing in it"), at: node.span,
        hints: [Text("write a test, an inspection, a demonstration or an analysis")])
    }
    return items.compactMap(verification)
  }

  private func verification(_ node: YAMLNode) -> WrittenVerification? {
    guard let mapping = node.entries(sink, wanted: Text("a verification (a mapping)")) else { return nil }
    // Which keys there are follows from the method, so the messages should speak of it.
    let name =
      Self.methods.first { mapping.position(of: $0) != nil }.flatMap { Self.names[$0] } ?? Text("a verification")
    return node.mapping(name, sink) { reader in
      guard let (key, value) = reader.oneOf(Self.methods), let method = VerificationMethod(rawValue: key) else {
        _ = reader.remaining()
        return nil
      }
      let content = method == .test ? test(value, &reader) : manual(method, value, &reader)
      let validFor = reader.optional("valid-for").flatMap(period)
      let runs = method == .test ? reader.optional("runs").flatMap(self.runs) : nil
      let start = mapping.position(of: key).map { mapping[$0].span } ?? node.span
      return content.map { WrittenVerification(span: start, content: $0, validFor: validFor, runs: runs) }
    }
  }

  private func runs(_ node: YAMLNode) -> Int? {
    guard let text = node.written(sink, wanted: Text("a number of runs")) else { return nil }
    guard let count = Int(text), (1...WrittenVerification.mostRuns).contains(count) else {
      sink.error(
        "wrong-type", Text("'\(text)' is not a number of runs"), at: node.span,
        hints: [Text("write a whole number from 1 to \(WrittenVerification.mostRuns)")])
      return nil
    }
    return count
  }

  private func test(_ node: YAMLNode, _ reader: inout MappingReader) -> WrittenVerification.Content? {
    let with = reader.optional("with")
    guard let suite = node.word(sink, wanted: Text("the name of a suite")) else { return nil }
    var arguments: [WrittenArgument] = []
    for entry in with?.entries(sink, wanted: Text("parameters with their values")).map(Array.init) ?? [] {
      let name = SourceName(entry.name, at: entry.key.span)
      let marked = MarkedValue(entry.value, into: sink)
      arguments.append(WrittenArgument(name: name, value: marked?.value, assumption: marked?.assumption))
    }
    return .test(suite: SourceName(suite, at: node.span), arguments: arguments)
  }

  private func manual(
    _ method: VerificationMethod, _ node: YAMLNode, _ reader: inout MappingReader
  ) -> WrittenVerification.Content? {
    let by = reader.optional("by").map(parties) ?? []
    return node.localizedText(method.rawValue, into: sink).map { .manual(method, text: $0, by: by) }
  }

  /// One party, or a list of those of which each will do.
  private func parties(_ node: YAMLNode) -> [Verifier] {
    guard case .sequence = node.content else { return node.word(of: Verifier.self, sink).map { [$0] } ?? [] }
    let found = node.items(sink, wanted: Text("a list of parties"), canBeEmpty: false)?
      .compactMap { $0.word(of: Verifier.self, sink) }
    return Verifier.allCases.filter { found?.contains($0) ?? false }
  }

  private func period(_ node: YAMLNode) -> CalendarPeriod? {
    guard let text = node.written(sink, wanted: Text("a period")) else { return nil }
    do throws(QuantityError) {
      let period = try CalendarPeriod.parse(text)
      guard period.months > 0 || period.days > 0 else {
        sink.error(
          "empty-period", Text("evidence that is valid for '\(text)' never counts"), at: node.span,
          hints: [Text("write how long it is valid, for instance 12 months")])
        return nil
      }
      return period
    } catch {
      sink.error("wrong-type", error.problem, at: node.span, hints: [error.hint])
      return nil
    }
  }
}
