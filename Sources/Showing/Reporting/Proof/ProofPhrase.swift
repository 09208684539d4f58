/// What `prove` says.
package enum ProofPhrase: Phrase {
  case shown, refuted, cannotTell, shownSentence, refutedSentence, cannotTellSentence, noData
  case claim, lostAlarms, hubsWithoutContact, faultyUsers, faultyDevices, failedInstallations, meanTime, battery,
    answered
  case simulated, dataHeading, dataOfRecord, dataOfOptions, counted, naturalCounted, naturalNote, unknown, clustered,
    watched,
    watchedDoubtful, meanTimeAtLeast, meanTimeAtMost, endedEarly, weibull, weibullAssumed
  case prospectHeading, natural, testPresses, units, deviceTime, isEnough, isNotEnough, chance, testPressNote, example
  case needHeading, needNone, needOne, needMore, weeksNatural, weeksTestPresses, daysOfAll, weeksOfDevices,
    daysOfAllDevices, tooFewUsers
  case sequential, sequentialAccept, sequentialReject, sequentialGoOn, hours

  package var translation: Translation {
    switch self {
    case .shown: Translation(sv: "Visat", en: "Shown", fi: "Osoitettu")
    case .refuted: Translation(sv: "Motbevisat", en: "Refuted", fi: "Kumottu")
    case .cannotTell: Translation(sv: "Kan inte avgöras", en: "Cannot tell", fi: "Ei ratkaistavissa")
    case .shownSentence:
      Translation(
        sv: "Data visar påståendet.", en: "The data show the claim.", fi: "Aineisto osoittaa väitteen.")
    case .refutedSentence:
      Translation(
        sv: "Data visar att påståendet inte håller.", en: "The data show that the claim does not hold.",
        fi: "Aineisto osoittaa, ettei väite pidä paikkaansa.")
    case .cannotTellSentence:
      Translation(
        sv: "Data räcker varken för att visa påståendet eller för att motbevisa det.",
        en: "The data are enough neither to show the claim nor to refute it.",
        fi: "Aineisto ei riitä osoittamaan eikä kumoamaan väitettä.")
    case .noData:
      Translation(
        sv: "Det finns inga data om påståendet.", en: "There are no data about the claim.",
        fi: "Väitteestä ei ole aineistoa.")
    case .claim:
      Translation(
        sv: "Påstående: {1}. Säkerhet {2}, ensidigt.", en: "Claim: {1}. Confidence {2}, one-sided.",
        fi: "Väite: {1}. Luottamustaso {2}, yksisuuntainen.")
    case .lostAlarms:
      Translation(
        sv: "högst {1} av larmen går förlorade", en: "at most {1} of alarms are lost",
        fi: "enintään {1} hälytyksistä katoaa")
    case .hubsWithoutContact:
      Translation(
        sv: "högst {1} av hubbarna saknar kontakt", en: "at most {1} of hubs have no contact",
        fi: "enintään {1} keskusyksiköistä on vailla yhteyttä")
    case .faultyUsers:
      Translation(
        sv: "högst {1} av användarna drabbas av fel", en: "at most {1} of users meet a fault",
        fi: "enintään {1} käyttäjistä kohtaa vian")
    case .faultyDevices:
      Translation(
        sv: "högst {1} av enheterna har fel", en: "at most {1} of devices are faulty",
        fi: "enintään {1} laitteista on viallisia")
    case .failedInstallations:
      Translation(
        sv: "högst {1} av installationerna misslyckas", en: "at most {1} of installations fail",
        fi: "enintään {1} asennuksista epäonnistuu")
    case .meanTime:
      Translation(
        sv: "medeltiden mellan fel är minst {1}", en: "the mean time between failures is at least {1}",
        fi: "vikojen keskimääräinen väli on vähintään {1}")
    case .battery:
      Translation(
        sv: "minst {2} av batterierna räcker {1}", en: "at least {2} of batteries last {1}",
        fi: "vähintään {2} akuista kestää {1}")
    case .answered:
      Translation(
        sv: "minst {2} av larmen besvaras inom {1}", en: "at least {2} of alarms are answered within {1}",
        fi: "vähintään {2} hälytyksistä vastataan ajassa {1}")
    case .simulated:
      Translation(
        sv: "Underlaget kommer från ett simulerat system och visar inget om ett verkligt.",
        en: "The evidence comes from a simulated system and shows nothing of a real one.",
        fi: "Aineisto on simuloidusta järjestelmästä eikä osoita mitään todellisesta.")
    case .dataHeading: Translation(sv: "Vad data visar", en: "What the data show", fi: "Mitä aineisto osoittaa")
    case .dataOfRecord: Translation(sv: "Ur protokollet.", en: "From the record.", fi: "Pöytäkirjasta.")
    case .dataOfOptions: Translation(sv: "Angivna siffror.", en: "Figures as given.", fi: "Annetut luvut.")
    case .counted:
      Translation(
        sv: "{1}, {2} med fel: högst {3} och minst {4} går fel.",
        en: "{1}, {2} with a failure: at most {3} and at least {4} fail.",
        fi: "{1}, joista {2} epäonnistui: enintään {3} ja vähintään {4} epäonnistuu.")
    case .naturalCounted:
      Translation(
        sv: "Naturliga larm: {1} kända, {2} förlorade: högst {3} och minst {4}.",
        en: "Natural alarms: {1} known, {2} lost: at most {3} and at least {4}.",
        fi: "Luonnolliset hälytykset: {1} tunnettua, {2} kadonnutta: enintään {3} ja vähintään {4}.")
    case .naturalNote:
      Translation(
        sv:
          "Ett naturligt larm som ingen såg räknas inte. Sådana siffror kan motbevisa ett påstående, aldrig visa det.",
        en: "A natural alarm that nobody saw is not counted. Such figures can refute a claim and never show it.",
        fi: "Luonnollista hälytystä, jota kukaan ei nähnyt, ei lasketa. Luvut voivat kumota väitteen, eivät osoittaa.")
    case .unknown:
      Translation(
        sv: "{1} med okänd utgång räknas inte.", en: "{1} with unknown outcome are not counted.",
        fi: "{1}, joiden tulos on tuntematon, ei lasketa.")
    case .clustered:
      Translation(
        sv: "Försök av samma användare liknar varandra (korrelation {1}): de väger som {2} oberoende försök.",
        en: "Trials of the same user are alike (correlation {1}): they weigh as {2} independent trials.",
        fi: "Saman käyttäjän kokeet muistuttavat toisiaan (korrelaatio {1}): ne painavat kuin {2} riippumatonta koetta."
      )
    case .watched:
      Translation(
        sv: "{1} enhetstimmar, fel: {2}.", en: "{1} device hours, failures: {2}.", fi: "{1} laitetuntia, vikoja: {2}.")
    case .watchedDoubtful:
      Translation(
        sv: "Avvikelser som inte nämner någon enhet kan vara fel och räknas mot påståendet: {1}.",
        en: "Deviations that name no device may be failures and count against the claim: {1}.",
        fi: "Poikkeamat, joissa ei nimetä laitetta, voivat olla vikoja, ja ne lasketaan väitettä vastaan: {1}.")
    case .meanTimeAtLeast:
      Translation(
        sv: "Medeltiden mellan fel är minst {1} h.", en: "The mean time between failures is at least {1} h.",
        fi: "Vikojen keskimääräinen väli on vähintään {1} t.")
    case .meanTimeAtMost:
      Translation(
        sv: "Medeltiden mellan fel är högst {1} h.", en: "The mean time between failures is at most {1} h.",
        fi: "Vikojen keskimääräinen väli on enintään {1} t.")
    case .endedEarly:
      Translation(
        sv: "{1} mätningar slutade för tidigt för att säga något.", en: "{1} measurements ended too early to tell.",
        fi: "{1} mittausta päättyi liian aikaisin kertoakseen mitään.")
    case .weibull:
      Translation(
        sv: "Enligt en Weibullfördelning (form {1}) räcker {2} av batterierna minst {3} h.",
        en: "By a Weibull distribution (shape {1}) {2} of batteries last at least {3} h.",
        fi: "Weibull-jakauman (muoto {1}) mukaan {2} akuista kestää vähintään {3} t.")
    case .weibullAssumed:
      Translation(
        sv: "Om livslängden är Weibullfördelad med den antagna formen {1} räcker {2} av batterierna minst {3} h.",
        en: "If lifetimes are Weibull with the assumed shape {1}, {2} of batteries last at least {3} h.",
        fi: "Jos kesto on Weibull-jakautunut oletetulla muodolla {1}, {2} akuista kestää vähintään {3} t.")
    case .prospectHeading:
      Translation(sv: "Vad piloten kan visa", en: "What the pilot can show", fi: "Mitä pilotti voi osoittaa")
    case .natural:
      Translation(
        sv: "{1} användare ger på {2} veckor {3} larm. Om inget av dem går fel visar de att högst {4} går fel.",
        en: "{1} users make {3} alarms in {2} weeks. If none of them fails, they show that at most {4} fail.",
        fi: "{1} käyttäjää tekee {2} viikossa {3} hälytystä. Jos yksikään ei epäonnistu, enintään {4} epäonnistuu.")
    case .testPresses:
      Translation(
        sv: "Med {5} provtryck per användare och dygn blir det {3} provtryck på {2} veckor. Om inget av dem går fel"
          + " visar de att högst {4} går fel.",
        en:
          "With {5} test presses per user and day there are {3} in {2} weeks. If none of them fails, they show that at"
          + " most {4} fail.",
        fi: "Kun koepainalluksia on {5} käyttäjää ja päivää kohti, niitä kertyy {2} viikossa {3}. Jos yksikään ei"
          + " epäonnistu, enintään {4} epäonnistuu.")
    case .units:
      Translation(
        sv: "{1} är för sig ett försök var. Om inget av dem går fel visar de att högst {2} går fel.",
        en: "{1} are a trial each. If none of them fails, they show that at most {2} fail.",
        fi: "{1} ovat kukin yksi koe. Jos yksikään ei epäonnistu, enintään {2} epäonnistuu.")
    case .deviceTime:
      Translation(
        sv: "{1} enheter går {2} h på {3} veckor. Utan fel visar det en medeltid mellan fel på minst {4} h.",
        en: "{1} devices run {2} h in {3} weeks. Without a failure that shows a mean time of at least {4} h.",
        fi: "{1} laitetta käy {3} viikossa {2} t. Ilman vikoja keskimääräinen väli on vähintään {4} t.")
    case .isEnough:
      Translation(sv: "Det kan räcka.", en: "That can be enough.", fi: "Se voi riittää.")
    case .isNotEnough:
      Translation(
        sv: "Det kan inte visa påståendet.", en: "That cannot show the claim.", fi: "Se ei voi osoittaa väitettä.")
    case .chance:
      Translation(
        sv: "Om {1} går fel är chansen {2} att de visar minst ett fel.",
        en: "If {1} fail, the chance is {2} that they show at least one failure.",
        fi: "Jos {1} epäonnistuu, vähintään yhden näkymisen todennäköisyys on {2}.")
    case .testPressNote:
      Translation(
        sv: "Provtryck räknas för sig: bara av dem vet man att någon tryckte.",
        en: "Test presses are counted apart: only of them it is known that somebody pressed.",
        fi: "Koepainallukset lasketaan erikseen: vain niistä tiedetään, että joku painoi.")
    case .example:
      Translation(
        sv: "Ett provtryck per användare och dygn är ett exempel.",
        en: "One test press per user and day is an example.",
        fi: "Yksi koepainallus käyttäjää ja päivää kohti on esimerkki.")
    case .needHeading: Translation(sv: "Vad som krävs", en: "What it takes", fi: "Mitä tarvitaan")
    case .needNone: Translation(sv: "{1} utan fel", en: "{1} without a failure", fi: "{1} ilman virheitä")
    case .needOne: Translation(sv: "{1} med högst 1 fel", en: "{1} with at most 1 failure", fi: "{1}, enintään 1 virhe")
    case .needMore:
      Translation(
        sv: "{1} med högst {2} fel", en: "{1} with at most {2} failures", fi: "{1}, enintään {2} virhettä")
    case .weeksNatural:
      Translation(
        sv: "cirka {1} veckor med {2} användares egna larm", en: "about {1} weeks of the natural alarms of {2} users",
        fi: "noin {1} viikkoa {2} käyttäjän omilla hälytyksillä")
    case .weeksTestPresses:
      Translation(
        sv: "cirka {1} veckor med {2} provtryck per användare och dygn, {3} användare",
        en: "about {1} weeks with {2} test presses per user and day, {3} users",
        fi: "noin {1} viikkoa, kun koepainalluksia on {2} käyttäjää ja päivää kohti, {3} käyttäjää")
    case .daysOfAll:
      Translation(
        sv: "cirka {1} dygn med hela stadens larm ({2} användare)",
        en: "about {1} days of the whole city's alarms ({2} users)",
        fi: "noin {1} vuorokautta koko kaupungin hälytyksillä ({2} käyttäjää)")
    case .weeksOfDevices:
      Translation(
        sv: "cirka {1} veckor med {2} enheter", en: "about {1} weeks with {2} devices",
        fi: "noin {1} viikkoa, {2} laitetta")
    case .daysOfAllDevices:
      Translation(
        sv: "cirka {1} dygn med stadens alla {2} enheter", en: "about {1} days with all {2} devices of the city",
        fi: "noin {1} vuorokautta kaupungin kaikilla {2} laitteella")
    case .tooFewUsers:
      Translation(
        sv: "med korrelationen {1} räcker inget antal från {2} användare; det krävs minst {3} användare",
        en: "with the correlation {1} no number from {2} users is enough; it takes at least {3} users",
        fi: "korrelaatiolla {1} mikään määrä {2} käyttäjältä ei riitä; tarvitaan vähintään {3} käyttäjää")
    case .sequential:
      Translation(
        sv:
          "Stegvis prövning mot {1}: godtas efter {2} försök utan fel, {3} med 1 fel, {4} med 2 fel. Väntat antal {5}.",
        en:
          "Sequential test against {1}: accepted after {2} trials without failure, {3} with 1, {4} with 2. Expected {5}.",
        fi: "Vaiheittainen koe, vertailu {1}: hyväksytään {2} kokeen jälkeen ilman virheitä, {3} (1 virhe), {4} (2)."
          + " Odotus {5}.")
    case .sequentialAccept:
      Translation(sv: "Enligt den: godtas.", en: "By it: accept.", fi: "Sen mukaan: hyväksytään.")
    case .sequentialReject: Translation(sv: "Enligt den: avvisas.", en: "By it: reject.", fi: "Sen mukaan: hylätään.")
    case .sequentialGoOn:
      Translation(sv: "Enligt den: fortsätt pröva.", en: "By it: go on.", fi: "Sen mukaan: jatketaan.")
    case .hours: Translation(sv: "{1} enhetstimmar", en: "{1} device hours", fi: "{1} laitetuntia")
    }
  }
}
