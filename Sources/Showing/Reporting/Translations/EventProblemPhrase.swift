/// What is wrong with an event of the record that a ledger is computed from.
package enum EventProblemPhrase: Phrase {
  case unreadable, unknownName, namesNothing, endsBeforeItBegins, effectAfterDecision, approvedBeforeDelivery
  case overlappingOutages, tooManyUnits, contradicted, releasedTooMuch, noAmount
  case usedFirst, usedEarliest, usedSmallest

  package var translation: Translation {
    switch self {
    case .unreadable:
      Translation(
        sv: "uppgiften ”{2}” saknas eller går inte att läsa i händelsen ”{1}”",
        en: "the field “{2}” of the event “{1}” is missing or cannot be read",
        fi: "kenttä ”{2}” puuttuu tapahtumasta ”{1}” tai sitä ei voi lukea")
    case .unknownName:
      Translation(
        sv: "händelsen ”{1}” hänvisar till {3} (uppgiften ”{2}”), som inte finns i avtalet",
        en: "the event “{1}” refers to {3} (field “{2}”), which is not in the contract",
        fi: "tapahtuma ”{1}” viittaa nimeen {3} (kenttä ”{2}”), jota ei ole sopimuksessa")
    case .namesNothing:
      Translation(
        sv: "händelsen ”{1}” anger inte vad den gäller", en: "the event “{1}” does not say what it is about",
        fi: "tapahtuma ”{1}” ei kerro, mitä se koskee")
    case .endsBeforeItBegins:
      Translation(
        sv: "händelsen ”{1}” för {2} slutar innan den börjar", en: "the event “{1}” for {2} ends before it begins",
        fi: "tapahtuma ”{1}” ({2}) päättyy ennen alkuaan")
    case .effectAfterDecision:
      Translation(
        sv: "godkännandet av {1} får verkan efter beslutsdagen; uppgiften används ändå",
        en: "the approval of {1} takes effect after the day of the decision; it is used anyway",
        fi: "hyväksynnän ({1}) vaikutus alkaa päätöspäivän jälkeen; tietoa käytetään silti")
    case .approvedBeforeDelivery:
      Translation(
        sv: "{1} godkändes innan det lämnades över; uppgiften används ändå",
        en: "{1} was approved before it was delivered; this is used anyway",
        fi: "{1} hyväksyttiin ennen luovutusta; tietoa käytetään silti")
    case .overlappingOutages:
      Translation(
        sv: "två driftavbrott i {1} överlappar varandra; båda räknas, men överlappande tid bara en gång",
        en: "two outages of {1} overlap; both count, but the overlap only once",
        fi: "kaksi käyttökatkoa ({1}) on päällekkäin; molemmat lasketaan, mutta päällekkäinen aika vain kerran")
    case .tooManyUnits:
      Translation(
        sv: "fler enheter berördes ({2}) än vad {1} har; alla enheter räknas",
        en: "more units were affected ({2}) than {1} has; all its units are counted",
        fi: "käyttökatko koski useampaa yksikköä ({2}) kuin kohteella {1} on; kaikki sen yksiköt lasketaan")
    case .contradicted:
      Translation(
        sv: "en annan händelse ”{1}” säger något annat om {2}; {3} gäller",
        en: "another event “{1}” contradicts this for {2}; {3} is used",
        fi: "toinen tapahtuma ”{1}” kertoo muuta ({2}); voimassa on {3}")
    case .releasedTooMuch:
      Translation(
        sv: "mer har betalats ut än vad som hölls inne enligt ”{1}”",
        en: "more was paid out than was withheld under “{1}”",
        fi: "maksua on vapautettu enemmän kuin pidätettiin (”{1}”)")
    case .noAmount:
      Translation(
        sv: "beloppet i regeln ”{1}” går inte att räkna ut ur avtalet, så inget får hållas inne enligt den",
        en: "the amount of the rule “{1}” cannot be computed from the contract, so nothing may be withheld under it",
        fi: "säännön ”{1}” summaa ei voi laskea sopimuksesta, joten sen nojalla ei saa pidättää mitään")
    case .usedFirst: Translation(sv: "den som skrevs först", en: "the one written first", fi: "ensin kirjattu")
    case .usedEarliest:
      Translation(
        sv: "den med den tidigare dagen", en: "the one with the earlier day", fi: "se, jonka päivä on aikaisempi")
    case .usedSmallest:
      Translation(
        sv: "den med det lägre värdet", en: "the one with the smaller value", fi: "se, jonka arvo on pienempi")
    }
  }
}
