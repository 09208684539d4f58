import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SAML
import SuiteLanguage
import Texts

extension StepRunner {
  /// A step with a login by SAML 2.0.
  func perform(_ step: PlannedStep.SAML, _ frame: Frame) async throws -> StepReport {
    let began = context.now()
    let asked = try SAMLValues(step, in: frame.scope)
    let site = try await context.target.login(step.login)
    let opening = site.takeOpening()
    let work: @Sendable () async throws -> SAMLReport = { try await self.carryOut(step, asked, at: site) }
    var done: SAMLReport
    if let limit = step.timeLimit {
      do {
        done = try await withTimeLimit(limit, work)
      } catch let reached as TimeLimitReached {
        done = SAMLReport()
        done.shortfall = Shortfall(.unseen, Reasons.timeLimit(reached.limit))
      }
    } else {
      done = try await work()
    }
    if let opening { done.tell(opening) }
    if let name = asked.text(.as), let response = done.response { context.keep(response, as: name) }
    return report(done, of: step, asked, frame.scope, began)
  }

  private func carryOut(_ step: PlannedStep.SAML, _ asked: SAMLValues, at site: LoginSite) async throws -> SAMLReport {
    let visit = asked.visit(with: context.browser(asked.text(.browser) ?? CaseContext.usualBrowser))
    switch step.action {
    case .session: return try await site.look(visit)
    case .request: return try await site.judgeRequest(visit)
    case .metadata: return try await site.judgeMetadata()
    case .logout:
      return try await site.logOut(
        LogoutAttempt(
          visit: visit, profile: asked.profile, isAskedByIdentityProvider: asked.text(.by) == "identity-provider",
          signing: try asked.logoutSigning()))
    case .login:
      var replay: SentResponse?
      if let name = asked.text(.replay) {
        guard let kept = context.keptResponse(name) else { throw Reasons.unknownName(name) }
        replay = kept
      }
      return try await site.logIn(
        LoginAttempt(
          visit: visit, profile: asked.profile, user: asked.text(.user) ?? "", forged: asked.text(.forged),
          attributes: asked.attributes, but: asked.but, replay: replay))
    }
  }

  /// What the step demands of what was seen.
  private func report(
    _ done: SAMLReport, of step: PlannedStep.SAML, _ asked: SAMLValues, _ scope: Scope, _ began: Instant
  ) -> StepReport {
    let first = done.exchanges.first?.timing
    var report = StepReport(
      timing: StepTiming(
        scheduled: began, sent: first?.sent, firstByte: done.exchanges.last?.timing.firstByte, end: context.now()))
    report.exchanges = done.exchanges
    report.attachments = done.documents.map {
      StepReport.Attachment(name: $0.name, type: "application/xml", bytes: Array($0.xml.utf8))
    }
    report.samples = done.exchanges.count { $0.response != nil }
    let judgement = SAMLJudgement(step: step, asked: asked, done: done)
    if let shortfall = judgement.shortfall {
      report.fail(shortfall)
    } else {
      if let mismatch = judgement.mismatch {
        report.fail(mismatch)
        if judgement.weight == .should, report.outcome == .unmet { report.outcome = .advised }
      }
      if report.outcome.goesOn { check(judgement, scope, &report) }
    }
    report.expected = judgement.expected(report.expected)
    report.actual = judgement.actual
    for (name, output) in step.save {
      if let value = done.outputs[output] { report.saved[name] = value }
    }
    return report
  }

  /// Checks the demands on outputs: those that must be met, and then those that are recommended.
  private func check(_ judgement: SAMLJudgement, _ scope: Scope, _ report: inout StepReport) {
    let advice = report
    check(judgement.done.outputs, against: judgement.demands(.must), scope, &report)
    guard report.outcome.goesOn, advice.outcome == .met else {
      if report.outcome.goesOn { report = advice }
      return
    }
    check(judgement.done.outputs, against: judgement.demands(.should), scope, &report)
    if report.outcome != .met { report.outcome = .advised }
  }
}

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
