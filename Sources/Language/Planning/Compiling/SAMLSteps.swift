import Diagnostics
import LocatedYAML
import SuiteLanguage
import Texts

/// Steps with a login by SAML 2.0.
extension CaseChecker {
  mutating func saml(_ step: SuiteStep.SAML) -> PlannedStep? {
    guard let login = vocabulary.logins[step.login.text] else {
      unknown(
        "login", Text("the vocabulary has no login '\(step.login)'"), step.login, among: vocabulary.logins.keys)
      for saved in step.save { save(saved.name, as: nil) }
      return nil
    }
    uses.use(login: step.login, in: suite)
    var values: [String: Expression] = [:]
    var isGood = true
    for option in step.options {
      let value = expression(option.node, as: option.option.type, for: Purpose(option.key.text))
      isGood = isGood && value != nil
      values[option.option.rawValue] = value
    }
    let attributes = attributes(step.attributes)
    let but = deviations(step)
    let outputs = outputs(of: step, login)
    let that = matchers(step.that, outputs, .output, of: step.login)
    let saved = saved(step.save, outputs, .output, of: step.login)
    let kept = checkResponses(step, but ?? [], values)
    if let but { expect(step, kept ?? but, values) }
    guard isGood, let attributes, let but, let that, let saved else { return nil }
    return .saml(
      PlannedStep.SAML(
        step.action, login: step.login.text, values: values, attributes: attributes, but: but,
        refusal: step.refusal?.refusal, that: that, save: saved, timeLimit: step.timeLimit))
  }

  private mutating func attributes(_ given: [NamedNode]) -> [String: Expression]? {
    var values: [String: Expression] = [:]
    for entry in given {
      values[entry.name.text] = expression(entry.node, as: .text, for: Purpose(entry.name.text))
    }
    return values.count == given.count ? values : nil
  }

  /// All that a step gives; anything may be missing.
  private func outputs(of step: SuiteStep.SAML, _ login: LoginDeclaration) -> FieldList {
    let own = step.action.outputs.map { output in
      FieldDeclaration(name: LocatedName(output.name, at: login.name.span), type: output.type, isOptional: true)
    }
    return FieldList(own + (step.action.looksWho ? Array(login.shows) : []))
  }

  // MARK: Deviations

  private mutating func deviations(_ step: SuiteStep.SAML) -> [PlannedStep.SAML.Deviation]? {
    var planned: [PlannedStep.SAML.Deviation] = []
    for written in step.but {
      guard let deviation = SAMLDeviation(named: written.name.text) else {
        unknown(
          "deviation", Text("there is no deviation '\(written.name)'"), written.name,
          among: SAMLDeviation.all.map(\.name))
        continue
      }
      if let found = self.deviation(deviation, written) { planned.append(found) }
    }
    guard planned.count == step.but.count else { return nil }
    if step[.forged] == nil, let attack = planned.first(where: { $0.needsForgedIdentity }) {
      sink.error(
        "missing-key", Text("'\(attack.deviation.name)' pretends to be somebody, and nobody is named"),
        at: step.login.span, hints: [Text("add forged, for instance forged: \"intruder-${unique}\"")])
    }
    checkExpectation(of: step, planned)
    return planned
  }

  private mutating func deviation(
    _ deviation: SAMLDeviation, _ written: SuiteStep.SAML.Deviation
  ) -> PlannedStep.SAML.Deviation? {
    switch (deviation.argument, written.argument) {
    case (nil, nil): return PlannedStep.SAML.Deviation(deviation)
    case (nil, let node?):
      sink.error(
        "needless-argument", Text("'\(written.name)' takes nothing"), at: node.span,
        hints: [Text("write it as a word: but: [\(written.name)]")])
      return nil
    case (let type?, nil):
      sink.error(
        "missing-argument", Text("'\(written.name)' needs a value: it is \(type.withArticle)"), at: written.name.span,
        hints: [Text("write it in braces: but: [{\(written.name): ..}]")])
      return nil
    case (let type?, let node?):
      let value = expression(node, as: type, for: Purpose(written.name.text))
      // Values that follow from parameters may be out of range although their type is right.
      if node.string?.contains("${") == true { demands.leaveOpen() }
      if let range = deviation.range, case .value(.integer(let number))? = value, !range.contains(number) {
        sink.error(
          "out-of-range", Text("'\(written.name)' is from \(range.lowerBound) to \(range.upperBound), not \(number)"),
          at: node.span)
        return nil
      }
      return value.map { PlannedStep.SAML.Deviation(deviation, argument: $0) }
    }
  }

  /// Warns where a step expects what its deviations must not lead to.
  private func checkExpectation(of step: SuiteStep.SAML, _ planned: [PlannedStep.SAML.Deviation]) {
    let attack = planned.first { ![.accepted, .localPage, .noCall].contains($0.deviation.rightBehaviour) }
    switch (attack, step.refusal) {
    case (let attack?, nil):
      sink.warning(
        "attack-accepted", Text("a message with '\(attack.deviation.name)' is demanded to be accepted"),
        at: step.login.span, hints: [Text("add refused: true, or only-signed: true")])
    case (let attack?, let refusal?)
    where refusal.refusal == .refused && attack.deviation.rightBehaviour != .refused:
      sink.warning(
        "refusal-too-strict",
        Text("whoever takes from '\(attack.deviation.name)' only what is signed is right too"), at: refusal.span,
        hints: [Text("write only-signed: true")])
    default: break
    }
  }

  // MARK: Names and controls

  /// A response is sent again under the name that an earlier step kept it under.
  ///
  /// - Returns: how the response deviates that is sent again.
  private mutating func checkResponses(
    _ step: SuiteStep.SAML, _ but: [PlannedStep.SAML.Deviation], _ values: [String: Expression]
  ) -> [PlannedStep.SAML.Deviation]? {
    if let option = step[.replay], case .value(let name)? = values[SAMLOption.replay.rawValue] {
      if let kept = names.keptResponses[name.plainText] { return kept.but }
      unknown(
        "response", Text("no earlier step keeps a response as '\(name.plainText)'"),
        LocatedName(name.plainText, at: option.node.span), among: names.keptResponses.keys)
    }
    if let option = step[.as], case .value(let name)? = values[SAMLOption.as.rawValue] {
      if let first = names.keptResponses[name.plainText] {
        CaseNames.reportTaken(LocatedName(name.plainText, at: option.node.span), first: first.span, into: sink)
      }
      names.keptResponses[name.plainText] = CaseNames.KeptResponse(span: option.node.span, but: but)
    }
    return nil
  }

  /// What a negative step must be controlled by: a positive one that goes the same way.
  private mutating func expect(
    _ step: SuiteStep.SAML, _ but: [PlannedStep.SAML.Deviation], _ values: [String: Expression]
  ) {
    guard step.action.sendsMessages else { return }
    let path = CasePolarity.Path.login(SAMLWay(step.action, step.login.text, but, values))
    if let refusal = step.refusal {
      polarity.expectNegative(path, at: refusal.span, needsOtherCase: true)
    } else {
      polarity.expectPositive(path)
    }
  }
}

extension PlannedStep.SAML.Deviation {
  fileprivate var needsForgedIdentity: Bool {
    if case .value(let value)? = argument {
      deviation.needsForgedIdentity(argument: value)
    } else {
      deviation.needsForgedIdentity(argument: nil)
    }
  }
}

/// The way that a message takes, attacks apart: two steps that go the same way differ only in what is to be refused.
struct SAMLWay: Hashable, Sendable {
  let action: SAMLAction
  let login: String
  let choices: Set<String>

  init(
    _ action: SAMLAction, _ login: String, _ but: [PlannedStep.SAML.Deviation], _ values: [String: Expression]
  ) {
    self.action = action
    self.login = login
    var choices: Set<String> = []
    for option in [SAMLOption.profile, .request, .by, .node] {
      if let value = values[option.rawValue] { choices.insert("\(option.rawValue): \(value)") }
    }
    for item in but where item.deviation.rightBehaviour == .accepted {
      choices.insert("\(item.deviation.name): \(item.argument.map { "\($0)" } ?? "")")
    }
    self.choices = choices
  }
}
