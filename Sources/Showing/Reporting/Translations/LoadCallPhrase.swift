/// Texts of the report on loads that tell of requests and their times.
package enum LoadCallPhrase: Phrase {
  case callsHeading, callsIntroduction, callsCaption, operation, planned, put, inTime, done, errors, retries
  case timesCaption, untilBegun, untilSent, untilFirstByte, untilEnd, untilShown, latencyTitle, latencyAxis
  case bound, demandOutside, throughputTitle, throughputAxis, plannedCurve, heldCurve, doneCurve, errorCurve
  case beginOfMeasuring, outage

  package var translation: Translation {
    switch self {
    case .callsHeading:
      Translation(sv: "Anrop och svarstider", en: "Requests and response times", fi: "Pyynnöt ja vastausajat")
    case .callsIntroduction:
      Translation(
        sv: "Uppvärmningen visas i diagrammen men räknas inte i tabellerna.",
        en: "The warm-up is shown in the charts but does not count in the tables.",
        fi: "Lämmittely näkyy kaavioissa mutta ei taulukoiden luvuissa.")
    case .callsCaption:
      Translation(
        sv: "Planerade och gjorda anrop", en: "Planned and sent requests", fi: "Suunnitellut ja tehdyt pyynnöt")
    case .operation:
      Translation(sv: "Anrop", en: "Request", fi: "Pyyntö")
    case .planned:
      Translation(sv: "Planerade", en: "Planned", fi: "Suunniteltu")
    case .put:
      Translation(sv: "Skickade", en: "Sent", fi: "Lähetetty")
    case .inTime:
      Translation(sv: "I tid", en: "In time", fi: "Ajallaan")
    case .done:
      Translation(sv: "Rätt besvarade", en: "Answered correctly", fi: "Oikein vastattu")
    case .errors:
      Translation(sv: "Fel", en: "Errors", fi: "Virheitä")
    case .retries:
      Translation(sv: "Omförsök", en: "Retries", fi: "Uusintayrityksiä")
    case .timesCaption:
      Translation(
        sv: "Tider från planerad tidpunkt", en: "Times from the planned time", fi: "Ajat suunnitellusta hetkestä")
    case .untilBegun:
      Translation(sv: "till att anropet påbörjades", en: "until the request was started", fi: "pyynnön aloittamiseen")
    case .untilSent:
      Translation(sv: "till att det var skickat", en: "until it was sent", fi: "lähettämiseen")
    case .untilFirstByte:
      Translation(sv: "till svarets början", en: "until the start of the answer", fi: "vastauksen alkuun")
    case .untilEnd:
      Translation(sv: "till svarets slut", en: "until the end of the answer", fi: "vastauksen loppuun")
    case .untilShown:
      Translation(sv: "till att larmet visades", en: "until the alarm was shown", fi: "hälytyksen näyttämiseen")
    case .latencyTitle:
      Translation(sv: "Svarstid över tid: {1}", en: "Response time over time: {1}", fi: "Vastausaika ajan mukaan: {1}")
    case .latencyAxis:
      Translation(sv: "Svarstid ({1})", en: "Response time ({1})", fi: "Vastausaika ({1})")
    case .bound:
      Translation(sv: "Krav: {1}", en: "Required: {1}", fi: "Vaatimus: {1}")
    case .demandOutside:
      Translation(
        sv: "{1}. Det ligger utanför diagrammet.", en: "{1}. That lies outside the chart.",
        fi: "{1}. Se jää kaavion ulkopuolelle.")
    case .throughputTitle:
      Translation(
        sv: "Planerat och uppnått över tid", en: "Planned and achieved over time",
        fi: "Suunniteltu ja toteutunut ajan mukaan")
    case .throughputAxis:
      Translation(sv: "Anrop per sekund", en: "Requests per second", fi: "Pyyntöä sekunnissa")
    case .plannedCurve:
      Translation(sv: "planerade", en: "planned", fi: "suunniteltu")
    case .heldCurve:
      Translation(sv: "skickade i tid", en: "sent in time", fi: "lähetetty ajallaan")
    case .doneCurve:
      Translation(sv: "rätt besvarade", en: "answered correctly", fi: "oikein vastattu")
    case .errorCurve:
      Translation(sv: "fel", en: "errors", fi: "virheitä")
    case .beginOfMeasuring:
      Translation(sv: "mätningen börjar", en: "measurement starts", fi: "mittaus alkaa")
    case .outage:
      Translation(sv: "driftavbrott", en: "outage", fi: "käyttökatko")
    }
  }
}
