/// What is wrong with an event of the record that a ledger is computed from.
package enum EventProblemPhrase: Phrase {
  case unreadable, unknownName, namesNothing, endsBeforeItBegins, effectAfterDecision, approvedBeforeDelivery
  case overlappingOutages, tooManyUnits, contradicted, releasedTooMuch, noAmount
  case usedFirst, usedEarliest, usedSmallest

  package var translation: Translation {
    switch self {
    case .unreadable:
      Translation(
        sv: "händelsen {1} saknar fältet {2} eller har ett värde där som inte går att läsa",
        en: "the event {1} lacks the field {2}, or has a value there that cannot be read",
        fi: "tapahtumasta {1} puuttuu kenttä {2} tai sen arvoa ei voi lukea")
    case .unknownName:
      Translation(
        sv: "händelsen {1} nämner {3} i fältet {2}, och det finns inte",
        en: "the event {1} names {3} in the field {2}, and there is no such thing",
        fi: "tapahtuma {1} mainitsee kentässä {2} nimen {3}, jota ei ole")
    case .namesNothing:
      Translation(
        sv: "händelsen {1} säger inte vad den gäller", en: "the event {1} does not say what it is about",
        fi: "tapahtuma {1} ei kerro, mitä se koskee")
    case .endsBeforeItBegins:
      Translation(
        sv: "händelsen {1} för {2} slutar innan den börjar", en: "the event {1} of {2} ends before it begins",
        fi: "tapahtuma {1} ({2}) päättyy ennen alkuaan")
    case .effectAfterDecision:
      Translation(
        sv: "godkännandet av {1} får verkan efter beslutsdagen; det används som det står",
        en: "the approval of {1} takes effect after its decision; it is used as it stands",
        fi: "kohteen {1} hyväksyntä vaikuttaa vasta päätöksen jälkeen; sitä käytetään sellaisenaan")
    case .approvedBeforeDelivery:
      Translation(
        sv: "{1} godkändes innan det lämnades över; det används som det står",
        en: "{1} was approved before it was handed over; it is used as it stands",
        fi: "{1} hyväksyttiin ennen luovutusta; sitä käytetään sellaisenaan")
    case .overlappingOutages:
      Translation(
        sv: "två avbrott i {1} överlappar varandra; båda används, och en månad är aldrig nere längre än den är",
        en: "two outages of {1} overlap; both are used, and a month is never down for longer than it is",
        fi:
          "kaksi käyttökatkoa ({1}) on päällekkäin; molempia käytetään, eikä kuukausi ole poissa käytöstä pituuttaan kauemmin"
      )
    case .tooManyUnits:
      Translation(
        sv: "fler enheter ({2}) än {1} har berördes; alla enheter används",
        en: "more units ({2}) than {1} has were affected; all of its units are used",
        fi: "katkos koski useampaa yksikköä ({2}) kuin kohteella {1} on; kaikki sen yksiköt otetaan mukaan")
    case .contradicted:
      Translation(
        sv: "en annan händelse {1} säger något annat om {2}; {3} gäller",
        en: "another event {1} says something else of {2}; {3} counts",
        fi: "toinen tapahtuma {1} kertoo muuta ({2}); voimassa on {3}")
    case .releasedTooMuch:
      Translation(
        sv: "mer har betalats ut än som hölls inne enligt {1}", en: "more was paid out than was withheld under {1}",
        fi: "maksua on vapautettu enemmän kuin pidätettiin ({1})")
    case .noAmount:
      Translation(
        sv: "beloppet i regeln {1} går inte att räkna ut ur avtalet, så inget får hållas inne enligt den",
        en: "the amount of the rule {1} cannot be computed from the contract, so nothing may be withheld under it",
        fi: "säännön {1} määrää ei voi laskea sopimuksesta, joten sen nojalla ei saa pidättää mitään")
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
