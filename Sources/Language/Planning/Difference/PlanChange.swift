package import Catalogue
package import SuiteLanguage

/// One thing that is not as it was.
package struct PlanChange: Hashable, Sendable {
  package let kind: Kind
  package let effect: Effect

  package enum Kind: Hashable, Sendable {
    case requirementAdded(String)
    case requirementRemoved(String)
    /// `ska` became `bör`, or the other way round.
    case obligation(requirement: String, old: String, new: String)
    case area(requirement: String, old: String, new: String)
    /// The value that a requirement gives for a parameter of a suite.
    case limit(name: String, requirement: String, old: Value, new: Value)
    /// Which of several attempts counts.
    case counts(old: CountingRule, new: CountingRule)
    /// How many runs it takes to show a case of the requirement.
    case runs(requirement: String, old: Int, new: Int)
    /// Who may carry out the manual verifications of the requirement; anybody where it is empty.
    case verifiers(requirement: String, old: [Verifier], new: [Verifier])
    /// A case verifies the requirement that did not.
    case verificationAdded(requirement: String, caseID: String)
    case verificationRemoved(requirement: String, caseID: String)
    case step(path: String, caseID: String, StepChange)
    /// Title, control, devices or time limit of a case.
    case caseFrame(caseID: String, CaseFrame)
    /// The type of an output of this operation, or of a field of this stream.
    case types(word: String)
    /// Where and how the vendor is reached.
    case binding(BindingPart)
  }

  package enum StepChange: Hashable, Sendable {
    case added(String)
    case removed(String)
    /// What is demanded under a key changed.
    case demand(key: String, old: Matcher?, new: Matcher?)
    case value(key: String, old: Expression?, new: Expression?)
    case other
  }

  package enum CaseFrame: String, Hashable, Sendable {
    case title, control, devices, timeLimit
  }

  package enum BindingPart: Hashable, Sendable {
    case name(old: String, new: String)
    case system
    case simulated(Bool)
    case connection(String)
    case clock
    case operation(String)
    case stream(String)
    case login(String)
    case devices
    case sideBySide
    case settle
  }

  package init(_ kind: Kind, _ effect: Effect) {
    self.kind = kind
    self.effect = effect
  }
}
