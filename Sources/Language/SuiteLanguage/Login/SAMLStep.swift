import Diagnostics
package import LocatedYAML
package import Quantities
import Texts

extension SuiteStep {
  /// A step with a login by SAML 2.0.
  package struct SAML: Sendable {
    package let action: SAMLAction
    /// The login of the vocabulary.
    package let login: LocatedName
    /// In the order of ``SAMLOption``.
    package let options: [Option]
    /// Attributes of the user.
    package let attributes: [NamedNode]
    /// How the message deviates from a right one.
    package let but: [Deviation]
    package let refusal: LocatedRefusal?
    package let that: [NamedNode]
    package let save: [SavedName]
    package let timeLimit: TimeSpan?

    package struct Option: Sendable {
      package let option: SAMLOption
      package let key: LocatedName
      package let node: YAMLNode
    }

    /// `unsigned`, or `{wrapping: 3}`.
    package struct Deviation: Sendable {
      package let name: LocatedName
      package let argument: YAMLNode?
    }

    package subscript(option: SAMLOption) -> Option? { options.first { $0.option == option } }
  }
}

/// Steps with a login by SAML 2.0.
extension StepReader {
  func saml(_ action: SAMLAction, _ node: YAMLNode, _ reader: inout MappingReader) -> SuiteStep.Action? {
    let login = node.name(.simple(Text("a login")), sink)
    var options: [SuiteStep.SAML.Option] = []
    for option in action.options {
      guard let entry = reader.entry(option) else { continue }
      let key = LocatedName(entry.name, at: entry.key.span)
      options.append(SuiteStep.SAML.Option(option: option, key: key, node: entry.value))
    }
    let attributes = action == .login ? self.attributes(reader.optional(StepKey.attributes)) : []
    let but = action.sendsMessages ? deviations(reader.optional(StepKey.but)) : []
    let refusal = refusal(action, &reader)
    let that = named(reader.optional(StepKey.that), Text("an output"))
    let save = saved(reader.optional(StepKey.save), Text("an output"))
    let timeLimit = reader.optional(StepKey.timeLimit)?.positiveDuration("time-limit", sink)
    guard let login else { return nil }
    let step = SuiteStep.SAML(
      action: action, login: login, options: options, attributes: attributes, but: but, refusal: refusal, that: that,
      save: save, timeLimit: timeLimit)
    checkUser(of: step)
    return .saml(step)
  }

  private func refusal(_ action: SAMLAction, _ reader: inout MappingReader) -> LocatedRefusal? {
    guard action.sendsMessages else { return nil }
    var found: [LocatedRefusal] = []
    for refusal in SAMLRefusal.allCases where refusal == .refused || action == .login {
      guard let entry = reader.entry(refusal), entry.value.boolean(sink) == true else { continue }
      found.append(LocatedRefusal(refusal, at: entry.key.span))
    }
    if found.count > 1, let first = found.first, let second = found.last {
      sink.error(
        "conflicting-keys", Text("a step has one of refused, only-signed and own-page"),
        at: second.span, related: [Diagnostic.Related(Text("'\(first.refusal.rawValue)' given"), at: first.span)])
    }
    return found.first
  }

  /// A login has a user, unless the response of an earlier one is sent again.
  private func checkUser(of step: SuiteStep.SAML) {
    guard step.action == .login else { return }
    guard let replay = step[.replay] else {
      if step[.user] == nil {
        sink.error(
          "missing-key", Text("nobody is said to log in"), at: step.login.span,
          hints: [Text("add user, for instance user: \"${unique}\"")])
      }
      return
    }
    let new = [step[.user]?.key, step[.as]?.key, step.attributes.first?.name, step.but.first?.name].compactMap { $0 }
    if let given = new.first {
      sink.error(
        "conflicting-keys", Text("a response that is sent again is what it was"), at: given.span,
        related: [Diagnostic.Related(Text("'replay' given"), at: replay.key.span)])
    }
  }

  /// Names of attributes are not those of the language, so any text may be one.
  private func attributes(_ node: YAMLNode?) -> [NamedNode] {
    guard let node, let mapping = node.entries(sink) else { return [] }
    return mapping.compactMap { entry in
      entry.key.text(sink).map { NamedNode(name: LocatedName($0, at: entry.key.span), node: entry.value) }
    }
  }

  private func deviations(_ node: YAMLNode?) -> [SuiteStep.SAML.Deviation] {
    guard let node, let items = node.items(sink, wanted: Text("a list of deviations"), canBeEmpty: true) else {
      return []
    }
    if items.isEmpty {
      sink.error(
        "no-deviations", Text("a list of deviations without any"), at: node.span, hints: [Text("delete 'but'")])
    }
    var result: [SuiteStep.SAML.Deviation] = []
    for item in items {
      guard let deviation = deviation(item) else { continue }
      if let first = result.first(where: { $0.name.text == deviation.name.text }) {
        sink.error(
          "duplicate-deviation", Text("'\(deviation.name)' stands in the list twice"), at: deviation.name.span,
          related: [Diagnostic.Related(Text("first given"), at: first.name.span)])
      } else {
        result.append(deviation)
      }
    }
    return result
  }

  /// A name, or one name with its argument. Which names there are is for the planner.
  private func deviation(_ node: YAMLNode) -> SuiteStep.SAML.Deviation? {
    guard case .mapping(let mapping) = node.content else {
      return node.text(sink).map { SuiteStep.SAML.Deviation(name: LocatedName($0, at: node.span), argument: nil) }
    }
    guard mapping.count == 1, let entry = mapping.first else {
      sink.error(
        "malformed-deviation", Text("one deviation is one item of the list"), at: mapping.head,
        hints: [Text("write each in braces of its own: [unsigned, {wrapping: 3}]")])
      return nil
    }
    return SuiteStep.SAML.Deviation(name: LocatedName(entry.name, at: entry.key.span), argument: entry.value)
  }
}
