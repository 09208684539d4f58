import Catalogue
package import Quantities
import SuiteLanguage
package import Texts

extension PlanDifference {
  /// A line for each change; one that says so where nothing changed.
  package func described(in language: InterfaceLanguage) -> String {
    guard !isEmpty else {
      return language.pick(sv: "inget har ändrats\n", en: "nothing has changed\n", fi: "mikään ei ole muuttunut\n")
    }
    return changes.map { $0.described(in: language) + "\n" }.joined()
  }
}

extension PlanChange {
  /// One sentence without a full stop: `tidsgränsen (within) i B3 ID:44 höjdes från 5 min till 10 min: mildare krav`.
  package func described(in language: InterfaceLanguage) -> String {
    let what = described(kind, in: language)
    switch effect {
    case .loosened:
      return what + language.pick(sv: ": mildare krav", en: ": looser", fi: ": lievempi vaatimus")
    case .tightened where !isAddition:
      return what + language.pick(sv: ": strängare krav", en: ": stricter", fi: ": tiukempi vaatimus")
    case .tightened, .changed:
      return what
    }
  }

  private var isAddition: Bool {
    if case .requirementAdded = kind { true } else { false }
  }

  private func described(_ kind: Kind, in language: InterfaceLanguage) -> String {
    switch kind {
    case .requirementAdded(let id):
      language.pick(sv: "krav \(id) tillkom", en: "requirement \(id) was added", fi: "vaatimus \(id) lisättiin")
    case .requirementRemoved(let id):
      language.pick(sv: "krav \(id) togs bort", en: "requirement \(id) was removed", fi: "vaatimus \(id) poistettiin")
    case .obligation(let id, let old, let new):
      language.pick(
        sv: "krav \(id) ändrades från \(old) till \(new)", en: "requirement \(id) changed from \(old) to \(new)",
        fi: "vaatimuksen \(id) velvoittavuus muuttui: ennen \(old), nyt \(new)")
    case .area(let id, let old, let new):
      language.pick(
        sv: "krav \(id) flyttades från området \(old) till \(new)",
        en: "requirement \(id) moved from the area \(old) to \(new)",
        fi: "vaatimus \(id) siirrettiin alueelta \(old) alueelle \(new)")
    case .counts(let old, let new):
      language.pick(
        sv: "av flera försök räknades \(Self.name(old, in: language)), nu räknas \(Self.name(new, in: language))",
        en: "of several attempts \(Self.name(old, in: language)) counted, now \(Self.name(new, in: language))",
        fi: "useista yrityksistä laskettiin \(Self.name(old, in: language)), nyt \(Self.name(new, in: language))")
    case .runs(let id, let old, let new):
      language.pick(
        sv: "krav \(id) verifieras nu genom antal körningar: \(new), förut \(old)",
        en: "requirement \(id) now needs this many runs: \(new), before \(old)",
        fi: "vaatimuksen \(id) todentamiseen tarvittavien ajojen määrä on nyt \(new), aiemmin \(old)")
    case .verifiers(let id, let old, let new):
      language.pick(
        sv:
          "krav \(id) verifieras av \(Verifier.names(new, in: language)), förut av \(Verifier.names(old, in: language))",
        en:
          "requirement \(id) is verified by \(Verifier.names(new, in: language)), before by \(Verifier.names(old, in: language))",
        fi:
          "vaatimuksen \(id) todentaja: ennen \(Verifier.names(old, in: language)), nyt \(Verifier.names(new, in: language))"
      )
    case .limit(let name, let id, let old, let new): limit(name, id, old, new, in: language)
    case .verificationAdded(let id, let caseID):
      language.pick(
        sv: "krav \(id) verifieras också av provfall \(caseID)",
        en: "requirement \(id) is also verified by test case \(caseID)",
        fi: "vaatimus \(id) todennetaan myös testitapauksella \(caseID)")
    case .verificationRemoved(let id, let caseID):
      language.pick(
        sv: "krav \(id) verifieras inte längre av provfall \(caseID)",
        en: "requirement \(id) is no longer verified by test case \(caseID)",
        fi: "vaatimusta \(id) ei enää todenneta testitapauksella \(caseID)")
    case .step(let path, let caseID, let change):
      language.pick(
        sv: "steg \(path) i provfall \(caseID) ", en: "step \(path) in test case \(caseID) ",
        fi: "testitapauksen \(caseID) vaihe \(path) ") + described(change, in: language)
    case .caseFrame(let caseID, let frame): described(frame, of: caseID, in: language)
    case .types(let word):
      language.pick(
        sv: "i vokabulären ändrades typerna i \(word)", en: "in the vocabulary the types of \(word) changed",
        fi: "sanastossa muuttuivat tyypit: \(word)")
    case .binding(let part): described(part, in: language)
    }
  }

  private static func name(_ rule: CountingRule, in language: InterfaceLanguage) -> String {
    switch rule {
    case .all: language.pick(sv: "alla", en: "all", fi: "kaikki")
    case .first: language.pick(sv: "det första", en: "the first", fi: "ensimmäinen")
    case .newest: language.pick(sv: "det senaste", en: "the newest", fi: "uusin")
    }
  }

  /// The limits that nearly every suite has are called by their names.
  private func limitName(_ name: String, in language: InterfaceLanguage) -> String {
    name == "within"
      ? language.pick(sv: "tidsgränsen (within)", en: "time limit (within)", fi: "aikarajaa (within)")
      : language.pick(sv: "gränsen \(name)", en: "limit \(name)", fi: "rajaa \(name)")
  }

  private func limit(
    _ name: String, _ id: String, _ old: Value, _ new: Value, in language: InterfaceLanguage
  ) -> String {
    let (from, to) = (old.formatted(in: language), new.formatted(in: language))
    switch old.ordered(before: new) {
    case .before:
      return language.pick(
        sv: "\(limitName(name, in: language)) i \(id) höjdes från \(from) till \(to)",
        en: "the \(limitName(name, in: language)) in \(id) was raised from \(from) to \(to)",
        fi: "vaatimuksen \(id) \(limitName(name, in: language)) nostettiin: ennen \(from), nyt \(to)")
    case .after:
      return language.pick(
        sv: "\(limitName(name, in: language)) i \(id) sänktes från \(from) till \(to)",
        en: "the \(limitName(name, in: language)) in \(id) was lowered from \(from) to \(to)",
        fi: "vaatimuksen \(id) \(limitName(name, in: language)) laskettiin: ennen \(from), nyt \(to)")
    case .same, nil:
      return language.pick(
        sv: "värdet \(name) i \(id) ändrades från \(from) till \(to)",
        en: "the value \(name) in \(id) changed from \(from) to \(to)",
        fi: "vaatimuksen \(id) arvo \(name) muuttui: ennen \(from), nyt \(to)")
    }
  }

  private func described(_ change: StepChange, in language: InterfaceLanguage) -> String {
    switch change {
    case .added(let what): language.pick(sv: "tillkom (\(what))", en: "was added (\(what))", fi: "lisättiin (\(what))")
    case .removed(let what):
      language.pick(sv: "togs bort (\(what))", en: "was removed (\(what))", fi: "poistettiin (\(what))")
    case .other: language.pick(sv: "ändrades", en: "changed", fi: "muuttui")
    case .demand(let key, let old, let new):
      changed(key, old.map { $0.described(in: language) }, new.map { $0.described(in: language) }, in: language)
    case .value(let key, let old, let new):
      changed(key, old.map { $0.described(in: language) }, new.map { $0.described(in: language) }, in: language)
    }
  }

  private func changed(_ name: String, _ old: String?, _ new: String?, in language: InterfaceLanguage) -> String {
    let key = FieldTitle.name(name, in: language)
    return switch (old, new) {
    case (let old?, let new?):
      language.pick(
        sv: "ändrades: \(key) var \(old) och är nu \(new)", en: "changed: \(key) was \(old) and is now \(new)",
        fi: "muuttui: \(key) oli \(old) ja on nyt \(new)")
    case (nil, let new?):
      language.pick(
        sv: "ändrades: \(key) tillkom (\(new))", en: "changed: \(key) was added (\(new))",
        fi: "muuttui: \(key) lisättiin (\(new))")
    case (let old?, nil):
      language.pick(
        sv: "ändrades: \(key) togs bort (\(old))", en: "changed: \(key) was removed (\(old))",
        fi: "muuttui: \(key) poistettiin (\(old))")
    case (nil, nil): described(.other, in: language)
    }
  }

  private func described(_ frame: CaseFrame, of caseID: String, in language: InterfaceLanguage) -> String {
    switch frame {
    case .title:
      language.pick(
        sv: "provfall \(caseID) har en annan rubrik", en: "test case \(caseID) has another title",
        fi: "testitapauksen \(caseID) otsikko muuttui")
    case .control:
      language.pick(
        sv: "provfall \(caseID) fick ett annat kontrollprov", en: "test case \(caseID) has another control test",
        fi: "testitapauksen \(caseID) vertailutesti vaihtui")
    case .devices:
      language.pick(
        sv: "provfall \(caseID) använder andra larmenheter", en: "test case \(caseID) uses other devices",
        fi: "testitapaus \(caseID) käyttää muita laitteita")
    case .timeLimit:
      language.pick(
        sv: "provfall \(caseID) har en annan tidsgräns", en: "test case \(caseID) has another time limit",
        fi: "testitapauksen \(caseID) sallittu kesto muuttui")
    }
  }
}

extension InterfaceLanguage {
  /// The text in this language.
  package func pick(sv: String, en: String, fi: String) -> String {
    switch self {
    case .swedish: sv
    case .english: en
    case .finnish: fi
    }
  }
}
