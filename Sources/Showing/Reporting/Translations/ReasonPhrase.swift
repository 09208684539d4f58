/// Why a verdict is what it is.
package enum ReasonPhrase: Phrase {
  case stepAdvised, stepUnmet, answeredNo, reportedFailed
  case stepUnobserved, reportedInconclusive, nothingObserved, noSamples, stepsMissing, controlMissing, controlNotPassed
  case shardAlone, loadNotJudged, flaky, loosenedAfterFailure, tooFewRuns, answeredByOther, seenOtherwise, clockOff
  case neverRun, awaited, awaitedFrom, unfinished, changedSince, otherSystem, expired, noVerification
  case waiverInForce

  package var translation: Translation {
    switch self {
    case .stepAdvised:
      Translation(
        sv: "Råd: steg {1} visade något annat än det som rekommenderas. Det är inget underkännande.",
        en: "Advice: step {1} showed something other than what is recommended. That is no failure.",
        fi: "Suositus: vaihe {1} osoitti muuta kuin mitä suositellaan. Se ei ole hylkäys.")
    case .stepUnmet:
      Translation(
        sv: "Steg {1} visade något annat än det som krävs.",
        en: "Step {1} showed something other than what is demanded.",
        fi: "Vaihe {1} osoitti muuta kuin mitä vaaditaan.")
    case .answeredNo:
      Translation(
        sv: "{1} granskade och svarade att det inte är som det ska.",
        en: "{1} looked and answered that it is not as it must be.",
        fi: "{1} tarkasti ja vastasi, ettei asia ole niin kuin pitää.")
    case .reportedFailed:
      Translation(
        sv: "Körningen underkände fallet utan att något steg visar varför.",
        en: "The run failed the case, and no step shows why.",
        fi: "Ajo hylkäsi tapauksen, eikä mikään vaihe kerro syytä.")
    case .stepUnobserved:
      Translation(
        sv: "Steg {1} gick inte att iaktta.", en: "Step {1} could not be observed.",
        fi: "Vaihetta {1} ei voitu havaita.")
    case .reportedInconclusive:
      Translation(
        sv: "Körningen kunde inte avgöra fallet.", en: "The run could not decide the case.",
        fi: "Ajo ei ratkaissut tapausta.")
    case .nothingObserved:
      Translation(
        sv: "Inget iakttogs, och det räcker aldrig för ett godkännande.",
        en: "Nothing was observed, and that is never enough to pass.",
        fi: "Mitään ei havaittu, eikä se koskaan riitä hyväksymiseen.")
    case .noSamples:
      Translation(
        sv: "Steg {1} står på noll iakttagelser, och det räcker aldrig för ett godkännande.",
        en: "Step {1} stands on zero observations, and that is never enough to pass.",
        fi: "Vaihe {1} perustuu nollaan havaintoon, eikä se koskaan riitä hyväksymiseen.")
    case .stepsMissing:
      Translation(
        sv: "Bara {1} av {2} steg finns i protokollet.", en: "Only {1} of {2} steps are in the record.",
        fi: "Vaiheista ({2}) vain {1} on pöytäkirjassa.")
    case .shardAlone:
      Translation(
        sv: "Belastningen delades, och detta är bara del {1} av {2}: avgörs när delarna har slagits ihop.",
        en: "The load was split, and this is only shard {1} of {2}: it is decided when the shards are merged.",
        fi: "Kuormitus jaettiin, ja tämä on vain osa {1}/{2}: ratkaistaan, kun osat on yhdistetty.")
    case .loadNotJudged:
      Translation(
        sv: "Det som steg {1} antecknade om belastningen går inte att bedöma på nytt.",
        en: "What step {1} recorded of the load cannot be judged again.",
        fi: "Vaiheen {1} kirjaamaa kuormitusta ei voida arvioida uudelleen.")
    case .flaky:
      Translation(
        sv:
          "Bara {1} av {2} försök på version {3} godkändes. Ett underkänt försök räknas tills versionen ändras eller körningen tas tillbaka.",
        en:
          "Only {1} of {2} attempts on version {3} passed. One that failed counts until the version changes or the run is taken back.",
        fi:
          "Vain {1}/{2} yrityksestä versiolla {3} hyväksyttiin. Hylätty yritys lasketaan, kunnes versio vaihtuu tai ajo perutaan."
      )
    case .loosenedAfterFailure:
      Translation(
        sv:
          "Underkänt efter planen {1}. Kravet mildrades efteråt, och ingen överenskommelse om det finns i protokollet.",
        en:
          "Failed under the plan {1}. The requirement was made weaker afterwards, and no agreement on that is on the record.",
        fi: "Hylätty suunnitelmalla {1}. Vaatimusta lievennettiin jälkeenpäin, eikä pöytäkirjassa ole siitä sopimusta.")
    case .tooFewRuns:
      Translation(
        sv: "Katalogen kräver {2} körningar på samma version, och det finns {1}.",
        en: "The catalogue demands {2} runs on the same version, and there are {1}.",
        fi: "Luettelo vaatii {2} ajoa samalla versiolla, ja niitä on {1}.")
    case .seenOtherwise:
      Translation(
        sv: "Steg {1} antecknades som uppfyllt, men det som antecknades att det såg är inte vad som krävs.",
        en: "Step {1} was recorded as met, but what it is recorded to have seen is not what is demanded.",
        fi: "Vaihe {1} kirjattiin täyttyneeksi, mutta se, mitä sen kirjattiin nähneen, ei ole vaadittua.")
    case .clockOff:
      Translation(
        sv: "Steg {1} jämför klockor, och leverantörens klocka och vår skilde sig {2} när körningen började.",
        en: "Step {1} compares clocks, and the vendor's clock and ours differed by {2} when the run began.",
        fi: "Vaihe {1} vertaa kelloja, ja toimittajan kello ja omamme erosivat {2} ajon alkaessa.")
    case .answeredByOther:
      Translation(
        sv: "{1} har svarat. Kravet ska verifieras av {2}, så svaret räknas inte.",
        en: "{1} has answered. The requirement is to be verified by {2}, so the answer does not count.",
        fi: "{1} on vastannut. Vaatimuksen todentaja on {2}, joten vastausta ei lasketa.")
    case .controlMissing:
      Translation(
        sv: "Ingenting visar att händelsen hade märkts om den inträffat: fallet saknar positiv kontroll.",
        en: "Nothing shows that the event would have been noticed had it happened: the case has no positive control.",
        fi: "Mikään ei osoita, että tapahtuma olisi huomattu: tapaukselta puuttuu positiivinen kontrolli.")
    case .controlNotPassed:
      Translation(
        sv: "Den positiva kontrollen ”{1}” blev inte godkänd i samma körning ({2}).",
        en: "The positive control “{1}” did not pass in the same run ({2}).",
        fi: "Positiivista kontrollia ”{1}” ei hyväksytty samassa ajossa ({2}).")
    case .neverRun:
      Translation(sv: "Har inte körts.", en: "Has not been run.", fi: "Ei ole ajettu.")
    case .awaited: Translation(sv: "Väntar på {1}.", en: "Awaits {1}.", fi: "Odottaa: {1}.")
    case .awaitedFrom:
      Translation(sv: "Väntar på {1} av {2}.", en: "Awaits {1} by {2}.", fi: "Odottaa: {1}, tekijä {2}.")
    case .unfinished:
      Translation(
        sv: "Påbörjades {1} och avslutades inte.", en: "Was begun {1} and not finished.",
        fi: "Aloitettiin {1}, mutta jäi kesken.")
    case .changedSince:
      Translation(
        sv: "Kravet eller provningen har ändrats sedan det kördes {1}.",
        en: "The requirement or its suite has been changed since it was run {1}.",
        fi: "Vaatimusta tai testiä on muutettu sen jälkeen, kun se ajettiin {1}.")
    case .otherSystem:
      Translation(
        sv: "Har bara körts mot ett annat system: {1}.", en: "Has only been run against another system: {1}.",
        fi: "On ajettu vain toista järjestelmää vastaan: {1}.")
    case .expired:
      Translation(
        sv: "Det som visades gällde till och med {1}.", en: "What was shown was valid up to {1}.",
        fi: "Osoitettu oli voimassa {1} asti.")
    case .noVerification:
      Translation(
        sv: "Katalogen säger inte hur kravet ska verifieras.",
        en: "The catalogue does not say how the requirement is verified.",
        fi: "Luettelo ei kerro, miten vaatimus todennetaan.")
    case .waiverInForce:
      Translation(
        sv: "Dispens av {1} till och med {2}: {3}", en: "Waived by {1} until {2}: {3}",
        fi: "Poikkeusluvan myöntänyt {1}, voimassa {2} asti: {3}")
    }
  }
}
