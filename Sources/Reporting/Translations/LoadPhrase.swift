/// Texts of the report on loads.
package enum LoadPhrase: Phrase {
  case documentTitle, kind, link, toReport, introduction, open
  case demandsHeading, demandsCaption, demand, demanded, found, verdict, allCalls
  case alarmsHeading, alarmsIntroduction, alarmsCaption, fate, certain, uncertain
  case alarmsSent, unanswered, timesWanted, timesSeen, repeated, staffNotSeen
  case listedMore, alarm, scheduledAt, sentAt, seenAt, device, staff, others, event
  case callsHeading, callsCaption, operation, planned, put, inTime, done, errors, retries
  case timesCaption, untilBegun, untilSent, untilFirstByte, untilEnd, untilShown
  case latencyTitle, latencyAxis, throughputTitle, throughputAxis, plannedCurve, doneCurve
  case generatorHeading, generatorIntroduction, lagTitle, lagAxis, cpuShare, connections, connectionsTitle, countAxis
  case comparisonHeading, comparisonCaption, before, now, percentile, speed, devices, people, parts, share

  package var translation: Translation {
    switch self {
    case .documentTitle: Translation(sv: "Belastning: {1}", en: "Load: {1}", fi: "Kuormitus: {1}")
    case .kind: Translation(sv: "Belastningsprov", en: "Load test", fi: "Kuormituskoe")
    case .link: Translation(sv: "Belastning", en: "Load", fi: "Kuormitus")
    case .toReport: Translation(sv: "Kravrapporten", en: "Requirements report", fi: "Vaatimusraportti")
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
    case .demandsHeading: Translation(sv: "Krav och utfall", en: "Demands and findings", fi: "Vaatimukset ja tulokset")
    case .demandsCaption:
      Translation(
        sv: "Vad som krävdes av belastningen och vad som visade sig",
        en: "What was demanded of the load, and what was found",
        fi: "Mitä kuormitukselta vaadittiin ja mitä havaittiin")
    case .demand: Translation(sv: "Mått", en: "Measure", fi: "Suure")
    case .demanded: Translation(sv: "Krävt", en: "Demanded", fi: "Vaadittu")
    case .found: Translation(sv: "Utfall", en: "Found", fi: "Havaittu")
    case .verdict: Translation(sv: "Omdöme", en: "Verdict", fi: "Arvio")
    case .allCalls: Translation(sv: "alla larm", en: "all alarms", fi: "kaikki hälytykset")
    case .alarmsHeading:
      Translation(sv: "Vart larmen tog vägen", en: "Where the alarms went", fi: "Mihin hälytykset päätyivät")
    case .alarmsIntroduction:
      Translation(
        sv:
          "{1} larm skickades. De skulle visas {2} gånger, en gång för var och en som skulle se dem, och visades {3} av dem.",
        en:
          "{1} alarms were sent. They had to be shown {2} times, once to each who had to see them, and {3} of these were.",
        fi:
          "{1} hälytystä lähetettiin. Ne oli näytettävä {2} kertaa, kerran jokaiselle asianomaiselle; niistä toteutui {3}."
      )
    case .alarmsCaption:
      Translation(
        sv: "Larm efter vad som hände med dem", en: "Alarms by what became of them", fi: "Hälytykset tuloksen mukaan")
    case .fate: Translation(sv: "Vad som hände", en: "What happened", fi: "Mitä tapahtui")
    case .certain: Translation(sv: "Säkert", en: "Certain", fi: "Varmasti")
    case .uncertain: Translation(sv: "Går inte att säga", en: "Cannot be told", fi: "Ei voi sanoa")
    case .alarmsSent: Translation(sv: "Skickade larm", en: "Alarms sent", fi: "Lähetetyt hälytykset")
    case .unanswered: Translation(sv: "Utan svar", en: "Without an answer", fi: "Ilman vastausta")
    case .timesWanted: Translation(sv: "Skulle visas", en: "Had to be shown", fi: "Näytettävä")
    case .timesSeen: Translation(sv: "Visades", en: "Were shown", fi: "Näytetty")
    case .repeated:
      Translation(
        sv: "Visade igen efter avbrott, räknas inte", en: "Shown again after a break, not counted",
        fi: "Näytetty uudelleen katkon jälkeen, ei lasketa")
    case .staffNotSeen:
      Translation(
        sv: "Personal som inte kunde följas", en: "Staff who could not be followed",
        fi: "Henkilöstö, jota ei voitu seurata")
    case .listedMore:
      Translation(
        sv: "{1}: {2} av {3} i tidsordning", en: "{1}: {2} of {3} in order of time",
        fi: "{1}: {2}/{3} aikajärjestyksessä")
    case .alarm: Translation(sv: "Larm", en: "Alarm", fi: "Hälytys")
    case .scheduledAt: Translation(sv: "Skulle skickas (s)", en: "Was due (s)", fi: "Määräaika (s)")
    case .sentAt: Translation(sv: "Skickat (s)", en: "Sent (s)", fi: "Lähetetty (s)")
    case .seenAt: Translation(sv: "Visat (s)", en: "Shown (s)", fi: "Näytetty (s)")
    case .device: Translation(sv: "Enhet", en: "Device", fi: "Laite")
    case .staff: Translation(sv: "Personal", en: "Staff", fi: "Henkilöstö")
    case .others: Translation(sv: "och {1} till", en: "and {1} more", fi: "ja {1} muuta")
    case .event: Translation(sv: "Så som det visades", en: "As it was shown", fi: "Sellaisena kuin se näytettiin")
    case .callsHeading:
      Translation(sv: "Anrop och svarstider", en: "Requests and response times", fi: "Kutsut ja vastausajat")
    case .callsCaption:
      Translation(
        sv: "Planerade och gjorda anrop", en: "Requests planned and done", fi: "Suunnitellut ja tehdyt kutsut")
    case .operation: Translation(sv: "Anrop", en: "Request", fi: "Kutsu")
    case .planned: Translation(sv: "Planerade", en: "Planned", fi: "Suunniteltu")
    case .put: Translation(sv: "Skickade", en: "Sent", fi: "Lähetetty")
    case .inTime: Translation(sv: "I tid", en: "In time", fi: "Ajallaan")
    case .done: Translation(sv: "Rätt besvarade", en: "Answered as wanted", fi: "Oikein vastattu")
    case .errors: Translation(sv: "Fel", en: "Errors", fi: "Virheitä")
    case .retries: Translation(sv: "Omförsök", en: "Retries", fi: "Uusintayrityksiä")
    case .timesCaption:
      Translation(
        sv: "Tider från planerat ögonblick", en: "Times from the moment that was planned",
        fi: "Ajat suunnitellusta hetkestä")
    case .untilBegun:
      Translation(sv: "till att anropet påbörjades", en: "until the request was begun", fi: "kutsun aloittamiseen")
    case .untilSent: Translation(sv: "till att det var skickat", en: "until it was sent", fi: "lähettämiseen")
    case .untilFirstByte: Translation(sv: "till svarets början", en: "until the answer began", fi: "vastauksen alkuun")
    case .untilEnd: Translation(sv: "till svarets slut", en: "until the answer was whole", fi: "vastauksen loppuun")
    case .untilShown:
      Translation(sv: "till att larmet visades", en: "until the alarm was shown", fi: "hälytyksen näyttämiseen")
    case .latencyTitle:
      Translation(sv: "Svarstid över tid: {1}", en: "Response time over time: {1}", fi: "Vastausaika ajan mukaan: {1}")
    case .latencyAxis: Translation(sv: "Svarstid (ms)", en: "Response time (ms)", fi: "Vastausaika (ms)")
    case .throughputTitle:
      Translation(
        sv: "Planerade och gjorda anrop över tid", en: "Requests planned and done over time",
        fi: "Suunnitellut ja tehdyt kutsut ajan mukaan")
    case .throughputAxis: Translation(sv: "Anrop i sekunden", en: "Requests a second", fi: "Kutsua sekunnissa")
    case .plannedCurve: Translation(sv: "planerade", en: "planned", fi: "suunniteltu")
    case .doneCurve: Translation(sv: "rätt besvarade", en: "answered as wanted", fi: "oikein vastattu")
    case .generatorHeading:
      Translation(sv: "Provutrustningen själv", en: "The test equipment itself", fi: "Testauslaitteisto")
    case .generatorIntroduction:
      Translation(
        sv:
          "Som mest kom provutrustningen {1} sent till ett anrop, och den använde i medeltal {2} av en processorkärna.",
        en: "At most the test equipment came {1} late to a request, and on average it used {2} of a processor core.",
        fi: "Enimmillään testauslaitteisto myöhästyi kutsusta {1} ja käytti keskimäärin {2} yhdestä suoritinytimestä.")
    case .lagTitle:
      Translation(
        sv: "Provutrustningens eftersläpning", en: "How far the test equipment lagged", fi: "Testauslaitteiston viive")
    case .lagAxis: Translation(sv: "Eftersläpning (ms)", en: "Lag (ms)", fi: "Viive (ms)")
    case .cpuShare: Translation(sv: "processorkärnor", en: "processor cores", fi: "suoritinytimiä")
    case .connections: Translation(sv: "del {1}", en: "part {1}", fi: "osa {1}")
    case .connectionsTitle: Translation(sv: "Öppna förbindelser", en: "Open connections", fi: "Avoimet yhteydet")
    case .countAxis: Translation(sv: "Antal", en: "Count", fi: "Määrä")
    case .comparisonHeading:
      Translation(
        sv: "Jämfört med en tidigare körning", en: "Compared with an earlier run", fi: "Verrattuna aiempaan ajoon")
    case .comparisonCaption:
      Translation(sv: "Två körningar av samma fall", en: "Two runs of the same case", fi: "Saman tapauksen kaksi ajoa")
    case .before: Translation(sv: "Tidigare", en: "Earlier", fi: "Aiemmin")
    case .now: Translation(sv: "Nu", en: "Now", fi: "Nyt")
    case .percentile:
      Translation(sv: "{1}, {2}:e percentilen", en: "{1}, {2}th percentile", fi: "{1}, {2}. prosenttipiste")
    case .speed: Translation(sv: "Klockans fart", en: "Speed of the clock", fi: "Kellon nopeus")
    case .devices: Translation(sv: "Enheter", en: "Devices", fi: "Laitteita")
    case .people:
      Translation(
        sv: "Personal som följde larmen", en: "Staff who followed the alarms", fi: "Hälytyksiä seurannut henkilöstö")
    case .parts: Translation(sv: "Delar", en: "Parts", fi: "Osia")
    case .share: Translation(sv: "Förändring", en: "Change", fi: "Muutos")
    }
  }
}
