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
        sv: "Driftavbrott och brutna anslutningar", en: "Outages and lost connections",
        fi: "Käyttökatkot ja katkenneet yhteydet")
    case .noOutages:
      Translation(
        sv: "Systemet svarade hela tiden.", en: "The system answered all the time.",
        fi: "Järjestelmä vastasi koko ajan.")
    case .noBreaks:
      Translation(
        sv: "Ingen i personalen förlorade förbindelsen.", en: "No member of staff lost the connection.",
        fi: "Kukaan henkilöstöstä ei menettänyt yhteyttä.")
    case .breaksUnknown:
      Translation(
        sv: "Resultatet visar inte om någon i personalen förlorade förbindelsen.",
        en: "The result does not show whether a member of staff lost the connection.",
        fi: "Tuloksesta ei ilmene, menettikö joku henkilöstöstä yhteyden.")
    case .outagesCaption:
      Translation(
        sv: "Tider då systemet eller nätet dit inte gick att nå, i sekunder från mätningens början",
        en: "Times when the system or the network to it was unavailable, in seconds from the start of measurement",
        fi: "Ajat, jolloin järjestelmä tai verkkoyhteys siihen ei ollut tavoitettavissa, sekunteina mittauksen alusta")
    case .breaksCaption:
      Translation(
        sv: "Förbindelser som bröts, i sekunder från mätningens början",
        en: "Connections that were lost, in seconds from the start of measurement",
        fi: "Katkenneet yhteydet, sekunteina mittauksen alusta")
    case .breaksListed:
      Translation(
        sv: "Brutna förbindelser: {1} av {2}", en: "Lost connections: {1} of {2}",
        fi: "Katkenneet yhteydet: näytetään {1}, yhteensä {2}")
    case .from:
      Translation(sv: "Från (s)", en: "From (s)", fi: "Alku (s)")
    case .until:
      Translation(sv: "Till (s)", en: "Until (s)", fi: "Loppu (s)")
    case .took:
      Translation(sv: "Varade", en: "Lasted", fi: "Kesto")
    case .consequence:
      Translation(sv: "Följd", en: "Consequence", fi: "Seuraus")
    case .mayMiss:
      Translation(
        sv: "det som kom under tiden kan ha missats", en: "what came in the meantime may have been missed",
        fi: "välillä tullutta on voinut jäädä näkemättä")
    case .toldAfterwards:
      Translation(
        sv: "det som kom under tiden visades efteråt", en: "what came in the meantime was shown afterwards",
        fi: "sillä välin tullut näytettiin jälkeenpäin")
    case .neverAgain:
      Translation(sv: "kom aldrig tillbaka", en: "never came back", fi: "ei palannut")
    case .generatorHeading:
      Translation(sv: "Provutrustningen själv", en: "The test equipment itself", fi: "Testauslaitteisto")
    case .heldOf:
      Translation(
        sv: "Provutrustningen skickade {1} av {2} planerade anrop i tid.",
        en: "The test equipment sent {1} of {2} planned requests in time.",
        fi: "Suunniteltuja pyyntöjä oli {2}. Niistä {1} lähetettiin ajallaan.")
    case .heldWithin:
      Translation(
        sv: "I tid betyder högst {1} efter planerad tidpunkt.", en: "In time means at most {1} after the planned time.",
        fi: "Ajallaan tarkoittaa enintään {1} suunnitellun hetken jälkeen.")
    case .heldMeaning:
      Translation(
        sv: "Om andelen är lägre än {1} för något anrop går det inte att avgöra om systemet klarar belastningen.",
        en: "If the share is below {1} for any request, the result is inconclusive.",
        fi: "Jos osuus jää jonkin pyynnön osalta alle {1}:n, ei voida ratkaista, kestääkö järjestelmä kuormituksen.")
    case .generatorSilent:
      Translation(
        sv: "Provutrustningen lämnade inga uppgifter om sig själv.",
        en: "The test equipment did not report its own load.",
        fi: "Testauslaitteisto ei antanut tietoja omasta kuormituksestaan.")
    case .generatorFared:
      Translation(
        sv: "Som mest skickades ett anrop {1} för sent, och den använde i medeltal {2} av en processorkärna.",
        en: "The longest delay before sending a request was {1}. On average it used {2} of a processor core.",
        fi: "Pisin viive pyynnön lähettämisessä oli {1}. Laitteisto käytti keskimäärin {2} yhdestä suoritinytimestä.")
    case .generatorsFared:
      Translation(
        sv:
          "Som mest skickade någon del ett anrop {1} för sent. Varje del använde i medeltal {2} av en processorkärna.",
        en:
          "The longest delay before one of the parts sent a request was {1}. On average each part used {2} of a processor core.",
        fi:
          "Pisin viive jonkin osan pyynnön lähettämisessä oli {1}. Kukin osa käytti keskimäärin {2} yhdestä suoritinytimestä."
      )
    case .readersStalled:
      Translation(
        sv:
          "Som längst dröjde det {1} innan personalens händelser lästes. Den tiden räknas inte som systemets försening.",
        en:
          "The longest time in which the events of the staff were not read was {1}. This time is not counted as system delay.",
        fi:
          "Pisimmillään kului {1}, ennen kuin henkilöstön tapahtumia luettiin. Tätä aikaa ei lasketa järjestelmän viiveeksi."
      )
    case .lagTitle:
      Translation(
        sv: "Provutrustningens eftersläpning", en: "Lag of the test equipment", fi: "Testauslaitteiston viive")
    case .lagAxis:
      Translation(sv: "Eftersläpning (ms)", en: "Lag (ms)", fi: "Viive (ms)")
    case .lagBound:
      Translation(sv: "Tidsgräns: {1}", en: "Time limit: {1}", fi: "Aikaraja: {1}")
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
      Translation(sv: "{1} av {2}", en: "{1} of {2}", fi: "{1}, yhteensä {2}")
    case .whole:
      Translation(sv: "Hel", en: "Whole", fi: "Kokonainen")
    case .yes:
      Translation(sv: "ja", en: "yes", fi: "kyllä")
    case .brokenOff:
      Translation(sv: "avbruten", en: "interrupted", fi: "keskeytynyt")
    case .clockError:
      Translation(sv: "Klockans största fel", en: "Largest clock error", fi: "Kellon suurin poikkeama")
    case .entries:
      Translation(sv: "Loggposter", en: "Entries", fi: "Merkintöjä")
    case .recordOfPart:
      Translation(
        sv: "Delens senaste kontrollsumma", en: "Latest checksum of the part’s record",
        fi: "Osan lokikirjan viimeisin tarkistussumma")
    case .comparisonHeading:
      Translation(
        sv: "Jämfört med en tidigare körning", en: "Compared with an earlier run", fi: "Verrattuna aiempaan ajoon")
    case .comparisonCaption:
      Translation(
        sv: "Två körningar av samma provfall", en: "Two runs of the same test case",
        fi: "Saman testitapauksen kaksi ajoa")
    case .earlierRun:
      Translation(
        sv: "Den tidigare körningen gjordes {1}.", en: "The earlier run was made {1}.", fi: "Aiempi ajo tehtiin {1}.")
    case .earlierRunOf:
      Translation(
        sv: "Den tidigare körningen gjordes {1}, på {2}.", en: "The earlier run was made {1}, on {2}.",
        fi: "Aiempi ajo tehtiin {1}, testattava järjestelmä {2}.")
    case .otherLoad:
      Translation(
        sv: "De två körningarna hade inte samma belastning, så siffrorna kan inte jämföras direkt.",
        en: "The two runs did not have the same load, so the figures cannot be compared directly.",
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
