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
        fi: "{1} hälytys jäi näyttämättä jollekulle, jonka oli määrä nähdä se.")
    case .duplicated:
      Translation(
        sv: "{1} gång visades ett larm en gång för mycket.", en: "{1} time an alarm was shown once too often.",
        fi: "{1} kerran hälytys näytettiin kerran liikaa.")
    case .late:
      Translation(
        sv: "{1} larm visades för sent.", en: "{1} alarm was shown too late.",
        fi: "{1} hälytys näytettiin liian myöhään.")
    case .misrouted:
      Translation(
        sv: "{1} gång visades ett larm för någon som det inte gällde.",
        en: "{1} time an alarm was shown to somebody whom it did not concern.",
        fi: "{1} kerran hälytys näytettiin jollekulle, jota se ei koskenut.")
    case .unexpected:
      Translation(
        sv: "{1} gång visades ett larm som ingen hade utlöst.",
        en: "{1} time an alarm was shown that nobody had raised.",
        fi: "{1} kerran näytettiin hälytys, jota kukaan ei ollut tehnyt.")
    case .outOfOrder:
      Translation(
        sv: "{1} larm visades före ett annat som hade tagits emot tidigare.",
        en: "{1} alarm was shown before another that had been taken earlier.",
        fi: "{1} hälytys näytettiin ennen toista, joka oli otettu vastaan aiemmin.")
    case .wrong:
      Translation(
        sv: "{1} larm visades med fel innehåll i {2}.", en: "{1} alarm was shown with wrong content in {2}.",
        fi: "{1} hälytyksen kohdassa {2} oli väärä sisältö.")
    case .moreReasons:
      Translation(
        sv: "Dessutom är {1} krav till inte uppfyllt.", en: "Besides, {1} more demand is not met.",
        fi: "Lisäksi {1} muu vaatimus ei täyty.")
    case .moreDoubts:
      Translation(sv: "Det finns {1} skäl till.", en: "There is {1} more reason.", fi: "Lisäksi on {1} muu syy.")
    case .notDrawn:
      Translation(
        sv: "{1} anrop fick aldrig rätt svar och har ingen tid som kunde ritas.",
        en: "{1} request never got the right answer, and has no time that could be drawn.",
        fi: "{1} kutsu ei saanut oikeaa vastausta, eikä sillä ole piirrettävää aikaa.")
    case .outages:
      Translation(
        sv: "Systemet var borta {1} gång.", en: "The system was away {1} time.",
        fi: "Järjestelmä oli poissa {1} kerran.")
    case .breaks:
      Translation(
        sv: "Personalens förbindelser bröts {1} gång, för {2} av {3}.",
        en: "Connections of staff broke {1} time, of {2} out of {3} members.",
        fi: "Henkilöstön yhteydet katkesivat {1} kerran, {2}/{3} henkilöltä.")
    case .unobserved:
      Translation(
        sv: "{1} av {2} kunde inte följas till slutet, så att det inte går att säga vad som visades där.",
        en: "{1} of {2} could not be followed to the end, so that it cannot be told what was shown there.",
        fi: "{1}/{2} henkilöä ei voitu seurata loppuun, joten ei voi sanoa, mitä siellä näytettiin.")
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
        fi: "{1} hälytystä jäi näyttämättä jollekulle, jonka oli määrä nähdä ne.")
    case .duplicated:
      Translation(
        sv: "{1} gånger visades ett larm en gång för mycket.", en: "{1} times an alarm was shown once too often.",
        fi: "{1} kertaa hälytys näytettiin kerran liikaa.")
    case .late:
      Translation(
        sv: "{1} larm visades för sent.", en: "{1} alarms were shown too late.",
        fi: "{1} hälytystä näytettiin liian myöhään.")
    case .misrouted:
      Translation(
        sv: "{1} gånger visades ett larm för någon som det inte gällde.",
        en: "{1} times an alarm was shown to somebody whom it did not concern.",
        fi: "{1} kertaa hälytys näytettiin jollekulle, jota se ei koskenut.")
    case .unexpected:
      Translation(
        sv: "{1} gånger visades ett larm som ingen hade utlöst.",
        en: "{1} times an alarm was shown that nobody had raised.",
        fi: "{1} kertaa näytettiin hälytys, jota kukaan ei ollut tehnyt.")
    case .outOfOrder:
      Translation(
        sv: "{1} larm visades före andra som hade tagits emot tidigare.",
        en: "{1} alarms were shown before others that had been taken earlier.",
        fi: "{1} hälytystä näytettiin ennen toisia, jotka oli otettu vastaan aiemmin.")
    case .wrong:
      Translation(
        sv: "{1} larm visades med fel innehåll i {2}.", en: "{1} alarms were shown with wrong content in {2}.",
        fi: "{1} hälytyksessä kohdassa {2} oli väärä sisältö.")
    case .moreReasons:
      Translation(
        sv: "Dessutom är {1} krav till inte uppfyllda.", en: "Besides, {1} more demands are not met.",
        fi: "Lisäksi {1} muuta vaatimusta ei täyty.")
    case .moreDoubts:
      Translation(sv: "Det finns {1} skäl till.", en: "There are {1} more reasons.", fi: "Lisäksi on {1} muuta syytä.")
    case .notDrawn:
      Translation(
        sv: "{1} anrop fick aldrig rätt svar och har ingen tid som kunde ritas.",
        en: "{1} requests never got the right answer, and have no time that could be drawn.",
        fi: "{1} kutsua ei saanut oikeaa vastausta, eikä niillä ole piirrettävää aikaa.")
    case .outages:
      Translation(
        sv: "Systemet var borta {1} gånger.", en: "The system was away {1} times.",
        fi: "Järjestelmä oli poissa {1} kertaa.")
    case .breaks:
      Translation(
        sv: "Personalens förbindelser bröts {1} gånger, för {2} av {3}.",
        en: "Connections of staff broke {1} times, of {2} out of {3} members.",
        fi: "Henkilöstön yhteydet katkesivat {1} kertaa, {2}/{3} henkilöltä.")
    case .unobserved:
      Translation(
        sv: "{1} av {2} kunde inte följas till slutet, så att det inte går att säga vad som visades där.",
        en: "{1} of {2} could not be followed to the end, so that it cannot be told what was shown there.",
        fi: "{1}/{2} henkilöä ei voitu seurata loppuun, joten ei voi sanoa, mitä siellä näytettiin.")
    case .shards:
      Translation(
        sv: "Belastningen kördes i {1} delar, på en eller flera datorer. Resultatet är sammansatt av deras protokoll.",
        en: "The load ran in {1} parts, on one or several computers. The result is put together from their records.",
        fi: "Kuormitus ajettiin {1} osassa yhdellä tai useammalla tietokoneella. Tulos on koottu niiden pöytäkirjoista."
      )
    }
  }
}
