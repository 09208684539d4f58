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
          "Provet visar om varje larm nådde rätt personal, en gång, i tid och med rätt innehåll, medan alla enheter rapporterade. Svarstider räknas från den tidpunkt då anropet skulle ha skickats, inte från när det skickades.",
        en:
          "The test shows whether every alarm reached the right staff, once, in time and with the right content, while all devices reported. Response times count from the time at which the request was due, not from when it was sent.",
        fi:
          "Testi osoittaa, tavoittiko jokainen hälytys oikean henkilöstön kerran, ajoissa ja oikean sisältöisenä, kun kaikki laitteet ilmoittivat samalla. Vastausajat lasketaan hetkestä, jolloin pyyntö piti lähettää, ei siitä, jolloin se lähetettiin."
      )
    case .open:
      Translation(
        sv: "Anropen skickas när de ska, vare sig tidigare anrop har besvarats eller inte.",
        en: "Requests are sent when they are due, whether or not earlier ones have been answered.",
        fi: "Pyynnöt lähetetään ajallaan riippumatta siitä, onko aiempiin vastattu.")
    case .certainty:
      Translation(
        sv:
          "Ett larm räknas som fel först när det är säkert. Det som ingen kunde se räknas varken för eller emot systemet: då går det inte att avgöra om kravet är uppfyllt.",
        en:
          "An alarm counts as wrong only when that is certain. What nobody could see counts neither for nor against the system: in that case the result is inconclusive.",
        fi:
          "Hälytys lasketaan virheelliseksi vasta, kun se on varmaa. Sitä, mitä kukaan ei voinut nähdä, ei lasketa järjestelmän hyväksi eikä sitä vastaan: silloin tulos on ratkaisematta."
      )
    case .peak:
      Translation(sv: "Toppen som krävs", en: "The required peak", fi: "Vaadittu huippu")
    case .demandedAlarms:
      Translation(
        sv: "Systemet skulle ta emot {1} larm på {2} och visa vart och ett för rätt personal",
        en: "The system had to receive {1} alarms in {2} and show each of them to the right staff",
        fi: "Järjestelmän oli otettava vastaan {1} hälytystä ajassa {2} ja näytettävä jokainen oikealle henkilöstölle")
    case .demandedBesides:
      Translation(
        sv: "{1}, medan {2} andra anrop gjordes.", en: "{1}, while {2} other requests were made.",
        fi: "{1}, samalla kun tehtiin {2} muuta pyyntöä.")
    case .demandedCalls:
      Translation(
        sv: "Systemet skulle besvara {1} anrop på {2}.", en: "The system had to answer {1} requests in {2}.",
        fi: "Järjestelmän oli vastattava {1} pyyntöön ajassa {2}.")
    case .allShown:
      Translation(
        sv: "Alla {1} visningar som krävdes gjordes, och alla krav är uppfyllda.",
        en: "All {1} required alarm displays were made, and all requirements are met.",
        fi: "Kaikki {1} vaadittua näyttökertaa toteutuivat, ja kaikki vaatimukset täyttyvät.")
    case .allMet:
      Translation(sv: "Alla krav är uppfyllda.", en: "All requirements are met.", fi: "Kaikki vaatimukset täyttyvät.")
    case .cannotTell:
      Translation(
        sv: "Det går inte att avgöra om systemet klarade det. {1}",
        en: "It is not known whether the system managed. {1}", fi: "Ei voida ratkaista, onnistuiko järjestelmä. {1}")
    case .devices:
      Translation(sv: "Larmenheter", en: "Devices", fi: "Laitteita")
    case .people:
      Translation(
        sv: "Personal som följde larmen", en: "Staff who followed the alarms", fi: "Hälytyksiä seurannut henkilöstö")
    case .requestsSent:
      Translation(sv: "Skickade anrop", en: "Requests sent", fi: "Lähetetyt pyynnöt")
    case .highestRate:
      Translation(
        sv: "Högsta planerade takt, anrop per sekund", en: "Highest planned rate, requests per second",
        fi: "Suurin suunniteltu tahti, pyyntöä sekunnissa")
    case .length:
      Translation(sv: "Mättes under", en: "Measured for", fi: "Mittauksen kesto")
    case .lengthAfterWarmUp:
      Translation(sv: "{1}, efter {2} uppvärmning", en: "{1}, after {2} of warm-up", fi: "{1}, lämmittelyn {2} jälkeen")
    case .speed:
      Translation(sv: "Klockans fart", en: "Speed of the clock", fi: "Kellon nopeus")
    case .speedMeaning:
      Translation(
        sv:
          "Systemets klocka gick {1} gånger så fort som verklig tid. Kravens tider och larmens fördröjning gäller systemets klocka. Diagram, svarstider och klockslag i listor gäller verklig tid.",
        en:
          "The system’s clock ran at {1} times real time. Times in requirements and delays of alarms are by the system’s clock. Charts, response times and times in lists are in real time.",
        fi:
          "Järjestelmän kello kävi {1}-kertaisella nopeudella todelliseen aikaan verrattuna. Vaatimusten ajat ja hälytysten viiveet ovat järjestelmän kellon mukaan. Kaaviot, vastausajat ja luetteloiden kellonajat ovat todellista aikaa."
      )
    case .proof:
      Translation(sv: "Hela resultatet (bilaga)", en: "Full result (attachment)", fi: "Koko tulos (liite)")
    case .demandsHeading:
      Translation(sv: "Krav och utfall", en: "Requirements and results", fi: "Vaatimukset ja tulokset")
    case .demandsCaption:
      Translation(
        sv: "Vad som krävdes av belastningen och vad som uppmättes",
        en: "What was required of the load, and what was measured",
        fi: "Mitä kuormitukselta vaadittiin ja mitä mitattiin")
    case .noDemands:
      Translation(
        sv: "Ingenting krävdes av belastningen.", en: "Nothing was required of the load.",
        fi: "Kuormitukselta ei vaadittu mitään.")
    case .doubts:
      Translation(
        sv: "Av dessa skäl är det inte säkert att något krav är uppfyllt:",
        en: "For these reasons it is not certain that any requirement is met:",
        fi: "Näistä syistä ei ole varmaa, että mikään vaatimus täyttyy:")
    case .demand:
      Translation(sv: "Mått", en: "Measure", fi: "Suure")
    case .demanded:
      Translation(sv: "Krav", en: "Required", fi: "Vaadittu")
    case .notDemanded:
      Translation(sv: "inget krav", en: "no requirement", fi: "ei vaatimusta")
    case .found:
      Translation(sv: "Utfall", en: "Result", fi: "Tulos")
    case .verdict:
      Translation(sv: "Bedömning", en: "Verdict", fi: "Arvio")
    case .allCalls:
      Translation(sv: "alla larm", en: "all alarms", fi: "kaikki hälytykset")
    case .never:
      Translation(sv: "aldrig", en: "never", fi: "ei koskaan")
    }
  }
}
