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
      Translation(sv: "Vad som hände med larmen", en: "What happened to the alarms", fi: "Mitä hälytyksille tapahtui")
    case .alarmsIntroduction:
      Translation(
        sv: "Skickade larm: {1}. Det krävde {2} visningar, en för var och en som skulle se larmet. {3} gjordes.",
        en:
          "Alarms sent: {1}. They should have been shown {2} times, once to each person concerned; {3} of these were shown.",
        fi:
          "Lähetettyjä hälytyksiä: {1}. Näyttökertoja vaadittiin {2}, yksi jokaiselle, jonka piti nähdä hälytys. Niistä toteutui {3}."
      )
    case .sumsCaption:
      Translation(
        sv: "Avstämning: skickat mot visat", en: "Reconciliation: alarms sent and shown",
        fi: "Täsmäytys: lähetetyt ja näytetyt")
    case .alarmsCaption:
      Translation(
        sv: "Felaktiga larm per feltyp", en: "Incorrect alarms by type of error",
        fi: "Virheelliset hälytykset virheen mukaan")
    case .fate:
      Translation(sv: "Vad som hände", en: "What happened", fi: "Mitä tapahtui")
    case .meaning:
      Translation(sv: "Vad det betyder", en: "What it means", fi: "Mitä se tarkoittaa")
    case .certain:
      Translation(sv: "Antal", en: "Count", fi: "Määrä")
    case .uncertain:
      Translation(sv: "Inte avgjort", en: "Inconclusive", fi: "Ratkaisematta")
    case .meansLost:
      Translation(
        sv: "någon som skulle se larmet såg det aldrig", en: "somebody who had to see the alarm never did",
        fi: "joku, jonka oli määrä nähdä hälytys, ei nähnyt sitä")
    case .meansDuplicated:
      Translation(
        sv: "larmet visades igen för samma person", en: "the alarm was shown again to the same person",
        fi: "hälytys näytettiin samalle henkilölle uudelleen")
    case .meansLate:
      Translation(
        sv: "larmet visades efter sin tid", en: "the alarm was shown after its time",
        fi: "hälytys näytettiin määräajan jälkeen")
    case .meansLateAfter:
      Translation(
        sv: "larmet visades senare än {1} efter den planerade tidpunkten",
        en: "the alarm was shown later than {1} after the planned time",
        fi: "hälytys näytettiin myöhemmin kuin {1} suunnitellusta hetkestä")
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
        en: "the alarm was shown before another that had been received earlier",
        fi: "hälytys näytettiin ennen aiemmin vastaanotettua")
    case .meansWrong:
      Translation(
        sv: "larmet visade fel {1}", en: "the alarm showed the wrong {1}", fi: "hälytys näytti väärän tiedon ({1})")
    case .alarmsSent:
      Translation(sv: "Skickade larm", en: "Alarms sent", fi: "Lähetetyt hälytykset")
    case .unsent:
      Translation(
        sv: "Larm som provutrustningen aldrig skickade", en: "Alarms that the test equipment never sent",
        fi: "Hälytykset, joita testauslaitteisto ei lähettänyt")
    case .unanswered:
      Translation(
        sv: "Skickade larm utan rätt svar", en: "Alarms sent without the correct answer",
        fi: "Lähetetyt hälytykset ilman oikeaa vastausta")
    case .timesWanted:
      Translation(sv: "Visningar som krävdes", en: "Displays required", fi: "Vaaditut näyttökerrat")
    case .timesSeen:
      Translation(sv: "Visningar som gjordes", en: "Displays made", fi: "Toteutuneet näyttökerrat")
    case .sightings:
      Translation(
        sv: "Allt som personalen fick se", en: "Everything that staff were shown", fi: "Kaikki henkilöstölle näytetty")
    case .repeated:
      Translation(
        sv: "Visade igen efter ett avbrott i förbindelsen, räknas inte som fel",
        en: "Shown again after a lost connection, not counted as an error",
        fi: "Näytetty uudelleen yhteyskatkon jälkeen, ei lasketa virheeksi")
    case .staffNotSeen:
      Translation(
        sv: "Personal som inte kunde följas till slutet", en: "Staff who could not be followed to the end",
        fi: "Henkilöstö, jota ei voitu seurata loppuun")
    case .listedAll:
      Translation(sv: "{1}: alla {2}", en: "{1}: all {2}", fi: "{1}: kaikki {2}")
    case .listedMore:
      Translation(
        sv: "{1}: de första {2} av {3}. Övriga ({4}) räknas men visas inte här",
        en: "{1}: the first {2} of {3}. The others ({4}) are counted but not listed here",
        fi: "{1}: ensimmäiset {2}, yhteensä {3}. Muut ({4}) on laskettu mutta ei luettelossa")
    case .listCaption:
      Translation(
        sv: "Tider i sekunder från mätningens början", en: "Times in seconds from the start of measurement",
        fi: "Ajat sekunteina mittauksen alusta")
    case .alarm:
      Translation(sv: "Larm", en: "Alarm", fi: "Hälytys")
    case .noKnownAlarm:
      Translation(sv: "okänt", en: "unknown", fi: "tuntematon")
    case .scheduledAt:
      Translation(sv: "Planerat (s)", en: "Planned (s)", fi: "Suunniteltu (s)")
    case .sentAt:
      Translation(sv: "Skickat (s)", en: "Sent (s)", fi: "Lähetetty (s)")
    case .answeredAt:
      Translation(sv: "Mottaget (s)", en: "Received (s)", fi: "Vastaanotettu (s)")
    case .seenAt:
      Translation(sv: "Visat (s)", en: "Shown (s)", fi: "Näytetty (s)")
    case .delay:
      Translation(sv: "Fördröjning", en: "Delay", fi: "Viive")
    case .device:
      Translation(sv: "Larmenhet", en: "Device", fi: "Laite")
    case .staff:
      Translation(sv: "Personal", en: "Staff", fi: "Henkilöstö")
    case .others:
      Translation(sv: "och {1} till", en: "and {1} more", fi: "ja {1} muuta")
    case .courseTitle:
      Translation(
        sv: "Larm över tid, sorterade efter planerad tidpunkt", en: "Alarms over time, by planned time",
        fi: "Hälytykset ajan mukaan, suunnitellun hetken mukaan")
    case .courseAxis:
      Translation(sv: "Larm per sekund", en: "Alarms per second", fi: "Hälytystä sekunnissa")
    case .sentCurve:
      Translation(sv: "skickade", en: "sent", fi: "lähetetty")
    case .event:
      Translation(sv: "Så här visades det", en: "As it was shown", fi: "Näin se näytettiin")
    }
  }
}
