/// The words in and around the charts of a gate.
package enum GateChartPhrase: Phrase {
  case day, week, until, window, windowDescription, classCount, marks
  case perHundred, mostPerHundred, rateDescription, installed, deviations
  case batteriesLeft, batteryDescription, batteryAtDemand, afterHours, underWatch, empty
  case trialsWithoutFailure, shownAtMost, wantedAtMost, thereAre, itTakes, powerDescription
  case fanUnits, fanDoneBy, fanDescription, fanEarly, fanMiddle, fanLate

  package var translation: Translation {
    switch self {
    case .day: Translation(sv: "Dag", en: "Day", fi: "Päivä")
    case .week: Translation(sv: "Vecka", en: "Week", fi: "Viikko")
    case .until: Translation(sv: "Till och med", en: "Until", fi: "Saakka")
    case .window:
      Translation(sv: "Felfri period som krävs", en: "Fault-free period required", fi: "Vaadittu jakso ilman vikoja")
    case .windowDescription:
      Translation(
        sv: "Kravet gäller {1} – {2}. Under den tiden rapporterades: {3}.",
        en: "The requirement covers {1} – {2}. Reported in that period: {3}.",
        fi: "Vaatimus koskee aikaa {1} – {2}. Sinä aikana ilmoitettiin: {3}.")
    case .classCount: Translation(sv: "klass {1}: {2}", en: "class {1}: {2}", fi: "luokka {1}: {2}")
    case .marks:
      Translation(
        sv: "Fylld ring: ännu inte åtgärdad. Tom ring: åtgärdad.",
        en: "Filled mark: not fixed yet. Hollow mark: fixed.",
        fi: "Täytetty merkki: ei vielä korjattu. Tyhjä merkki: korjattu.")
    case .perHundred:
      Translation(
        sv: "Avvikelser per 100 installerade", en: "Deviations per 100 installed",
        fi: "Poikkeamia sataa asennettua kohti")
    case .mostPerHundred: Translation(sv: "Stopp vid fler än {1}", en: "Stop above {1}", fi: "Pysäytys, jos yli {1}")
    case .rateDescription:
      Translation(
        sv: "Avvikelser till och med den {3}: {1}. Installerade: {2}. Det är {4} per 100.",
        en: "Deviations up to {3}: {1}. Installed: {2}. That is {4} per 100.",
        fi: "Poikkeamia {3} mennessä {1}, asennettuja {2}. Se on {4} sataa kohti.")
    case .installed: Translation(sv: "Installerade", en: "Installed", fi: "Asennettu")
    case .deviations: Translation(sv: "Avvikelser", en: "Deviations", fi: "Poikkeamia")
    case .batteriesLeft:
      Translation(sv: "Batterier som räcker (%)", en: "Batteries that last (%)", fi: "Kestävät akut (%)")
    case .batteryDescription:
      Translation(sv: "Mätta batterier: {1}.", en: "Batteries measured: {1}.", fi: "Mitattuja akkuja: {1}.")
    case .batteryAtDemand:
      Translation(sv: "{1} räckte {2}.", en: "{1} lasted {2}.", fi: "{1} kesti {2}.")
    case .afterHours: Translation(sv: "Efter (h)", en: "After (h)", fi: "Kulunut (t)")
    case .underWatch: Translation(sv: "Under mätning", en: "Under measurement", fi: "Mittauksessa")
    case .empty: Translation(sv: "Tomma", en: "Empty", fi: "Tyhjiä")
    case .trialsWithoutFailure:
      Translation(sv: "Försök utan fel", en: "Trials without a failure", fi: "Kokeita ilman vikaa")
    case .shownAtMost: Translation(sv: "Visar högst (%)", en: "Shows at most (%)", fi: "Osoittaa enintään (%)")
    case .wantedAtMost: Translation(sv: "Krav: högst {1}", en: "Required: at most {1}", fi: "Vaatimus: enintään {1}")
    case .thereAre: Translation(sv: "Finns: {1}", en: "Available: {1}", fi: "Tehty: {1}")
    case .itTakes: Translation(sv: "Krävs: {1}", en: "Needed: {1}", fi: "Tarvitaan: {1}")
    case .powerDescription:
      Translation(
        sv:
          "Försök: {1}, varav {2} med fel. Det visar högst {3}. Kravet är högst {4}, vilket kräver {5} försök utan fel.",
        en:
          "Trials: {1}, of which {2} failed. This shows at most {3}. The requirement is at most {4}; this needs {5} trials without failure.",
        fi:
          "Kokeita {1}, niistä {2} epäonnistui. Tämä osoittaa enintään {3}. Vaatimus on enintään {4}; siihen tarvitaan {5} koetta ilman vikaa."
      )
    case .fanUnits: Translation(sv: "Installerade", en: "Installed", fi: "Asennettu")
    case .fanDoneBy: Translation(sv: "Ska vara klart den {1}", en: "To be done by {1}", fi: "Valmis viimeistään {1}")
    case .fanDescription:
      Translation(
        sv:
          "Klart senast den {1} med 10\u{A0}% sannolikhet, senast den {2} med 50\u{A0}% och senast den {3} med 90\u{A0}%.",
        en: "Done by {1} with a probability of 10%, by {2} with 50% and by {3} with 90%.",
        fi:
          "Valmis {1} mennessä 10\u{A0}%:n todennäköisyydellä, {2} mennessä 50\u{A0}%:n ja {3} mennessä 90\u{A0}%:n todennäköisyydellä."
      )
    case .fanEarly: Translation(sv: "10\u{A0}% sannolikhet", en: "10% likely", fi: "10\u{A0}%:n todennäköisyys")
    case .fanMiddle: Translation(sv: "50\u{A0}% sannolikhet", en: "50% likely", fi: "50\u{A0}%:n todennäköisyys")
    case .fanLate: Translation(sv: "90\u{A0}% sannolikhet", en: "90% likely", fi: "90\u{A0}%:n todennäköisyys")
    }
  }
}
