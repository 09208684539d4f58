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
        en: "Step {1} showed something other than what is required.", fi: "Vaihe {1} osoitti muuta kuin mitä vaaditaan."
      )
    case .answeredNo:
      Translation(
        sv: "{1} granskade och svarade att kravet inte är uppfyllt.",
        en: "{1} checked it and answered that the requirement is not met.",
        fi: "{1} tarkasti ja vastasi, ettei vaatimus täyty.")
    case .reportedFailed:
      Translation(
        sv: "Körningen underkände provfallet utan att något steg visar varför.",
        en: "The run failed the test case, and no step shows why.",
        fi: "Ajo hylkäsi testitapauksen, eikä mikään vaihe kerro syytä.")
    case .stepUnobserved:
      Translation(
        sv: "Steg {1} gick inte att observera.", en: "Step {1} could not be observed.",
        fi: "Vaihetta {1} ei voitu havaita.")
    case .reportedInconclusive:
      Translation(
        sv: "Körningen kunde inte avgöra provfallet.", en: "The run could not decide the test case.",
        fi: "Ajo ei ratkaissut testitapausta.")
    case .nothingObserved:
      Translation(
        sv: "Inget observerades, och det räcker aldrig för ett godkännande.",
        en: "Nothing was observed, and that is never enough to pass.",
        fi: "Mitään ei havaittu, eikä se koskaan riitä hyväksymiseen.")
    case .noSamples:
      Translation(
        sv: "Steg {1} har inga observationer att bygga på, och det räcker aldrig för ett godkännande.",
        en: "Step {1} has no observations, and that is never enough to pass.",
        fi: "Vaiheella {1} ei ole havaintoja, eikä se koskaan riitä hyväksymiseen.")
    case .stepsMissing:
      Translation(
        sv: "Bara {1} av {2} steg finns i loggboken.", en: "Only {1} of {2} steps are in the record.",
        fi: "Vaiheita on {2}. Niistä vain {1} on lokikirjassa.")
    case .shardAlone:
      Translation(
        sv: "Belastningen delades, och detta är bara del {1} av {2}. Resultatet avgörs när delarna har slagits ihop.",
        en: "The load was split, and this is only part {1} of {2}. The result is decided when the parts are merged.",
        fi:
          "Kuormitus jaettiin, ja tämä on vain osa {1} (osia yhteensä {2}). Tulos ratkaistaan, kun osat on yhdistetty.")
    case .loadNotJudged:
      Translation(
        sv: "Det som steg {1} registrerade om belastningen går inte att bedöma på nytt.",
        en: "What step {1} recorded about the load cannot be assessed again.",
        fi: "Vaiheen {1} kirjaamaa kuormitusta ei voida arvioida uudelleen.")
    case .flaky:
      Translation(
        sv:
          "Bara {1} av {2} försök på version {3} godkändes. Ett underkänt försök räknas tills versionen ändras eller körningen tas tillbaka.",
        en:
          "Only {1} of {2} attempts on version {3} passed. A failed attempt counts until the version changes or the run is withdrawn.",
        fi:
          "Yrityksiä versiolla {3} oli {2}. Niistä vain {1} hyväksyttiin. Hylätty yritys lasketaan, kunnes versio vaihtuu tai ajo perutaan."
      )
    case .loosenedAfterFailure:
      Translation(
        sv:
          "Underkänt enligt planen {1}. Kravet mildrades efteråt, och loggboken innehåller ingen överenskommelse om det.",
        en:
          "Failed under the plan {1}. The requirement was weakened afterwards, and there is no agreement on that in the record.",
        fi: "Hylätty suunnitelmalla {1}. Vaatimusta lievennettiin jälkeenpäin, eikä lokikirjassa ole siitä sopimusta.")
    case .tooFewRuns:
      Translation(
        sv: "Kravkatalogen kräver {2} körningar på samma version. Det finns {1}.",
        en: "The requirements catalogue requires {2} runs on the same version. There are {1}.",
        fi: "Vaatimusluettelo edellyttää {2} ajoa samalla versiolla. Niitä on {1}.")
    case .seenOtherwise:
      Translation(
        sv: "Steg {1} registrerades som uppfyllt, men det registrerade resultatet är inte det som krävs.",
        en: "Step {1} was recorded as met, but the recorded result is not what is required.",
        fi: "Vaihe {1} kirjattiin täyttyneeksi, mutta kirjattu tulos ei ole se, mitä vaaditaan.")
    case .clockOff:
      Translation(
        sv: "Steg {1} jämför klockor, och leverantörens klocka skilde sig {2} från vår när körningen började.",
        en: "Step {1} compares clocks, and the vendor's clock differed by {2} from ours when the run began.",
        fi: "Vaihe {1} vertaa kelloja, ja toimittajan kello poikkesi {2} omastamme ajon alkaessa.")
    case .answeredByOther:
      Translation(
        sv: "{1} har svarat. Kravet ska verifieras av {2}, så svaret räknas inte.",
        en: "{1} has answered. The requirement must be verified by {2}, so the answer does not count.",
        fi: "{1} on vastannut. Vaatimuksen todentaja on {2}, joten vastausta ei lasketa.")
    case .controlMissing:
      Translation(
        sv: "Provfallet saknar kontrollprov, så det går inte att veta om händelsen skulle ha märkts.",
        en: "The test case has no control test, so it is not known whether the event would have been noticed.",
        fi: "Testitapaukselta puuttuu vertailutesti, joten ei tiedetä, olisiko tapahtuma huomattu.")
    case .controlNotPassed:
      Translation(
        sv: "Kontrollprovet ”{1}” blev inte godkänt i samma körning ({2}).",
        en: "The control test “{1}” did not pass in the same run ({2}).",
        fi: "Vertailutestiä ”{1}” ei hyväksytty samassa ajossa ({2}).")
    case .neverRun:
      Translation(sv: "Har inte körts.", en: "Has not been run.", fi: "Ei ole ajettu.")
    case .awaited: Translation(sv: "Väntar på: {1}.", en: "Waiting for: {1}.", fi: "Odottaa: {1}.")
    case .awaitedFrom:
      Translation(sv: "Väntar på: {1} ({2}).", en: "Waiting for: {1} ({2}).", fi: "Odottaa: {1} ({2}).")
    case .unfinished:
      Translation(
        sv: "Påbörjades {1} men avslutades inte.", en: "Was started {1} but not finished.",
        fi: "Aloitettiin {1}, mutta jäi kesken.")
    case .changedSince:
      Translation(
        sv: "Kravet eller provserien har ändrats sedan körningen {1}.",
        en: "The requirement or its test suite has changed since the run {1}.",
        fi: "Vaatimusta tai testisarjaa on muutettu ajon {1} jälkeen.")
    case .otherSystem:
      Translation(
        sv: "Har bara körts mot ett annat system: {1}.", en: "Has only been run against another system: {1}.",
        fi: "On ajettu vain toista järjestelmää vastaan: {1}.")
    case .expired:
      Translation(
        sv: "Verifieringen gällde till och med {1}.", en: "The verification was valid up to {1}.",
        fi: "Todennus oli voimassa {1} asti.")
    case .noVerification:
      Translation(
        sv: "Kravkatalogen anger inte hur kravet ska verifieras.",
        en: "The requirements catalogue does not say how the requirement is verified.",
        fi: "Vaatimusluettelo ei kerro, miten vaatimus todennetaan.")
    case .waiverInForce:
      Translation(
        sv: "Dispens av {1} till och med {2}. Skäl: {3}", en: "Waived by {1} until {2}. Reason: {3}",
        fi: "Poikkeusluvan myöntänyt {1}, voimassa {2} asti. Peruste: {3}")
    }
  }
}
