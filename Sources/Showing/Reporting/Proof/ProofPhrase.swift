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
    case .shown: Translation(sv: "Bevisat", en: "Proven", fi: "Osoitettu")
    case .refuted: Translation(sv: "Motbevisat", en: "Disproved", fi: "Kumottu")
    case .cannotTell: Translation(sv: "Inte avgjort", en: "Inconclusive", fi: "Ratkaisematta")
    case .shownSentence:
      Translation(
        sv: "Underlaget bevisar påståendet.", en: "The data prove the claim.", fi: "Aineisto osoittaa väitteen.")
    case .refutedSentence:
      Translation(
        sv: "Underlaget motbevisar påståendet.", en: "The data disprove the claim.", fi: "Aineisto kumoaa väitteen.")
    case .cannotTellSentence:
      Translation(
        sv: "Underlaget räcker varken för att bevisa eller motbevisa påståendet.",
        en: "There is not enough data to prove or disprove the claim.",
        fi: "Aineisto ei riitä osoittamaan eikä kumoamaan väitettä.")
    case .noData:
      Translation(
        sv: "Det finns inget underlag om påståendet.", en: "There are no data about the claim.",
        fi: "Väitteestä ei ole aineistoa.")
    case .claim:
      Translation(
        sv: "Påstående: {1}. Konfidensgrad {2} (ensidig).", en: "Claim: {1}. Confidence {2}, one-sided.",
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
        sv: "högst {1} av brukarna drabbas av fel", en: "at most {1} of service users have a fault",
        fi: "enintään {1} asiakkaista kohtaa vian")
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
        fi: "vähintään {2} hälytyksistä saa vastauksen ajassa {1}")
    case .simulated:
      Translation(
        sv: "Underlaget kommer från ett simulerat system och visar inget om ett verkligt.",
        en: "The evidence comes from a simulated system and shows nothing about a real one.",
        fi: "Aineisto on simuloidusta järjestelmästä eikä osoita mitään todellisesta.")
    case .dataHeading: Translation(sv: "Vad underlaget visar", en: "What the data show", fi: "Mitä aineisto osoittaa")
    case .dataOfRecord: Translation(sv: "Ur loggboken.", en: "From the record.", fi: "Lokikirjasta.")
    case .dataOfOptions: Translation(sv: "Angivna siffror.", en: "Figures as given.", fi: "Annetut luvut.")
    case .counted:
      Translation(
        sv: "{1}, varav {2} misslyckades: högst {3} och minst {4} misslyckas.",
        en: "{1}, of which {2} failed: at most {3} and at least {4} fail.",
        fi: "{1}, joista {2} epäonnistui: enintään {3} ja vähintään {4} epäonnistuu.")
    case .naturalCounted:
      Translation(
        sv: "Verkliga larm: {1} kända, {2} förlorade: högst {3} och minst {4}.",
        en: "Real alarms: {1} known, {2} lost: at most {3} and at least {4}.",
        fi: "Todelliset hälytykset: {1} tunnettua, {2} kadonnutta: enintään {3} ja vähintään {4}.")
    case .naturalNote:
      Translation(
        sv:
          "Ett verkligt larm som ingen såg finns inte med i siffrorna. Sådana siffror kan motbevisa ett påstående men aldrig bevisa det.",
        en: "A real alarm that nobody saw is not in the figures. Such figures can disprove a claim but never prove it.",
        fi:
          "Todellinen hälytys, jota kukaan ei nähnyt, ei ole luvuissa. Tällaiset luvut voivat kumota väitteen mutta eivät koskaan osoittaa sitä."
      )
    case .unknown:
      Translation(
        sv: "Försök med okänt utfall som inte räknas: {1}.",
        en: "Trials with an unknown outcome that are not counted: {1}.",
        fi: "Kokeita, joiden tulos on tuntematon ja joita ei lasketa: {1}.")
    case .clustered:
      Translation(
        sv: "Försök av samma brukare liknar varandra (korrelation {1}): de räknas som {2} oberoende försök.",
        en: "Trials of the same service user are alike (correlation {1}): they are equal to {2} independent trials.",
        fi: "Saman asiakkaan kokeet muistuttavat toisiaan (korrelaatio {1}): ne vastaavat {2} riippumatonta koetta.")
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
        sv: "Medeltiden mellan fel är minst {1}\u{A0}h.", en: "The mean time between failures is at least {1}\u{A0}h.",
        fi: "Vikojen keskimääräinen väli on vähintään {1}\u{A0}t.")
    case .meanTimeAtMost:
      Translation(
        sv: "Medeltiden mellan fel är högst {1}\u{A0}h.", en: "The mean time between failures is at most {1}\u{A0}h.",
        fi: "Vikojen keskimääräinen väli on enintään {1}\u{A0}t.")
    case .endedEarly:
      Translation(
        sv: "Mätningar som slutade för tidigt för att säga något: {1}.",
        en: "Measurements that ended too early to tell: {1}.",
        fi: "Mittauksia, jotka päättyivät liian aikaisin kertoakseen mitään: {1}.")
    case .weibull:
      Translation(
        sv: "Enligt en Weibullfördelning (form {1}) räcker {2} av batterierna minst {3}\u{A0}h.",
        en: "By a Weibull distribution (shape {1}) {2} of batteries last at least {3}\u{A0}h.",
        fi: "Weibull-jakauman (muoto {1}) mukaan {2} akuista kestää vähintään {3}\u{A0}t.")
    case .weibullAssumed:
      Translation(
        sv: "Om livslängden är Weibullfördelad med den antagna formen {1} räcker {2} av batterierna minst {3}\u{A0}h.",
        en: "If lifetimes are Weibull with the assumed shape {1}, {2} of batteries last at least {3}\u{A0}h.",
        fi: "Jos kesto on Weibull-jakautunut oletetulla muodolla {1}, {2} akuista kestää vähintään {3}\u{A0}t.")
    case .prospectHeading:
      Translation(sv: "Vad piloten kan bevisa", en: "What the pilot can prove", fi: "Mitä pilotti voi osoittaa")
    case .natural:
      Translation(
        sv: "Antal larm på {2} från {1}: {3}. Om inget misslyckas bevisar det att högst {4} misslyckas.",
        en: "Alarms in {2} from {1}: {3}. If none fails, that proves that at most {4} fail.",
        fi: "Hälytyksiä ({2}, {1}): {3}. Jos yksikään ei epäonnistu, se osoittaa, että enintään {4} epäonnistuu.")
    case .testPresses:
      Translation(
        sv:
          "Med {5} per brukare och dygn från {1} blir antalet på {2}: {3}. Om inget misslyckas bevisar det att högst {4} misslyckas.",
        en:
          "With {5} per service user and day from {1}, the number in {2} is {3}. If none fails, that proves that at most {4} fail.",
        fi:
          "Kun kullakin asiakkaalla on vuorokaudessa {5} ({1}), määrä on {3} ({2}). Jos yksikään ei epäonnistu, se osoittaa, että enintään {4} epäonnistuu."
      )
    case .units:
      Translation(
        sv: "Varje enhet är ett försök ({1}). Om inget försök misslyckas bevisar det att högst {2} misslyckas.",
        en: "Each is one trial ({1}). If no trial fails, that proves that at most {2} fail.",
        fi: "Jokainen on yksi koe ({1}). Jos yksikään ei epäonnistu, se osoittaa, että enintään {2} epäonnistuu.")
    case .deviceTime:
      Translation(
        sv: "{1} går sammanlagt {2}\u{A0}h på {3}. Utan fel bevisar det en medeltid mellan fel på minst {4}\u{A0}h.",
        en:
          "{1} run {2}\u{A0}h altogether in {3}. Without a failure that proves a mean time between failures of at least {4}\u{A0}h.",
        fi:
          "Yhteenlaskettu käyttöaika ({1}, {3}) on {2}\u{A0}t. Ilman vikoja vikojen keskimääräinen väli on vähintään {4}\u{A0}t."
      )
    case .isEnough:
      Translation(sv: "Det kan räcka.", en: "That can be enough.", fi: "Se voi riittää.")
    case .isNotEnough:
      Translation(
        sv: "Det kan inte bevisa påståendet.", en: "That cannot prove the claim.", fi: "Se ei voi osoittaa väitettä.")
    case .chance:
      Translation(
        sv: "Om {1} misslyckas är sannolikheten {2} att försöken visar minst ett fel.",
        en: "If {1} fail, the probability is {2} that the trials show at least one failure.",
        fi: "Jos {1} epäonnistuu, todennäköisyys, että kokeissa näkyy vähintään yksi vika, on {2}.")
    case .testPressNote:
      Translation(
        sv: "Provtryck räknas för sig, för bara då vet man att någon tryckte.",
        en: "Test presses are counted separately, because only then is it known that somebody pressed.",
        fi: "Koepainallukset lasketaan erikseen, sillä vain niistä tiedetään, että joku painoi.")
    case .example:
      Translation(
        sv: "Ett provtryck per brukare och dygn är ett exempel.",
        en: "One test press per service user and day is an example.",
        fi: "Yksi koepainallus asiakasta ja vuorokautta kohti on esimerkki.")
    case .needHeading: Translation(sv: "Vad som krävs", en: "What is needed", fi: "Mitä tarvitaan")
    case .needNone: Translation(sv: "{1} utan fel", en: "{1} without a failure", fi: "{1} ilman virheitä")
    case .needOne: Translation(sv: "{1} med högst 1 fel", en: "{1} with at most 1 failure", fi: "{1}, enintään 1 virhe")
    case .needMore:
      Translation(
        sv: "{1} med högst {2} fel", en: "{1} with at most {2} failures", fi: "{1}, enintään {2} virhettä")
    case .weeksNatural:
      Translation(
        sv: "cirka {1} med verkliga larm från {2}", en: "about {1} with the real alarms of {2}",
        fi: "noin {1}, kun todellisia hälytyksiä tekee {2}")
    case .weeksTestPresses:
      Translation(
        sv: "cirka {1} med {2} per brukare och dygn, {3}", en: "about {1} with {2} per service user and day, {3}",
        fi: "noin {1}, kun kullakin asiakkaalla on vuorokaudessa {2} ({3})")
    case .daysOfAll:
      Translation(
        sv: "cirka {1} med hela stadens larm ({2})", en: "about {1} with the alarms of the whole city ({2})",
        fi: "noin {1} koko kaupungin hälytyksillä ({2})")
    case .weeksOfDevices:
      Translation(sv: "cirka {1} med {2}", en: "about {1} with {2}", fi: "noin {1}, {2}")
    case .daysOfAllDevices:
      Translation(
        sv: "cirka {1} med alla enheter i staden ({2})", en: "about {1} with all devices of the city ({2})",
        fi: "noin {1} kaupungin kaikilla laitteilla ({2})")
    case .tooFewUsers:
      Translation(
        sv: "med korrelationen {1} räcker inget antal försök från {2}; det krävs minst {3}",
        en: "with the correlation {1} no number of trials from {2} is enough; at least {3} are needed",
        fi: "korrelaatiolla {1} mikään kokeiden määrä ei riitä ({2}); tarvitaan vähintään {3}")
    case .sequential:
      Translation(
        sv:
          "Stegvis provning mot {1}: godtas efter {2} försök utan fel, {3} med 1 fel, {4} med 2 fel. Förväntat antal försök: {5}.",
        en:
          "Sequential test against {1}: accepted after {2} trials without a failure, {3} with 1 failure, {4} with 2 failures. Expected number of trials: {5}.",
        fi:
          "Vaiheittainen testi, vertailu {1}: hyväksytään {2} kokeen jälkeen ilman vikoja, {3} kokeen jälkeen, jos vikoja on 1, ja {4}, jos vikoja on 2. Kokeiden odotettu määrä: {5}."
      )
    case .sequentialAccept:
      Translation(
        sv: "Enligt den godtas påståendet.", en: "The claim is accepted by it.", fi: "Sen mukaan väite hyväksytään.")
    case .sequentialReject:
      Translation(
        sv: "Enligt den avvisas påståendet.", en: "The claim is rejected by it.", fi: "Sen mukaan väite hylätään.")
    case .sequentialGoOn:
      Translation(
        sv: "Enligt den behövs fler försök.", en: "More trials are needed by it.",
        fi: "Sen mukaan kokeita tarvitaan lisää.")
    case .hours: Translation(sv: "{1} enhetstimmar", en: "{1} device hours", fi: "{1} laitetuntia")
    }
  }
}
