import Evidence
import JSONValues
import Judgement
import SuiteLanguage

/// One step of a case that logged somebody in or out, or looked at a message of a login, as it was recorded.
struct LoginAct: Hashable, Sendable {
  /// What is right.
  enum Demand: String, Sendable, Hashable, CaseIterable {
    /// The user is logged in.
    case loggedIn = "logged-in"
    /// Nobody is.
    case refused
    /// Nobody is, or the user whom the signature covers.
    case onlySigned = "only-signed"
    /// The session is over.
    case loggedOut = "logged-out"
    /// Whoever was logged in still is.
    case unchanged
    /// The browser is led to no other place than the system's own.
    case ownPage = "own-page"
    /// The message that the system sent is as the profile says.
    case judged
    /// The profile leaves it open whether the user is logged in.
    case either
  }

  /// Who the protected page said was logged in afterwards.
  enum Seen: Hashable, Sendable {
    case nobody
    case user(String)
    /// Nobody looked, or the page could not be read.
    case unknown
  }

  /// A way in which the message was other than a valid one.
  struct Deviation: Hashable, Sendable {
    let name: String
    /// Nil where it takes none.
    let argument: JSONValue?
  }

  let step: RecordedStep
  let login: String?
  let profile: String?
  /// Nil where the entry does not say, or says something that this version does not know.
  let demand: Demand?
  let user: String?
  let deviations: [Deviation]
  /// Sections of standards and numbers of advisories.
  let references: [String]
  let seen: Seen
  /// What else was seen, by name.
  let facts: JSONMembers

  /// Nil where the step has nothing to do with logging in.
  init?(_ step: RecordedStep) {
    guard step.result.action.rawValue.hasPrefix("saml-") else { return nil }
    self.step = step
    let expected = step.result.expected
    login = Self.text(expected?["login"])
    profile = Self.text(expected?["profile"])
    demand = Self.text(expected?["outcome"]).flatMap(Demand.init)
    user = Self.text(expected?["user"])
    deviations = (expected?["but"]?.arrayValue ?? []).compactMap { member in
      Self.text(member["name"]).map { Deviation(name: $0, argument: member["argument"]) }
    }
    references = (expected?["references"]?.arrayValue ?? []).compactMap(Self.text)
    let actual = step.result.actual?.objectValue ?? [:]
    seen =
      switch actual["user"] {
      case .null: .nobody
      case let value?: Self.text(value).map { .user($0) } ?? .unknown
      case nil: .unknown
      }
    facts = actual.filter { $0.key != "user" }
  }

  /// Text as it is, or as a value of the suite language.
  private static func text(_ json: JSONValue?) -> String? {
    guard let json else { return nil }
    return json.stringValue ?? Value(json: json)?.plainText
  }

  /// Whether a deviation is a variant that is as valid as the plain message.
  private static func isValid(_ deviation: Deviation) -> Bool {
    SAMLDeviation(named: deviation.name)?.rightBehaviour == .accepted
  }

  /// What the step is about: the deviations that are none of a valid message, or else all of them.
  var telling: [Deviation] {
    let attacks = deviations.filter { !Self.isValid($0) }
    return attacks.isEmpty ? deviations : attacks
  }

  /// The references of those.
  var tellingReferences: [String] {
    // Records of before had one for each deviation.
    guard step.result.expected?["weight"] == nil, references.count == deviations.count else { return references }
    let told = Set(telling)
    return zip(deviations, references).filter { told.contains($0.0) }.map(\.1)
  }

  /// The messages, in the order in which they are read; every one of them is XML. The exchanges of the browser are
  /// others.
  var messages: [AttachmentReference] {
    step.attachments.filter { $0.type == "application/xml" || $0.type.hasSuffix("+xml") }
  }

  var exchanges: [AttachmentReference] {
    step.attachments.filter { $0.type == "application/http" }
  }
}
