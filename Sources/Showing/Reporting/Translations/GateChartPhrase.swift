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
    case .window: Translation(sv: "Felfri tid som krävs", en: "Fault-free time", fi: "Vaadittu virheetön aika")
    case .windowDescription:
      Translation(
        sv: "Kravet gäller tiden {1} till {2}. Då rapporterades {3}.",
        en: "The demand is about {1} to {2}. Then there were reported: {3}.",
        fi: "Vaatimus koskee aikaa {1} – {2}. Silloin ilmoitettiin: {3}.")
    case .classCount: Translation(sv: "klass {1}: {2}", en: "class {1}: {2}", fi: "luokka {1}: {2}")
    case .marks:
      Translation(
        sv: "Fylld ring: ännu inte åtgärdad. Tom ring: åtgärdad.",
        en: "Filled mark: not mended yet. Hollow mark: mended.",
        fi: "Täytetty merkki: ei vielä korjattu. Tyhjä merkki: korjattu.")
    case .perHundred:
      Translation(
        sv: "Avvikelser per 100 installerade", en: "Deviations per 100 installed", fi: "Poikkeamia / 100 asennettua")
    case .mostPerHundred: Translation(sv: "Stopp vid fler än {1}", en: "Stop above {1}", fi: "Pysäytys, jos yli {1}")
    case .rateDescription:
      Translation(
        sv: "{1} avvikelser på {2} installerade till och med {3}: {4} per 100.",
        en: "{1} deviations on {2} installed until {3}: {4} per 100.",
        fi: "{1} poikkeamaa, {2} asennettua {3} mennessä: {4} sataa kohti.")
    case .installed: Translation(sv: "Installerade", en: "Installed", fi: "Asennettu")
    case .deviations: Translation(sv: "Avvikelser", en: "Deviations", fi: "Poikkeamia")
    case .batteriesLeft:
      Translation(sv: "Batterier som räcker (%)", en: "Batteries that last (%)", fi: "Kestävät akut (%)")
    case .batteryDescription:
      Translation(sv: "{1} batterier mättes.", en: "{1} batteries were measured.", fi: "{1} akkua mitattiin.")
    case .batteryAtDemand:
      Translation(sv: "{1} räckte {2}.", en: "{1} lasted {2}.", fi: "{1} kesti {2}.")
    case .afterHours: Translation(sv: "Efter (h)", en: "After (h)", fi: "Kulunut (t)")
    case .underWatch: Translation(sv: "Under mätning", en: "Under watch", fi: "Mittauksessa")
    case .empty: Translation(sv: "Tomma", en: "Empty", fi: "Tyhjiä")
    case .trialsWithoutFailure:
      Translation(sv: "Försök utan fel", en: "Trials without a failure", fi: "Virheettömiä kokeita")
    case .shownAtMost: Translation(sv: "Visar högst (%)", en: "Shows at most (%)", fi: "Osoittaa enintään (%)")
    case .wantedAtMost: Translation(sv: "Krav: högst {1}", en: "Wanted: at most {1}", fi: "Vaatimus: enintään {1}")
    case .thereAre: Translation(sv: "Finns: {1}", en: "There are {1}", fi: "On: {1}")
    case .itTakes: Translation(sv: "Krävs: {1}", en: "It takes {1}", fi: "Tarvitaan: {1}")
    case .powerDescription:
      Translation(
        sv: "{1} försök med {2} fel visar högst {3}. Kravet är högst {4}, och det tar {5} försök utan fel.",
        en: "{1} trials with {2} failures show at most {3}. Wanted is at most {4}, which takes {5} trials without one.",
        fi:
          "{1} koetta, {2} virhettä: osoittaa enintään {3}. Vaatimus on enintään {4}; siihen tarvitaan {5} virheetöntä."
      )
    case .fanUnits: Translation(sv: "Installerade", en: "Installed", fi: "Asennettu")
    case .fanDoneBy: Translation(sv: "Ska vara klart {1}", en: "To be done by {1}", fi: "Valmis viimeistään {1}")
    case .fanDescription:
      Translation(
        sv: "Klart tidigast {1} (en gång av tio), i mitten {2}, och senare än {3} en gång av tio.",
        en: "Done by {1} one time in ten, by {2} half of the times, and later than {3} one time in ten.",
        fi: "Valmis {1} mennessä kerran kymmenestä, {2} mennessä joka toinen kerta, {3} jälkeen kerran kymmenestä.")
    case .fanEarly: Translation(sv: "En av tio klar", en: "One in ten done", fi: "Yksi kymmenestä valmis")
    case .fanMiddle: Translation(sv: "Hälften klar", en: "Half done", fi: "Puolet valmiina")
    case .fanLate: Translation(sv: "Nio av tio klara", en: "Nine in ten done", fi: "Yhdeksän kymmenestä valmis")
    }
  }
}
