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
        sv: "Bedömt bara av det som var skrivet senast {1}.", en: "Judged only by what had been written by {1}.",
        fi: "Arvioitu vain sen perusteella, mikä oli kirjattu viimeistään {1}.")
    case .judgedBy: Translation(sv: "Bedömt efter", en: "Judged by", fi: "Arviointiperuste")
    case .planDigest:
      Translation(
        sv: "Bevisen togs efter planen {1}.", en: "The evidence was taken under the plan {1}.",
        fi: "Näyttö on saatu suunnitelmalla {1}.")
    case .planUnreadable:
      Translation(
        sv:
          "Planen {1} som bevisen togs efter finns inte i protokollet eller går inte att läsa: vad som har ändrats sedan dess går inte att säga.",
        en:
          "The plan {1} that the evidence was taken under is not in the record or cannot be read: what has changed since cannot be told.",
        fi:
          "Suunnitelmaa {1}, jolla näyttö on saatu, ei ole pöytäkirjassa tai sitä ei voi lukea: muutoksia ei voi kertoa."
      )
    case .changedHeading:
      Translation(
        sv: "Ändrat sedan bevisen togs", en: "Changed since the evidence was taken",
        fi: "Muutettu näytön saamisen jälkeen")
    case .changedCounts:
      Translation(
        sv: "Det som mildrats efter ett underkännande räknas som planen hade det tills ändringen är överenskommen.",
        en: "What was made weaker after a failure counts as the plan had it until the change is agreed.",
        fi: "Hylkäyksen jälkeen lievennetty vaatimus lasketaan suunnitelman mukaisena, kunnes muutoksesta on sovittu.")
    case .loosened:
      Translation(
        sv:
          "Kravet har mildrats sedan planen {1}. Ingen överenskommelse om det finns i protokollet, så det räknas som planen hade det.",
        en:
          "The requirement has become weaker since the plan {1}. No agreement on that is on the record, so it counts as the plan had it.",
        fi:
          "Vaatimus on lieventynyt suunnitelman {1} jälkeen. Pöytäkirjassa ei ole siitä sopimusta, joten se lasketaan suunnitelman mukaisena."
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
        sv: "Körningen {1} är tillbakadragen av {2} ({3}): {4}. Den räknas inte.",
        en: "The run {1} was taken back by {2} ({3}): {4}. It does not count.",
        fi: "Ajon {1} on perunut {2} ({3}): {4}. Sitä ei lasketa.")
    case .withdrawnCost:
      Translation(
        sv: "Hade tillbakadragna körningar räknats: {1}.", en: "Had the runs that were taken back counted: {1}.",
        fi: "Jos perutut ajot laskettaisiin: {1}.")
    case .attempts:
      Translation(
        sv: "{1} av {2} försök godkända på version {3}", en: "{1} of {2} attempts passed on version {3}",
        fi: "{1}/{2} yritystä hyväksytty versiolla {3}")
    case .unfinished:
      Translation(sv: "{1} påbörjat och inte avslutat", en: "{1} begun and not finished", fi: "{1} jäi kesken")
    case .answeredByOthers:
      Translation(
        sv: "{1} svar av annan part räknas inte", en: "{1} answers by another party do not count",
        fi: "{1} toisen osapuolen vastausta ei lasketa")
    case .flaky: Translation(sv: "ostadigt", en: "flaky", fi: "epävakaa")
    case .pinned:
      Translation(
        sv: "Beslutet togs på protokollet till och med post {1}. Grinden rekommenderade då: {2}.",
        en: "The decision was taken on the record up to entry {1}. The gate then recommended: {2}.",
        fi: "Päätös tehtiin pöytäkirjan merkintään {1} asti. Portin suositus silloin: {2}.")
    case .notPinned:
      Translation(
        sv: "Beslutet anger inte vilket protokoll det togs på.",
        en: "The decision does not say which record it was taken on.",
        fi: "Päätös ei kerro, minkä pöytäkirjan perusteella se tehtiin.")
    case .pinGone:
      Translation(
        sv: "Beslutet togs på en post som protokollet inte har ({1}): det är inte det protokoll som beslutet togs på.",
        en:
          "The decision was taken on an entry that the record does not have ({1}): it is not the record that the decision was taken on.",
        fi:
          "Päätös perustuu merkintään, jota pöytäkirjassa ei ole ({1}): tämä ei ole se pöytäkirja, jonka perusteella päätettiin."
      )
    case .pinDiffers:
      Translation(
        sv: "Poster som skrevs efteråt ger en annan rekommendation för den dagen än den som beslutet togs på.",
        en:
          "Entries that were written afterwards give another recommendation for that day than the one that the decision was taken on.",
        fi:
          "Jälkikäteen kirjatut merkinnät antavat sille päivälle eri suosituksen kuin se, jonka perusteella päätettiin."
      )
    case .judgedByOther:
      Translation(
        sv: "Krav, avtal eller grindar har ändrats sedan beslutet togs.",
        en: "Requirements, contract or gates have been changed since the decision was taken.",
        fi: "Vaatimuksia, sopimusta tai portteja on muutettu päätöksen jälkeen.")
    case .couldHaveKnownOnRecord:
      Translation(
        sv: "Av det som då var skrivet följde detta sedan {1}.",
        en: "From what had been written then this followed since {1}.",
        fi: "Silloin kirjatusta tämä seurasi {1} alkaen.")
    case .couldNotHaveKnownOnRecord:
      Translation(
        sv: "Av det som var skrivet den dagen följer det inte: det bygger på poster som skrevs efteråt.",
        en: "It does not follow from what had been written that day: it rests on entries that were written afterwards.",
        fi: "Se ei seuraa siitä, mitä sinä päivänä oli kirjattu: se perustuu jälkikäteen kirjattuihin merkintöihin.")
    case .replayUntold:
      Translation(
        sv:
          "Händelserna är nedtecknade i efterhand: replay/events.csv säger inte när varje rad skrevs, bara när den blev känd.",
        en:
          "The events were written down afterwards: replay/events.csv does not say when each row was written, only when it became known.",
        fi:
          "Tapahtumat on kirjattu jälkikäteen: replay/events.csv ei kerro, milloin kukin rivi kirjattiin, vain milloin se tuli tietoon."
      )
    case .replayLater:
      Translation(
        sv: "{1} av {2} poster skrevs efteråt. Utan dem: {3}.",
        en: "{1} of {2} entries were written afterwards. Without them: {3}.",
        fi: "{1}/{2} merkinnästä kirjattiin jälkikäteen. Ilman niitä: {3}.")
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
        sv: "{1} av {2} poster som detta vilar på skrevs efter {3}.",
        en: "{1} of the {2} entries that this rests on was written after {3}.",
        fi: "{1} niistä {2} merkinnästä, joihin tämä perustuu, on kirjattu {3} jälkeen.")
    case .takenBack:
      Translation(
        sv: "{1} post som skrevs efter {2} tar tillbaka något.",
        en: "{1} entry that was written after {2} takes something back.",
        fi: "{1} merkintä, joka on kirjattu {2} jälkeen, peruu jotakin.")
    case .more: Translation(sv: "och {1} grupp till", en: "and {1} more group", fi: "ja {1} muu ryhmä")
    }
  }

  package var other: Translation {
    switch self {
    case .later:
      Translation(
        sv: "{1} av {2} poster som detta vilar på skrevs efter {3}.",
        en: "{1} of the {2} entries that this rests on were written after {3}.",
        fi: "{1} niistä {2} merkinnästä, joihin tämä perustuu, on kirjattu {3} jälkeen.")
    case .takenBack:
      Translation(
        sv: "{1} poster som skrevs efter {2} tar tillbaka något.",
        en: "{1} entries that were written after {2} take something back.",
        fi: "{1} merkintää, jotka on kirjattu {2} jälkeen, peruu jotakin.")
    case .more: Translation(sv: "och {1} grupper till", en: "and {1} more groups", fi: "ja {1} muuta ryhmää")
    }
  }
}
