/// Texts of the report on loads that tell of outages, of the test equipment and of other runs.
package enum LoadEquipmentPhrase: Phrase {
  case breaksHeading, noOutages, noBreaks, breaksUnknown, outagesCaption, breaksCaption, breaksListed, from
  case until, took, consequence, mayMiss, toldAfterwards, neverAgain, generatorHeading, heldOf, heldWithin
  case heldMeaning, generatorSilent, generatorFared, generatorsFared, readersStalled, lagTitle, lagAxis
  case lagBound, cpuTitle, cpuAxis, connectionsTitle, countAxis, part, worstPart, shardsHeading, shardsCaption
  case partColumn, partOf, whole, yes, brokenOff, clockError, entries, recordOfPart, comparisonHeading
  case comparisonCaption, earlierRun, earlierRunOf, otherLoad, comparedTitle, before, now, percentile, share

  package var translation: Translation {
    switch self {
    case .breaksHeading:
      Translation(
        sv: "Avbrott och brutna strömmar", en: "Outages and broken streams", fi: "Katkokset ja katkenneet virrat")
    case .noOutages:
      Translation(
        sv: "Systemet svarade hela tiden.", en: "The system was there all the time.",
        fi: "Järjestelmä vastasi koko ajan.")
    case .noBreaks:
      Translation(
        sv: "Ingen i personalen förlorade förbindelsen.", en: "No member of staff lost the connection.",
        fi: "Kukaan henkilöstöstä ei menettänyt yhteyttä.")
    case .breaksUnknown:
      Translation(
        sv: "Om någon i personalen förlorade förbindelsen står inte i detta resultat.",
        en: "Whether a member of staff lost the connection is not in this result.",
        fi: "Tuloksesta ei ilmene, menettikö joku henkilöstöstä yhteyden.")
    case .outagesCaption:
      Translation(
        sv: "Tider då systemet eller nätet dit var borta, i sekunder från mätningens början",
        en: "Times in which the system, or the network to it, was away, in seconds from the begin of measuring",
        fi: "Ajat, jolloin järjestelmä tai verkko siihen oli poissa, sekunteina mittauksen alusta")
    case .breaksCaption:
      Translation(
        sv: "Förbindelser som bröts, i sekunder från mätningens början",
        en: "Connections that broke, in seconds from the begin of measuring",
        fi: "Katkenneet yhteydet, sekunteina mittauksen alusta")
    case .breaksListed:
      Translation(
        sv: "Brutna förbindelser: {1} av {2}", en: "Broken connections: {1} of {2}", fi: "Katkenneet yhteydet: {1}/{2}")
    case .from:
      Translation(sv: "Från (s)", en: "From (s)", fi: "Alkaen (s)")
    case .until:
      Translation(sv: "Till (s)", en: "Until (s)", fi: "Asti (s)")
    case .took:
      Translation(sv: "Varade", en: "Lasted", fi: "Kesto")
    case .consequence:
      Translation(sv: "Följd", en: "Consequence", fi: "Seuraus")
    case .mayMiss:
      Translation(
        sv: "det som kom under tiden kan vara missat", en: "what came meanwhile may be missed",
        fi: "välillä tullutta on voinut jäädä näkemättä")
    case .toldAfterwards:
      Translation(
        sv: "det som kom under tiden visades efteråt", en: "what came meanwhile was told afterwards",
        fi: "välillä tullut kerrottiin jälkeenpäin")
    case .neverAgain:
      Translation(sv: "kom aldrig tillbaka", en: "never came back", fi: "ei palannut")
    case .generatorHeading:
      Translation(sv: "Provutrustningen själv", en: "The test equipment itself", fi: "Testauslaitteisto")
    case .heldOf:
      Translation(
        sv: "Provutrustningen skickade {1} av {2} planerade anrop i tid.",
        en: "The test equipment sent {1} of {2} planned requests in time.",
        fi: "Testauslaitteisto lähetti {1}/{2} suunnitellusta kutsusta ajallaan.")
    case .heldWithin:
      Translation(
        sv: "I tid är högst {1} efter det planerade ögonblicket.",
        en: "In time is at most {1} after the planned moment.", fi: "Ajallaan on enintään {1} suunnitellusta hetkestä.")
    case .heldMeaning:
      Translation(
        sv: "Under {1} för något anrop går det inte att säga om systemet klarar belastningen.",
        en: "Below {1} for any request it cannot be told whether the system bears the load.",
        fi: "Jos osuus jää jonkin kutsun osalta alle {1}, ei voi sanoa, kestääkö järjestelmä kuormituksen.")
    case .generatorSilent:
      Translation(
        sv: "Provutrustningen lämnade inga uppgifter om sig själv.", en: "The test equipment told nothing of itself.",
        fi: "Testauslaitteisto ei kertonut itsestään mitään.")
    case .generatorFared:
      Translation(
        sv: "Som mest kom den {1} sent till ett anrop, och den använde i medeltal {2} av en processorkärna.",
        en: "At most it came {1} late to a request, and on average it used {2} of a processor core.",
        fi: "Enimmillään se myöhästyi kutsusta {1} ja käytti keskimäärin {2} yhdestä suoritinytimestä.")
    case .generatorsFared:
      Translation(
        sv:
          "Som mest kom någon del {1} sent till ett anrop, och varje del använde i medeltal {2} av en processorkärna.",
        en:
          "At most one of its parts came {1} late to a request, and each part used {2} of a processor core on average.",
        fi:
          "Enimmillään jokin osa myöhästyi kutsusta {1}, ja kukin osa käytti keskimäärin {2} yhdestä suoritinytimestä.")
    case .readersStalled:
      Translation(
        sv:
          "Som mest gick {1} utan att personalens strömmar lästes; ett larm räknas som försenat bara om det var det ändå.",
        en:
          "At most {1} went by in which the streams of the staff were not read; an alarm is late only if it was so anyway.",
        fi:
          "Enimmillään kului {1}, ennen kuin henkilöstön virtoja taas luettiin; hälytys on myöhässä vain, jos oli silti."
      )
    case .lagTitle:
      Translation(
        sv: "Provutrustningens eftersläpning", en: "How far the test equipment lagged", fi: "Testauslaitteiston viive")
    case .lagAxis:
      Translation(sv: "Eftersläpning (ms)", en: "Lag (ms)", fi: "Viive (ms)")
    case .lagBound:
      Translation(sv: "Gräns för i tid: {1}", en: "Limit for in time: {1}", fi: "Ajallaan-raja: {1}")
    case .cpuTitle:
      Translation(
        sv: "Provutrustningens processortid", en: "Processor time of the test equipment",
        fi: "Testauslaitteiston suoritinaika")
    case .cpuAxis:
      Translation(sv: "Av en kärna (%)", en: "Of one core (%)", fi: "Yhdestä ytimestä (%)")
    case .connectionsTitle:
      Translation(
        sv: "Provutrustningens öppna förbindelser", en: "Open connections of the test equipment",
        fi: "Testauslaitteiston avoimet yhteydet")
    case .countAxis:
      Translation(sv: "Antal", en: "Count", fi: "Määrä")
    case .part:
      Translation(sv: "del {1}", en: "part {1}", fi: "osa {1}")
    case .worstPart:
      Translation(sv: "den del som hade mest", en: "the part that had most", fi: "osa, jolla oli eniten")
    case .shardsHeading:
      Translation(sv: "Delarna", en: "The parts", fi: "Osat")
    case .shardsCaption:
      Translation(
        sv: "Delar som resultatet är sammansatt av", en: "Parts that the result is put together from",
        fi: "Osat, joista tulos on koottu")
    case .partColumn:
      Translation(sv: "Del", en: "Part", fi: "Osa")
    case .partOf:
      Translation(sv: "{1} av {2}", en: "{1} of {2}", fi: "{1}/{2}")
    case .whole:
      Translation(sv: "Hel", en: "Whole", fi: "Kokonainen")
    case .yes:
      Translation(sv: "ja", en: "yes", fi: "kyllä")
    case .brokenOff:
      Translation(sv: "avbruten", en: "broken off", fi: "keskeytynyt")
    case .clockError:
      Translation(sv: "Klockan kan visa fel på", en: "Its clock may be off by", fi: "Kello voi erota")
    case .entries:
      Translation(sv: "Poster", en: "Entries", fi: "Merkintöjä")
    case .recordOfPart:
      Translation(sv: "Delens protokoll slutar med", en: "The part’s record ends with", fi: "Osan pöytäkirja päättyy")
    case .comparisonHeading:
      Translation(
        sv: "Jämfört med en tidigare körning", en: "Compared with an earlier run", fi: "Verrattuna aiempaan ajoon")
    case .comparisonCaption:
      Translation(sv: "Två körningar av samma fall", en: "Two runs of the same case", fi: "Saman tapauksen kaksi ajoa")
    case .earlierRun:
      Translation(
        sv: "Den tidigare körningen gjordes {1}.", en: "The earlier run was done {1}.", fi: "Aiempi ajo tehtiin {1}.")
    case .earlierRunOf:
      Translation(
        sv: "Den tidigare körningen gjordes {1}, på {2}.", en: "The earlier run was done {1}, on {2}.",
        fi: "Aiempi ajo tehtiin {1}, kohteena {2}.")
    case .otherLoad:
      Translation(
        sv: "De två körningarna hade inte samma belastning, så att siffrorna inte rakt av kan jämföras.",
        en: "The two runs did not have the same load, so that figures cannot be compared as they are.",
        fi: "Ajoissa ei ollut sama kuormitus, joten lukuja ei voi verrata suoraan.")
    case .comparedTitle:
      Translation(
        sv: "99:e percentilen i båda körningarna: {1}", en: "99th percentile in both runs: {1}",
        fi: "99. prosenttipiste molemmissa ajoissa: {1}")
    case .before:
      Translation(sv: "Tidigare", en: "Earlier", fi: "Aiemmin")
    case .now:
      Translation(sv: "Nu", en: "Now", fi: "Nyt")
    case .percentile:
      Translation(sv: "{1}, {2}:e percentilen", en: "{1}, {2}th percentile", fi: "{1}, {2}. prosenttipiste")
    case .share:
      Translation(sv: "Förändring", en: "Change", fi: "Muutos")
    }
  }
}
