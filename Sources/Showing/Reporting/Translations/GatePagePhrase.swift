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
    case .documentTitle:
      Translation(sv: "Rapport om beslutspunkt: {1}", en: "Decision gate report: {1}", fi: "Päätöspisteraportti: {1}")
    case .kind:
      Translation(
        sv: "Rapport om beslutspunkt till styrgruppen", en: "Decision gate report to the steering group",
        fi: "Päätöspisteraportti ohjausryhmälle")
    case .boardKind: Translation(sv: "Rapport till nämnden", en: "Report to the board", fi: "Raportti lautakunnalle")
    case .boardTitle: Translation(sv: "Nämndrapport: {1}", en: "Board report: {1}", fi: "Lautakuntaraportti: {1}")
    case .decides: Translation(sv: "Beslutar", en: "Decision-maker", fi: "Päättää")
    case .stoppingNone:
      Translation(
        sv: "Inget hindrar. Alla kriterier är uppfyllda.", en: "No obstacles. All criteria are met.",
        fi: "Ei esteitä. Kaikki kriteerit täyttyvät.")
    case .detailHeading:
      Translation(sv: "Hindren ett och ett", en: "The obstacles one by one", fi: "Esteet yksitellen")
    case .criteriaHeading: Translation(sv: "Alla kriterier", en: "All criteria", fi: "Kaikki kriteerit")
    case .criteriaIntroduction:
      Translation(
        sv:
          "Varje kriterium bedöms utifrån loggboken. Saknas underlag räknas kriteriet inte som uppfyllt, och då är rekommendationen nej.",
        en:
          "Each criterion is assessed by what is in the record. If evidence is missing, the criterion does not count as met, and the recommendation is no-go.",
        fi:
          "Jokainen kriteeri arvioidaan lokikirjan perusteella. Jos aineistoa puuttuu, kriteerin ei katsota täyttyvän, ja suositus on ei."
      )
    case .criterion: Translation(sv: "Kriterium", en: "Criterion", fi: "Kriteeri")
    case .standing: Translation(sv: "Läge", en: "Status", fi: "Tila")
    case .proofHeading: Translation(sv: "Diagram", en: "Charts", fi: "Kaaviot")
    case .proofIntroduction:
      Translation(
        sv: "Siffrorna kommer från det som var känt vid rapportens tidpunkt.",
        en: "The figures come from what was known at the time of the report.",
        fi: "Luvut perustuvat siihen, mitä raportin hetkellä tiedettiin.")
    case .decidedBy: Translation(sv: "Beslutat av", en: "Decided by", fi: "Päättäjä")
    case .mandate: Translation(sv: "Mandat", en: "Mandate", fi: "Päätösvalta")
    case .dissent: Translation(sv: "Avvikande mening", en: "Dissent", fi: "Eriävä mielipide")
    case .reason: Translation(sv: "Motivering", en: "Reason", fi: "Perustelu")
    case .compensation: Translation(sv: "Kompenserande åtgärd", en: "Compensating measure", fi: "Korvaava toimenpide")
    case .until: Translation(sv: "Gäller till och med", en: "Valid until", fi: "Voimassa asti")
    case .recommendedThen:
      Translation(sv: "Rekommendation vid beslutet", en: "Recommendation at that time", fi: "Suositus päätöshetkellä")
    case .decidedOutcome: Translation(sv: "Beslutat", en: "Decided", fi: "Päätetty")
    case .decidedOn: Translation(sv: "Beslutsdag", en: "Date of the decision", fi: "Päätöspäivä")
    case .openConditions:
      Translation(sv: "Villkor som inte är uppfyllda", en: "Conditions that are not met", fi: "Täyttymättömät ehdot")
    case .conditionWhat: Translation(sv: "Villkor", en: "Condition", fi: "Ehto")
    case .conditionOwner: Translation(sv: "Ansvarig", en: "Responsible", fi: "Vastuuhenkilö")
    case .conditionDue: Translation(sv: "Senast", en: "Due", fi: "Viimeistään")
    case .sinceHeading:
      Translation(sv: "När detta blev känt", en: "When this became known", fi: "Milloin tämä tuli tietoon")
    case .sinceIntroduction:
      Translation(
        sv:
          "Beslutspunkten har bedömts igen för varje dag då något nytt blev känt. Tabellen visar från vilken dag varje hinder finns i loggboken.",
        en:
          "The decision gate was assessed again for every day on which something new became known. The table shows since which day each obstacle is in the record.",
        fi:
          "Päätöspiste on arvioitu uudelleen jokaiselta päivältä, jolloin jotakin uutta tuli tietoon. Taulukko kertoo, mistä päivästä lähtien kukin este on lokikirjassa."
      )
    case .sinceNone:
      Translation(
        sv: "Det finns inga hinder vid rapportens tidpunkt.", en: "There are no obstacles at the time of the report.",
        fi: "Raportin hetkellä esteitä ei ole.")
    case .couldHaveKnown:
      Translation(
        sv: "Rekommendationen har varit ”{1}” sedan den {2}. Uppgiften fanns tillgänglig från den dagen.",
        en: "The recommendation has been “{1}” since {2}. The information was available from that day.",
        fi: "Suositus on ollut ”{1}” {2} alkaen. Tieto oli saatavilla siitä päivästä lähtien.")
    case .knownSince: Translation(sv: "I loggboken sedan", en: "In the record since", fi: "Lokikirjassa alkaen")
    case .historyHeading:
      Translation(
        sv: "Så har rekommendationen ändrats", en: "How the recommendation changed", fi: "Miten suositus on muuttunut")
    case .historyDay: Translation(sv: "Från och med", en: "From", fi: "Alkaen")
    case .aboutHeading: Translation(sv: "Om rapporten", en: "About this report", fi: "Tietoa raportista")
    case .howToVerify:
      Translation(
        sv:
          "Rekommendationen är inte sparad någonstans. Den räknas fram ur kravkatalogen och loggboken, och vem som helst kan göra om beräkningen med kommandot nedan.",
        en:
          "The recommendation is not stored anywhere. It is computed from the requirements catalogue and the record, and anybody can repeat this with the command below.",
        fi:
          "Suositusta ei ole tallennettu mihinkään. Se lasketaan vaatimusluettelosta ja lokikirjasta, ja kuka tahansa voi toistaa laskelman alla olevalla komennolla."
      )
    case .noEntries: Translation(sv: "inget", en: "none", fi: "ei ole")
    case .recordHead:
      Translation(
        sv: "Loggbokens senaste kontrollsumma", en: "Latest checksum of the record",
        fi: "Lokikirjan viimeisin tarkistussumma")
    case .chartsNone:
      Translation(
        sv: "Det finns inga mätningar från driften att visa.", en: "There are no figures from operation to show.",
        fi: "Käytöstä ei ole näytettäviä lukuja.")
    case .faultFreeTitle: Translation(sv: "Felfri period", en: "Fault-free period", fi: "Jakso ilman vikoja")
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
      Translation(sv: "Prognos för breddinförandet", en: "Forecast of the roll-out", fi: "Laajan käyttöönoton ennuste")
    case .goMeaning:
      Translation(sv: "Alla kriterier är uppfyllda.", en: "All criteria are met.", fi: "Kaikki kriteerit täyttyvät.")
    case .conditionsMeaning:
      Translation(
        sv: "Projektet kan gå vidare om villkoren nedan ställs, vart och ett med ansvarig och datum.",
        en: "The project can continue if the conditions below are set, each with a responsible person and a date.",
        fi: "Hanke voi jatkua, jos alla olevat ehdot asetetaan ja jokaisella on vastuuhenkilö ja päivämäärä.")
    case .noGoMeaning:
      Translation(
        sv: "Gå inte vidare förrän hindren är åtgärdade och verifierade.",
        en: "Do not continue until the obstacles are fixed and verified.",
        fi: "Älkää jatkako ennen kuin esteet on korjattu ja korjaus todennettu.")
    }
  }
}
