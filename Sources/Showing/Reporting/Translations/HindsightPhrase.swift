/// What an answer owes to entries that were written later, and to demands that were changed.
package enum HindsightPhrase: Phrase {
  case group, alone, unknownPeople, withoutThem, sameWithout, writtenBy
  case judgedBy, planDigest, planUnreadable, changedHeading, changedCounts, loosened, agreed, howToAgree
  case withdrawnRun, withdrawnCost, attempts, unfinished, flaky, answeredByOthers
  case pinned, notPinned, pinGone, pinDiffers, judgedByOther
  case couldHaveKnownOnRecord, couldNotHaveKnownOnRecord
  case replayUntold, replayLater

  package var translation: Translation {
    switch self {
    case .group:
      Translation(
        sv: "{1}, skrivet {2} av {3}: {4}", en: "{1}, written {2} by {3}: {4}",
        fi: "{1}, kirjattu {2}, kirjaaja {3}: {4}")
    case .alone: Translation(sv: "inget skäl angivet", en: "no reason given", fi: "syytä ei kerrottu")
    case .unknownPeople:
      Translation(sv: "någon som inte uppges", en: "somebody who is not named", fi: "joku, jota ei mainita")
    case .withoutThem:
      Translation(sv: "Utan dem: {1}.", en: "Without them: {1}.", fi: "Ilman niitä: {1}.")
    case .sameWithout:
      Translation(
        sv: "Utan dem blir svaret detsamma: {1}.", en: "Without them the answer is the same: {1}.",
        fi: "Ilman niitä vastaus on sama: {1}.")
    case .writtenBy:
      Translation(
        sv: "Bedömt bara utifrån det som var skrivet senast {1}.", en: "Assessed only by what had been written by {1}.",
        fi: "Arvioitu vain sen perusteella, mikä oli kirjattu viimeistään {1}.")
    case .judgedBy: Translation(sv: "Bedömt enligt", en: "Assessed by", fi: "Arviointiperuste")
    case .planDigest:
      Translation(
        sv: "Underlaget togs fram enligt planen {1}.", en: "The evidence was taken under the plan {1}.",
        fi: "Aineisto on koottu suunnitelman {1} mukaan.")
    case .planUnreadable:
      Translation(
        sv:
          "Planen {1} som underlaget togs fram enligt finns inte i loggboken eller går inte att läsa. Därför går det inte att avgöra vad som har ändrats sedan dess.",
        en:
          "The plan {1} that the evidence was taken under is not in the record or cannot be read. It is therefore not known what has changed since.",
        fi:
          "Suunnitelmaa {1}, jonka mukaan aineisto on koottu, ei ole lokikirjassa tai sitä ei voi lukea. Siksi ei tiedetä, mikä on muuttunut."
      )
    case .changedHeading:
      Translation(
        sv: "Ändrat sedan underlaget togs fram", en: "Changed since the evidence was taken",
        fi: "Muutettu aineiston kokoamisen jälkeen")
    case .changedCounts:
      Translation(
        sv: "Det som har mildrats efter ett underkännande räknas som i planen tills parterna är överens om ändringen.",
        en: "What was weakened after a failure counts as in the plan until the change is agreed.",
        fi: "Hylkäyksen jälkeen lievennetty vaatimus lasketaan suunnitelman mukaisena, kunnes muutoksesta on sovittu.")
    case .loosened:
      Translation(
        sv:
          "Kravet har mildrats sedan planen {1}. Loggboken innehåller ingen överenskommelse om det, så kravet räknas som i planen.",
        en:
          "The requirement has been weakened since the plan {1}. There is no agreement on that in the record, so it counts as in the plan.",
        fi:
          "Vaatimus on lieventynyt suunnitelman {1} jälkeen. Lokikirjassa ei ole siitä sopimusta, joten se lasketaan suunnitelman mukaisena."
      )
    case .agreed:
      Translation(
        sv: "Ändringen överenskoms {1} mellan {2} och {3} ({4}): {5}",
        en: "The change was agreed {1} between {2} and {3} ({4}): {5}",
        fi: "Muutoksesta sovittiin {1}, osapuolina {2} ja {3} ({4}): {5}")
    case .howToAgree:
      Translation(
        sv: "Är ändringen överenskommen: {1}", en: "If the change is agreed: {1}", fi: "Jos muutoksesta on sovittu: {1}"
      )
    case .withdrawnRun:
      Translation(
        sv: "Körningen {1} har återtagits av {2} ({3}): {4}. Den räknas inte.",
        en: "The run {1} was withdrawn by {2} ({3}): {4}. It does not count.",
        fi: "Ajon {1} on perunut {2} ({3}): {4}. Sitä ei lasketa.")
    case .withdrawnCost:
      Translation(
        sv: "Om återtagna körningar hade räknats: {1}.", en: "If withdrawn runs had counted: {1}.",
        fi: "Jos perutut ajot laskettaisiin: {1}.")
    case .attempts:
      Translation(
        sv: "{1} av {2} försök godkända på version {3}", en: "{1} of {2} attempts passed on version {3}",
        fi: "Yrityksiä versiolla {3} yhteensä {2}, niistä hyväksyttyjä {1}")
    case .unfinished:
      Translation(
        sv: "påbörjade men inte avslutade: {1}", en: "started but not finished: {1}", fi: "kesken jääneitä: {1}")
    case .answeredByOthers:
      Translation(
        sv: "svar från annan part som inte räknas: {1}", en: "answers by another party that do not count: {1}",
        fi: "toisen osapuolen vastauksia, joita ei lasketa: {1}")
    case .flaky: Translation(sv: "ostadigt", en: "flaky", fi: "epävakaa")
    case .pinned:
      Translation(
        sv: "Beslutet togs utifrån loggboken till och med loggpost {1}. Rekommendationen var då: {2}.",
        en: "The decision was based on the record up to entry {1}. The recommendation then was: {2}.",
        fi: "Päätös tehtiin lokikirjan merkintään {1} asti. Suositus silloin: {2}.")
    case .notPinned:
      Translation(
        sv: "Beslutet anger inte vilken loggbok det bygger på.",
        en: "The decision does not say which record it is based on.",
        fi: "Päätös ei kerro, mihin lokikirjaan se perustuu.")
    case .pinGone:
      Translation(
        sv:
          "Beslutet bygger på en loggpost som inte finns i loggboken ({1}): det är inte den loggbok som beslutet bygger på.",
        en:
          "The decision is based on an entry that the record does not have ({1}): it is not the record that the decision is based on.",
        fi:
          "Päätös perustuu merkintään, jota lokikirjassa ei ole ({1}): tämä ei ole se lokikirja, johon päätös perustuu."
      )
    case .pinDiffers:
      Translation(
        sv: "Loggposter som skrevs efteråt ger en annan rekommendation för den dagen än den som gällde vid beslutet.",
        en:
          "Entries that were written afterwards give another recommendation for that day than the one at the time of the decision.",
        fi: "Jälkikäteen kirjatut merkinnät antavat kyseiselle päivälle eri suosituksen kuin päätöshetkellä.")
    case .judgedByOther:
      Translation(
        sv: "Krav, avtal eller beslutspunkter har ändrats sedan beslutet togs.",
        en: "Requirements, contract or decision gates have changed since the decision.",
        fi: "Vaatimuksia, sopimusta tai päätöspisteitä on muutettu päätöksen jälkeen.")
    case .couldHaveKnownOnRecord:
      Translation(
        sv: "Det framgick av det som då var skrivet sedan den {1}.",
        en: "This followed from what had been written then, since {1}.",
        fi: "Tämä ilmeni silloin kirjatusta {1} alkaen.")
    case .couldNotHaveKnownOnRecord:
      Translation(
        sv: "Det framgår inte av det som var skrivet den dagen: det bygger på loggposter som skrevs efteråt.",
        en:
          "It does not follow from what had been written that day: it is based on entries that were written afterwards.",
        fi: "Se ei ilmene siitä, mitä sinä päivänä oli kirjattu: se perustuu jälkikäteen kirjattuihin merkintöihin.")
    case .replayUntold:
      Translation(
        sv:
          "Händelserna är registrerade i efterhand: replay/events.csv anger inte när varje rad skrevs, bara när den blev känd.",
        en:
          "The events were recorded afterwards: replay/events.csv does not say when each row was written, only when it became known.",
        fi:
          "Tapahtumat on kirjattu jälkikäteen: replay/events.csv ei kerro, milloin kukin rivi kirjattiin, vain milloin se tuli tietoon."
      )
    case .replayLater:
      Translation(
        sv: "Av {2} loggposter skrevs {1} efteråt. Utan dem: {3}.",
        en: "Of {2} entries, {1} were written afterwards. Without them: {3}.",
        fi: "Merkintöjä on {2}, niistä {1} on kirjattu jälkikäteen. Ilman niitä: {3}.")
    }
  }
}

/// Counts of entries that were written later.
package enum HindsightCountPhrase: CountedPhrase {
  case later, takenBack, more

  package var one: Translation {
    switch self {
    case .later:
      Translation(
        sv: "{1} av {2} loggposter som detta bygger på skrevs efter {3}.",
        en: "{1} of the {2} entries that this is based on was written after {3}.",
        fi: "Tämä perustuu {2} merkintään. Niistä {1} on kirjattu {3} jälkeen.")
    case .takenBack:
      Translation(
        sv: "{1} loggpost som skrevs efter {2} återtar något.",
        en: "{1} entry that was written after {2} withdraws something.",
        fi: "{1} merkintä, joka on kirjattu {2} jälkeen, peruu jotakin.")
    case .more: Translation(sv: "och {1} grupp till", en: "and {1} more group", fi: "ja {1} muu ryhmä")
    }
  }

  package var other: Translation {
    switch self {
    case .later:
      Translation(
        sv: "{1} av {2} loggposter som detta bygger på skrevs efter {3}.",
        en: "{1} of the {2} entries that this is based on were written after {3}.",
        fi: "Tämä perustuu {2} merkintään. Niistä {1} on kirjattu {3} jälkeen.")
    case .takenBack:
      Translation(
        sv: "{1} loggposter som skrevs efter {2} återtar något.",
        en: "{1} entries that were written after {2} withdraw something.",
        fi: "{1} merkintää, jotka on kirjattu {2} jälkeen, peruu jotakin.")
    case .more: Translation(sv: "och {1} grupper till", en: "and {1} more groups", fi: "ja {1} muuta ryhmää")
    }
  }
}
