import Diagnostics
import LocatedYAML
import Texts

/// Reads the parts of a binding file that use its connections.
struct BindingReader {
  let sink: DiagnosticSink
  let requests: RequestReader

  func system(_ node: YAMLNode) -> Binding.TestedSystem? {
    node.mapping(Text("a system"), sink) { reader in
      let vendor = reader.required(SystemKey.vendor)?.text(sink)
      let product = reader.required(SystemKey.product)?.text(sink)
      let version = reader.required(SystemKey.version).flatMap { self.version($0) }
      guard let vendor, let product, let version else { return nil }
      return Binding.TestedSystem(vendor: vendor, product: product, version: version)
    }
  }

  private func version(_ node: YAMLNode) -> Binding.VersionSource? {
    guard node.isMapping else { return node.text(sink).map { .fixed($0) } }
    return node.mapping(Text("a version"), sink) { reader in
      var names = BoundNames.only()
      let line = reader.required(VersionKey.call).flatMap { requests.line($0, &names) }
      let connection = requests.connection(reader.optional(VersionKey.on), at: reader.head)
      let headers = reader.optional(VersionKey.headers).map { RequestReader.headers($0, &names, sink) } ?? [:]
      let at = reader.required(VersionKey.at).flatMap { ExtractionReader(sink: sink).pointer($0) }
      guard let line, let connection, let at else { return nil }
      return .asked(
        BoundRequest(connection: connection, method: line.method, path: line.path, headers: headers), at: at)
    }
  }

  func clock(_ node: YAMLNode) -> Binding.TargetClock? {
    node.mapping(Text("a clock"), sink) { reader in
      var names = BoundNames.only("duration")
      let written = reader.entry(ClockKey.advance)
      let line = reader.required(ClockKey.advance).flatMap { requests.line($0, &names) }
      let connection = requests.connection(reader.optional(ClockKey.on), at: reader.head)
      let query = reader.optional(ClockKey.query).map { RequestReader.headers($0, &names, sink, what: Text("a query")) }
      let headers = reader.optional(ClockKey.headers).map { RequestReader.headers($0, &names, sink) }
      let body = requests.body(&reader, &names)
      let status = reader.optional(ClockKey.status)?.itemsOrSelf(sink)
        .compactMap { $0.integer(sink, in: 100...599, wanted: Text("an HTTP status")) }
      let at = reader.required(ClockKey.at).flatMap { ExtractionReader(sink: sink).pointer($0) }
      let mark = reader.optional(ClockKey.mark).flatMap { ExtractionReader(sink: sink).pointer($0) }
      if let written, line != nil, !names.used.contains("duration") {
        sink.error(
          "clock-without-duration", Text("nothing tells the clock how far to move"), at: written.value.span,
          hints: [Text("use ${duration}, for instance json: {advance: \"${duration}\"}")])
      }
      guard let line, let connection, let at else { return nil }
      let request = BoundRequest(
        connection: connection, method: line.method, path: line.path, query: query ?? [:], headers: headers ?? [:],
        body: body, status: status ?? RequestReader.usualStatus)
      return Binding.TargetClock(advance: request, at: at, mark: mark)
    }
  }

  func operations(_ node: YAMLNode?) -> (bound: [String: OperationBinding], entries: [BindingFile.Entry]) {
    var bound: [String: OperationBinding] = [:]
    var entries: [BindingFile.Entry] = []
    guard let node, let mapping = node.entries(sink) else { return (bound, entries) }
    for entry in mapping {
      guard let name = entry.key.name(.dotted(Text("an operation")), sink),
        let (operation, details) = operation(name, entry.value)
      else { continue }
      bound[name.text] = operation
      entries.append(details)
    }
    return (bound, entries)
  }

  private func operation(_ name: LocatedName, _ node: YAMLNode) -> (OperationBinding, BindingFile.Entry)? {
    guard case .mapping(let mapping) = node.content else {
      return node.refuse(wanted: Text("how the operation is done (a mapping)"), sink)
    }
    var names = BoundNames.forInputs
    if mapping[BoundOperationKey.byHand.rawValue] != nil { return byHand(name, mapping, &names) }
    let written: [YAMLNode]
    if mapping[BoundOperationKey.requests.rawValue] != nil {
      var reader = MappingReader(mapping, name: Text("an operation of several requests"), sink: sink)
      let items = reader.required(BoundOperationKey.requests)?.items(
        sink, wanted: Text("a list of requests"), canBeEmpty: true)
      reader.finish()
      written = items.map(Array.init) ?? []
      if let items, items.isEmpty {
        sink.error("no-requests", Text("an operation needs at least one request"), at: items.span)
      }
    } else {
      written = [node]
    }
    var read: [LocatedRequest] = []
    var usedLater: Set<String> = []
    for node in written {
      let before = names.used
      guard let request = requests.request(node, &names) else { continue }
      usedLater.formUnion(names.used.subtracting(before).intersection(read.flatMap(\.gives).map(\.text)))
      names.learn(request.gives.map(\.text))
      read.append(request)
    }
    guard !written.isEmpty, read.count == written.count else { return nil }
    let details = BindingFile.Entry(
      name: name, gives: read.flatMap(\.gives), inputs: names.inputs, usedWithin: usedLater, isByHand: false)
    return (.requests(read.map(\.request)), details)
  }

  private func byHand(
    _ name: LocatedName, _ mapping: YAMLMapping, _ names: inout BoundNames
  ) -> (OperationBinding, BindingFile.Entry)? {
    var reader = MappingReader(mapping, name: Text("an operation by hand"), sink: sink)
    let nodes = reader.required(BoundOperationKey.byHand)?.nodesByLanguage(Text("an instruction"), sink)
    reader.finish()
    var texts: [String: String] = [:]
    for entry in nodes ?? [] {
      guard let text = entry.node.text(sink), names.check(text, entry.node, sink) else { continue }
      texts[entry.name.text] = text
    }
    guard texts["sv"] != nil else { return nil }
    let details = BindingFile.Entry(name: name, gives: [], inputs: names.inputs, usedWithin: [], isByHand: true)
    return (.byHand(LocalizedText(byTag: texts)), details)
  }

  func streams(_ node: YAMLNode?) -> (bound: [String: StreamBinding], entries: [BindingFile.Entry]) {
    var bound: [String: StreamBinding] = [:]
    var entries: [BindingFile.Entry] = []
    guard let node, let mapping = node.entries(sink) else { return (bound, entries) }
    for entry in mapping {
      guard let name = entry.key.name(.dotted(Text("a stream")), sink),
        let stream = StreamReader(requests: requests).stream(entry.value)
      else { continue }
      bound[name.text] = stream.binding
      entries.append(
        BindingFile.Entry(name: name, gives: stream.gives, inputs: stream.inputs, usedWithin: [], isByHand: false))
    }
    return (bound, entries)
  }

  func devices(_ node: YAMLNode?) -> (pools: [String: [String]], names: [LocatedName]) {
    var pools: [String: [String]] = [:]
    var names: [LocatedName] = []
    guard let node, let mapping = node.entries(sink) else { return (pools, names) }
    for entry in mapping {
      guard let name = entry.key.name(.simple(Text("a kind of device")), sink) else { continue }
      let items = entry.value.items(sink, wanted: Text("a list of devices"), canBeEmpty: true)
      if let items, items.isEmpty {
        sink.error("no-devices", Text("there are no devices of the kind '\(name)'"), at: items.span)
      }
      var pool: [String] = []
      for item in items.map(Array.init) ?? [] {
        guard let device = item.text(sink) else { continue }
        if pool.contains(device) {
          sink.error("duplicate-device", Text("'\(device)' stands in the list twice"), at: item.span)
        } else {
          pool.append(device)
        }
      }
      pools[name.text] = pool
      names.append(name)
    }
    return (pools, names)
  }
}
