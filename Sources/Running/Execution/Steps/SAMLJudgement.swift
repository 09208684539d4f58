import Drivers
import Evidence
import JSONValues
import Planning
import SAML
import SuiteLanguage
import Texts

/// Whether what a SAML step led to is what it must lead to: by who is logged in afterwards, never by a status alone.
struct SAMLJudgement: Sendable {
  let step: PlannedStep.SAML
  let asked: SAMLValues
  let done: SAMLReport

  /// What is wrong or could not be seen, whatever the profile says; nil where nothing is.
  ///
  /// A call to the canary is wrong even where the vendor gave no answer after it.
  var shortfall: Shortfall? {
    if case .integer(let calls)? = done.outputs[SAMLOutput.canaryCalls.name], calls > 0 {
      return Reasons.canaryCalled(calls)
    }
    return done.shortfall.map { step.refusal == nil ? $0 : $0.unseen }
  }

  /// What is not as the profile has it; it weighs what ``weight`` says.
  var mismatch: Shortfall? {
    switch outcome {
    case .loggedIn: return user == wantedUser ? nil : Reasons.notLoggedIn(wantedUser, user)
    case .refused: return user == nil ? nil : Reasons.notRefused(user ?? "")
    case .onlySigned, .either:
      return user == nil || user == wantedUser ? nil : Reasons.otherThanSigned(wantedUser, user ?? "")
    case .ownPage:
      if done.outputs[SAMLOutput.stayed.name] == .boolean(false) {
        return Reasons.ledElsewhere(done.outputs[SAMLOutput.landed.name]?.plainText ?? "")
      }
      return user == nil || user == wantedUser ? nil : Reasons.notLoggedIn(wantedUser, user)
    case .loggedOut: return user == nil ? nil : Reasons.stillLoggedIn(user ?? "")
    case .unchanged: return user == done.userBefore ? nil : Reasons.loggedOutByForgery(done.userBefore ?? "")
    case .judged: return nil
    }
  }

  /// What a step demands by itself.
  enum Outcome: String {
    case loggedIn = "logged-in"
    case refused
    case onlySigned = "only-signed"
    case ownPage = "own-page"
    case loggedOut = "logged-out"
    case unchanged, judged
    /// The profile leaves it to the vendor whether the user is logged in.
    case either
  }

  /// How much it weighs that the step comes out otherwise.
  var weight: SAMLWeight {
    // Somebody else than the one who was signed is never right.
    if let user, user != wantedUser, step.action == .login, outcomeByStep != .refused { return .must }
    return weightOfProfile
  }

  private var weightOfProfile: SAMLWeight {
    step.weight(in: asked.profile, but: deviations, given: circumstances)
  }

  private var deviations: [PlannedStep.SAML.Asked] { asked.but.map { ($0.deviation, $0.argument) } }

  private var circumstances: SAMLCircumstances { done.circumstances ?? .strictest }

  var outcome: Outcome {
    step.action == .login && weightOfProfile == .open ? .either : outcomeByStep
  }

  private var outcomeByStep: Outcome {
    switch (step.action, step.refusal) {
    case (.login, nil): .loggedIn
    case (.login, .refused?): .refused
    case (.login, .onlySigned?): .onlySigned
    case (.login, .ownPage?): .ownPage
    case (.logout, nil): .loggedOut
    case (.logout, _?): .unchanged
    case (.session, _), (.request, _), (.metadata, _): .judged
    }
  }

  /// The demands of `that` of a weight that hold here: where nobody is logged in and nobody had to be, no page shows
  /// anything.
  func demands(_ weight: SAMLWeight) -> [String: Matcher] {
    let own = Set(step.action.outputs.map(\.name))
    let mayBeNobody = step.refusal != nil || outcome == .either
    return step.that.filter { name, _ in
      if mayBeNobody, user == nil, !own.contains(name) { return false }
      return (step.action.clause(of: name, in: asked.profile)?.weight ?? .must) == weight
    }
  }

  private var user: String? { done.outputs[SAMLOutput.user.name]?.plainText }

  /// Whom a login is about; in a response that was sent again, whom it was about the first time.
  private var wantedUser: String { done.response?.user ?? asked.text(.user) ?? "" }

  /// What was to come of it, and how the message deviated, for whoever reads the record.
  ///
  /// - Parameter demanded: the matcher of `that` that was not met, by output.
  func expected(_ demanded: JSONValue?) -> JSONValue {
    var members: [String: JSONValue] = ["login": .string(step.login), "outcome": .string(outcome.rawValue)]
    if step.action != .session { members["profile"] = .string(asked.profile.rawValue) }
    if step.action == .login { members["user"] = .string(wantedUser) }
    members["forged"] = asked.text(.forged).map { .string($0) }
    if !asked.but.isEmpty {
      members["but"] = .array(
        asked.but.map { asked in
          var item: [String: JSONValue] = ["name": .string(asked.deviation.name)]
          item["argument"] = asked.argument.map { .string($0.plainText) }
          return .object(item)
        })
    }
    let clauses = step.clauses(in: asked.profile, but: deviations, given: circumstances)
    if !clauses.isEmpty {
      members["references"] = .array(clauses.map { .string($0.text) })
      members["weight"] = .string(
        (step.action == .login ? weightOfProfile : clauses.map(\.weight).max() ?? .must).rawValue)
    }
    if done.isEncryptedInstead { members["form"] = .string(SAMLDeviation.encrypted.name) }
    members["that"] = demanded
    return .object(members)
  }

  /// Characters of a text that are recorded; what is demanded of it looks at all of it.
  private static let longestShown = 2_000

  /// All that the step reports.
  var actual: JSONValue {
    var members = done.outputs.mapValues { JSONValue.string($0.plainText) }
    for (name, value) in done.outputs {
      switch value {
      case .boolean(let boolean): members[name] = .bool(boolean)
      case .integer(let integer): members[name] = JSONValue(Int(integer))
      case .list(let items): members[name] = .array(items.map { .string($0.plainText) })
      case .text(let text): members[name] = .string(Excerpt.of(text, atMost: Self.longestShown))
      default: break
      }
    }
    if step.action.looksWho { members[SAMLOutput.user.name] = user.map { .string($0) } ?? .null }
    if let structure = done.structure {
      members["well-formed"] = .bool(structure.isWellFormed)
      members["schema-valid"] = .bool(structure.isSchemaValid)
    }
    members["user-before"] = done.userBefore.map { .string($0) }
    return .object(members)
  }
}

extension Shortfall {
  /// The same, where it shows nothing: that a login did not come so far is no refusal of what it would have brought.
  fileprivate var unseen: Shortfall { Shortfall(.unseen, reason, expected: expected, actual: actual) }
}

extension Reasons {
  static func notLoggedIn(_ wanted: String, _ user: String?) -> Shortfall {
    let found = user ?? "-"
    return Shortfall(
      .wrong,
      Text("After a valid response \(wanted) should be logged in, but \(found) is."))
  }

  static func notRefused(_ user: String) -> Shortfall {
    Shortfall(
      .wrong,
      Text("The response should have been refused, but \(user) is logged in."))
  }

  static func ledElsewhere(_ address: String) -> Shortfall {
    Shortfall(
      .wrong,
      Text("After the login the browser was led away, to \(address)."))
  }

  static func otherThanSigned(_ wanted: String, _ user: String) -> Shortfall {
    Shortfall(
      .wrong,
      Text("Only \(wanted) was signed, but \(user) is logged in."))
  }

  static func stillLoggedIn(_ user: String) -> Shortfall {
    Shortfall(
      .wrong,
      Text("After the logout \(user) is still logged in."))
  }

  static func loggedOutByForgery(_ user: String) -> Shortfall {
    Shortfall(
      .wrong,
      Text("A logout that should have been refused logged \(user) out."))
  }

  static func canaryCalled(_ calls: Int64) -> Shortfall {
    Shortfall(
      .wrong,
      Text(
        one: "The system fetched \(calls) time from an address that only the message named.",
        other: "The system fetched \(calls) times from an address that only the message named.", count: Int(calls)))
  }
}
