import Judgement

/// What people call the fields of events that a ledger looks at.
package enum EventFieldPhrase: String, Phrase {
  case on, at, from, to, id, amount, affects, share, faultClass = "fault-class", through, basis, by, ground
  case kind, measure, month, period, effectFrom = "effect-from", clause, milestone, deviation, service, units
  case report, withholding, value, samples, percentile, rootCause = "root-cause", unit, day, requirement
  case document, reason, orderValue = "order-value"

  package var translation: Translation {
    switch self {
    case .on: Translation(sv: "dag", en: "day", fi: "päivä")
    case .at: Translation(sv: "tidpunkt", en: "time", fi: "ajankohta")
    case .from: Translation(sv: "från och med", en: "from", fi: "alkaen")
    case .to: Translation(sv: "till och med", en: "to", fi: "asti")
    case .id: Translation(sv: "beteckning", en: "identifier", fi: "tunnus")
    case .amount: Translation(sv: "belopp", en: "amount", fi: "summa")
    case .affects: Translation(sv: "vad det påverkar", en: "what it affects", fi: "mihin se vaikuttaa")
    case .share: Translation(sv: "andel", en: "share", fi: "osuus")
    case .faultClass: Translation(sv: "felklass", en: "fault class", fi: "vikaluokka")
    case .through: Translation(sv: "till och med dag", en: "through", fi: "mihin päivään asti")
    case .basis: Translation(sv: "underlag", en: "basis", fi: "peruste")
    case .by: Translation(sv: "av vem", en: "by whom", fi: "tekijä")
    case .ground: Translation(sv: "rättslig grund", en: "legal ground", fi: "oikeusperuste")
    case .kind: Translation(sv: "slag", en: "kind", fi: "laji")
    case .measure: Translation(sv: "mätvärde", en: "measure", fi: "mittausarvo")
    case .month: Translation(sv: "månad", en: "month", fi: "kuukausi")
    case .period: Translation(sv: "period", en: "period", fi: "jakso")
    case .effectFrom: Translation(sv: "verkan från", en: "effect from", fi: "vaikutus alkaen")
    case .clause: Translation(sv: "klausul", en: "clause", fi: "lauseke")
    case .milestone: Translation(sv: "milstolpe", en: "milestone", fi: "välitavoite")
    case .deviation: Translation(sv: "avvikelse", en: "deviation", fi: "poikkeama")
    case .service: Translation(sv: "tjänst", en: "service", fi: "palvelu")
    case .units: Translation(sv: "enheter", en: "units", fi: "yksiköt")
    case .report: Translation(sv: "rapport", en: "report", fi: "raportti")
    case .withholding: Translation(sv: "innehållanderegel", en: "withholding rule", fi: "pidätyssääntö")
    case .value: Translation(sv: "värde", en: "value", fi: "arvo")
    case .samples: Translation(sv: "antal mätvärden", en: "number of samples", fi: "mittausarvojen määrä")
    case .percentile: Translation(sv: "percentil", en: "percentile", fi: "prosenttipiste")
    case .rootCause: Translation(sv: "grundorsak", en: "root cause", fi: "juurisyy")
    case .unit: Translation(sv: "enhet", en: "unit", fi: "yksikkö")
    case .day: Translation(sv: "dag", en: "day", fi: "päivä")
    case .requirement: Translation(sv: "krav", en: "requirement", fi: "vaatimus")
    case .document: Translation(sv: "dokument", en: "document", fi: "asiakirja")
    case .reason: Translation(sv: "skäl", en: "reason", fi: "syy")
    case .orderValue: Translation(sv: "beställningens värde", en: "value of the order", fi: "tilauksen arvo")
    }
  }
}

extension Wording {
  /// The title of a name of a catalogue or of an event; the name itself where it has none.
  func title(of name: String) -> String { self(CommonNames.title(of: name)) }

  /// The title of a kind of event; the kind itself where it has none.
  func title(ofEvent kind: String) -> String { self(EventTitles.title(of: kind)) }

  /// The title of a field of an event; the field itself where it has none.
  func title(ofField field: String) -> String { EventFieldPhrase(rawValue: field).map { self($0) } ?? field }
}
