/// The words in and around charts.
package enum ChartPhrase: Phrase {
  case timeAxis, countAxis, levelAxis
  case median, percentile, shortest, longest, samples, demand, demandedLevel
  case noSamples, deliveryDescription, dischargeEnds
  case tableCaption, classCaption, classColumn, measure, value, seriesColumn, afterColumn, levelColumn
  case greatestOf

  package var translation: Translation {
    switch self {
    case .timeAxis: Translation(sv: "Tid ({1})", en: "Time ({1})", fi: "Aika ({1})")
    case .countAxis: Translation(sv: "Antal", en: "Count", fi: "Määrä")
    case .levelAxis: Translation(sv: "Nivå (%)", en: "Level (%)", fi: "Taso (%)")
    case .median: Translation(sv: "Median", en: "Median", fi: "Mediaani")
    case .percentile: Translation(sv: "{1}:e percentilen", en: "{1}th percentile", fi: "{1}. prosenttipiste")
    case .shortest: Translation(sv: "Kortast", en: "Shortest", fi: "Lyhin")
    case .longest: Translation(sv: "Längst", en: "Longest", fi: "Pisin")
    case .samples: Translation(sv: "Antal mätningar", en: "Measurements", fi: "Mittauksia")
    case .demand: Translation(sv: "Krav: högst", en: "Required: at most", fi: "Vaatimus: enintään")
    case .demandedLevel: Translation(sv: "Krav: {1}", en: "Required: {1}", fi: "Vaatimus: {1}")
    case .noSamples: Translation(sv: "Inga mätningar.", en: "No measurements.", fi: "Ei mittauksia.")
    case .deliveryDescription:
      Translation(
        sv: "Mätningar: {1}. Median {2}, 95:e percentilen {3}, längst {4}.",
        en: "Measurements: {1}. Median {2}, 95th percentile {3}, longest {4}.",
        fi: "Mittauksia: {1}. Mediaani {2}, 95. prosenttipiste {3}, pisin {4}.")
    case .dischargeEnds:
      Translation(
        sv: "{1}: från {2} till {3} efter {4}.", en: "{1}: from {2} to {3} after {4}.", fi: "{1}: {2} → {3}, aika {4}.")
    case .tableCaption: Translation(sv: "Siffror: {1}", en: "Figures: {1}", fi: "Luvut: {1}")
    case .classCaption: Translation(sv: "Fördelning: {1}", en: "Distribution: {1}", fi: "Jakauma: {1}")
    case .classColumn: Translation(sv: "Från – till", en: "From – to", fi: "Väli")
    case .measure: Translation(sv: "Mått", en: "Measure", fi: "Suure")
    case .value: Translation(sv: "Värde", en: "Value", fi: "Arvo")
    case .seriesColumn: Translation(sv: "Mätserie", en: "Series", fi: "Sarja")
    case .afterColumn: Translation(sv: "Efter", en: "After", fi: "Kulunut aika")
    case .greatestOf:
      Translation(
        sv: "Varje rad visar det högsta av {1} värden i följd",
        en: "Each row shows the greatest of {1} consecutive values",
        fi: "Kukin rivi näyttää suurimman {1} peräkkäisestä arvosta")
    case .levelColumn: Translation(sv: "Nivå", en: "Level", fi: "Taso")
    }
  }
}
