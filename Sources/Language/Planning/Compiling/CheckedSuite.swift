import Diagnostics
import Quantities
import SuiteLanguage

/// A suite whose names and types have been checked once, whatever values requirements give it.
struct CheckedSuite: Sendable {
  let suite: Suite
  /// Whether all of the file could be read.
  let isWhole: Bool
  let cases: [CheckedCase]
  let uses: WordUses

  var name: String { suite.name.text }

  /// The place in ``cases`` of the control of a case.
  func control(of checked: CheckedCase) -> Int? {
    guard let control = checked.source.control else { return nil }
    return cases.firstIndex { $0.source.givenID?.text == control.text }
      ?? cases.firstIndex { String($0.source.ordinal) == control.text }
  }
}

/// A case with its steps resolved.
struct CheckedCase: Sendable {
  let source: SuiteCase
  /// Incomplete where errors were reported.
  let steps: [PlannedStep]
  let polarity: CasePolarity
  /// The path of each step in the plan, those inside others too, with the place of its action.
  let stepSpans: [(path: String, span: SourceSpan)]
  /// Whether every step could be resolved, so that ``polarity`` is that of the whole case.
  var isSound = true
  /// What is demanded of the values of parameters, beyond their types.
  let demands: ValueDemands
}

/// What a case demands of the values of parameters, beyond their types.
struct ValueDemands: Sendable {
  /// Parameters that must be longer than no time.
  private(set) var positive: Set<String> = []
  /// Whether there are demands that only show when the case is read with the values.
  private(set) var areOpen = false

  mutating func demandPositive(_ parameter: String) { positive.insert(parameter) }

  mutating func leaveOpen() { areOpen = true }

  /// Whether the case must be read with the values to know that they are right.
  func needReading(with values: (String) -> Value?) -> Bool {
    areOpen
      || positive.contains { parameter in
        guard case .duration(let span) = values(parameter) else { return true }
        return span <= .zero
      }
  }
}

/// What a case expects to happen, and what not.
struct CasePolarity: Sendable {
  /// What a step does towards the vendor: an operation it performs, or a stream it listens to.
  enum Path: Hashable, Sendable {
    case operation(String)
    case stream(String)
    case login(SAMLWay)

    var description: String {
      switch self {
      case .operation(let name): "'\(name)' to be done"
      case .stream(let name): "something on '\(name)'"
      case .login(let way): "'\(way.action.rawValue)' at '\(way.login)' to succeed in the same way"
      }
    }
  }

  /// Paths on which a step expects something to happen.
  private(set) var positives: Set<Path> = []
  /// Steps that expect a refusal or that nothing comes.
  private(set) var negatives: [(path: Path, span: SourceSpan)] = []
  /// Those that no positive step on the same path goes before.
  private(set) var uncontrolled: [(path: Path, span: SourceSpan)] = []

  var isNegative: Bool { !negatives.isEmpty }
  /// Every negative step follows a positive one on the same path.
  var isControlledWithin: Bool { isNegative && uncontrolled.isEmpty }

  mutating func expectPositive(_ path: Path) {
    positives.insert(path)
  }

  /// - Parameter needsOtherCase: whether only a case of its own can be the control, since a positive step before may
  ///   have changed what the negative one meets.
  mutating func expectNegative(_ path: Path, at span: SourceSpan, needsOtherCase: Bool = false) {
    negatives.append((path, span))
    if needsOtherCase || !positives.contains(path) { uncontrolled.append((path, span)) }
  }

  /// Takes over what the branches of an `in-parallel` found, each having begun with this.
  mutating func join(_ branches: [CasePolarity]) {
    let before = self
    for branch in branches {
      positives.formUnion(branch.positives)
      takeNegatives(of: branch, since: before)
    }
  }

  /// Takes over the negative steps of steps that may be left out, which began with this: what they expect to happen may
  /// then not have happened.
  mutating func takeNegatives(of steps: CasePolarity, since begin: CasePolarity) {
    negatives += steps.negatives[begin.negatives.count...]
    uncontrolled += steps.uncontrolled[begin.uncontrolled.count...]
  }
}
