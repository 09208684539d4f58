import JSONValues
import Quantities
import SAML
import TestSupport

/// A service provider on pysaml2 (`accept.py` beside this file), run by the Python of the tests, which
/// `./grindvakt test` prepares and names in `GRINDVAKT_PYTHON`.
enum PySAML2Peer {
  static var isThere: Bool {
    PythonPeer.interpreter != nil && XMLSecCommand.isThere
  }

  /// The result of a response: who is logged in, or why nobody is.
  enum Answer: Equatable {
    case user(String)
    case refused(String)

    var user: String? { if case .user(let name) = self { name } else { nil } }
  }

  /// One answer for each response, each from a service provider that has seen none of the others.
  static func logIn(
    _ bench: Workbench, _ messages: [OutgoingMessage], request: String = "_request1", wantsResponse: Bool = true,
    wantsAssertion: Bool = true
  ) throws -> [Answer] {
    let pair = { (key: SigningKey) throws -> JSONValue in
      .object(["key": .string(try key.privatePEM()), "certificate": .string(key.certificate.pem)])
    }
    let question = JSONValue.object([
      "idp": .string(bench.identityProvider.metadata(at: Workbench.now).xml), "entity": .string(Workbench.entityID),
      "consumer": .string(Workbench.consumer), "key": .string(try bench.serviceKey.privatePEM()),
      "certificate": .string(bench.serviceKey.certificate.pem),
      "decryption": .array(try bench.decryptionKeys.map(pair)), "request": .string(request),
      "responses": .array(messages.map { .string(Base64.encode(Array($0.xml.utf8))) }),
      "now": .number(JSONNumber(Workbench.now.microsecondsSince1970 / 1_000_000)),
      "want-response": .bool(wantsResponse), "want-assertions": .bool(wantsAssertion),
    ])
    let answers = try PythonPeer.ask("Peer/accept.py", question).arrayValue ?? []
    guard answers.count == messages.count else { throw NotThere(description: "\(answers.count) answers") }
    return answers.map { answer in
      (answer["user"]?.stringValue).map(Answer.user) ?? .refused(answer["refused"]?.stringValue ?? "")
    }
  }
}
