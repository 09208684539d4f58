package import Diagnostics
package import LocatedYAML
package import Quantities

/// One step of a case as written: one action and its keys.
package struct SuiteStep: Sendable {
  package let action: Action
  /// The key that names the action, for instance `call`.
  package let keySpan: SourceSpan
  /// From the action's key to the end of the step.
  package let span: SourceSpan

  package indirect enum Action: Sendable {
    case call(Call)
    case watch(Watch)
    case expect(Expect)
    /// A duration.
    case wait(YAMLNode)
    case when(When)
    case `repeat`(Repeat)
    /// Branches of steps.
    case inParallel([[SuiteStep]])
    case load(Load)
    case instruct(Instruct)
    case observe(Observe)
    case check(Check)
    case saml(SAML)
  }

  package struct Call: Sendable {
    package let operation: LocatedName
    package let with: [NamedNode]
    package let save: [SavedName]
    package let that: [NamedNode]
    /// The place of `refused: true`; nil where the operation is to be done.
    package let refused: SourceSpan?
    package let timeLimit: TimeSpan?
  }

  package struct Watch: Sendable {
    package let stream: LocatedName
    package let with: [NamedNode]
    package let `where`: [NamedNode]
    /// As given by `as`; the stream's name otherwise.
    package let name: LocatedName
  }

  package struct Expect: Sendable {
    package let watch: LocatedName
    package let within: YAMLNode
    package let that: [NamedNode]
    /// A number of events or a matcher of it; nil means at least one.
    package let times: YAMLNode?
    /// Field -> the list whose items it must have, each apart.
    package let forEach: NamedNode?
    package let save: [SavedName]
  }

  /// Steps that are done only where a parameter is as demanded.
  package struct When: Sendable {
    /// `${name}` of a parameter.
    package let value: YAMLNode
    /// Matcher of its value.
    package let `is`: YAMLNode
    package let steps: [SuiteStep]
  }

  package struct Repeat: Sendable {
    package let rounds: Rounds
    /// The name of the present item, given by `as`; only with ``Rounds/each(_:)``.
    package let item: LocatedName?
    package let sideBySide: Int
    package let steps: [SuiteStep]

    package enum Rounds: Sendable {
      /// `5000 times`
      case times(Int64)
      /// `${n} times`: the name of an integer.
      case timesOf(LocatedName)
      /// `each ${list}`: the name of a list.
      case each(LocatedName)
    }
  }

  package struct Instruct: Sendable {
    /// Language -> text with `${..}` in it.
    package let text: [NamedNode]
    package let timeLimit: TimeSpan?
  }

  package struct Observe: Sendable {
    /// Language -> text with `${..}` in it.
    package let question: [NamedNode]
    package let answer: ValueType
    /// Matcher of the answer; nil where the answer is only saved, or must be `true` when it is a boolean.
    package let that: YAMLNode?
    package let save: LocatedName?
    package let timeLimit: TimeSpan?
  }

  package struct Check: Sendable {
    /// `${name}` of a saved value.
    package let value: YAMLNode
    package let that: YAMLNode
  }
}

/// A key and its value, where the type of the value is found by the key.
package struct NamedNode: Sendable {
  package let name: LocatedName
  package let node: YAMLNode
}

/// `save: {phone: device}`: output `device` is kept under the name `phone`.
package struct SavedName: Sendable {
  package let name: LocatedName
  /// The output of the operation or the field of the event.
  package let source: LocatedName
}
