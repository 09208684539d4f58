/// Texts of the report on loads that tell what became of the alarms.
package enum LoadAlarmPhrase: Phrase {
  case alarmsHeading, alarmsIntroduction, sumsCaption, alarmsCaption, fate, meaning, certain, uncertain
  case meansLost, meansDuplicated, meansLate, meansLateAfter, meansMisrouted, meansUnexpected, meansOutOfOrder
  case meansWrong, alarmsSent, unsent, unanswered, timesWanted, timesSeen, sightings, repeated, staffNotSeen
  case listedAll, listedMore, listCaption, alarm, noKnownAlarm, scheduledAt, sentAt, answeredAt, seenAt, delay
  case device, staff, others, courseTitle, courseAxis, sentCurve, event

  package var translation: Translation {
    switch self {
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
    case .sumsCaption:
      Translation(
        sv: "Avstämning: skickat mot visat", en: "Reconciliation: what was sent against what was shown",
        fi: "Täsmäytys: lähetetyt ja näytetyt")
    case .alarmsCaption:
      Translation(
        sv: "Larm som inte var som de skulle, efter vad som var fel",
        en: "Alarms that were not as they had to be, by what was wrong",
        fi: "Hälytykset, jotka eivät olleet oikein, virheen mukaan")
    case .fate:
      Translation(sv: "Vad som hände", en: "What happened", fi: "Mitä tapahtui")
    case .meaning:
      Translation(sv: "Vad det betyder", en: "What it means", fi: "Mitä se tarkoittaa")
    case .certain:
      Translation(sv: "Antal", en: "Count", fi: "Määrä")
    case .uncertain:
      Translation(sv: "Går inte att säga", en: "Cannot be told", fi: "Ei voi sanoa")
    case .meansLost:
      Translation(
        sv: "någon som skulle se larmet såg det aldrig", en: "somebody who had to see the alarm never did",
        fi: "joku, jonka oli määrä nähdä hälytys, ei nähnyt sitä")
    case .meansDuplicated:
      Translation(
        sv: "larmet visades en gång till för samma person", en: "the alarm was shown once more to the same person",
        fi: "hälytys näytettiin samalle henkilölle uudelleen")
    case .meansLate:
      Translation(
        sv: "larmet visades efter sin tid", en: "the alarm was shown after its time",
        fi: "hälytys näytettiin määräajan jälkeen")
    case .meansLateAfter:
      Translation(
        sv: "larmet visades senare än {1} efter att det skulle skickas",
        en: "the alarm was shown later than {1} after it was due",
        fi: "hälytys näytettiin myöhemmin kuin {1} määräajasta")
    case .meansMisrouted:
      Translation(
        sv: "larmet visades för någon som det inte gällde",
        en: "the alarm was shown to somebody whom it did not concern",
        fi: "hälytys näytettiin jollekulle, jota se ei koskenut")
    case .meansUnexpected:
      Translation(
        sv: "ett larm visades som ingen hade utlöst", en: "an alarm was shown that nobody had raised",
        fi: "näytettiin hälytys, jota kukaan ei ollut tehnyt")
    case .meansOutOfOrder:
      Translation(
        sv: "larmet visades före ett annat som hade tagits emot tidigare",
        en: "the alarm was shown before another that had been taken earlier",
        fi: "hälytys näytettiin ennen aiemmin vastaanotettua")
    case .meansWrong:
      Translation(
        sv: "larmet visades med annat innehåll i {1} än det skulle",
        en: "the alarm was shown with other content in {1} than it had to have",
        fi: "hälytyksen kohdassa {1} oli muuta kuin piti")
    case .alarmsSent:
      Translation(sv: "Skickade larm", en: "Alarms sent", fi: "Lähetetyt hälytykset")
    case .unsent:
      Translation(
        sv: "Larm som provutrustningen aldrig skickade", en: "Alarms that the test equipment never sent",
        fi: "Hälytykset, joita testauslaitteisto ei lähettänyt")
    case .unanswered:
      Translation(
        sv: "Skickade larm utan rätt svar", en: "Alarms sent without the right answer",
        fi: "Lähetetyt hälytykset ilman oikeaa vastausta")
    case .timesWanted:
      Translation(
        sv: "Gånger som de skulle visas", en: "Times that they had to be shown", fi: "Kerrat, jotka oli näytettävä")
    case .timesSeen:
      Translation(sv: "Gånger som de visades", en: "Times that they were shown", fi: "Kerrat, jotka näytettiin")
    case .sightings:
      Translation(
        sv: "Allt som personalen fick se", en: "Everything that staff were shown", fi: "Kaikki henkilöstölle näytetty")
    case .repeated:
      Translation(
        sv: "Visade igen efter avbrott, räknas inte som fel", en: "Shown again after a break, not counted as wrong",
        fi: "Näytetty uudelleen katkon jälkeen, ei lasketa virheeksi")
    case .staffNotSeen:
      Translation(
        sv: "Personal som inte kunde följas till slutet", en: "Staff who could not be followed to the end",
        fi: "Henkilöstö, jota ei voitu seurata loppuun")
    case .listedAll:
      Translation(sv: "{1}: alla {2}", en: "{1}: all {2}", fi: "{1}: kaikki {2}")
    case .listedMore:
      Translation(
        sv: "{1}: de första {2} av {3}; {4} till räknas men står inte här",
        en: "{1}: the first {2} of {3}; {4} more are counted but not listed here",
        fi: "{1}: ensimmäiset {2}/{3}; {4} muuta on laskettu mutta ei luettelossa")
    case .listCaption:
      Translation(
        sv: "Tider i sekunder från mätningens början", en: "Times in seconds from the begin of measuring",
        fi: "Ajat sekunteina mittauksen alusta")
    case .alarm:
      Translation(sv: "Larm", en: "Alarm", fi: "Hälytys")
    case .noKnownAlarm:
      Translation(sv: "okänt", en: "unknown", fi: "tuntematon")
    case .scheduledAt:
      Translation(sv: "Skulle skickas (s)", en: "Was due (s)", fi: "Määräaika (s)")
    case .sentAt:
      Translation(sv: "Skickat (s)", en: "Sent (s)", fi: "Lähetetty (s)")
    case .answeredAt:
      Translation(sv: "Mottaget (s)", en: "Taken (s)", fi: "Vastaanotettu (s)")
    case .seenAt:
      Translation(sv: "Visat (s)", en: "Shown (s)", fi: "Näytetty (s)")
    case .delay:
      Translation(sv: "Fördröjning", en: "Delay", fi: "Viive")
    case .device:
      Translation(sv: "Enhet", en: "Device", fi: "Laite")
    case .staff:
      Translation(sv: "Personal", en: "Staff", fi: "Henkilöstö")
    case .others:
      Translation(sv: "och {1} till", en: "and {1} more", fi: "ja {1} muuta")
    case .courseTitle:
      Translation(
        sv: "Larm över tid, efter när de skulle skickas", en: "Alarms over time, by when they were due",
        fi: "Hälytykset ajan mukaan määräajastaan")
    case .courseAxis:
      Translation(sv: "Larm i sekunden", en: "Alarms a second", fi: "Hälytystä sekunnissa")
    case .sentCurve:
      Translation(sv: "skickade", en: "sent", fi: "lähetetty")
    case .event:
      Translation(sv: "Så som det visades", en: "As it was shown", fi: "Sellaisena kuin se näytettiin")
    }
  }
}
