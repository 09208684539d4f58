/// Headings, labels and notices of the ledger of penalties.
package enum LedgerPhrase: Phrase {
  case settled, usedIn
  case documentTitle, kind, heading, contractNumber, owed, ofGross, nothingOwed, onlyClauses
  case simulatedTitle, simulatedNotice
  case assumptionsHeading, assumptionsNotice, clauseAssumption
  case assumedHeading, assumedNotice
  case findingsHeading, notPrinted, summaryHeading, byClause, byGroup, byMonth, capsHeading, withheldHeading,
    clausesHeading
  case clause, group, month, gross, deductions, net, period, units, entries, howComputed, line, state
  case relieved, stacked, capped, lost, adjusted
  case cap, limit, used, reached, willBeReached, notReached, perTotal, perMonth, perYear, ownerClause, ownerGroup,
    ownerContract, periodsCap
  case withholding, allowed, withheldNow
  case noLines, linesLeftOut, clocksLeftOut, total, claimBy, claimed, signature, signatureNotice, howToCheck,
    howToVerify, source,
    terms, damages
  case chartTitle, chartDescription, chartNet, chartGross, chartCap, chartCapOutside, chartTable, chartDay, chartAxis
  case sumOfLines, excludingVAT, partOf, none

  package var translation: Translation {
    switch self {
    case .documentTitle:
      Translation(sv: "Vitesberäkning: {1}", en: "Contract penalties: {1}", fi: "Sopimussakkolaskelma: {1}")
    case .kind: Translation(sv: "Vitesberäkning", en: "Contract penalties", fi: "Sopimussakkolaskelma")
    case .heading: Translation(sv: "Vite", en: "Penalties", fi: "Sopimussakot")
    case .contractNumber: Translation(sv: "Avtal {1}", en: "Contract {1}", fi: "Sopimus {1}")
    case .owed: Translation(sv: "Vite att kräva", en: "Penalty to claim", fi: "Vaadittava sopimussakko")
    case .settled:
      Translation(
        sv: "Uppkommet {1}, varav krävt {2} och betalt {3}.", en: "Arisen {1}, of which {2} claimed and {3} paid.",
        fi: "Kertynyt {1}, josta vaadittu {2} ja maksettu {3}.")
    case .usedIn: Translation(sv: "{1} i {2}", en: "{1} in {2}", fi: "{1}, {2}")
    case .ofGross:
      Translation(sv: "före avdrag {1}", en: "before deductions {1}", fi: "ennen vähennyksiä {1}")
    case .nothingOwed:
      Translation(
        sv: "Inget vite har uppkommit till och med den här dagen.", en: "No penalty has arisen up to this day.",
        fi: "Sopimussakkoa ei ole kertynyt tähän päivään mennessä.")
    case .onlyClauses:
      Translation(
        sv: "Bara {1} visas. Tak och avräkning är räknade på alla klausuler.",
        en: "Only {1} is shown. Caps and crediting are computed over all clauses.",
        fi: "Vain {1} näytetään. Enimmäismäärät ja hyvitykset on laskettu kaikista lausekkeista.")
    case .simulatedTitle:
      Translation(sv: "Simulerat underlag", en: "Simulated evidence", fi: "Simuloitu aineisto")
    case .simulatedNotice:
      Translation(
        sv: "Underlaget kommer från ett simulerat system. Detta är inget krav.",
        en: "The evidence comes from a simulated system. This is no claim.",
        fi: "Aineisto on simuloidusta järjestelmästä. Tämä ei ole vaatimus.")
    case .assumptionsHeading: Translation(sv: "Antaganden", en: "Assumptions", fi: "Oletukset")
    case .assumptionsNotice:
      Translation(
        sv: "Det här är antaget och inte avtalat. Beloppen gäller bara om det stämmer.",
        en: "This is assumed and not agreed. The amounts hold only if it is right.",
        fi: "Tämä on oletettu eikä sovittu. Määrät pätevät vain, jos se pitää paikkansa.")
    case .clauseAssumption: Translation(sv: "Antagande: {1}", en: "Assumption: {1}", fi: "Oletus: {1}")
    case .assumedHeading: Translation(sv: "Räknat som om", en: "Computed as if", fi: "Laskettu olettaen")
    case .assumedNotice:
      Translation(
        sv: "Beräkningen svarar på en fråga och visar inte läget i protokollet.",
        en: "The computation answers a question and does not show what the record says.",
        fi: "Laskelma vastaa kysymykseen eikä näytä pöytäkirjan mukaista tilannetta.")
    case .findingsHeading: Translation(sv: "Att ta ställning till", en: "To decide on", fi: "Ratkaistavaa")
    case .notPrinted:
      Translation(
        sv: "De här frågorna är beställarens egna och kommer inte med på papper.",
        en: "These questions are the buyer's own and do not appear on paper.",
        fi: "Nämä kysymykset ovat tilaajan omia eivätkä tule mukaan tulosteeseen.")
    case .summaryHeading: Translation(sv: "Sammanställning", en: "Summary", fi: "Yhteenveto")
    case .byClause: Translation(sv: "Efter klausul", en: "By clause", fi: "Lausekkeittain")
    case .byGroup: Translation(sv: "Efter grupp", en: "By group", fi: "Ryhmittäin")
    case .byMonth: Translation(sv: "Efter månad", en: "By month", fi: "Kuukausittain")
    case .capsHeading: Translation(sv: "Tak", en: "Caps", fi: "Enimmäismäärät")
    case .withheldHeading: Translation(sv: "Innehållen betalning", en: "Payment withheld", fi: "Pidätetty maksu")
    case .clausesHeading: Translation(sv: "Rad för rad", en: "Line by line", fi: "Rivi riviltä")
    case .clause: Translation(sv: "Klausul", en: "Clause", fi: "Lauseke")
    case .group: Translation(sv: "Grupp", en: "Group", fi: "Ryhmä")
    case .month: Translation(sv: "Månad", en: "Month", fi: "Kuukausi")
    case .gross: Translation(sv: "Före avdrag", en: "Before deductions", fi: "Ennen vähennyksiä")
    case .deductions: Translation(sv: "Avdrag", en: "Deductions", fi: "Vähennykset")
    case .net: Translation(sv: "Vite", en: "Penalty", fi: "Sopimussakko")
    case .period: Translation(sv: "Tid", en: "Time", fi: "Aika")
    case .units: Translation(sv: "Enheter", en: "Units", fi: "Yksiköt")
    case .entries: Translation(sv: "Poster", en: "Entries", fi: "Merkinnät")
    case .howComputed: Translation(sv: "Så räknat", en: "How computed", fi: "Laskutapa")
    case .line: Translation(sv: "Rad", en: "Line", fi: "Rivi")
    case .state: Translation(sv: "Läge", en: "State", fi: "Tila")
    case .relieved: Translation(sv: "befriande tid", en: "relief", fi: "vapauttava aika")
    case .stacked: Translation(sv: "avräknat", en: "credited", fi: "hyvitetty")
    case .capped: Translation(sv: "över tak", en: "above a cap", fi: "enimmäismäärän ylittävä")
    case .lost: Translation(sv: "för sent krävt", en: "claimed too late", fi: "liian myöhään vaadittu")
    case .adjusted: Translation(sv: "sänkt", en: "lowered", fi: "alennettu")
    case .cap: Translation(sv: "Tak", en: "Cap", fi: "Enimmäismäärä")
    case .limit: Translation(sv: "Högst", en: "At most", fi: "Enintään")
    case .used: Translation(sv: "Använt", en: "Used", fi: "Käytetty")
    case .reached: Translation(sv: "nåddes {1}", en: "reached on {1}", fi: "täyttyi {1}")
    case .willBeReached:
      Translation(
        sv: "nås {1} om allt går vidare som nu", en: "will be reached on {1} if all goes on as now",
        fi: "täyttyy {1}, jos kaikki jatkuu ennallaan")
    case .notReached: Translation(sv: "inte nått", en: "not reached", fi: "ei täyttynyt")
    case .perTotal: Translation(sv: "totalt", en: "in total", fi: "yhteensä")
    case .perMonth: Translation(sv: "per månad", en: "a month", fi: "kuukaudessa")
    case .perYear: Translation(sv: "per år", en: "a year", fi: "vuodessa")
    case .ownerClause: Translation(sv: "klausulen {1}", en: "the clause {1}", fi: "lauseke {1}")
    case .ownerGroup: Translation(sv: "gruppen {1}", en: "the group {1}", fi: "ryhmä {1}")
    case .ownerContract: Translation(sv: "hela avtalet", en: "the whole contract", fi: "koko sopimus")
    case .periodsCap:
      Translation(sv: "{1} debiterade enheter", en: "{1} charged units", fi: "{1} veloitettua yksikköä")
    case .withholding: Translation(sv: "Regel", en: "Rule", fi: "Sääntö")
    case .allowed: Translation(sv: "Får hållas inne", en: "May be withheld", fi: "Saa pidättää")
    case .withheldNow: Translation(sv: "Hålls inne", en: "Is withheld", fi: "Pidätetty")
    case .noLines:
      Translation(
        sv: "Inget har uppkommit under den här klausulen.", en: "Nothing has arisen under this clause.",
        fi: "Tämän lausekkeen perusteella ei ole kertynyt mitään.")
    case .clocksLeftOut:
      Translation(
        sv: "{1} till visas inte här. De finns i JSON.", en: "{1} more not shown here. JSON has them.",
        fi: "{1} lisää ei näytetä tässä. Ne ovat JSON-muodossa.")
    case .linesLeftOut:
      Translation(
        sv: "{1} till visas inte här: {2} före avdrag, {3} i vite. De finns i JSON och CSV.",
        en: "{1} more not shown here: {2} before deductions, {3} in penalty. JSON and CSV have them.",
        fi: "{1} lisää ei näytetä tässä: {2} ennen vähennyksiä, {3} sopimussakkoa. Ne ovat JSON- ja CSV-muodoissa.")
    case .total: Translation(sv: "Summa", en: "Total", fi: "Yhteensä")
    case .claimBy:
      Translation(sv: "Ska krävas senast {1}.", en: "To be claimed by {1}.", fi: "Vaadittava viimeistään {1}.")
    case .claimed: Translation(sv: "Krävt.", en: "Claimed.", fi: "Vaadittu.")
    case .signature: Translation(sv: "Ort, dag och namn", en: "Place, date and name", fi: "Paikka, aika ja nimi")
    case .signatureNotice:
      Translation(
        sv: "Bilaga till krav på vite enligt avtal {1}.", en: "Appendix to a claim for penalties under contract {1}.",
        fi: "Liite sopimuksen {1} sopimussakkovaatimukseen.")
    case .howToCheck:
      Translation(
        sv:
          "Varje rad säger hur beloppet kom till, så att det kan räknas om för hand. Avdragen tas i ordningen befriande tid, klausulens egna tak, avräkning mot andra klausuler, gruppens tak, avtalets tak, det som krävts för sent och beslutade sänkningar.",
        en:
          "Each line says how the amount came about, so that it can be recomputed by hand. Deductions are made in the order relief, the clause's own caps, crediting against other clauses, caps of the group, caps of the contract, what was claimed too late, and what was lowered by decision.",
        fi:
          "Jokainen rivi kertoo, miten määrä syntyi, jotta sen voi laskea uudelleen käsin. Vähennykset tehdään järjestyksessä vapauttava aika, lausekkeen omat enimmäismäärät, hyvitys muita lausekkeita vastaan, ryhmän enimmäismäärät, sopimuksen enimmäismäärät, liian myöhään vaadittu ja päätöksellä alennettu."
      )
    case .howToVerify:
      Translation(
        sv:
          "Numren under Poster är poster i protokollet. Kommandot grindvakt verify visar att protokollet är oförändrat, och grindvakt penalties ger samma beräkning av samma avtal och protokoll.",
        en:
          "The numbers under Entries are entries of the record. The command grindvakt verify shows that the record is what was written, and grindvakt penalties gives the same ledger for the same contract and record.",
        fi:
          "Sarakkeen Merkinnät numerot ovat pöytäkirjan merkintöjä. Komento grindvakt verify osoittaa, että pöytäkirja on muuttumaton, ja grindvakt penalties antaa samasta sopimuksesta ja pöytäkirjasta saman laskelman."
      )
    case .source: Translation(sv: "Avtalspunkt", en: "Source in the contract", fi: "Sopimuskohta")
    case .terms: Translation(sv: "Villkor", en: "Terms", fi: "Ehdot")
    case .damages: Translation(sv: "Skadestånd", en: "Damages", fi: "Vahingonkorvaus")
    case .chartTitle:
      Translation(sv: "Vite över tid: {1}", en: "Penalty over time: {1}", fi: "Sopimussakko ajan mittaan: {1}")
    case .chartDescription:
      Translation(
        sv: "Från {1} till {2}. Före avdrag {3}, vite {4}.", en: "From {1} to {2}. Before deductions {3}, penalty {4}.",
        fi: "{1} – {2}. Ennen vähennyksiä {3}, sopimussakko {4}.")
    case .chartNet: Translation(sv: "Vite", en: "Penalty", fi: "Sopimussakko")
    case .chartGross: Translation(sv: "Före avdrag", en: "Before deductions", fi: "Ennen vähennyksiä")
    case .chartCap: Translation(sv: "Tak {1}: {2}", en: "Cap {1}: {2}", fi: "Enimmäismäärä {1}: {2}")
    case .chartCapOutside:
      Translation(
        sv: "Taket {1} för {2} ligger ovanför diagrammet.", en: "The cap {1} of {2} lies above the chart.",
        fi: "Enimmäismäärä {1} ({2}) on kaavion yläpuolella.")
    case .chartTable:
      Translation(sv: "Upplupet dag för dag, {1}", en: "Accrued day by day, {1}", fi: "Kertymä päivittäin, {1}")
    case .chartDay: Translation(sv: "Dag", en: "Day", fi: "Päivä")
    case .chartAxis: Translation(sv: "Tusen kronor", en: "Thousand kronor", fi: "Tuhatta kruunua")
    case .sumOfLines: Translation(sv: "Summa {1}", en: "Total {1}", fi: "Yhteensä {1}")
    case .excludingVAT:
      Translation(
        sv: "Alla belopp i svenska kronor utan mervärdesskatt.",
        en: "All amounts in Swedish kronor without value added tax.",
        fi: "Kaikki määrät Ruotsin kruunuina ilman arvonlisäveroa.")
    case .partOf: Translation(sv: "{1} av {2}", en: "{1} of {2}", fi: "{1} / {2}")
    case .none: Translation(sv: "inga", en: "none", fi: "ei mitään")
    }
  }
}
