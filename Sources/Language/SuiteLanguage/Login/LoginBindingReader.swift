import Diagnostics
import LocatedYAML
import Texts

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
      guard let name = entry.key.name(.simple(Text("a login")), sink),
        let (login, gives) = login(entry.value, named: name.text)
      else { continue }
      bound[name.text] = login
      entries.append(BindingFile.Entry(name: name, gives: gives, inputs: [], usedWithin: [], isByHand: false))
    }
    return (bound, entries)
  }

  private func login(_ node: YAMLNode, named name: String) -> (LoginBinding, gives: [LocatedName])? {
    node.mapping(Text("a bound login"), sink) { reader in
      let on = reader.optional(BoundLoginKey.on)
      let outer = on.flatMap { requests.connection($0, at: $0.span) }
      let logIn = request(
        reader.required(BoundLoginKey.logIn), outer, "request", "force", "context", "identity-provider", "unique")
      let who = request(reader.required(BoundLoginKey.who), outer)
      let logOut = request(reader.optional(BoundLoginKey.logOut), outer)
      let cookies = reader.optional(BoundLoginKey.sessionCookie).map { texts($0) } ?? []
      let serviceProvider = request(reader.required(BoundLoginKey.serviceProvider), outer)
      let identityProvider = reader.required(BoundLoginKey.identityProvider).flatMap { delivery($0, outer, name) }
      let user = reader.optional(BoundLoginKey.user).flatMap { self.user($0) }
      let nodes = reader.optional(BoundLoginKey.nodes).map { self.nodes($0) } ?? [:]
      let listen = reader.optional(BoundLoginKey.listen).map { address($0) } ?? LoginBinding.usualAddress
      guard let logIn, let who, let serviceProvider, let identityProvider, let listen else { return nil }
      let login = LoginBinding(
        logIn: logIn.request, who: who.request, logOut: logOut?.request, sessionCookies: cookies,
        serviceProvider: serviceProvider.request, identityProvider: identityProvider, user: user, nodes: nodes,
        listen: listen)
      return (login, who.gives)
    }
  }

  private func request(_ node: YAMLNode?, _ outer: String?, _ known: String...) -> LocatedRequest? {
    var names = BoundNames(known: Set(known), takesInputs: false)
    return node.flatMap { requests.request($0, &names, outer: outer) }
  }

  /// A text, or a list of texts.
  private func texts(_ node: YAMLNode) -> [String] {
    guard case .sequence = node.content else { return node.text(sink).map { [$0] } ?? [] }
    guard let items = node.items(sink, wanted: Text("a list of names")) else { return [] }
    return items.compactMap { $0.text(sink) }
  }

  private func user(_ node: YAMLNode) -> LoginUser? {
    node.mapping(Text("whom the vendor takes a user for"), sink) { reader in
      let attribute = reader.required(LoginUserKey.attribute)?.text(sink)
      let written = reader.optional(LoginUserKey.value)
      var names = BoundNames.only("user")
      let value = written?.text(sink) ?? LoginUser.usualValue
      let isGood = written.map { names.check(value, $0, sink) } ?? true
      let people = reader.optional(LoginUserKey.people).map { texts($0) } ?? []
      guard let attribute, isGood else { return nil }
      return LoginUser(attribute: attribute, value: value, people: people)
    }
  }

  /// A request that carries the metadata, `{file: path, then: request}`, or `by-hand`, with a name of its own where it is
  /// not the login's: `{by-hand: name}`.
  private func delivery(
    _ node: YAMLNode, _ outer: String?, _ login: String
  ) -> LoginBinding.IdentityProviderDelivery? {
    if node.string == ByHandDeliveryKey.byHand.rawValue { return .byHand(login) }
    if case .mapping(let mapping) = node.content, mapping[ByHandDeliveryKey.byHand.rawValue] != nil {
      return node.mapping(Text("an identity kept for this"), sink) { reader in
        reader.required(ByHandDeliveryKey.byHand)?.name(.simple(Text("an identity")), sink).map { .byHand($0.text) }
      }
    }
    guard case .mapping(let mapping) = node.content else {
      return node.refuse(wanted: Text("how the metadata get there (a mapping)"), sink)
    }
    guard mapping[DeliveryKey.file.rawValue] == nil else {
      return node.mapping(Text("a delivery by file"), sink) { reader in
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
        "login-without-metadata", Text("nothing tells the service provider of our identity provider"),
        at: node.headSpan,
        hints: [Text("use ${metadata} for the document or ${metadata-url} for its address")])
      return nil
    }
    return .request(request.request)
  }

  private func nodes(_ node: YAMLNode) -> [String: [String: String]] {
    guard let mapping = node.entries(sink) else { return [:] }
    var nodes: [String: [String: String]] = [:]
    for entry in mapping {
      guard let name = entry.key.name(.simple(Text("a node")), sink) else { continue }
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
