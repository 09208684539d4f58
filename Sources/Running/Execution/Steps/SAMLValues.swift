import Drivers
import JSONValues
import Planning
import Quantities
import SAML
import SuiteLanguage
import Texts

/// The values of a SAML step with its names put in.
struct SAMLValues: Sendable {
  private let values: [SAMLOption: Value]
  let attributes: [String: String]
  let but: [AskedDeviation]

  init(_ step: PlannedStep.SAML, in scope: Scope) throws(UnknownName) {
    var values: [SAMLOption: Value] = [:]
    for (name, expression) in step.values {
      if let option = SAMLOption(rawValue: name) { values[option] = try expression.evaluate(in: scope) }
    }
    self.values = values
    var attributes: [String: String] = [:]
    for (name, expression) in step.attributes { attributes[name] = try expression.evaluate(in: scope).plainText }
    self.attributes = attributes
    var but: [AskedDeviation] = []
    for planned in step.but {
      but.append(AskedDeviation(planned.deviation, argument: try planned.argument?.evaluate(in: scope)))
    }
    self.but = but
  }

  func text(_ option: SAMLOption) -> String? { values[option]?.plainText }

  var profile: SAMLProfile { text(.profile).flatMap { SAMLProfile(rawValue: $0) } ?? .saml2int }

  func visit(with browser: Browser) -> LoginVisit {
    var visit = LoginVisit(browser: browser)
    visit.language = text(.language)
    visit.node = text(.node)
    visit.request = text(.request)
    visit.context = text(.context)
    if case .boolean(let force)? = values[.force] { visit.force = force }
    return visit
  }

  /// How a logout request is signed.
  func logoutSigning() throws(Shortfall) -> LogoutSigning {
    guard let asked = but.first else { return .signed }
    switch asked.deviation {
    case .unsigned: return .unsigned
    case .unknownSigningKey: return .forged
    default:
      throw Reasons.wrongKind(
        Text("A logout cannot deviate so: \(asked.deviation.name)."))
    }
  }
}
