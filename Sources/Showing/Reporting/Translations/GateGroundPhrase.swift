/// Why a criterion of a gate stands as it does: papers, people, plans, promises, money and decisions.
package enum GateGroundPhrase: Phrase {
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
      Translation(sv: "Finns inte: {1}{2}.", en: "There is none: {1}{2}.", fi: "Puuttuu: {1}{2}.")
    case .artefactOtherView:
      Translation(
        sv: "Finns inte: {1}{2}. Det som finns har ett annat perspektiv: {3}.",
        en: "There is none: {1}{2}. What there is takes another view: {3}.",
        fi: "Puuttuu: {1}{2}. Olemassa olevan näkökulma on toinen: {3}.")
    case .artefactTooOld:
      Translation(
        sv: "{1} är från {2}; äldst godtas {3}.", en: "{1} is of {2}; the oldest that counts is of {3}.",
        fi: "{1} on päivältä {2}; vanhin kelpaava {3}.")
    case .artefactNotApproved:
      Translation(
        sv: "{1} är inte godkänd av {2}.", en: "{1} is not approved by {2}.", fi: "{1}: hyväksyntä puuttuu ({2}).")
    case .artefactThere: Translation(sv: "{1}, {2}.", en: "{1}, {2}.", fi: "{1}, {2}.")
    case .inView:
      Translation(sv: " (perspektiv: {1})", en: " (view: {1})", fi: " (näkökulma: {1})")
    case .trainingMissing:
      Translation(
        sv: "Ingen utbildning finns för {1}.", en: "There is no training of {1}.", fi: "Koulutus puuttuu: {1}.")
    case .trained:
      Translation(
        sv: "Nyligen utbildade i {1}: {2} av {3}, och minst {4} krävs.",
        en: "Trained lately of {1}: {2} of {3}, and at least {4} is wanted.",
        fi: "Hiljattain koulutetut, {1}: {2}/{3}, vaatimus vähintään {4}.")
    case .trainingSizeUnknown:
      Translation(
        sv: "Ingen vet hur många som finns i {1}.", en: "Nobody knows how many there are of {1}.",
        fi: "Ryhmän {1} koko ei ole tiedossa.")
    case .everybody: Translation(sv: "personalen", en: "the staff", fi: "henkilöstö")
    case .drillMissing:
      Translation(
        sv: "Övning har inte hållits: {1}.", en: "No drill was held: {1}.", fi: "Harjoitusta ei ole pidetty: {1}.")
    case .drillTooOld:
      Translation(
        sv: "Övningen {1} hölls {2}; äldst godtas {3}.",
        en: "The drill {1} was held {2}; the oldest that counts is {3}.",
        fi: "Harjoitus {1} pidettiin {2}; vanhin kelpaava {3}.")
    case .drillFailed:
      Translation(
        sv: "Rutinen höll inte vid övningen {1} {2}.", en: "The routine did not hold at the drill {1} {2}.",
        fi: "Menettely ei toiminut harjoituksessa {1} {2}.")
    case .drillHeld:
      Translation(
        sv: "Rutinen höll vid övningen {1} {2}.", en: "The routine held at the drill {1} {2}.",
        fi: "Menettely toimi harjoituksessa {1} {2}.")
    case .groupsMissing:
      Translation(
        sv: "Ingenting visar att de deltog ({2}): {1}.", en: "Nothing shows that they took part ({2}): {1}.",
        fi: "Mikään ei osoita osallistumista ({2}): {1}.")
    case .groupsTookPart:
      Translation(sv: "Deltog ({2}): {1}.", en: "Took part ({2}): {1}.", fi: "Osallistuivat ({2}): {1}.")
    case .notInformed:
      Translation(
        sv: "Ingenting visar att {1} fått veta.", en: "Nothing shows that {1} was told.",
        fi: "Mikään ei osoita, että {1} on saanut tiedon.")
    case .informedTooLongAgo:
      Translation(
        sv: "{1} fick senast veta {2}; äldst godtas {3}.", en: "{1} was last told {2}; the oldest that counts is {3}.",
        fi: "{1} sai viimeksi tiedon {2}; vanhin kelpaava {3}.")
    case .informed: Translation(sv: "{1} fick veta {2}.", en: "{1} was told {2}.", fi: "{1} sai tiedon {2}.")
    case .mandateMissing:
      Translation(
        sv: "Ingen har fått mandat att besluta; minst {1} krävs.",
        en: "Nobody was given the mandate to decide; at least {1} is wanted.",
        fi: "Kenelläkään ei ole päätösvaltaa; vaatimus vähintään {1}.")
    case .mandateTooLow:
      Translation(
        sv: "Mandatet ligger hos {1}; minst {2} krävs.", en: "The mandate lies with {1}; at least {2} is wanted.",
        fi: "Päätösvalta: {1}; vaatimus vähintään {2}.")
    default:
      Translation(
        sv: "Mandatet ligger hos {1} sedan {2}.", en: "The mandate lies with {1} since {2}.",
        fi: "Päätösvalta: {1}, alkaen {2}.")
    }
  }

  private var time: Translation {
    switch self {
    case .planMissing:
      Translation(
        sv: "Ingen plan säger när det som grinden {1} gäller ska börja.",
        en: "No plan says when what the gate {1} is about begins.",
        fi: "Mikään suunnitelma ei kerro, milloin portin {1} asia alkaa.")
    case .planEndMissing:
      Translation(
        sv: "Planen för {1} har inget slut.", en: "The plan for {1} has no end.",
        fi: "Suunnitelmalla {1} ei ole loppua.")
    case .startInClosedTime:
      Translation(
        sv: "Starten {1} ligger i en tid då inget får börja ({2} till {3}).",
        en: "The start {1} lies in a time when nothing may begin ({2} to {3}).",
        fi: "Aloitus {1} osuu aikaan, jolloin mitään ei saa aloittaa ({2}–{3}).")
    case .startTooClose:
      Translation(
        sv: "Starten {1} ligger för nära före {2}.", en: "The start {1} is too close before {2}.",
        fi: "Aloitus {1} on liian lähellä ennen päivää {2}.")
    case .startFits:
      Translation(sv: "Planerad start {1}.", en: "Planned start {1}.", fi: "Suunniteltu aloitus {1}.")
    case .paceMissing:
      Translation(
        sv: "Det finns ingen takt att räkna på, varken planerad eller sedd.",
        en: "There is no pace to count on, neither planned nor seen.",
        fi: "Laskettavaa tahtia ei ole, suunniteltua eikä toteutunutta.")
    case .forecast:
      Translation(
        sv: "{1} kvar från {2}: klart till {3} med {4} sannolikhet, och minst {5} krävs. Troligt slut {6}.",
        en: "{1} left from {2}: done by {3} with a probability of {4}, and at least {5} is wanted. Likely end {6}.",
        fi:
          "Jäljellä {1} alkaen {2}: valmis {3} mennessä todennäköisyydellä {4}, vaatimus {5}. Todennäköinen loppu {6}.")
    case .forecastNever:
      Translation(sv: "finns inte inom tio år", en: "not within ten years", fi: "ei kymmenessä vuodessa")
    case .oldSystemUnknown:
      Translation(
        sv: "Ingenting säger hur länge det gamla systemet är avtalat.",
        en: "Nothing says how long the old system is contracted.",
        fi: "Mikään ei kerro, kuinka kauan vanhasta järjestelmästä on sovittu.")
    case .oldSystemEnds:
      Translation(
        sv: "Det gamla systemet är avtalat till {1} och behövs till {2}.",
        en: "The old system is contracted until {1} and needed until {2}.",
        fi: "Vanhasta järjestelmästä on sovittu {1} asti, ja sitä tarvitaan {2} asti.")
    case .oldSystemLasts:
      Translation(
        sv: "Det gamla systemet är avtalat till {1}, och det räcker till {2}.",
        en: "The old system is contracted until {1}, which is enough for {2}.",
        fi: "Vanhasta järjestelmästä on sovittu {1} asti, mikä riittää ({2}).")
    case .parallelTooLong:
      Translation(
        sv: "Två system ska gå sida vid sida i {1} dagar, och högst {2} godtas.",
        en: "Two systems are to run side by side for {1} days, and {2} are accepted.",
        fi: "Kaksi järjestelmää on rinnakkain {1} päivää, sallittu {2}.")
    default:
      Translation(
        sv: "Två system går sida vid sida i {1} dagar av högst {2}.",
        en: "Two systems run side by side for {1} of at most {2} days.",
        fi: "Kaksi järjestelmää on rinnakkain {1} päivää, enintään {2}.")
    }
  }

  private var word: Translation {
    switch self {
    case .promisesMissing:
      Translation(
        sv: "Inga löften är antecknade.", en: "No promises are on record.", fi: "Lupauksia ei ole kirjattu.")
    case .promiseSlipped:
      Translation(
        sv: "Löftet ”{1}” har glidit {2} dagar, och högst {3} godtas.",
        en: "The promise “{1}” has slipped by {2} days, and {3} are accepted.",
        fi: "Lupaus ”{1}” on siirtynyt {2} päivää, sallittu {3}.")
    case .promiseOverdue:
      Translation(
        sv: "Löftet ”{1}” skulle hållas {2} och är inte uppfyllt.",
        en: "The promise “{1}” was due {2} and is not kept.",
        fi: "Lupauksen ”{1}” määräpäivä oli {2}, eikä se täyttynyt.")
    case .promisesKept:
      Translation(
        sv: "Hållna löften: {1} av {2}, och minst {3} krävs.", en: "Promises kept: {1} of {2}, and {3} is wanted.",
        fi: "Pidetyt lupaukset: {1}/{2}, vaatimus {3}.")
    case .promiseWithoutEvidence:
      Translation(
        sv: "Datum utlovat utan belägg: ”{1}” till {2}.", en: "A date promised without evidence: “{1}” by {2}.",
        fi: "Päivä luvattu ilman näyttöä: ”{1}”, {2}.")
    case .promiseWithoutDay:
      Translation(
        sv: "Löfte utan datum: ”{1}”.", en: "A promise without a date: “{1}”.", fi: "Lupaus ilman päivää: ”{1}”.")
    case .promisesHold:
      Translation(sv: "Löften som står: {1}.", en: "Promises that stand: {1}.", fi: "Pitävät lupaukset: {1}.")
    case .reportingUnknown:
      Translation(
        sv: "Det går inte att se om det rapporteras som förut: rapporter, larm eller antal enheter saknas.",
        en: "Whether people report as before cannot be seen: reports, alarms or units are missing.",
        fi: "Ilmoittamisen tasoa ei voi arvioida: ilmoituksia, hälytyksiä tai yksiköitä puuttuu.")
    case .reportingFell:
      Translation(
        sv: "Rapporterna per enhet har fallit med {1} medan larmen är lika många (högst {2} godtas; {3}, sedan {4}).",
        en: "Reports for each unit fell by {1} while alarms stay level ({2} is accepted; {3}, then {4}).",
        fi:
          "Ilmoitukset yksikköä kohti vähenivät {1}, vaikka hälytyksiä on yhtä paljon (sallittu {2}; {3}, sitten {4}).")
    case .reportingLevel:
      Translation(
        sv: "Det rapporteras som förut: {1}, sedan {2}.", en: "People report as before: {1}, then {2}.",
        fi: "Ilmoituksia tehdään kuten ennen: {1}, sitten {2}.")
    case .sampleUnknown:
      Translation(
        sv: "Det går inte att jämföra piloten med dem som kommer sedan: {1}.",
        en: "The pilot cannot be compared with those who come after: {1}.",
        fi: "Pilottia ei voi verrata tuleviin käyttäjiin: {1}.")
    case .sampleDiffers:
      Translation(
        sv: "{1} {2}: {3} i piloten och {4} av alla; högst {5} skillnad godtas.",
        en: "{1} {2}: {3} in the pilot and {4} of all; a difference of {5} is accepted.",
        fi: "{1} {2}: pilotissa {3}, kaikista {4}; sallittu ero {5}.")
    case .sampleAlike:
      Translation(
        sv: "Piloten liknar dem som kommer sedan: {1}.", en: "The pilot is like those who come after: {1}.",
        fi: "Pilotti vastaa tulevia käyttäjiä: {1}.")
    case .contractMissing:
      Translation(
        sv: "Katalogen har inget avtal.", en: "The catalogue has no contract.", fi: "Luettelossa ei ole sopimusta.")
    case .capUnknown:
      Translation(
        sv: "Det går inte att räkna ut om taket är nått.", en: "Whether the cap is reached cannot be computed.",
        fi: "Katon täyttymistä ei voi laskea.")
    case .capReached:
      Translation(
        sv: "Vitestaket nåddes {1}: mer försening kostar leverantören ingenting.",
        en: "The cap of the penalties was reached {1}: more delay costs the vendor nothing.",
        fi: "Sopimussakon katto täyttyi {1}: lisäviivästys ei maksa toimittajalle mitään.")
    case .capOpen:
      Translation(sv: "Vitestaket är inte nått.", en: "The cap is not reached.", fi: "Katto ei ole täyttynyt.")
    case .notDecided:
      Translation(
        sv: "Grinden {1} är inte beslutad.", en: "The gate {1} is not decided.", fi: "Portista {1} ei ole päätetty.")
    case .decidedOtherwise:
      Translation(
        sv: "Grinden {1} beslutades {2}: {3}.", en: "The gate {1} was decided {2}: {3}.",
        fi: "Portista {1} päätettiin {2}: {3}.")
    case .decisionStands:
      Translation(
        sv: "Beslutet om {1} från {2} står.", en: "The decision on {1} of {2} stands.",
        fi: "Päätös portista {1}, {2}, pitää.")
    case .conditionOverdue:
      Translation(
        sv: "Villkor från {1} är inte uppfyllt: {2} (ansvarig {3}, senast {4}).",
        en: "A condition of {1} is not met: {2} (owner {3}, by {4}).",
        fi: "Portin {1} ehto ei täyty: {2} (vastuu {3}, viimeistään {4}).")
    case .ruleMissing:
      Translation(
        sv: "Ingen regel är satt för när {1} får börja.", en: "No rule is set for when {1} may begin.",
        fi: "Sääntöä portin {1} aloitukselle ei ole.")
    case .ruleWithoutNumbers:
      Translation(
        sv: "Regeln ”{1}” från {3} har ingen siffra för {2}.", en: "The rule “{1}” of {3} has no number for {2}.",
        fi: "Säännössä ”{1}”, {3}, ei ole lukua: {2}.")
    case .ruleInNumbers:
      Translation(
        sv: "Regeln från {1} står i siffror.", en: "The rule of {1} is in numbers.", fi: "Sääntö, {1}, on lukuina.")
    default:
      Translation(
        sv: "Dispensen för {1} gick ut {2}, och kravet är inte visat.",
        en: "The waiver of {1} ran out {2}, and it is not shown.",
        fi: "Poikkeuslupa {1} päättyi {2}, eikä täyttymistä ole osoitettu.")
    }
  }
}
