import Evidence
import JSONValues
import Judgement
import Quantities
import SuiteLanguage

/// A login and its result, as people read it.
struct LoginWords: Sendable {
  private let wording: Wording
  private let value: ValueText

  init(_ wording: Wording) {
    self.wording = wording
    value = ValueText(wording)
  }

  /// What the step is about: `Signaturinpackning av slag 3. (wrapping: 3)`, or that the message was a valid one.
  func told(_ act: LoginAct) -> String { sent(act, act.telling) }

  /// A sentence for each deviation, with its name last, or that the message was a valid one.
  func sent(_ act: LoginAct) -> String { sent(act, act.deviations) }

  private func sent(_ act: LoginAct, _ deviations: [LoginAct.Deviation]) -> String {
    if !deviations.isEmpty { return deviations.map(deviation).joined(separator: " ") }
    return switch act.step.result.action {
    case .samlLogin: wording(SecurityPhrase.validResponse)
    case .samlLogout: wording(SecurityPhrase.validLogout)
    default: wording(SecurityPhrase.nothingSent)
    }
  }

  func deviation(_ deviation: LoginAct.Deviation) -> String {
    let name = deviation.argument.map { "\(deviation.name): \(value($0, limit: 120))" } ?? deviation.name
    guard let sentence = SAMLDeviation(named: deviation.name).map({ wording($0.explanation) }) else { return name }
    return "\(sentence) (\(name))"
  }

  /// What is right: `Ingen ska vara inloggad.`
  func right(_ act: LoginAct) -> String {
    let user = act.user ?? wording(SecurityPhrase.theUser)
    return switch act.demand {
    case .loggedIn: wording(SecurityPhrase.mustBeIn, user)
    case .refused: wording(SecurityPhrase.mustBeRefused)
    case .onlySigned: wording(SecurityPhrase.mustBeSigned, user)
    case .loggedOut: wording(SecurityPhrase.mustBeOut)
    case .unchanged: wording(SecurityPhrase.mustBeUnchanged, user)
    case .ownPage: wording(SecurityPhrase.mustStay)
    case .judged: wording(SecurityPhrase.mustKeepToProfile)
    case .either: wording(SecurityPhrase.mayBeEither, user)
    case nil: wording(ReportPhrase.unknown)
    }
  }

  /// Who was logged in afterwards.
  func afterwards(_ act: LoginAct) -> String {
    switch act.seen {
    case .nobody: wording(SecurityPhrase.nobody)
    case .user(let name): VisibleText.cut(name, to: 120)
    case .unknown: wording(act.demand == .judged ? SecurityPhrase.notLooked : .notSeen)
    }
  }
}
