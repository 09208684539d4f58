import Diagnostics
import LocatedYAML

/// Reads how logins are reached.
struct LoginBindingReader {
  let requests: RequestReader
  private var sink: DiagnosticSink { requests.sink }

  init(requests: RequestReader) { self.requests = requests }

  func logins(_ node: YAMLNode?) -> (bound: [String: LoginBinding], entries: [BindingFile.Entry]) {
    var bound: [String: LoginBinding] = [:]
    var entries: [BindingFile.Entry] = []
    guard let node, let mapping = node.entries(sink) else { return (bound, entries) }
    for entry in mapping {
      guard let name = entry.key.name(.simple("a login"), sink), let (login, gives) = login(entry.value) else {
        continue
      }
      bound[name.text] = login
      entries.append(BindingFile.Entry(name: name, gives: gives, inputs: [], usedWithin: [], isByHand: false))
    }
    return (bound, entries)
  }

  private func login(_ node: YAMLNode) -> (LoginBinding, gives: [LocatedName])? {
    node.mapping("a bound login", sink) { reader in
      let on = reader.optional(BoundLoginKey.on)
      let outer = on.flatMap { requests.connection($0, at: $0.span) }
      let logIn = request(reader.required(BoundLoginKey.logIn), outer, "request", "force", "context", "unique")
      let who = request(reader.required(BoundLoginKey.who), outer)
      let logOut = request(reader.optional(BoundLoginKey.logOut), outer)
      let cookie = reader.optional(BoundLoginKey.sessionCookie)?.text(sink)
      let serviceProvider = request(reader.required(BoundLoginKey.serviceProvider), outer)
      let identityProvider = reader.required(BoundLoginKey.identityProvider).flatMap { delivery($0, outer) }
      let nodes = reader.optional(BoundLoginKey.nodes).map { self.nodes($0) } ?? [:]
      let listen = reader.optional(BoundLoginKey.listen).map { address($0) } ?? LoginBinding.usualAddress
      guard let logIn, let who, let serviceProvider, let identityProvider, let listen else { return nil }
      let login = LoginBinding(
        logIn: logIn.request, who: who.request, logOut: logOut?.request, sessionCookie: cookie,
        serviceProvider: serviceProvider.request, identityProvider: identityProvider, nodes: nodes, listen: listen)
      return (login, who.gives)
    }
  }

  private func request(_ node: YAMLNode?, _ outer: String?, _ known: String...) -> LocatedRequest? {
    var names = BoundNames(known: Set(known), takesInputs: false)
    return node.flatMap { requests.request($0, &names, outer: outer) }
  }

  /// A request that carries the metadata, or `{file: path, then: request}`.
  private func delivery(_ node: YAMLNode, _ outer: String?) -> LoginBinding.IdentityProviderDelivery? {
    guard case .mapping(let mapping) = node.content else {
      return node.refuse(wanted: "how the metadata get there (a mapping)", sink)
    }
    guard mapping[DeliveryKey.file.rawValue] == nil else {
      return node.mapping("a delivery by file", sink) { reader in
        let path = reader.required(DeliveryKey.file)?.text(sink)
        var names = BoundNames.only()
        let isGood = path.map { names.check($0, node, sink) } ?? false
        let written = reader.optional(DeliveryKey.then)
        let then = request(written, outer, "metadata-url")
        guard isGood, let path, written == nil || then != nil else { return nil }
        return .file(path, then: then?.request)
      }
    }
    var names = BoundNames.only("metadata", "metadata-url")
    guard let request = requests.request(node, &names, outer: outer) else { return nil }
    guard !names.used.isEmpty else {
      sink.error(
        "login-without-metadata", "nothing tells the service provider of our identity provider", at: node.headSpan,
        hints: ["use ${metadata} for the document or ${metadata-url} for its address"])
      return nil
    }
    return .request(request.request)
  }

  private func nodes(_ node: YAMLNode) -> [String: [String: String]] {
    guard let mapping = node.entries(sink) else { return [:] }
    var nodes: [String: [String: String]] = [:]
    for entry in mapping {
      guard let name = entry.key.name(.simple("a node"), sink) else { continue }
      var names = BoundNames.only()
      nodes[name.text] = RequestReader.headers(entry.value, &names, sink)
    }
    return nodes
  }

  private func address(_ node: YAMLNode) -> String? {
    var names = BoundNames.only()
    return StreamReader(requests: requests).address(node, &names)
  }
}
