/// What somebody should look at in a ledger, and what to do about it.
package enum LedgerFindingPhrase: Phrase {
  case capReached, capReachedAdvice
  case terminationOpen, terminationOpenAdvice, terminationPeriods
  case claimDeadlineNear, claimDeadlineNearAdvice
  case claimLost, claimLostAdvice
  case claimDiffers, claimDiffersAdvice
  case noReports, noReportsAdvice
  case waivedWithoutGround, waivedWithoutGroundAdvice
  case withheldTooMuch, withheldTooMuchAdvice
  case noNotice, noNoticeAdvice
  case noDecision, noDecisionAdvice
  case baseUnknown, baseUnknownAdvice
  case noMeasurement, noMeasurements, noMeasurementAdvice
  case noSamples, noSamplesAdvice
  case incidentWithoutCause, incidentWithoutCauseAdvice
  case eventNotUnderstood, eventNotUnderstoodOf, eventNotUnderstoodAdvice

  package var translation: Translation {
    switch self {
    case .capReached:
      Translation(
        sv: "Taket för {1} nåddes {2}.", en: "The cap of {1} was reached on {2}.",
        fi: "Enimmäismäärä ({1}) täyttyi {2}.")
    case .capReachedAdvice:
      Translation(
        sv: "Mer vite uppkommer inte där. Pröva om avtalet ger rätt att häva, och om skada därutöver kan ersättas.",
        en:
          "No more penalty arises there. Look at whether the contract gives a right to terminate, and whether damage beyond it can be claimed.",
        fi:
          "Sopimussakkoa ei kerry siltä osin lisää. Selvitä, antaako sopimus oikeuden purkamiseen ja voiko ylittävästä vahingosta saada korvausta."
      )
    case .terminationOpen:
      Translation(
        sv: "Villkoret för hävning är uppfyllt sedan {2}: taket för {1} är nått ({3}).",
        en: "The condition for termination is met since {2}: the cap of {1} is reached ({3}).",
        fi: "Purkamisen edellytys on täyttynyt {2} alkaen: enimmäismäärä ({1}) on täynnä ({3}).")
    case .terminationPeriods:
      Translation(
        sv: "Villkoret för hävning är uppfyllt sedan {2}: {3} har debiterats under klausulen {1} ({4}).",
        en: "The condition for termination is met since {2}: {3} have been charged under the clause {1} ({4}).",
        fi: "Purkamisen edellytys on täyttynyt {2} alkaen: lausekkeen {1} perusteella on veloitettu {3} ({4}).")
    case .terminationOpenAdvice:
      Translation(
        sv:
          "Besluta om avtalet ska hävas, och skriv ner beslutet. En rätt att häva kan gå förlorad om den inte används i skälig tid.",
        en:
          "Decide whether to terminate, and write the decision down. A right to terminate can be lost if it is not used within reasonable time.",
        fi:
          "Päätä, puretaanko sopimus, ja kirjaa päätös. Purkuoikeuden voi menettää, jos sitä ei käytä kohtuullisessa ajassa."
      )
    case .claimDeadlineNear:
      Translation(
        sv: "{3} under klausulen {1} ska krävas senast {2}.", en: "{3} under the clause {1} is to be claimed by {2}.",
        fi: "{3} lausekkeen {1} perusteella on vaadittava viimeistään {2}.")
    case .claimDeadlineNearAdvice:
      Translation(
        sv: "Kräv vitet skriftligt före den dagen, och lägg in det med grindvakt record event RECORD claim-made.",
        en: "Claim it in writing before that day, and add it with grindvakt record event RECORD claim-made.",
        fi:
          "Vaadi se kirjallisesti ennen tätä päivää ja kirjaa vaatimus komennolla grindvakt record event RECORD claim-made."
      )
    case .claimLost:
      Translation(
        sv: "{3} under klausulen {1} krävdes inte senast {2} och kan inte längre krävas.",
        en: "{3} under the clause {1} was not claimed by {2} and can no longer be claimed.",
        fi: "{3} lausekkeen {1} perusteella jäi vaatimatta viimeistään {2}, eikä sitä voi enää vaatia.")
    case .claimLostAdvice:
      Translation(
        sv: "Om kravet ställdes i tid: lägg in claim-made med dagen då det ställdes.",
        en: "If it was claimed in time: add claim-made with the day that it was claimed on.",
        fi: "Jos vaatimus esitettiin ajoissa: kirjaa claim-made ja vaatimuksen päivä.")
    case .claimDiffers:
      Translation(
        sv: "Kravet {2} under klausulen {1} säger {3}, och {4} hade uppkommit till den dag som kravet avser{5}.",
        en: "The claim of {2} under the clause {1} says {3}, and {4} had arisen by the day that it is about{5}.",
        fi: "Lausekkeen {1} vaatimus {2} on {3}, ja {4} oli kertynyt päivään, jota se koskee{5}.")
    case .claimDiffersAdvice:
      Translation(
        sv: "Jämför kravet med raderna. Här räknas allt till den dagen som krävt, vad kravet än säger.",
        en: "Compare the claim with the lines. All until that day counts as claimed, whatever the claim says.",
        fi: "Vertaa vaatimusta riveihin. Kaikki siihen päivään asti katsotaan vaadituksi summasta huolimatta.")
    case .noReports:
      Translation(
        sv: "{2}: ingen av {3} rapporter finns i underlaget, så alla räknas som sena under klausulen {1}.",
        en: "{2}: none of {3} reports is on the record, so all of them count as late under the clause {1}.",
        fi: "{2}: yhtään {3} raportista ei ole kirjattu, joten kaikki lasketaan myöhästyneiksi lausekkeen {1} mukaan.")
    case .noReportsAdvice:
      Translation(
        sv: "Kom ingen, eller skrev ingen upp dem? Lägg in report-delivered för dem som kom.",
        en: "Did none come, or did nobody write them down? Add report-delivered for those that came.",
        fi: "Eikö yhtään tullut, vai jäivätkö ne kirjaamatta? Kirjaa report-delivered saapuneista.")
    case .waivedWithoutGround:
      Translation(
        sv: "{2} under klausulen {1} har efterskänkts utan att någon grund är angiven{3}.",
        en: "{2} under the clause {1} was waived and no ground is given{3}.",
        fi: "{2} lausekkeen {1} perusteella on jätetty perimättä ilman ilmoitettua perustetta{3}.")
    case .waivedWithoutGroundAdvice:
      Translation(
        sv:
          "Att avstå från avtalat vite kan vara en otillåten ändring av avtalet. Låt en jurist pröva det, och lägg in beslutet med ground.",
        en:
          "Not claiming an agreed penalty can be an unlawful change of the contract. Have a lawyer look at it, and add the decision with ground.",
        fi:
          "Sovitun sopimussakon perimättä jättäminen voi olla kielletty sopimusmuutos. Pyydä juristin arvio ja kirjaa päätös kentällä ground."
      )
    case .withheldTooMuch:
      Translation(
        sv: "{2} mer än regeln {1} tillåter hålls inne.", en: "{2} more than the rule {1} allows is withheld.",
        fi: "Maksua on pidätetty {2} enemmän kuin sääntö {1} sallii.")
    case .withheldTooMuchAdvice:
      Translation(
        sv:
          "Betala ut det som är för mycket, eller lägg in vad som saknas i protokollet. Den som håller inne för mycket är själv i dröjsmål.",
        en: "Pay out what is too much, or add what the record lacks. Whoever withholds too much is late himself.",
        fi: "Maksa liika pois tai kirjaa se, mikä pöytäkirjasta puuttuu. Liikaa pidättänyt on itse viivästyksessä.")
    case .noNotice:
      Translation(
        sv: "Ingen reklamation finns i protokollet för {2}, så klausulen {1} har inte börjat räkna.",
        en: "The record has no notice for {2}, so the clause {1} has not begun to count.",
        fi: "Pöytäkirjassa ei ole reklamaatiota ({2}), joten lausekkeen {1} laskenta ei ole alkanut.")
    case .noNoticeAdvice:
      Translation(
        sv: "Reklamera nu, eller lägg in notice-given om det redan är gjort.",
        en: "Give notice now, or add notice-given if that has been done.",
        fi: "Reklamoi nyt tai kirjaa notice-given, jos se on jo tehty.")
    case .noDecision:
      Translation(
        sv: "Inget beslut att kräva vite finns i protokollet för {2}, så klausulen {1} har inte börjat räkna.",
        en: "The record has no decision to claim a penalty for {2}, so the clause {1} has not begun to count.",
        fi: "Pöytäkirjassa ei ole päätöstä vaatia sopimussakkoa ({2}), joten lausekkeen {1} laskenta ei ole alkanut.")
    case .noDecisionAdvice:
      Translation(
        sv: "Besluta, eller lägg in decided-to-claim om det redan är gjort.",
        en: "Decide, or add decided-to-claim if that has been done.",
        fi: "Päätä tai kirjaa decided-to-claim, jos se on jo tehty.")
    case .baseUnknown:
      Translation(
        sv: "Beloppet som {1} är en andel av saknas i protokollet för {2}, så inget är räknat på det.",
        en: "The amount that {1} is a share of is not on record for {2}, so nothing is computed from it.",
        fi: "Pöytäkirjasta puuttuu määrä, josta {1} on osuus ({2}), joten siitä ei ole laskettu mitään.")
    case .baseUnknownAdvice:
      Translation(
        sv: "Lägg in beställningen med dess värde eller antal.", en: "Add the order with its value or its units.",
        fi: "Kirjaa tilaus ja sen arvo tai määrä.")
    case .noMeasurement:
      Translation(
        sv: "Ingen mätning finns för {2} under klausulen {1}, så månaden kan inte bedömas.",
        en: "There is no measurement for {2} under the clause {1}, so the month cannot be judged.",
        fi: "Mittausta ei ole ({2}, lauseke {1}), joten kuukautta ei voi arvioida.")
    case .noMeasurements:
      Translation(
        sv: "Mätningar saknas för {2} från {3} till {4} under klausulen {1}, så de kan inte bedömas.",
        en: "Measurements are missing for {2} from {3} to {4} under the clause {1}, so they cannot be judged.",
        fi: "Mittaukset puuttuvat ({2}, {3} – {4}, lauseke {1}), joten niitä ei voi arvioida.")
    case .noMeasurementAdvice:
      Translation(
        sv: "Begär mätvärdet av leverantören och lägg in det. Att inget värde finns betyder inte att kravet är mött.",
        en: "Ask the vendor for the figure and add it. That there is none does not mean that the demand is met.",
        fi: "Pyydä mittaustulos toimittajalta ja kirjaa se. Tuloksen puuttuminen ei tarkoita, että vaatimus täyttyy.")
    case .noSamples:
      Translation(
        sv: "Mätningen för {2} under klausulen {1} bygger på noll mätvärden.",
        en: "The measurement for {2} under the clause {1} stands on zero samples.",
        fi: "Mittaus ({2}, lauseke {1}) perustuu nollaan mittausarvoon.")
    case .noSamplesAdvice:
      Translation(
        sv: "Ta reda på varför ingenting mättes. Månaden är inte bedömd.",
        en: "Find out why nothing was measured. The month has not been judged.",
        fi: "Selvitä, miksi mitään ei mitattu. Kuukautta ei ole arvioitu.")
    case .incidentWithoutCause:
      Translation(
        sv: "Händelsen {2} saknar det som klausulen {1} räknar per, och räknas för sig.",
        en: "Incident {2} lacks what the clause {1} counts by, and is counted by itself.",
        fi: "Tapahtumalta {2} puuttuu peruste, jolla lauseke {1} laskee, joten se lasketaan erikseen.")
    case .incidentWithoutCauseAdvice:
      Translation(
        sv: "Lägg in grundorsaken, enheten eller dagen när den är utredd. Beloppet kan då bli lägre.",
        en: "Add the root cause, the unit or the day once it is known. The amount may then be lower.",
        fi: "Kirjaa juurisyy, yksikkö tai päivä, kun se on selvitetty. Määrä voi silloin pienentyä.")
    case .eventNotUnderstood:
      Translation(
        sv: "En händelse går inte ihop med avtalet eller protokollet: {1}.",
        en: "An event does not fit the contract or the record: {1}.",
        fi: "Tapahtuma ei sovi yhteen sopimuksen tai pöytäkirjan kanssa: {1}.")
    case .eventNotUnderstoodOf:
      Translation(
        sv: "Post {1} går inte ihop med avtalet eller protokollet: {2}.",
        en: "Entry {1} does not fit the contract or the record: {2}.",
        fi: "Merkintä {1} ei sovi yhteen sopimuksen tai pöytäkirjan kanssa: {2}.")
    case .eventNotUnderstoodAdvice:
      Translation(
        sv: "Ta reda på hur det var och rätta med en ny händelse. Till dess gäller det som är bäst för leverantören.",
        en: "Find out how it was and correct it with a new event. Until then what is best for the vendor counts.",
        fi: "Selvitä asia ja korjaa uudella tapahtumalla. Siihen asti pätee toimittajalle edullisin tulkinta.")
    }
  }
}
