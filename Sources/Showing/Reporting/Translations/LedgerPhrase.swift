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
    ownerContract
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
    case .owed: Translation(sv: "Vite att begära", en: "Penalty to claim", fi: "Vaadittava sopimussakko")
    case .settled:
      Translation(
        sv: "Uppkommet {1}, varav begärt {2} och betalt {3}.", en: "Accrued {1}, of which {2} claimed and {3} paid.",
        fi: "Kertynyt {1}, josta vaadittu {2} ja maksettu {3}.")
    case .usedIn: Translation(sv: "{1} i {2}", en: "{1} in {2}", fi: "{1}, {2}")
    case .ofGross:
      Translation(sv: "före avdrag {1}", en: "before deductions {1}", fi: "ennen vähennyksiä {1}")
    case .nothingOwed:
      Translation(
        sv: "Inget vite har uppkommit till och med den här dagen.", en: "No penalty has accrued up to this day.",
        fi: "Sopimussakkoa ei ole kertynyt tähän päivään mennessä.")
    case .onlyClauses:
      Translation(
        sv: "Visas: {1}. Tak och avräkning är räknade på alla klausuler.",
        en: "Shown: {1}. Caps and crediting are computed over all clauses.",
        fi: "Näytetään vain: {1}. Enimmäismäärät ja vähennykset on laskettu kaikista lausekkeista.")
    case .simulatedTitle:
      Translation(sv: "Simulerat underlag", en: "Simulated evidence", fi: "Simuloitu aineisto")
    case .simulatedNotice:
      Translation(
        sv: "Underlaget kommer från ett simulerat system. Detta är inget vitesanspråk.",
        en: "The evidence comes from a simulated system. This is not a penalty claim.",
        fi: "Aineisto on simuloidusta järjestelmästä. Tämä ei ole sopimussakkovaatimus.")
    case .assumptionsHeading: Translation(sv: "Antaganden", en: "Assumptions", fi: "Oletukset")
    case .assumptionsNotice:
      Translation(
        sv: "Det här är antaget och inte avtalat. Beloppen gäller bara om antagandena stämmer.",
        en: "These are assumptions, not agreed terms. The amounts hold only if the assumptions are right.",
        fi: "Nämä ovat oletuksia eivätkä sovittuja ehtoja. Summat pätevät vain, jos oletukset pitävät paikkansa.")
    case .clauseAssumption: Translation(sv: "Antagande: {1}", en: "Assumption: {1}", fi: "Oletus: {1}")
    case .assumedHeading: Translation(sv: "Räknat som om", en: "Computed as if", fi: "Laskettu olettaen")
    case .assumedNotice:
      Translation(
        sv: "Beräkningen bygger på ett antagande. Den visar inte vad som står i loggboken.",
        en: "The calculation is based on an assumption. It does not show what is in the record.",
        fi: "Laskelma perustuu oletukseen. Se ei näytä lokikirjan mukaista tilannetta.")
    case .findingsHeading: Translation(sv: "Att ta ställning till", en: "To decide on", fi: "Ratkaistavaa")
    case .notPrinted:
      Translation(
        sv: "De här frågorna är beställarens egna och kommer inte med på papper.",
        en: "These questions are the buyer's own and do not appear on paper.",
        fi: "Nämä kysymykset ovat tilaajan omia eivätkä tule mukaan tulosteeseen.")
    case .summaryHeading: Translation(sv: "Sammanställning", en: "Summary", fi: "Yhteenveto")
    case .byClause: Translation(sv: "Per klausul", en: "By clause", fi: "Lausekkeittain")
    case .byGroup: Translation(sv: "Per grupp", en: "By group", fi: "Ryhmittäin")
    case .byMonth: Translation(sv: "Per månad", en: "By month", fi: "Kuukausittain")
    case .capsHeading: Translation(sv: "Tak", en: "Caps", fi: "Enimmäismäärät")
    case .withheldHeading: Translation(sv: "Innehållen betalning", en: "Payment withheld", fi: "Pidätetty maksu")
    case .clausesHeading: Translation(sv: "Rad för rad", en: "Line by line", fi: "Rivi riviltä")
    case .clause: Translation(sv: "Klausul", en: "Clause", fi: "Lauseke")
    case .group: Translation(sv: "Grupp", en: "Group", fi: "Ryhmä")
    case .month: Translation(sv: "Månad", en: "Month", fi: "Kuukausi")
    case .gross: Translation(sv: "Före avdrag", en: "Before deductions", fi: "Ennen vähennyksiä")
    case .deductions: Translation(sv: "Avdrag", en: "Deductions", fi: "Vähennykset")
    case .net: Translation(sv: "Vite", en: "Penalty", fi: "Sopimussakko")
    case .period: Translation(sv: "Tid", en: "Period", fi: "Aika")
    case .units: Translation(sv: "Antal perioder", en: "Periods", fi: "Jaksoja")
    case .entries: Translation(sv: "Loggposter", en: "Entries", fi: "Merkinnät")
    case .howComputed: Translation(sv: "Så räknat", en: "How computed", fi: "Laskutapa")
    case .line: Translation(sv: "Rad", en: "Line", fi: "Rivi")
    case .state: Translation(sv: "Läge", en: "Status", fi: "Tila")
    case .relieved:
      Translation(
        sv: "tid som inte räknas (befrielsegrund)", en: "relief", fi: "aika, jota ei lasketa (vapautumisperuste)")
    case .stacked:
      Translation(
        sv: "avräknat mot andra klausuler", en: "credited against other clauses",
        fi: "vähennetty muiden lausekkeiden vuoksi")
    case .capped: Translation(sv: "över tak", en: "above a cap", fi: "enimmäismäärän ylittävä")
    case .lost: Translation(sv: "för sent begärt", en: "claimed too late", fi: "liian myöhään vaadittu")
    case .adjusted: Translation(sv: "sänkt", en: "lowered", fi: "alennettu")
    case .cap: Translation(sv: "Tak", en: "Cap", fi: "Enimmäismäärä")
    case .limit: Translation(sv: "Högst", en: "At most", fi: "Enintään")
    case .used: Translation(sv: "Använt", en: "Used", fi: "Käytetty")
    case .reached: Translation(sv: "nåddes den {1}", en: "reached on {1}", fi: "täyttyi {1}")
    case .willBeReached:
      Translation(
        sv: "nås den {1} om inget ändras", en: "will be reached on {1} if nothing changes",
        fi: "täyttyy {1}, jos kaikki jatkuu ennallaan")
    case .notReached: Translation(sv: "inte nått", en: "not reached", fi: "ei täyttynyt")
    case .perTotal: Translation(sv: "totalt", en: "in total", fi: "yhteensä")
    case .perMonth: Translation(sv: "per månad", en: "per month", fi: "kuukaudessa")
    case .perYear: Translation(sv: "per år", en: "per year", fi: "vuodessa")
    case .ownerClause: Translation(sv: "klausulen ”{1}”", en: "the clause “{1}”", fi: "lauseke ”{1}”")
    case .ownerGroup: Translation(sv: "gruppen ”{1}”", en: "the group “{1}”", fi: "ryhmä ”{1}”")
    case .ownerContract: Translation(sv: "hela avtalet", en: "the whole contract", fi: "koko sopimus")
    case .withholding: Translation(sv: "Innehållanderegel", en: "Withholding rule", fi: "Pidätyssääntö")
    case .allowed: Translation(sv: "Får hållas inne", en: "May be withheld", fi: "Saa pidättää")
    case .withheldNow: Translation(sv: "Hålls inne", en: "Withheld", fi: "Pidätetty nyt")
    case .noLines:
      Translation(
        sv: "Inget har uppkommit under den här klausulen.", en: "Nothing has accrued under this clause.",
        fi: "Tämän lausekkeen perusteella ei ole kertynyt mitään.")
    case .clocksLeftOut:
      Translation(
        sv: "{1} till visas inte här. De finns i JSON-filen.",
        en: "{1} more are not shown here. They are in the JSON file.",
        fi: "{1} lisää ei näytetä tässä. Ne ovat JSON-tiedostossa.")
    case .linesLeftOut:
      Translation(
        sv: "{1} till visas inte här: {2} före avdrag, {3} i vite. De finns i JSON- och CSV-filerna.",
        en: "{1} more are not shown here: {2} before deductions, {3} in penalty. They are in the JSON and CSV files.",
        fi: "{1} lisää ei näytetä tässä: {2} ennen vähennyksiä, {3} sopimussakkoa. Ne ovat JSON- ja CSV-tiedostoissa.")
    case .total: Translation(sv: "Totalt", en: "Total", fi: "Yhteensä")
    case .claimBy:
      Translation(sv: "Ska begäras senast den {1}.", en: "Must be claimed by {1}.", fi: "Vaadittava viimeistään {1}.")
    case .claimed: Translation(sv: "Vitet är begärt.", en: "The penalty is claimed.", fi: "Sopimussakkoa on vaadittu.")
    case .signature:
      Translation(
        sv: "Ort, datum och namnteckning", en: "Place, date and signature", fi: "Paikka, päiväys ja allekirjoitus")
    case .signatureNotice:
      Translation(
        sv: "Bilaga till vitesanspråk enligt avtal {1}.", en: "Appendix to a penalty claim under contract {1}.",
        fi: "Liite sopimuksen {1} sopimussakkovaatimukseen.")
    case .howToCheck:
      Translation(
        sv:
          "Varje rad visar hur beloppet har räknats fram, så att det kan räknas om för hand. Avdragen görs i denna ordning: tid som inte räknas (befrielsegrund), klausulens egna tak, avräkning mot andra klausuler, gruppens tak, avtalets tak, det som har begärts för sent och beslutade sänkningar.",
        en:
          "Each line explains how the amount was calculated, so that it can be recomputed by hand. Deductions are made in this order: relief, the clause's own caps, crediting against other clauses, caps of the group, caps of the contract, what was claimed too late, and reductions by decision.",
        fi:
          "Jokainen rivi kertoo, miten summa on laskettu, jotta sen voi laskea uudelleen käsin. Vähennykset tehdään tässä järjestyksessä: aika, jota ei lasketa (vapautumisperuste), lausekkeen omat enimmäismäärät, vähennys muiden lausekkeiden vuoksi, ryhmän enimmäismäärät, sopimuksen enimmäismäärät, liian myöhään vaadittu ja päätöksellä alennettu."
      )
    case .howToVerify:
      Translation(
        sv:
          "Numren under Loggposter hänvisar till loggboken. Kommandot grindvakt verify visar att loggboken är oförändrad, och grindvakt penalties ger samma beräkning av samma avtal och loggbok.",
        en:
          "The numbers under Entries refer to entries of the record. The command grindvakt verify shows that the record is unchanged, and grindvakt penalties gives the same calculation for the same contract and record.",
        fi:
          "Sarakkeen Merkinnät numerot viittaavat lokikirjaan. Komento grindvakt verify osoittaa, että lokikirja on muuttumaton, ja grindvakt penalties antaa samasta sopimuksesta ja lokikirjasta saman laskelman."
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
        sv: "Alla belopp i svenska kronor exklusive moms.", en: "All amounts in Swedish kronor excluding VAT.",
        fi: "Kaikki summat Ruotsin kruunuina ilman arvonlisäveroa.")
    case .partOf: Translation(sv: "{1} av {2}", en: "{1} of {2}", fi: "{1}, yhteensä {2}")
    case .none: Translation(sv: "inga", en: "none", fi: "ei mitään")
    }
  }
}
