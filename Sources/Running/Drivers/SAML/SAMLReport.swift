package import SAML
package import SuiteLanguage

/// The result of a SAML step.
package struct SAMLReport: Sendable {
  /// Every request of the browser with its answer, in order.
  package var exchanges: [HTTPExchange] = []
  /// The messages that went to and fro, ready to be attached; nothing secret is in them.
  package var documents: [Document] = []
  /// What the step gives, by name; what is missing was not seen, or is not there.
  package var outputs: [String: Value] = [:]
  /// Why the step could not be done.
  package var shortfall: Shortfall?
  /// The response that was sent by a login.
  package var response: SentResponse?
  /// Whether the message that was sent is well-formed, and what its form does that SAML does not allow.
  package var structure: MessageStructure?
  /// What the service provider said of itself; nil where nothing was asked of it.
  package var circumstances: SAMLCircumstances?
  /// Whether the assertion was encrypted though a plain one was asked for, since the vendor takes no other.
  package var isEncryptedInstead = false
  /// Who was logged in in the browser before a logout.
  package var userBefore: String?

  package init() {}

  /// A message, or metadata.
  package struct Document: Sendable, Hashable {
    package let name: String
    package let xml: String
  }

  mutating func attach(_ name: String, _ xml: String) {
    documents.append(Document(name: name, xml: xml))
  }

  /// Puts before all the rest how the two got to know each other.
  package mutating func tell(_ opening: LoginOpening) {
    exchanges = opening.exchanges + exchanges
    attach("identity-provider-metadata", opening.metadata)
  }

  subscript(output: SAMLOutput) -> Value? {
    get { outputs[output.name] }
    set { outputs[output.name] = newValue }
  }
}

/// A response that a login sent, to be sent again by another.
package struct SentResponse: Sendable {
  let message: OutgoingMessage
  /// The address that it was sent to.
  let consumer: String
  /// Whom it is about, as the vendor knows users.
  package let user: String
  /// The name of its subject.
  let nameID: String
  /// The format of the user's name.
  let format: String
}

extension HTTPExchange {
  /// The same without the message in its form, which stands in an attachment of its own.
  var withoutMessage: HTTPExchange {
    var exchange = self
    let fields = String(decoding: request.body, as: UTF8.self).split(separator: "&")
    let names = ["SAMLResponse=", "SAMLRequest="]
    guard fields.contains(where: { field in names.contains { field.hasPrefix($0) } }) else { return self }
    let shown = fields.map { field in
      names.first { field.hasPrefix($0) }.map { $0 + "[attached]" } ?? String(field)
    }
    exchange.request.body = Array(shown.joined(separator: "&").utf8)
    return exchange
  }
}
