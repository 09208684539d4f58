import Diagnostics
import LocatedYAML
import Texts

/// Reads how streams are listened to.
struct StreamReader {
  let requests: RequestReader
  private var sink: DiagnosticSink { requests.sink }

  init(requests: RequestReader) { self.requests = requests }

  struct Bound {
    var binding: StreamBinding
    var gives: [LocatedName]
    var inputs: [BindingFile.Input]
  }

  func stream(_ node: YAMLNode) -> Bound? {
    guard case .mapping(let mapping) = node.content else {
      return node.refuse(wanted: Text("how the stream is reached (a mapping)"), sink)
    }
    var choice = MappingReader(mapping, name: Text("a bound stream"), sink: sink)
    guard let (name, _) = choice.oneOf(StreamSourceKey.allCases.map(\.rawValue)),
      let key = StreamSourceKey(rawValue: name)
    else { return nil }
    var reader = MappingReader(mapping, name: Text("a stream by '\(name)'"), sink: sink)
    var names = BoundNames.forInputs
    let source = source(key, &reader, &names)
    let written = reader.required(StreamBindingKey.each)
    let only = written.flatMap { interest(in: $0) }
    let each = written.map {
      ExtractionReader(sink: sink)
        .extractions($0, what: Text("a field"), besides: isInterest($0) ? [EventInterestKey.only] : [])
    }
    reader.finish()
    guard let source, let each else { return nil }
    let binding = StreamBinding(
      source: source,
      each: Dictionary(each.map { ($0.name.text, $0.extraction) }, uniquingKeysWith: { first, _ in first }), only: only)
    return Bound(binding: binding, gives: each.map(\.name), inputs: names.inputs)
  }

  /// `only: {at: /type, is: alarm}` among the fields. A field of this name has no `is`.
  private func interest(in node: YAMLNode) -> EventInterest? {
    guard isInterest(node), case .mapping(let mapping) = node.content, let written = mapping[EventInterestKey.only]
    else { return nil }
    return written.mapping(Text("which events are of interest"), sink) { reader in
      let place = ExtractionReader(sink: sink).place(in: &reader)
      let values = reader.required(EventInterestKey.is)?.itemsOrSelf(sink).compactMap { $0.written(sink) } ?? []
      guard let place, !values.isEmpty else { return nil }
      return EventInterest(from: Extraction(from: place), values: values)
    }
  }

  private func isInterest(_ node: YAMLNode) -> Bool {
    guard case .mapping(let mapping) = node.content, let written = mapping[EventInterestKey.only],
      case .mapping(let inner) = written.content
    else { return false }
    return inner.position(of: EventInterestKey.is) != nil
  }

  private func source(
    _ key: StreamSourceKey, _ reader: inout MappingReader, _ names: inout BoundNames
  ) -> StreamBinding.Source? {
    switch key {
    case .events:
      let request = listening(key, &reader, &names)
      let event = reader.optional(StreamBindingKey.event)?.text(sink)
      let mark = reader.optional(StreamBindingKey.mark).flatMap { self.mark($0) }
      return request.map { .serverSentEvents(request: $0, event: event, mark: mark) }
    case .poll:
      let request = listening(key, &reader, &names)
      let every = reader.required(StreamBindingKey.every)?.positiveDuration("every", sink)
      let items = reader.required(StreamBindingKey.items).flatMap { ExtractionReader(sink: sink).pointer($0) }
      let itemKey = reader.required(StreamBindingKey.key).flatMap { ExtractionReader(sink: sink).pointer($0) }
      guard let request, let every, let items, let itemKey else { return nil }
      return .polling(request: request, every: every, items: items, key: itemKey)
    case .webhook: return webhook(&reader, &names)
    }
  }

  /// The request that begins to listen.
  private func listening(
    _ key: StreamSourceKey, _ reader: inout MappingReader, _ names: inout BoundNames
  ) -> BoundRequest? {
    let line = reader.required(key).flatMap { requests.line($0, &names) }
    let connection = requests.connection(reader.optional(StreamBindingKey.on), at: reader.head)
    let query = reader.optional(StreamBindingKey.query).map {
      RequestReader.headers($0, &names, sink, what: Text("a query"))
    }
    let headers = reader.optional(StreamBindingKey.headers).map { RequestReader.headers($0, &names, sink) }
    guard let line, let connection else { return nil }
    return BoundRequest(
      connection: connection, method: line.method, path: line.path, query: query ?? [:], headers: headers ?? [:])
  }

  private func mark(_ node: YAMLNode) -> StreamBinding.StreamMark? {
    node.mapping(Text("a mark"), sink) { reader in
      let event = reader.required(MarkKey.event)?.text(sink)
      let at = reader.required(MarkKey.at).flatMap { ExtractionReader(sink: sink).pointer($0) }
      guard let event, let at else { return nil }
      return StreamBinding.StreamMark(event: event, at: at)
    }
  }

  private func webhook(_ reader: inout MappingReader, _ names: inout BoundNames) -> StreamBinding.Source? {
    let listen = reader.required(StreamSourceKey.webhook).flatMap { address($0, &names) }
    let on = reader.optional(StreamBindingKey.on)
    let outer = on.flatMap { requests.connection($0, at: $0.span) }
    names.learn(["webhook"])
    let subscribe = reader.optional(StreamBindingKey.subscribe).flatMap { requests.request($0, &names, outer: outer) }
    names.learn(subscribe?.gives.map(\.text) ?? [])
    let unsubscribe = reader.optional(StreamBindingKey.unsubscribe)
      .flatMap { requests.request($0, &names, outer: outer) }
    let items = reader.optional(StreamBindingKey.items).flatMap { ExtractionReader(sink: sink).pointer($0) }
    guard let listen else { return nil }
    return .webhook(listen: listen, subscribe: subscribe?.request, unsubscribe: unsubscribe?.request, items: items)
  }

  /// `127.0.0.1:0`: where we listen, port 0 for any that is free.
  func address(_ node: YAMLNode, _ names: inout BoundNames) -> String? {
    guard let text = node.written(sink, wanted: Text("an address")), names.check(text, node, sink) else { return nil }
    if text.contains("${") { return text }
    let port = text.split(separator: ":", omittingEmptySubsequences: false).last.flatMap { UInt16($0) }
    guard text.contains(":"), !text.hasPrefix(":"), port != nil else {
      sink.error(
        "malformed-address", Text("'\(text)' is not a host and a port"), at: node.span,
        hints: [Text("write for instance \"127.0.0.1:0\", where 0 takes any free port")])
      return nil
    }
    return text
  }
}
