// The keys of suite files. Readers and JSON Schema are both written over these, so neither can forget one.

enum SuiteKey: String, CaseIterable {
  case suite, title, parameters, cases
}

/// `{type: duration, default: 5 min}` where a parameter is declared.
enum ParameterKey: String, CaseIterable {
  case type
  case defaultValue = "default"
}

enum CaseKey: String, CaseIterable {
  case title = "case"
  case id, uses, control
  case timeLimit = "time-limit"
  case steps
}

/// The keys that name what a step does; each step has one of them.
enum ActionKey: String, CaseIterable {
  case call, watch, expect, wait, when
  case `repeat`
  case inParallel = "in-parallel"
  case load
  case instruct, observe, check
  case samlLogin = "saml-login"
  case samlLogout = "saml-logout"
  case samlSession = "saml-session"
  case samlRequest = "saml-request"
  case samlMetadata = "saml-metadata"

  /// The login step that the key begins; nil for other steps.
  var saml: SAMLAction? { SAMLAction(rawValue: rawValue) }

  /// The step's other keys.
  var keys: [StepKey] {
    switch self {
    case .call: [.with, .save, .that, .refused, .timeLimit]
    case .watch: [.with, .where, .as]
    case .expect: [.within, .that, .times, .forEach, .save]
    case .wait, .inParallel: []
    case .when: [.is, .steps]
    case .repeat: [.as, .sideBySide, .steps]
    case .load:
      [
        .for, .warmUp, .speed, .devices, .staff, .mix, .within, .recoveredWithin, .inOrderAfter, .that, .lag,
      ]
    case .instruct: [.timeLimit]
    case .observe: [.answer, .that, .save, .timeLimit]
    case .check: [.that]
    case .samlLogin:
      [
        .browser, .profile, .user, .forged, .attributes, .but, .request, .force, .context, .language, .node, .as,
        .replay, .refused, .onlySigned, .ownPage, .that, .save, .timeLimit,
      ]
    case .samlLogout: [.browser, .profile, .by, .but, .language, .node, .refused, .that, .save, .timeLimit]
    case .samlSession: [.browser, .language, .node, .that, .save, .timeLimit]
    case .samlRequest:
      [.browser, .profile, .request, .force, .context, .language, .node, .that, .save, .timeLimit]
    case .samlMetadata: [.profile, .that, .save, .timeLimit]
    }
  }

  /// Those that must be there.
  var requiredKeys: [StepKey] {
    switch self {
    case .expect: [.within]
    case .when: [.is, .steps]
    case .repeat: [.steps]
    case .load: [.for, .devices, .mix, .that]
    case .check: [.that]
    case .call, .watch, .wait, .inParallel, .instruct, .observe: []
    case .samlLogin, .samlLogout, .samlSession, .samlRequest, .samlMetadata: []
    }
  }
}

/// The keys beside the one that names what a step does.
enum StepKey: String, CaseIterable {
  case with, save, that, refused
  case timeLimit = "time-limit"
  case `where`
  case `as`
  case within, times, `is`
  case forEach = "for-each"
  case sideBySide = "side-by-side"
  case steps, answer
  case `for`
  case warmUp = "warm-up"
  case speed, devices, staff, mix
  case recoveredWithin = "recovered-within"
  case inOrderAfter = "in-order-after"
  case lag
  case browser, profile, user, forged, attributes, but, request, force, context
  case language, node, replay
  case onlySigned = "only-signed"
  case ownPage = "own-page"
  case by
}

enum BranchKey: String, CaseIterable {
  case steps
}
