import JSONValues
import Texts

/// The parts of the schemas that are about logins.
enum LoginSchema {
  /// Of a binding.
  static let bound = SchemaForms.object(
    BoundLoginKey.self, required: [.logIn, .who, .serviceProvider, .identityProvider]
  ) { key in
    switch key {
    case .on: SchemaForms.name(.simple(Text("a connection")), "The connection of the browser.")
    case .logIn, .who, .logOut, .serviceProvider: SchemaForms.reference("request")
    case .sessionCookie:
      SchemaForms.oneOf([
        SchemaForms.string("The name of the cookie that a session hangs on; `*` at its end stands for anything."),
        SchemaForms.list(of: SchemaForms.scalar, atLeast: 1, "Several of them."),
      ])
    case .identityProvider:
      SchemaForms.oneOf([
        SchemaForms.reference("request"), delivery, byHand, SchemaForms.words(["by-hand"], "A person."),
      ])
    case .user: user
    case .nodes:
      SchemaForms.map(
        .simple(Text("a node")), to: SchemaForms.map(nil, to: SchemaForms.scalar, "Headers that choose the node."),
        "Nodes behind one address.")
    case .listen:
      SchemaForms.string("Host and port of our identity provider, port 0 for any.", pattern: "^.+:[0-9]+$|\\$\\{")
    }
  }

  private static let byHand = SchemaForms.object(ByHandDeliveryKey.self, required: [.byHand]) { _ in
    SchemaForms.string("The name of the identity that a person has registered.")
  }

  private static let user = SchemaForms.object(LoginUserKey.self, required: [.attribute]) { key in
    switch key {
    case .attribute: SchemaForms.string("The attribute that the vendor knows users by.")
    case .value: SchemaForms.string("Its value, with ${user} for the user of the suite.")
    case .people: SchemaForms.list(of: SchemaForms.scalar, atLeast: 1, "Values that the vendor knows.")
    }
  }

  private static let delivery = SchemaForms.object(DeliveryKey.self, required: [.file]) { key in
    switch key {
    case .file: SchemaForms.string("Where the metadata are written.")
    case .then: SchemaForms.reference("request")
    }
  }

  /// Of a suite: the value of an option of a SAML step; names may stand for most of them.
  static func value(of option: SAMLOption) -> JSONValue {
    switch option {
    case .browser: SchemaForms.string("A cookie jar of this case, by a name.")
    case .profile: SchemaForms.string("The profile that messages follow: \(words(of: option)), or ${name}.")
    case .user: SchemaForms.string("Who logs in.")
    case .forged: SchemaForms.string("Whom a forged part of the message pretends to be.")
    case .request: SchemaForms.string("How the request is to be sent: \(words(of: option)).")
    case .force: SchemaForms.oneOf([SchemaForms.boolean("Whether ForceAuthn is to be asked for."), name])
    case .context: SchemaForms.string("The AuthnContextClassRef to be asked for.")
    case .language: SchemaForms.string("The language that the browser asks for.")
    case .node: SchemaForms.string("A node, by its name in the binding.")
    case .as: SchemaForms.string("The name to keep the response under.")
    case .replay: SchemaForms.string("The name of a response to send again.")
    case .by: SchemaForms.string("Who asks for the logout: \(words(of: option)).")
    }
  }

  private static let name: JSONValue = ["type": "string", "pattern": "^\\$\\{.+\\}$"]

  private static func words(of option: SAMLOption) -> String {
    guard case .choice(let words) = option.type else { return "" }
    return words.joined(separator: " or ")
  }

  static let attributes = SchemaForms.map(
    nil, to: SchemaForms.scalar, "Attributes of the user, by the names that the profile gives them.")

  static let deviations = SchemaForms.list(
    of: SchemaForms.oneOf(
      [SchemaForms.words(SAMLDeviation.all.map(\.name), "A deviation.")]
        + SAMLDeviation.all.filter { $0.argument != nil }.map { deviation in
          SchemaForms.object([deviation.name: SchemaForms.scalar], required: [deviation.name])
        }),
    atLeast: 1, "How the message deviates from a right one.")
}
