/// Texts of the report on loads that depend on a number.
package enum LoadCountPhrase: CountedPhrase {
  case lost, duplicated, late, misrouted, unexpected, outOfOrder, wrong, moreReasons, moreDoubts, notDrawn
  case outages, breaks, unobserved, shards

  package var one: Translation {
    switch self {
    case .lost:
      Translation(
        sv: "{1} larm visades inte för alla som skulle se det.",
        en: "{1} alarm was not shown to everybody who had to see it.",
        fi: "{1} hälytys jäi näyttämättä jollekulle, jonka piti nähdä se.")
    case .duplicated:
      Translation(
        sv: "Ett larm visades dubbelt {1} gång.", en: "An alarm was shown twice {1} time.",
        fi: "Hälytys näytettiin kahdesti {1} kerran.")
    case .late:
      Translation(
        sv: "{1} larm visades för sent.", en: "{1} alarm was shown too late.",
        fi: "{1} hälytys näytettiin liian myöhään.")
    case .misrouted:
      Translation(
        sv: "Ett larm visades {1} gång för någon som det inte gällde.",
        en: "An alarm was shown {1} time to somebody whom it did not concern.",
        fi: "Hälytys näytettiin {1} kerran jollekulle, jota se ei koskenut.")
    case .unexpected:
      Translation(
        sv: "Ett larm som ingen hade utlöst visades {1} gång.",
        en: "An alarm that nobody had raised was shown {1} time.",
        fi: "Hälytys, jota kukaan ei ollut tehnyt, näytettiin {1} kerran.")
    case .outOfOrder:
      Translation(
        sv: "{1} larm visades före ett annat som hade tagits emot tidigare.",
        en: "{1} alarm was shown before another that had been received earlier.",
        fi: "{1} hälytys näytettiin ennen toista, joka oli otettu vastaan aiemmin.")
    case .wrong:
      Translation(
        sv: "{1} larm visade fel {2}.", en: "{1} alarm showed the wrong {2}.",
        fi: "{1} hälytys näytti väärän tiedon ({2}).")
    case .moreReasons:
      Translation(
        sv: "Dessutom är {1} krav till inte uppfyllt.", en: "{1} more requirement is not met.",
        fi: "Lisäksi {1} muu vaatimus ei täyty.")
    case .moreDoubts:
      Translation(sv: "Det finns {1} skäl till.", en: "There is {1} more reason.", fi: "Lisäksi on {1} muu syy.")
    case .notDrawn:
      Translation(
        sv: "{1} anrop fick aldrig rätt svar och har ingen tid som kan ritas.",
        en: "{1} request never got the right answer and has no time that can be drawn.",
        fi: "{1} pyyntö ei saanut oikeaa vastausta, eikä sillä ole piirrettävää aikaa.")
    case .outages:
      Translation(
        sv: "Systemet gick inte att nå {1} gång.", en: "The system was unavailable {1} time.",
        fi: "Järjestelmä ei ollut tavoitettavissa {1} kerran.")
    case .breaks:
      Translation(
        sv: "Personalens förbindelser bröts {1} gång, för {2} av {3} personer.",
        en: "Staff lost the connection {1} time ({2} of {3} people).",
        fi: "Henkilöstön yhteydet katkesivat {1} kerran (henkilöitä, joilta yhteys katkesi: {2}, yhteensä {3}).")
    case .unobserved:
      Translation(
        sv: "För {1} av {2} i personalen kunde larmen inte följas till slutet. Vad de såg är inte känt.",
        en: "The alarms of {1} of {2} members of staff could not be followed to the end. What they saw is not known.",
        fi: "Henkilöstöä oli {2}. Heistä {1} ei voitu seurata loppuun asti, eikä tiedetä, mitä he näkivät.")
    case .shards:
      Translation(
        sv: "Belastningen kördes i en del av flera.", en: "The load ran as one part of several.",
        fi: "Kuormitus ajettiin yhtenä osana useista.")
    }
  }

  package var other: Translation {
    switch self {
    case .lost:
      Translation(
        sv: "{1} larm visades inte för alla som skulle se dem.",
        en: "{1} alarms were not shown to everybody who had to see them.",
        fi: "{1} hälytystä jäi näyttämättä jollekulle, jonka piti nähdä ne.")
    case .duplicated:
      Translation(
        sv: "Ett larm visades dubbelt {1} gånger.", en: "An alarm was shown twice {1} times.",
        fi: "Hälytys näytettiin kahdesti {1} kertaa.")
    case .late:
      Translation(
        sv: "{1} larm visades för sent.", en: "{1} alarms were shown too late.",
        fi: "{1} hälytystä näytettiin liian myöhään.")
    case .misrouted:
      Translation(
        sv: "Larm visades {1} gånger för någon som de inte gällde.",
        en: "Alarms were shown {1} times to somebody whom they did not concern.",
        fi: "Hälytys näytettiin {1} kertaa jollekulle, jota se ei koskenut.")
    case .unexpected:
      Translation(
        sv: "Larm som ingen hade utlöst visades {1} gånger.", en: "Alarms that nobody had raised were shown {1} times.",
        fi: "Hälytys, jota kukaan ei ollut tehnyt, näytettiin {1} kertaa.")
    case .outOfOrder:
      Translation(
        sv: "{1} larm visades före andra som hade tagits emot tidigare.",
        en: "{1} alarms were shown before others that had been received earlier.",
        fi: "{1} hälytystä näytettiin ennen toisia, jotka oli otettu vastaan aiemmin.")
    case .wrong:
      Translation(
        sv: "{1} larm visade fel {2}.", en: "{1} alarms showed the wrong {2}.",
        fi: "{1} hälytystä näytti väärän tiedon ({2}).")
    case .moreReasons:
      Translation(
        sv: "Dessutom är {1} krav till inte uppfyllda.", en: "{1} more requirements are not met.",
        fi: "Lisäksi {1} muuta vaatimusta ei täyty.")
    case .moreDoubts:
      Translation(sv: "Det finns {1} skäl till.", en: "There are {1} more reasons.", fi: "Lisäksi on {1} muuta syytä.")
    case .notDrawn:
      Translation(
        sv: "{1} anrop fick aldrig rätt svar och har ingen tid som kan ritas.",
        en: "{1} requests never got the right answer and have no time that can be drawn.",
        fi: "{1} pyyntöä ei saanut oikeaa vastausta, eikä niillä ole piirrettävää aikaa.")
    case .outages:
      Translation(
        sv: "Systemet gick inte att nå {1} gånger.", en: "The system was unavailable {1} times.",
        fi: "Järjestelmä ei ollut tavoitettavissa {1} kertaa.")
    case .breaks:
      Translation(
        sv: "Personalens förbindelser bröts {1} gånger, för {2} av {3} personer.",
        en: "Staff lost the connection {1} times ({2} of {3} people).",
        fi: "Henkilöstön yhteydet katkesivat {1} kertaa (henkilöitä, joilta yhteys katkesi: {2}, yhteensä {3}).")
    case .unobserved:
      Translation(
        sv: "För {1} av {2} i personalen kunde larmen inte följas till slutet. Vad de såg är inte känt.",
        en: "The alarms of {1} of {2} members of staff could not be followed to the end. What they saw is not known.",
        fi: "Henkilöstöä oli {2}. Heistä {1} ei voitu seurata loppuun asti, eikä tiedetä, mitä he näkivät.")
    case .shards:
      Translation(
        sv: "Belastningen kördes i {1} delar, på en eller flera datorer. Resultatet är sammansatt av deras loggböcker.",
        en: "The load ran in {1} parts, on one or several computers. The result is put together from their records.",
        fi: "Kuormitus ajettiin {1} osassa yhdellä tai useammalla tietokoneella. Tulos on koottu niiden lokikirjoista.")
    }
  }
}
