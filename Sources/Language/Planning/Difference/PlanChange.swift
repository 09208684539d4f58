package import Catalogue
package import SuiteLanguage
package import Texts

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
    case limit(name: String, requirement: String, old: Value, new: Value, assumed: AssumedWhen = .never)
    /// The fact on which it hangs whether the requirement is demanded; nil where it always is.
    case condition(requirement: String, old: String?, new: String?)
    /// What is said of a limit of the requirement, or of the requirement itself, that no source gives.
    case assumption(requirement: String, limit: String?, AssumptionChange)
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

extension PlanDifference: TextConvertible {
  /// A line for each change; one that says so where nothing changed.
  package var text: Text {
    guard !isEmpty else { return Text("nothing has changed\n") }
    return Text(joined: changes.flatMap { [$0.text, Text(verbatim: "\n")] })
  }
}

extension PlanChange: TextConvertible {
  /// One sentence without a full stop: `tidsgränsen (within) i B3 ID:44 höjdes från 5 min till 10 min: mildare krav`.
  package var text: Text {
    let what = described(kind)
    switch effect {
    case .loosened: return Text("\(what): looser")
    case .tightened where !isAddition: return Text("\(what): stricter")
    case .tightened, .changed: return what
    }
  }

  private var isAddition: Bool {
    if case .requirementAdded = kind { true } else { false }
  }

  private func described(_ kind: Kind) -> Text {
    switch kind {
    case .requirementAdded(let id):
      Text("requirement \(id) was added")
    case .requirementRemoved(let id):
      Text("requirement \(id) was removed")
    case .obligation(let id, let old, let new):
      Text("requirement \(id) changed from \(old) to \(new)")
    case .area(let id, let old, let new):
      Text("requirement \(id) moved from the area \(old) to \(new)")
    case .counts(let old, let new):
      Text("of several attempts \(Self.name(old)) counted, now \(Self.name(new))")
    case .runs(let id, let old, let new):
      Text("requirement \(id) now needs this many runs: \(new), before \(old)")
    case .verifiers(let id, let old, let new):
      Text("requirement \(id) is verified by \(Verifier.names(new)), before by \(Verifier.names(old))")
    case .limit(let name, let id, let old, let new, let assumed):
      AssumptionWords.limit(limit(name, id, old, new), assumed)
    case .condition(let id, let old, let new): AssumptionWords.condition(id, old, new)
    case .assumption(let id, let limit, let change): AssumptionWords.assumption(id, limit, change)
    case .verificationAdded(let id, let caseID):
      Text("requirement \(id) is also verified by test case \(caseID)")
    case .verificationRemoved(let id, let caseID):
      Text("requirement \(id) is no longer verified by test case \(caseID)")
    case .step(let path, let caseID, let change):
      Text("step \(path) in test case \(caseID) \(described(change))")
    case .caseFrame(let caseID, let frame): described(frame, of: caseID)
    case .types(let word):
      Text("in the vocabulary the types of \(word) changed")
    case .binding(let part): described(part)
    }
  }

  private static func name(_ rule: CountingRule) -> Text {
    switch rule {
    case .all: Text("all")
    case .first: Text("the first")
    case .newest: Text("the newest")
    }
  }

  /// The limits that nearly every suite has are called by their names.
  private func limitName(_ name: String) -> Text {
    name == "within"
      ? Text("time limit (within)")
      : Text("limit \(name)")
  }

  private func limit(
    _ name: String, _ id: String, _ old: Value, _ new: Value
  ) -> Text {
    let (from, to) = (Text(formatted: old), Text(formatted: new))
    switch old.ordered(before: new) {
    case .before:
      return Text("the \(limitName(name)) in \(id) was raised from \(from) to \(to)")
    case .after:
      return Text("the \(limitName(name)) in \(id) was lowered from \(from) to \(to)")
    case .same, nil:
      return Text("the value \(name) in \(id) changed from \(from) to \(to)")
    }
  }

  private func described(_ change: StepChange) -> Text {
    switch change {
    case .added(let what): Text("was added (\(what))")
    case .removed(let what):
      Text("was removed (\(what))")
    case .other: Text("changed")
    case .demand(let key, let old, let new):
      changed(key, old?.text, new?.text)
    case .value(let key, let old, let new):
      changed(key, old?.text, new?.text)
    }
  }

  private func changed(_ name: String, _ old: Text?, _ new: Text?) -> Text {
    let key = FieldTitle.name(name)
    return switch (old, new) {
    case (let old?, let new?):
      Text("changed: \(key) was \(old) and is now \(new)")
    case (nil, let new?):
      Text("changed: \(key) was added (\(new))")
    case (let old?, nil):
      Text("changed: \(key) was removed (\(old))")
    case (nil, nil): described(.other)
    }
  }

  private func described(_ frame: CaseFrame, of caseID: String) -> Text {
    switch frame {
    case .title:
      Text("test case \(caseID) has another title")
    case .control:
      Text("test case \(caseID) has another control test")
    case .devices:
      Text("test case \(caseID) uses other devices")
    case .timeLimit:
      Text("test case \(caseID) has another time limit")
    }
  }
}
