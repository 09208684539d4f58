/// Texts of the report on loads.
package enum LoadPhrase: Phrase {
  case documentTitle, kind, link, toReport, introduction, open, certainty, peak, demandedAlarms
  case demandedBesides, demandedCalls, allShown, allMet, cannotTell, devices, people, requestsSent, highestRate
  case length, lengthAfterWarmUp, speed, speedMeaning, proof, demandsHeading, demandsCaption, noDemands, doubts
  case demand, demanded, notDemanded, found, verdict, allCalls, never

  package var translation: Translation {
    switch self {
    case .documentTitle:
      Translation(sv: "Belastning: {1}", en: "Load: {1}", fi: "Kuormitus: {1}")
    case .kind:
      Translation(sv: "Belastningsprov", en: "Load test", fi: "Kuormituskoe")
    case .link:
      Translation(sv: "Belastning", en: "Load", fi: "Kuormitus")
    case .toReport:
      Translation(sv: "Kravrapporten", en: "Requirements report", fi: "Vaatimusraportti")
    case .introduction:
      Translation(
        sv:
          "Det som räknas är om varje larm nådde rätt personal, en gång, i tid och med rätt innehåll, medan alla enheter rapporterade. Svarstider räknas från det ögonblick då anropet skulle ha skickats, inte från då det kom iväg.",
        en:
          "What counts is whether every alarm reached the right staff, once, in time and with the right content, while all devices reported. Response times count from the moment at which the request was due, not from when it got away.",
        fi:
          "Ratkaisevaa on, tavoittiko jokainen hälytys oikean henkilöstön kerran, ajoissa ja oikean sisältöisenä kaikkien laitteiden ilmoittaessa samalla. Vastausajat lasketaan hetkestä, jolloin kutsu oli määrä lähettää, ei siitä, jolloin se lähti."
      )
    case .open:
      Translation(
        sv: "Anropen skickas när de ska, vare sig tidigare anrop har besvarats eller inte.",
        en: "Requests are sent when they are due, whether or not earlier ones have been answered.",
        fi: "Kutsut lähetetään ajallaan riippumatta siitä, onko aiempiin vastattu.")
    case .certainty:
      Translation(
        sv:
          "Ett larm räknas som fel först när det är säkert. Det som ingen kunde se räknas varken för eller emot systemet: då går det inte att avgöra om kravet är uppfyllt.",
        en:
          "An alarm counts as wrong only when that is certain. What nobody could see counts neither for nor against the system: then it cannot be told whether the demand is met.",
        fi:
          "Hälytys lasketaan virheelliseksi vasta, kun se on varmaa. Sitä, mitä kukaan ei voinut nähdä, ei lasketa järjestelmän hyväksi eikä sitä vastaan: silloin ei voi ratkaista, täyttyykö vaatimus."
      )
    case .peak:
      Translation(sv: "Toppen som krävs", en: "The peak that is demanded", fi: "Vaadittu huippu")
    case .demandedAlarms:
      Translation(
        sv: "Systemet skulle ta emot {1} larm på {2} och visa vart och ett för rätt personal",
        en: "The system had to take {1} alarms in {2} and show each of them to the right staff",
        fi: "Järjestelmän oli otettava vastaan {1} hälytystä ajassa {2} ja näytettävä jokainen oikealle henkilöstölle")
    case .demandedBesides:
      Translation(
        sv: "{1}, medan {2} andra anrop gjordes.", en: "{1}, while {2} other requests were made.",
        fi: "{1}, samalla kun tehtiin {2} muuta kutsua.")
    case .demandedCalls:
      Translation(
        sv: "Systemet skulle besvara {1} anrop på {2}.", en: "The system had to answer {1} requests in {2}.",
        fi: "Järjestelmän oli vastattava {1} kutsuun ajassa {2}.")
    case .allShown:
      Translation(
        sv: "Larmen visades alla {1} gånger som de skulle, och alla krav är uppfyllda.",
        en: "The alarms were shown all {1} times that they had to be, and all demands are met.",
        fi: "Hälytykset näytettiin kaikki {1} kertaa, jotka oli määrä, ja kaikki vaatimukset täyttyvät.")
    case .allMet:
      Translation(sv: "Alla krav är uppfyllda.", en: "All demands are met.", fi: "Kaikki vaatimukset täyttyvät.")
    case .cannotTell:
      Translation(
        sv: "Om det klarade det går inte att säga. {1}", en: "Whether it did cannot be told. {1}",
        fi: "Onnistuiko se, ei voi sanoa. {1}")
    case .devices:
      Translation(sv: "Enheter", en: "Devices", fi: "Laitteita")
    case .people:
      Translation(
        sv: "Personal som följde larmen", en: "Staff who followed the alarms", fi: "Hälytyksiä seurannut henkilöstö")
    case .requestsSent:
      Translation(sv: "Skickade anrop", en: "Requests sent", fi: "Lähetetyt kutsut")
    case .highestRate:
      Translation(
        sv: "Som mest planerat, anrop i sekunden", en: "Most planned, requests a second",
        fi: "Suunniteltu enintään, kutsua sekunnissa")
    case .length:
      Translation(sv: "Mättes under", en: "Measured for", fi: "Mittauksen kesto")
    case .lengthAfterWarmUp:
      Translation(
        sv: "{1}, efter {2} uppvärmning", en: "{1}, after {2} of warming up", fi: "{1}, lämmittelyn {2} jälkeen")
    case .speed:
      Translation(sv: "Klockans fart", en: "Speed of the clock", fi: "Kellon nopeus")
    case .speedMeaning:
      Translation(
        sv:
          "Systemets klocka gick {1} gånger så fort som väggklockan. Kravens tider och larmens fördröjning gäller systemets klocka; diagram, svarstider och klockslag i listor gäller väggklockan.",
        en:
          "The system’s clock ran {1} times as fast as the clock on the wall. Times in demands and delays of alarms are by the system’s clock; charts, response times and moments in lists are by the clock on the wall.",
        fi:
          "Järjestelmän kello kävi {1} kertaa seinäkelloa nopeammin. Vaatimusten ajat ja hälytysten viiveet ovat järjestelmän kellon mukaan; kaaviot, vastausajat ja luetteloiden hetket seinäkellon mukaan."
      )
    case .proof:
      Translation(
        sv: "Hela resultatet i bevisningen", en: "The whole result in the evidence", fi: "Koko tulos todisteissa")
    case .demandsHeading:
      Translation(sv: "Krav och utfall", en: "Demands and findings", fi: "Vaatimukset ja tulokset")
    case .demandsCaption:
      Translation(
        sv: "Vad som krävdes av belastningen och vad som visade sig",
        en: "What was demanded of the load, and what was found", fi: "Mitä kuormitukselta vaadittiin ja mitä havaittiin"
      )
    case .noDemands:
      Translation(
        sv: "Ingenting krävdes av belastningen.", en: "Nothing was demanded of the load.",
        fi: "Kuormitukselta ei vaadittu mitään.")
    case .doubts:
      Translation(
        sv: "Detta gör att inget krav säkert är uppfyllt:", en: "Because of this no demand is met for certain:",
        fi: "Tämän vuoksi mikään vaatimus ei varmasti täyty:")
    case .demand:
      Translation(sv: "Mått", en: "Measure", fi: "Suure")
    case .demanded:
      Translation(sv: "Krävt", en: "Demanded", fi: "Vaadittu")
    case .notDemanded:
      Translation(sv: "inget krav", en: "no demand", fi: "ei vaatimusta")
    case .found:
      Translation(sv: "Utfall", en: "Found", fi: "Havaittu")
    case .verdict:
      Translation(sv: "Omdöme", en: "Verdict", fi: "Arvio")
    case .allCalls:
      Translation(sv: "alla larm", en: "all alarms", fi: "kaikki hälytykset")
    case .never:
      Translation(sv: "aldrig", en: "never", fi: "ei koskaan")
    }
  }
}
