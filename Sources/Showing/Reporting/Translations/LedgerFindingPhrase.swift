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
        sv: "Taket för {1} nåddes den {2}.", en: "The cap of {1} was reached on {2}.",
        fi: "Enimmäismäärä ({1}) täyttyi {2}.")
    case .capReachedAdvice:
      Translation(
        sv:
          "Inget mer vite löper i den delen. Undersök om avtalet ger rätt till hävning och till skadestånd för skada utöver vitet.",
        en:
          "No more penalty accrues under it. Find out whether the contract gives a right to terminate and to claim damages beyond the penalty.",
        fi:
          "Sopimussakkoa ei kerry siltä osin lisää. Selvittäkää, antaako sopimus oikeuden purkamiseen ja vahingonkorvaukseen sakon ylittävästä vahingosta."
      )
    case .terminationOpen:
      Translation(
        sv: "Villkoret för hävning är uppfyllt sedan den {2}: taket för {1} är nått ({3}).",
        en: "The condition for termination has been met since {2}: the cap of {1} is reached ({3}).",
        fi: "Purkamisen edellytys on täyttynyt {2} alkaen: enimmäismäärä ({1}) on täynnä ({3}).")
    case .terminationPeriods:
      Translation(
        sv: "Villkoret för hävning är uppfyllt sedan den {2}: {3} har debiterats enligt klausulen ”{1}” ({4}).",
        en: "The condition for termination has been met since {2}: {3} charged under the clause “{1}” ({4}).",
        fi: "Purkamisen edellytys on täyttynyt {2} alkaen: lausekkeen ”{1}” perusteella on veloitettu {3} ({4}).")
    case .terminationOpenAdvice:
      Translation(
        sv:
          "Besluta om avtalet ska hävas, och dokumentera beslutet. Rätten att häva kan gå förlorad om den inte används i skälig tid.",
        en:
          "Decide whether to terminate, and document the decision. A right to terminate can be lost if it is not used within a reasonable time.",
        fi:
          "Päättäkää, puretaanko sopimus, ja kirjatkaa päätös. Purkuoikeuden voi menettää, jos sitä ei käytetä kohtuullisessa ajassa."
      )
    case .claimDeadlineNear:
      Translation(
        sv: "{3} enligt klausulen ”{1}” ska begäras senast den {2}.",
        en: "{3} under the clause “{1}” must be claimed by {2}.",
        fi: "{3} lausekkeen ”{1}” perusteella on vaadittava viimeistään {2}.")
    case .claimDeadlineNearAdvice:
      Translation(
        sv: "Begär vitet skriftligt senast den dagen, och registrera det med grindvakt record event RECORD claim-made.",
        en: "Claim it in writing by that day, and record it with grindvakt record event RECORD claim-made.",
        fi:
          "Vaatikaa se kirjallisesti viimeistään kyseisenä päivänä ja kirjatkaa vaatimus komennolla grindvakt record event RECORD claim-made."
      )
    case .claimLost:
      Translation(
        sv: "{3} enligt klausulen ”{1}” begärdes inte senast den {2} och kan inte längre begäras.",
        en: "{3} under the clause “{1}” was not claimed by {2} and can no longer be claimed.",
        fi: "{3} lausekkeen ”{1}” perusteella jäi vaatimatta {2} mennessä, eikä sitä voi enää vaatia.")
    case .claimLostAdvice:
      Translation(
        sv: "Om vitet begärdes i tid: registrera vilken dag det begärdes (händelsen claim-made).",
        en: "If the penalty was claimed in time: record the day of the claim (the event claim-made).",
        fi: "Jos sopimussakkoa vaadittiin ajoissa: kirjatkaa vaatimuksen päivä (tapahtuma claim-made).")
    case .claimDiffers:
      Translation(
        sv:
          "Vitesanspråket den {2} enligt klausulen ”{1}” är på {3}, men {4} hade uppkommit till och med den dag som anspråket avser{5}.",
        en:
          "The claim of {2} under the clause “{1}” states {3}, but {4} had accrued by the day that the claim covers{5}.",
        fi:
          "Lausekkeen ”{1}” sopimussakkovaatimus {2} on {3}, mutta {4} oli kertynyt vaatimuksen kattamaan päivään mennessä{5}."
      )
    case .claimDiffersAdvice:
      Translation(
        sv:
          "Jämför anspråket med raderna. Allt till och med den dagen räknas som begärt, även om anspråket anger ett annat belopp.",
        en:
          "Compare the claim with the lines. Everything up to that day counts as claimed, even if the claim states another amount.",
        fi:
          "Verratkaa vaatimusta riveihin. Kaikki kyseiseen päivään asti katsotaan vaadituksi, vaikka vaatimuksessa olisi toinen summa."
      )
    case .noReports:
      Translation(
        sv: "{2}: {3} saknas i underlaget och räknas som sena enligt klausulen ”{1}”.",
        en: "{2}: {3} missing from the evidence and counted as late under the clause “{1}”.",
        fi: "{2}: aineistosta puuttuu {3}, ja ne lasketaan myöhästyneiksi lausekkeen ”{1}” mukaan.")
    case .noReportsAdvice:
      Translation(
        sv: "Kom inga rapporter, eller registrerades de inte? Registrera dem som kom (händelsen report-delivered).",
        en: "Did no reports come, or were they not recorded? Record those that came (the event report-delivered).",
        fi: "Eikö raportteja tullut, vai jäivätkö ne kirjaamatta? Kirjatkaa saapuneet (tapahtuma report-delivered).")
    case .waivedWithoutGround:
      Translation(
        sv: "{2} enligt klausulen ”{1}” har efterskänkts utan att någon grund är angiven{3}.",
        en: "{2} under the clause “{1}” was waived without a stated ground{3}.",
        fi: "{2} lausekkeen ”{1}” perusteella on jätetty perimättä ilman ilmoitettua perustetta{3}.")
    case .waivedWithoutGroundAdvice:
      Translation(
        sv:
          "Att avstå från avtalat vite kan vara en otillåten ändring av avtalet. Låt en jurist bedöma det, och registrera beslutet med rättslig grund (fältet ground).",
        en:
          "Waiving an agreed penalty can be an unlawful change of the contract. Have a lawyer assess it, and record the decision with its legal ground (the field ground).",
        fi:
          "Sovitun sopimussakon perimättä jättäminen voi olla kielletty sopimusmuutos. Pyytäkää juristin arvio ja kirjatkaa päätös oikeusperusteineen (kenttä ground)."
      )
    case .withheldTooMuch:
      Translation(
        sv: "{2} mer än regeln ”{1}” tillåter hålls inne.", en: "{2} more than the rule “{1}” allows is withheld.",
        fi: "Maksua on pidätetty {2} enemmän kuin sääntö ”{1}” sallii.")
    case .withheldTooMuchAdvice:
      Translation(
        sv:
          "Betala ut det som har hållits inne för mycket, eller registrera det som saknas i loggboken. Den som håller inne för mycket är själv i dröjsmål.",
        en: "Pay out the excess, or record what is missing. A buyer that withholds too much is itself in default.",
        fi:
          "Maksakaa liikaa pidätetty osa tai kirjatkaa se, mikä lokikirjasta puuttuu. Liikaa pidättänyt on itse viivästyksessä."
      )
    case .noNotice:
      Translation(
        sv: "Loggboken innehåller ingen reklamation för {2}, så vitet enligt ”{1}” har inte börjat löpa.",
        en: "The record has no notice of defect for {2}, so the penalty under “{1}” has not started to accrue.",
        fi: "Lokikirjassa ei ole reklamaatiota ({2}), joten lausekkeen ”{1}” sopimussakkoa ei ole alkanut kertyä.")
    case .noNoticeAdvice:
      Translation(
        sv: "Reklamera nu, eller registrera reklamationen om den redan är gjord (händelsen notice-given).",
        en: "Give notice of the defect now, or record it if that has been done (the event notice-given).",
        fi: "Reklamoikaa nyt tai kirjatkaa reklamaatio, jos se on jo tehty (tapahtuma notice-given).")
    case .noDecision:
      Translation(
        sv: "Loggboken innehåller inget beslut om att begära vite för {2}, så vitet enligt ”{1}” har inte börjat löpa.",
        en:
          "The record has no decision to claim a penalty for {2}, so the penalty under “{1}” has not started to accrue.",
        fi:
          "Lokikirjassa ei ole päätöstä vaatia sopimussakkoa ({2}), joten lausekkeen ”{1}” sopimussakkoa ei ole alkanut kertyä."
      )
    case .noDecisionAdvice:
      Translation(
        sv: "Besluta, eller registrera beslutet om det redan är fattat (händelsen decided-to-claim).",
        en: "Decide, or record the decision if it has been made (the event decided-to-claim).",
        fi: "Päättäkää tai kirjatkaa päätös, jos se on jo tehty (tapahtuma decided-to-claim).")
    case .baseUnknown:
      Translation(
        sv: "Värdet på {2} saknas i loggboken, så vite enligt {1} kan inte beräknas.",
        en: "The value of {2} is missing from the record, so the penalty under {1} cannot be computed.",
        fi: "Arvo puuttuu lokikirjasta ({2}), joten sopimussakkoa ({1}) ei voi laskea.")
    case .baseUnknownAdvice:
      Translation(
        sv: "Registrera beställningen med värde eller antal.",
        en: "Record the order with its value or number of units.", fi: "Kirjatkaa tilaus ja sen arvo tai määrä.")
    case .noMeasurement:
      Translation(
        sv: "Ingen mätning finns för {2} enligt klausulen ”{1}”, så månaden kan inte bedömas.",
        en: "There is no measurement for {2} under the clause “{1}”, so the month cannot be assessed.",
        fi: "Mittausta ei ole ({2}, lauseke ”{1}”), joten kuukautta ei voi arvioida.")
    case .noMeasurements:
      Translation(
        sv: "Mätningar saknas för {2} från {3} till {4} enligt klausulen ”{1}”, så de kan inte bedömas.",
        en: "Measurements are missing for {2} from {3} to {4} under the clause “{1}”, so they cannot be assessed.",
        fi: "Mittaukset puuttuvat ({2}, {3} – {4}, lauseke ”{1}”), joten niitä ei voi arvioida.")
    case .noMeasurementAdvice:
      Translation(
        sv:
          "Begär mätvärdet av leverantören och registrera det. Att mätvärdet saknas betyder inte att kravet är uppfyllt.",
        en: "Ask the vendor for the figure and record it. A missing figure does not mean that the requirement is met.",
        fi:
          "Pyytäkää mittaustulos toimittajalta ja kirjatkaa se. Tuloksen puuttuminen ei tarkoita, että vaatimus täyttyy."
      )
    case .noSamples:
      Translation(
        sv: "Mätningen för {2} enligt klausulen ”{1}” saknar mätvärden.",
        en: "The measurement for {2} under the clause “{1}” has no samples.",
        fi: "Mittauksessa ({2}, lauseke ”{1}”) ei ole mittausarvoja.")
    case .noSamplesAdvice:
      Translation(
        sv: "Ta reda på varför ingenting mättes. Månaden är inte bedömd.",
        en: "Find out why nothing was measured. The month has not been assessed.",
        fi: "Selvittäkää, miksi mitään ei mitattu. Kuukautta ei ole arvioitu.")
    case .incidentWithoutCause:
      Translation(
        sv:
          "Händelsen ”{2}” saknar grundorsak, enhet eller dag som klausulen ”{1}” räknas efter. Den räknas därför för sig.",
        en:
          "The incident “{2}” lacks the root cause, unit or day that the clause “{1}” counts by. It is therefore counted separately.",
        fi:
          "Tapahtumalta ”{2}” puuttuu juurisyy, yksikkö tai päivä, jonka mukaan lauseke ”{1}” lasketaan. Siksi se lasketaan erikseen."
      )
    case .incidentWithoutCauseAdvice:
      Translation(
        sv: "Registrera grundorsaken, enheten eller dagen när den är utredd. Beloppet kan då bli lägre.",
        en: "Record the root cause, the unit or the day once it is known. The amount may then be lower.",
        fi: "Kirjatkaa juurisyy, yksikkö tai päivä, kun se on selvitetty. Summa voi silloin pienentyä.")
    case .eventNotUnderstood:
      Translation(
        sv: "En händelse stämmer inte med avtalet eller loggboken: {1}.",
        en: "An event does not agree with the contract or the record: {1}.",
        fi: "Tapahtuma ei sovi yhteen sopimuksen tai lokikirjan kanssa: {1}.")
    case .eventNotUnderstoodOf:
      Translation(
        sv: "Loggpost {1} stämmer inte med avtalet eller loggboken: {2}.",
        en: "Entry {1} does not agree with the contract or the record: {2}.",
        fi: "Merkintä {1} ei sovi yhteen sopimuksen tai lokikirjan kanssa: {2}.")
    case .eventNotUnderstoodAdvice:
      Translation(
        sv: "Ta reda på hur det var och rätta med en ny händelse. Till dess gäller det som är bäst för leverantören.",
        en:
          "Find out what happened and correct it with a new event. Until then the interpretation most favourable to the vendor applies.",
        fi: "Selvittäkää asia ja korjatkaa se uudella tapahtumalla. Siihen asti pätee toimittajalle edullisin tulkinta."
      )
    }
  }
}
