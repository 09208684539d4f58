import Catalogue
import SuiteLanguage
package import Texts

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
    case .limit(let name, let id, let old, let new): limit(name, id, old, new)
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
