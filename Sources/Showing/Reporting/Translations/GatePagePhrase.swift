/// The words of the gate report and of the report to a board.
package enum GatePagePhrase: Phrase {
  case documentTitle, kind, boardKind, boardTitle
  case decides, stoppingNone
  case detailHeading, criteriaHeading, criteriaIntroduction, criterion, standing, proofHeading, proofIntroduction
  case decidedBy, mandate, dissent
  case reason, compensation, until, recommendedThen, decidedOutcome, decidedOn
  case openConditions, conditionWhat, conditionOwner, conditionDue
  case sinceHeading, sinceIntroduction, sinceNone, couldHaveKnown, knownSince, historyHeading, historyDay
  case aboutHeading, howToVerify, noEntries, recordHead, chartsNone
  case faultFreeTitle, rateTitle, batteryTitle, powerTitle, forecastTitle
  case goMeaning, conditionsMeaning, noGoMeaning

  package var translation: Translation {
    switch self {
    case .documentTitle: Translation(sv: "Grindrapport: {1}", en: "Gate report: {1}", fi: "Porttiraportti: {1}")
    case .kind:
      Translation(
        sv: "Grindrapport till styrgruppen", en: "Gate report to the steering group",
        fi: "Porttiraportti ohjausryhmälle")
    case .boardKind: Translation(sv: "Rapport till nämnden", en: "Report to the board", fi: "Raportti lautakunnalle")
    case .boardTitle: Translation(sv: "Nämndrapport: {1}", en: "Board report: {1}", fi: "Lautakuntaraportti: {1}")
    case .decides: Translation(sv: "Beslutar", en: "Decides", fi: "Päättää")
    case .stoppingNone:
      Translation(
        sv: "Inget hindrar. Alla kriterier är uppfyllda.", en: "Nothing does. All criteria are met.",
        fi: "Mikään ei estä. Kaikki ehdot täyttyvät.")
    case .detailHeading:
      Translation(sv: "Hindren ett för ett", en: "The obstacles one by one", fi: "Esteet yksitellen")
    case .criteriaHeading: Translation(sv: "Alla kriterier", en: "All criteria", fi: "Kaikki ehdot")
    case .criteriaIntroduction:
      Translation(
        sv:
          "Varje kriterium prövas mot det som står i protokollet. Saknas underlag går det inte att säga att kriteriet är uppfyllt, och då är rekommendationen nej.",
        en:
          "Each criterion is judged by what the record holds. Where evidence is missing nobody can tell that it is met, and the recommendation is no-go.",
        fi:
          "Jokainen ehto arvioidaan tallenteen perusteella. Jos näyttöä puuttuu, ei voida sanoa ehdon täyttyvän, ja suositus on ei."
      )
    case .criterion: Translation(sv: "Kriterium", en: "Criterion", fi: "Ehto")
    case .standing: Translation(sv: "Läge", en: "Standing", fi: "Tila")
    case .proofHeading: Translation(sv: "Diagram", en: "Charts", fi: "Kaaviot")
    case .proofIntroduction:
      Translation(
        sv: "Siffrorna kommer från det som var känt vid rapportens tidpunkt.",
        en: "The figures come from what was known at the time of the report.",
        fi: "Luvut perustuvat siihen, mitä raportin hetkellä tiedettiin.")
    case .decidedBy: Translation(sv: "Beslutat av", en: "Decided by", fi: "Päättäjä")
    case .mandate: Translation(sv: "Mandat", en: "Mandate", fi: "Valtuus")
    case .dissent: Translation(sv: "Avvikande mening", en: "Dissent", fi: "Eriävä mielipide")
    case .reason: Translation(sv: "Motivering", en: "Reason", fi: "Perustelu")
    case .compensation: Translation(sv: "Det som väger upp", en: "What compensates", fi: "Korvaava toimi")
    case .until: Translation(sv: "Gäller till och med", en: "Holds until", fi: "Voimassa saakka")
    case .recommendedThen: Translation(sv: "Rekommenderat då", en: "Recommended then", fi: "Suositus silloin")
    case .decidedOutcome: Translation(sv: "Beslutat", en: "Decided", fi: "Päätetty")
    case .decidedOn: Translation(sv: "Beslutsdag", en: "Day of the decision", fi: "Päätöspäivä")
    case .openConditions:
      Translation(sv: "Villkor som inte är uppfyllda", en: "Conditions that are not met", fi: "Täyttymättömät ehdot")
    case .conditionWhat: Translation(sv: "Villkor", en: "Condition", fi: "Ehto")
    case .conditionOwner: Translation(sv: "Ansvarig", en: "Owner", fi: "Vastuuhenkilö")
    case .conditionDue: Translation(sv: "Senast", en: "Due", fi: "Viimeistään")
    case .sinceHeading:
      Translation(
        sv: "Sedan när detta kunde vara känt", en: "Since when this could have been known",
        fi: "Mistä lähtien tämä olisi voitu tietää")
    case .sinceIntroduction:
      Translation(
        sv:
          "Grinden har prövats igen för varje dag då något nytt blev känt. Tabellen visar från vilken dag vart och ett av hindren fanns i protokollet.",
        en:
          "The gate was judged again for every day on which something new became known. The table shows since which day each obstacle was on the record.",
        fi:
          "Portti on arvioitu uudelleen jokaiselta päivältä, jolloin jotakin uutta tuli tietoon. Taulukko kertoo, mistä päivästä kukin este oli tallenteessa."
      )
    case .sinceNone:
      Translation(
        sv: "Inget hindrar vid rapportens tidpunkt.", en: "Nothing stands in the way at the time of the report.",
        fi: "Mikään ei estä raportin hetkellä.")
    case .couldHaveKnown:
      Translation(
        sv: "Rekommendationen har varit ”{1}” sedan {2}. Nämnden kunde ha vetat det från den dagen.",
        en: "The recommendation has been “{1}” since {2}. The board could have known from that day.",
        fi: "Suositus on ollut ”{1}” alkaen {2}. Lautakunta olisi voinut tietää sen siitä päivästä.")
    case .knownSince: Translation(sv: "I protokollet sedan", en: "On the record since", fi: "Tallenteessa alkaen")
    case .historyHeading:
      Translation(
        sv: "Så har rekommendationen ändrats", en: "How the recommendation changed", fi: "Miten suositus on muuttunut")
    case .historyDay: Translation(sv: "Från och med", en: "From", fi: "Alkaen")
    case .aboutHeading: Translation(sv: "Om rapporten", en: "About this report", fi: "Tietoa raportista")
    case .howToVerify:
      Translation(
        sv:
          "Rekommendationen är ingenstans sparad. Den räknas fram ur kravkatalogen och protokollet, och vem som helst kan göra om det med kommandot nedan.",
        en:
          "The recommendation is stored nowhere. It is computed from the catalogue and the record, and anybody can do it again with the command below.",
        fi:
          "Suositusta ei ole tallennettu mihinkään. Se lasketaan vaatimusluettelosta ja tallenteesta, ja kuka tahansa voi toistaa sen alla olevalla komennolla."
      )
    case .noEntries: Translation(sv: "inget", en: "none", fi: "ei ole")
    case .recordHead:
      Translation(sv: "Protokollets senaste hash", en: "Newest hash of the record", fi: "Tallenteen viimeisin tiiviste")
    case .chartsNone:
      Translation(
        sv: "Det finns inga mätningar från fältet att visa.", en: "There are no figures from the field to show.",
        fi: "Kentältä ei ole lukuja näytettäväksi.")
    case .faultFreeTitle: Translation(sv: "Felfri tid", en: "Fault-free time", fi: "Virheetön aika")
    case .rateTitle:
      Translation(
        sv: "Avvikelser per 100 installerade", en: "Deviations per 100 installed",
        fi: "Poikkeamia sataa asennettua kohti")
    case .batteryTitle:
      Translation(
        sv: "Så länge räcker batterierna", en: "How long the batteries last", fi: "Kuinka kauan akut kestävät")
    case .powerTitle:
      Translation(
        sv: "Vad försöken kan visa: {1}", en: "What the trials can show: {1}", fi: "Mitä kokeet voivat osoittaa: {1}")
    case .forecastTitle:
      Translation(sv: "Prognos för införandet", en: "Forecast of the roll-out", fi: "Käyttöönoton ennuste")
    case .goMeaning:
      Translation(sv: "Alla kriterier är uppfyllda.", en: "All criteria are met.", fi: "Kaikki ehdot täyttyvät.")
    case .conditionsMeaning:
      Translation(
        sv: "Det går att gå vidare om villkoren nedan ställs, med ansvarig och datum.",
        en: "It is possible to go on if the conditions below are set, with an owner and a day.",
        fi: "Voidaan jatkaa, jos alla olevat ehdot asetetaan ja niillä on vastuuhenkilö ja päivä.")
    case .noGoMeaning:
      Translation(
        sv: "Gå inte vidare förrän det som hindrar är åtgärdat och visat.",
        en: "Do not go on until what stands in the way is mended and shown.",
        fi: "Älä jatka ennen kuin este on korjattu ja osoitettu.")
    }
  }
}
