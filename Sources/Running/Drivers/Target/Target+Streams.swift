import Digests
import Planning
package import SuiteLanguage

extension Target {
  /// Begins to listen to a stream. Returns when whatever happens from now on will be in the watch.
  ///
  /// - Parameters:
  ///   - values: the inputs of the stream, and the built-in names.
  ///   - filter: which events are wanted, with the values of names put in.
  /// - Throws: ``Shortfall`` where the stream cannot be opened.
  package func listen(
    to stream: String, with values: Scope, filter: [String: Matcher], limits: Watch.Limits = Watch.Limits()
  ) async throws -> any StreamListener {
    guard let bound = binding.streams[stream] else { throw Target.unbound(stream) }
    let reader = EventReader(
      fields: bound.each, types: types.streams[stream] ?? [:], filter: filter, only: bound.only)
    let watch = Watch(reader: reader, limits: limits)
    switch bound.source {
    case .serverSentEvents(let request, let event, let mark):
      guard let caller = streamCallers[request.connection] else { throw Target.unbound(request.connection) }
      return try await ServerSentEventListener.open(
        try builder.build(request, with: values), caller: caller, event: event, mark: mark, watch: watch,
        settle: binding.settle, clock: systemClock)
    case .polling(let request, let every, let items, let key):
      return try await PollingListener.open(
        try builder.build(request, with: values), caller: try caller(request), every: every, items: items, key: key,
        watch: watch, clock: systemClock, mostKeys: limits.keys)
    case .webhook(let listen, let subscribe, let unsubscribe, let items):
      return try await hook(
        at: listen, subscribe: subscribe, unsubscribe: unsubscribe, items: items, readsXML: bound.readsXML,
        watch: watch,
        with: values)
    }
  }

  private func hook(
    at listen: String, subscribe: BoundRequest?, unsubscribe: BoundRequest?, items: String?,
    readsXML: Bool, watch: Watch, with values: Scope
  ) async throws -> any StreamListener {
    let limit = subscribe.flatMap { callers[$0.connection]?.connection.bodyLimit } ?? 10_000_000
    let address = try builder.filler.fill(listen, with: values)
    let server = try await webhookServer(address, bodyLimit: limit)
    // A path that nobody can guess, so that only the vendor, who knows it, can post there.
    guard let path = try? RandomBytes.make(16).hex else { throw Target.unbound(listen) }
    var values = values
    values["webhook"] = .text(server.open(path, WebhookListener.receiver(watch, items: items, readsXML: readsXML)))
    if let subscribe {
      do {
        try await ask(subscribe, &values)
      } catch {
        server.close(path)
        throw error
      }
    }
    let known = values
    return WebhookListener(watch: watch, server: server, path: path, settle: binding.settle) {
      guard let unsubscribe else { return }
      var values = known
      _ = try? await self.ask(unsubscribe, &values)
    }
  }

  private func ask(_ bound: BoundRequest, _ values: inout Scope) async throws {
    let exchange = try await caller(bound).exchange(try builder.build(bound, with: values))
    if let failure = exchange.failure { throw failure.shortfall }
    guard let response = exchange.response else { return }
    if let shortfall = StatusRule.check(response.status, bound) { throw shortfall }
    for (name, extraction) in bound.gives {
      values[name] = try Extractor.value(extraction, as: nil, in: Extractor.Source(response))
    }
  }
}

extension StreamBinding {
  /// Whether events are XML: fields are found by XPath, and none by JSON Pointer.
  fileprivate var readsXML: Bool {
    let places = each.values.map(\.from)
    func isXPath(_ place: Extraction.Place) -> Bool { if case .xpath = place { true } else { false } }
    func isJSON(_ place: Extraction.Place) -> Bool { if case .json = place { true } else { false } }
    return places.contains(where: isXPath) && !places.contains(where: isJSON)
  }
}
