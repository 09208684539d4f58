import JSONValues
package import SAML
package import SuiteLanguage
import Texts

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

/// Why SAML steps do not come out as wanted.
enum SAMLShortfalls {
  /// A message of ours could not be made as it was asked for, so it is not sent.
  static func ours(_ error: SAMLError) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The message of the test itself could not be made: \(error)."))
  }

  static func notIntroduced(_ why: Text) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The system and the identity provider of the test could not exchange metadata. \(why)"))
  }

  static func unreadableMetadata(_ findings: [String]) -> Shortfall {
    notIntroduced(
      Text("The system's metadata cannot be read (\(findings.joined(separator: ", ")))."))
  }

  static func cannotWrite(_ file: String) -> Shortfall {
    notIntroduced(
      Text("The file \(file) cannot be written."))
  }

  /// Something else than metadata of ours lies there.
  static func otherFile(_ file: String) -> Shortfall {
    notIntroduced(
      Text("The file \(file) is not metadata, and is not written over."))
  }

  /// Nobody has said where files of the binding may be made.
  static func noFolder(_ file: String) -> Shortfall {
    notIntroduced(
      Text("The test adapter wants to write the file “\(file)”; name the folder that it may lie in with --files."))
  }

  /// The vendor was to send the browser to the identity provider, and did not.
  static func noRequest(_ end: String) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The system did not send the browser on to log in: it ended at \(end)."),
      expected: ["message": "AuthnRequest"], actual: ["landed": .string(end)])
  }

  /// Profiles let the vendor choose how to send its request, so another way than was asked for shows nothing.
  static func otherBinding(_ wanted: String, _ found: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The system sent its request in another way than the test asked for: \(found), not \(wanted)."),
      expected: ["request": .string(wanted)], actual: ["request": .string(found)])
  }

  static func unreadableRequest(_ findings: [String]) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The system's login request cannot be read."),
      actual: ["findings": .array(findings.map { .string($0) })])
  }

  static func whoIsUnclear(_ status: Int) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The page that shows who is logged in answered \(status), so it is not known who is logged in."),
      actual: ["status": JSONValue(status)])
  }

  static func whoIsUnreadable(_ why: Text) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The page that shows who is logged in cannot be read. \(why)"))
  }

  static let tooFewPeople = Shortfall(
    .unseen,
    Text("The test adapter names too few people: each user of a test needs one of their own."))

  /// An identity was made, and nobody can have registered it yet.
  static func toBeRegistered(_ file: String) -> Shortfall {
    notIntroduced(
      Text("An identity has been made. Have the vendor register \(file), and then run again."))
  }

  static func brokenIdentity(_ folder: String, _ why: String) -> Shortfall {
    notIntroduced(
      Text("The identity in \(folder) cannot be read: \(why)."))
  }

  static func noNode(_ node: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The test adapter has no node “\(node)”."))
  }

  static let noLogout = Shortfall(
    .unseen,
    Text("Nothing says how to log out: neither the test adapter nor the system's metadata."))

  static let nobodyToLogOut = Shortfall(
    .unseen,
    Text("Nobody was logged in in the browser, so nobody could be logged out."))
}
