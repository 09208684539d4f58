package import Quantities
package import SuiteLanguage

/// One action of a case.
package indirect enum PlannedStep: Hashable, Sendable {
  case call(Call)
  case watch(Watch)
  case expect(Expect)
  case wait(Expression)
  case `repeat`(Repeat)
  /// Branches that run at the same time; each is a list of steps.
  case inParallel([[PlannedStep]])
  case load(Load)
  case instruct(Instruct)
  case observe(Observe)
  case check(Check)
  case saml(SAML)

  /// `call`: perform an operation of the vocabulary.
  package struct Call: Hashable, Sendable {
    package var operation: String
    package var with: [String: Expression]
    /// Name to save under -> output of the operation.
    package var save: [String: String]
    /// Output -> what it is demanded to be.
    package var that: [String: Matcher]
    /// The vendor is to refuse the operation (a negative step).
    package var refused: Bool
    package var timeLimit: TimeSpan?

    package init(
      operation: String, with: [String: Expression], save: [String: String], that: [String: Matcher], refused: Bool,
      timeLimit: TimeSpan?
    ) {
      self.operation = operation
      self.with = with
      self.save = save
      self.that = that
      self.refused = refused
      self.timeLimit = timeLimit
    }
  }

  /// `watch`: begin to record a stream; goes on until the case ends.
  package struct Watch: Hashable, Sendable {
    package var stream: String
    package var with: [String: Expression]
    /// Only events whose fields match are kept; others are counted but not looked at.
    package var `where`: [String: Matcher]
    /// The name that `expect` uses; the stream's own name unless given.
    package var name: String

    package init(stream: String, with: [String: Expression], where: [String: Matcher], name: String) {
      self.stream = stream
      self.with = with
      self.where = `where`
      self.name = name
    }
  }

  /// `expect`: what the watched stream must bring (or must not).
  ///
  /// Looks at events since the watch began that no earlier `expect` on the same watch has taken; those that match are
  /// taken. An exact or upper-bounded `times` is decided only when the whole of `within` has passed.
  package struct Expect: Hashable, Sendable {
    package var watch: String
    /// On the target's clock.
    package var within: Expression
    package var that: [String: Matcher]
    /// Applied to the number of matching events; `{at-least: 1}` unless given.
    package var times: Matcher
    /// Field -> list: `times` holds for every item of the list apart, by the field's value.
    package var forEach: ForEach?
    /// Name to save under -> field of the first matching event.
    package var save: [String: String]

    package struct ForEach: Hashable, Sendable {
      package var field: String
      package var items: Expression

      package init(field: String, items: Expression) {
        self.field = field
        self.items = items
      }
    }

    package init(
      watch: String, within: Expression, that: [String: Matcher], times: Matcher, forEach: ForEach?,
      save: [String: String]
    ) {
      self.watch = watch
      self.within = within
      self.that = that
      self.times = times
      self.forEach = forEach
      self.save = save
    }
  }

  /// `repeat`: rounds of the same steps; names saved inside are lists afterwards, one item a round.
  package struct Repeat: Hashable, Sendable {
    /// The number of rounds, or nil where `each` gives them.
    package var times: Expression?
    /// The list whose items give the rounds.
    package var each: Expression?
    /// The name of the present item of `each`.
    package var item: String?
    /// How many rounds may run at once.
    package var sideBySide: Int
    package var steps: [PlannedStep]

    package init(times: Expression?, each: Expression?, item: String?, sideBySide: Int, steps: [PlannedStep]) {
      self.times = times
      self.each = each
      self.item = item
      self.sideBySide = sideBySide
      self.steps = steps
    }
  }

  /// `instruct`: a person does something and says that it is done.
  package struct Instruct: Hashable, Sendable {
    package var text: [String: Expression]
    package var timeLimit: TimeSpan?

    package init(text: [String: Expression], timeLimit: TimeSpan?) {
      self.text = text
      self.timeLimit = timeLimit
    }
  }

  /// `observe`: a person answers a question.
  package struct Observe: Hashable, Sendable {
    package var question: [String: Expression]
    package var answer: ValueType
    package var that: Matcher
    package var save: String?
    package var timeLimit: TimeSpan?

    package init(
      question: [String: Expression], answer: ValueType, that: Matcher, save: String?, timeLimit: TimeSpan?
    ) {
      self.question = question
      self.answer = answer
      self.that = that
      self.save = save
      self.timeLimit = timeLimit
    }
  }

  /// `check`: a saved value is what it must be.
  package struct Check: Hashable, Sendable {
    package var value: Expression
    package var that: Matcher

    package init(value: Expression, that: Matcher) {
      self.value = value
      self.that = that
    }
  }
}

extension PlannedStep {
  /// Whether the step sees anything of the system, itself or in the steps that it holds: a call is answered, an event
  /// comes or does not come, a person says what is there. Waiting, watching and being asked to do something see nothing.
  package var observes: Bool {
    switch self {
    case .call, .expect, .load, .observe, .saml: true
    case .check, .wait, .watch, .instruct: false
    case .repeat(let rounds): rounds.steps.contains(where: \.observes)
    case .inParallel(let branches): branches.contains { $0.contains(where: \.observes) }
    }
  }
}

extension PlannedCase {
  /// Whether any step sees anything of the system. A case that sees nothing shows nothing, whatever its steps do.
  package var observes: Bool { steps.contains(where: \.observes) }
}
