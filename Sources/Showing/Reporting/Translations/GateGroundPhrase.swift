/// Why a criterion of a gate stands as it does: papers, people, plans, promises, money and decisions.
package enum GateGroundPhrase: TranslatedPhrase {
  case artefactMissing, artefactOtherView, artefactTooOld, artefactNotApproved, artefactThere, inView
  case trainingMissing, trained, trainingSizeUnknown, everybody
  case drillMissing, drillTooOld, drillFailed, drillHeld
  case groupsMissing, groupsTookPart, notInformed, informedTooLongAgo, informed
  case mandateMissing, mandateTooLow, mandateGiven
  case planMissing, planEndMissing, startInClosedTime, startTooClose, startFits
  case paceMissing, forecast, forecastNever, oldSystemUnknown, oldSystemEnds, oldSystemLasts, parallelTooLong
  case parallelShort
  case promisesMissing, promiseSlipped, promiseOverdue, promisesKept, promiseWithoutEvidence, promiseWithoutDay
  case promisesHold
  case reportingUnknown, reportingFell, reportingLevel, sampleUnknown, sampleDiffers, sampleAlike
  case contractMissing, capUnknown, capReached, capOpen
  case notDecided, decidedOtherwise, decisionStands, conditionOverdue, ruleMissing, ruleWithoutNumbers, ruleInNumbers
  case waiverExpired

  package var translation: Translation {
    switch self {
    case .artefactMissing, .artefactOtherView, .artefactTooOld, .artefactNotApproved, .artefactThere, .inView,
      .trainingMissing, .trained, .trainingSizeUnknown, .everybody, .drillMissing, .drillTooOld, .drillFailed,
      .drillHeld, .groupsMissing, .groupsTookPart, .notInformed, .informedTooLongAgo, .informed, .mandateMissing,
      .mandateTooLow, .mandateGiven:
      people
    case .planMissing, .planEndMissing, .startInClosedTime, .startTooClose, .startFits, .paceMissing, .forecast,
      .forecastNever, .oldSystemUnknown, .oldSystemEnds, .oldSystemLasts, .parallelTooLong, .parallelShort:
      time
    default: word
    }
  }

  private var people: Translation {
    switch self {
    case .artefactMissing:
      Translation(sv: "”{1}”{2} saknas.", en: "Missing: “{1}”{2}.", fi: "Puuttuu: ”{1}”{2}.")
    case .artefactOtherView:
      Translation(
        sv: "”{1}”{2} saknas. Det dokument som finns utgår från ett annat perspektiv: {3}.",
        en: "Missing: “{1}”{2}. The existing document takes another perspective: {3}.",
        fi: "Puuttuu: ”{1}”{2}. Olemassa oleva asiakirja on laadittu toisesta näkökulmasta: {3}.")
    case .artefactTooOld:
      Translation(
        sv: "”{1}” är från den {2}. Dokumentet får inte vara äldre än den {3}.",
        en: "“{1}” is dated {2}. It must not be older than {3}.",
        fi: "”{1}” on päivältä {2}. Se saa olla vanhintaan päivältä {3}.")
    case .artefactNotApproved:
      Translation(
        sv: "Godkännande saknas av {2}: ”{1}”.", en: "Approval is missing from {2}: “{1}”.",
        fi: "Hyväksyntä puuttuu ({2}): ”{1}”.")
    case .artefactThere: Translation(sv: "”{1}”, {2}.", en: "“{1}”, {2}.", fi: "”{1}”, {2}.")
    case .inView:
      Translation(sv: "(perspektiv: {1})", en: "(perspective: {1})", fi: "(näkökulma: {1})")
    case .trainingMissing:
      Translation(sv: "Utbildning saknas för {1}.", en: "There is no training for {1}.", fi: "Koulutus puuttuu: {1}.")
    case .trained:
      Translation(
        sv: "{2} av {3} har utbildats nyligen ({1}). Minst {4} krävs.",
        en: "{2} of {3} were trained recently ({1}). At least {4} is required.",
        fi: "Äskettäin koulutettuja {2}, ryhmässä ({1}) yhteensä {3}. Vaatimus vähintään {4}.")
    case .trainingSizeUnknown:
      Translation(
        sv: "Uppgift saknas om hur många som ingår i {1}.", en: "The number of people is not recorded ({1}).",
        fi: "Ryhmän koko ei ole tiedossa ({1}).")
    case .everybody: Translation(sv: "personalen", en: "the staff", fi: "henkilöstö")
    case .drillMissing:
      Translation(
        sv: "Övningen ”{1}” har inte hållits.", en: "The drill “{1}” has not been held.",
        fi: "Harjoitusta ”{1}” ei ole pidetty.")
    case .drillTooOld:
      Translation(
        sv: "Övningen ”{1}” hölls den {2}. Den får inte vara äldre än den {3}.",
        en: "The drill “{1}” was held on {2}. It must not be older than {3}.",
        fi: "Harjoitus ”{1}” pidettiin {2}. Se saa olla vanhintaan päivältä {3}.")
    case .drillFailed:
      Translation(
        sv: "Rutinen fungerade inte vid övningen ”{1}” den {2}.",
        en: "The routine did not work at the drill “{1}” on {2}.", fi: "Menettely ei toiminut harjoituksessa ”{1}” {2}."
      )
    case .drillHeld:
      Translation(
        sv: "Rutinen fungerade vid övningen ”{1}” den {2}.", en: "The routine worked at the drill “{1}” on {2}.",
        fi: "Menettely toimi harjoituksessa ”{1}” {2}.")
    case .groupsMissing:
      Translation(
        sv: "Det finns inget underlag som visar att {1} deltog i {2}.",
        en: "There is no evidence that {1} took part in {2}.",
        fi: "Aineistossa ei ole merkintää osallistumisesta ({2}): {1}.")
    case .groupsTookPart:
      Translation(sv: "Deltog i {2}: {1}.", en: "Took part in {2}: {1}.", fi: "Osallistuivat ({2}): {1}.")
    case .notInformed:
      Translation(
        sv: "Det finns inget underlag som visar att {1} har informerats.",
        en: "There is no evidence that {1} was informed.", fi: "Aineistossa ei ole merkintää tiedottamisesta: {1}.")
    case .informedTooLongAgo:
      Translation(
        sv: "{1} informerades senast den {2}. Det får inte vara äldre än den {3}.",
        en: "{1} was last informed on {2}. It must not be older than {3}.",
        fi: "{1} sai viimeksi tiedon {2}. Tieto saa olla vanhintaan päivältä {3}.")
    case .informed:
      Translation(sv: "{1} informerades den {2}.", en: "{1} was informed on {2}.", fi: "{1} sai tiedon {2}.")
    case .mandateMissing:
      Translation(
        sv: "Ingen har fått mandat att besluta. Beslutet kräver {1} eller en högre nivå.",
        en: "Nobody has been authorised to decide. The decision requires {1} or higher.",
        fi: "Kenelläkään ei ole päätösvaltaa. Päätös edellyttää vähintään tätä tasoa: {1}.")
    case .mandateTooLow:
      Translation(
        sv: "Mandatet ligger hos {1}, men beslutet kräver {2} eller en högre nivå.",
        en: "{1} has the mandate, but the decision requires {2} or higher.",
        fi: "Päätösvalta: {1}. Päätös edellyttää vähintään tätä tasoa: {2}.")
    default:
      Translation(
        sv: "Mandatet ligger hos {1} sedan den {2}.", en: "{1} has had the mandate since {2}.",
        fi: "Päätösvalta: {1}, {2} alkaen.")
    }
  }

  private var time: Translation {
    switch self {
    case .planMissing:
      Translation(
        sv: "Det finns ingen plan för när ”{1}” ska börja.", en: "There is no start date for “{1}”.",
        fi: "Aloituspäivää ei ole suunniteltu: ”{1}”.")
    case .planEndMissing:
      Translation(
        sv: "Planen för ”{1}” saknar slutdag.", en: "The plan for “{1}” has no end date.",
        fi: "Suunnitelmasta ”{1}” puuttuu päättymispäivä.")
    case .startInClosedTime:
      Translation(
        sv: "Starten den {1} ligger i en period då inget får börja ({2}).",
        en: "The start on {1} is in a period when nothing may begin ({2}).",
        fi: "Aloituspäivä {1} osuu aikaan, jolloin mitään ei saa aloittaa ({2}).")
    case .startTooClose:
      Translation(
        sv: "Starten den {1} ligger för nära den {2}.", en: "The start on {1} is too close to {2}.",
        fi: "Aloituspäivä {1} on liian lähellä päivää {2}.")
    case .startFits:
      Translation(sv: "Planerad start: den {1}.", en: "Planned start: {1}.", fi: "Suunniteltu aloituspäivä: {1}.")
    case .paceMissing:
      Translation(
        sv: "Det finns ingen takt att räkna på, varken planerad eller uppmätt.",
        en: "There is no planned or actual pace to calculate from.",
        fi: "Suunniteltua tai toteutunutta tahtia, josta voisi laskea, ei ole.")
    case .forecast:
      Translation(
        sv:
          "Enheter som återstår den {2}: {1}. Sannolikheten att allt är klart senast den {3} är {4}; minst {5} krävs. Troligen klart: {6}.",
        en:
          "Units that remain on {2}: {1}. The probability of finishing by {3} is {4}; at least {5} is required. Expected end: {6}.",
        fi:
          "Yksiköitä jäljellä {2}: {1}. Todennäköisyys sille, että kaikki on valmista {3} mennessä, on {4}; vaatimus on vähintään {5}. Todennäköinen päättymispäivä: {6}."
      )
    case .forecastNever:
      Translation(sv: "inte inom tio år", en: "not within ten years", fi: "ei kymmenessä vuodessa")
    case .oldSystemUnknown:
      Translation(
        sv: "Uppgift saknas om hur länge avtalet om det gamla systemet gäller.",
        en: "The end date of the contract for the old system is not recorded.",
        fi: "Vanhan järjestelmän sopimuksen päättymispäivä ei ole tiedossa.")
    case .oldSystemEnds:
      Translation(
        sv: "Avtalet om det gamla systemet gäller till den {1}. Det behövs till den {2}.",
        en: "The contract for the old system ends on {1}. The system is needed until {2}.",
        fi: "Vanhan järjestelmän sopimus on voimassa {1} asti. Järjestelmää tarvitaan {2} asti.")
    case .oldSystemLasts:
      Translation(
        sv: "Avtalet om det gamla systemet gäller till den {1}. Det räcker, för systemet behövs till den {2}.",
        en: "The contract for the old system ends on {1}. That is enough: the system is needed until {2}.",
        fi: "Vanhan järjestelmän sopimus on voimassa {1} asti. Se riittää, sillä järjestelmää tarvitaan {2} asti.")
    case .parallelTooLong:
      Translation(
        sv: "Två system ska användas parallellt i {1}. Högst {2} godtas.",
        en: "Two systems are to be used in parallel for {1}. Accepted: at most {2}.",
        fi: "Kaksi järjestelmää on käytössä rinnakkain {1}. Enintään {2} hyväksytään.")
    default:
      Translation(
        sv: "Två system används parallellt i {1}. Högst {2} godtas.",
        en: "Two systems are used in parallel for {1}. Accepted: at most {2}.",
        fi: "Kaksi järjestelmää on käytössä rinnakkain {1}. Enintään {2} hyväksytään.")
    }
  }

  private var word: Translation {
    switch self {
    case .promisesMissing:
      Translation(
        sv: "Inga löften är registrerade.", en: "No promises are in the record.", fi: "Lupauksia ei ole kirjattu.")
    case .promiseSlipped:
      Translation(
        sv: "Löftet ”{1}” har skjutits upp {2}. Högst {3} godtas.",
        en: "The promise “{1}” has slipped by {2}. Accepted: at most {3}.",
        fi: "Luvattu päivä (”{1}”) on siirtynyt: {2}. Sallittu siirtymä: {3}.")
    case .promiseOverdue:
      Translation(
        sv: "Löftet ”{1}” skulle hållas senast den {2} och är inte uppfyllt.",
        en: "The promise “{1}” was due on {2} and has not been kept.",
        fi: "Lupauksen ”{1}” määräpäivä oli {2}, eikä se täyttynyt.")
    case .promisesKept:
      Translation(
        sv: "Hållna löften: {1} av {2}. Minst {3} krävs.", en: "Promises kept: {1} of {2}. At least {3} is required.",
        fi: "Lupauksia oli {2}. Niistä on pidetty {1}. Vaatimus on {3}.")
    case .promiseWithoutEvidence:
      Translation(
        sv: "Utlovat datum utan underlag: ”{1}”, den {2}.", en: "A date promised without evidence: “{1}” by {2}.",
        fi: "Luvattu päivä ilman aineistoa: ”{1}”, {2}.")
    case .promiseWithoutDay:
      Translation(
        sv: "Löfte utan datum: ”{1}”.", en: "A promise without a date: “{1}”.", fi: "Lupaus ilman päivää: ”{1}”.")
    case .promisesHold:
      Translation(sv: "Löften som gäller: {1}.", en: "Promises in force: {1}.", fi: "Voimassa olevat lupaukset: {1}.")
    case .reportingUnknown:
      Translation(
        sv:
          "Det går inte att avgöra om personalen rapporterar lika mycket som förut. Uppgift om rapporter, larm eller enheter saknas.",
        en:
          "It is not known whether staff report as much as before. Reports, alarms or units are missing from the record.",
        fi:
          "Ei tiedetä, ilmoittaako henkilöstö yhtä paljon kuin ennen. Tieto ilmoituksista, hälytyksistä tai yksiköistä puuttuu."
      )
    case .reportingFell:
      Translation(
        sv:
          "Antalet rapporter per enhet har minskat med {1} (från {3} till {4}) trots lika många larm. Högst {2} minskning godtas.",
        en:
          "Reports per unit fell by {1} (from {3} to {4}), although there were as many alarms. A fall of at most {2} is accepted.",
        fi:
          "Ilmoitukset yksikköä kohti vähenivät {1} (ennen {3}, nyt {4}), vaikka hälytyksiä on yhtä paljon. Sallittu vähennys on enintään {2}."
      )
    case .reportingLevel:
      Translation(
        sv: "Personalen rapporterar lika mycket som förut: {1} rapporter per enhet, sedan {2}.",
        en: "Staff report as much as before: {1} reports per unit, then {2}.",
        fi: "Henkilöstö ilmoittaa yhtä paljon kuin ennen: {1} ilmoitusta yksikköä kohti, sitten {2}.")
    case .sampleUnknown:
      Translation(
        sv: "Det går inte att jämföra piloten med alla brukare i fråga om: {1}.",
        en: "The pilot cannot be compared with all service users in: {1}.",
        fi: "Pilottia ei voi verrata kaikkiin asiakkaisiin: {1}.")
    case .sampleDiffers:
      Translation(
        sv: "{1} ({2}): {3} i piloten, {4} av alla. Högst {5} skillnad godtas.",
        en: "{1} ({2}): {3} in the pilot, {4} of all. A difference of at most {5} is accepted.",
        fi: "{1} ({2}): pilotissa {3}, kaikista {4}. Sallittu ero on enintään {5}.")
    case .sampleAlike:
      Translation(
        sv: "Piloten liknar alla brukare i fråga om: {1}.", en: "The pilot matches all service users in: {1}.",
        fi: "Pilotti vastaa kaikkia asiakkaita: {1}.")
    case .contractMissing:
      Translation(
        sv: "Kravkatalogen har inget avtal.", en: "The requirements catalogue has no contract.",
        fi: "Vaatimusluettelossa ei ole sopimusta.")
    case .capUnknown:
      Translation(
        sv: "Det går inte att räkna ut om vitestaket är nått.",
        en: "It cannot be calculated whether the penalty cap is reached.",
        fi: "Sopimussakon enimmäismäärän täyttymistä ei voi laskea.")
    case .capReached:
      Translation(
        sv: "Vitestaket nåddes den {1}. Mer försening kostar leverantören ingenting.",
        en: "The penalty cap was reached on {1}. More delay costs the vendor nothing.",
        fi: "Sopimussakon enimmäismäärä täyttyi {1}. Lisäviivästys ei maksa toimittajalle mitään.")
    case .capOpen:
      Translation(
        sv: "Vitestaket är inte nått.", en: "The penalty cap is not reached.",
        fi: "Sopimussakon enimmäismäärä ei ole täyttynyt.")
    case .notDecided:
      Translation(sv: "Beslut om ”{1}” saknas.", en: "There is no decision on “{1}”.", fi: "Päätös puuttuu: ”{1}”.")
    case .decidedOtherwise:
      Translation(
        sv: "Beslutet om ”{1}” den {2} var: {3}.", en: "The decision on “{1}” of {2} was: {3}.",
        fi: "Päätös (”{1}”, {2}) oli: {3}.")
    case .decisionStands:
      Translation(
        sv: "Beslutet om ”{1}” den {2} gäller.", en: "The decision on “{1}” of {2} is in force.",
        fi: "Päätös (”{1}”, {2}) on voimassa.")
    case .conditionOverdue:
      Translation(
        sv: "Ett villkor från ”{1}” är inte uppfyllt: {2} (ansvarig {3}, senast den {4}).",
        en: "A condition of “{1}” is not met: {2} (responsible: {3}; due {4}).",
        fi: "Päätöspisteen ”{1}” ehto ei täyty: {2} (vastuuhenkilö {3}, viimeistään {4}).")
    case .ruleMissing:
      Translation(
        sv: "Det finns ingen regel för när ”{1}” får börja.", en: "There is no rule for when “{1}” may begin.",
        fi: "Sääntöä siitä, milloin saa aloittaa, ei ole: ”{1}”.")
    case .ruleWithoutNumbers:
      Translation(
        sv: "Regeln ”{1}” från den {3} saknar siffra för {2}.", en: "The rule “{1}” of {3} has no number for {2}.",
        fi: "Säännöstä ”{1}” ({3}) puuttuu luku: {2}.")
    case .ruleInNumbers:
      Translation(
        sv: "Regeln från den {1} är angiven i siffror.", en: "The rule of {1} is given in numbers.",
        fi: "Säännössä ({1}) on luvut.")
    default:
      Translation(
        sv: "Dispensen för {1} gick ut den {2}, och kravet är inte verifierat.",
        en: "The waiver for {1} expired on {2}, and the requirement is not verified.",
        fi: "Vaatimuksen {1} poikkeuslupa päättyi {2}, eikä vaatimusta ole todennettu.")
    }
  }
}
