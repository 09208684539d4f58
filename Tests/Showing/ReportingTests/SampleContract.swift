import Catalogue
import Judgement
import Quantities
import Texts

/// A contract with a clause of every family; every figure is made up.
enum SampleContract {
  static func kronor(_ amount: Int32) -> Money { Money(wholeKronor: amount) }

  static func percent(_ text: String) throws -> Percentage { try Percentage.parse(text) }

  static func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text) }

  static func text(_ swedish: String, en: String, fi: String) -> LocalizedText {
    LocalizedText([.swedish: swedish, .english: en, .finnish: fi])
  }

  static func make() throws -> Contract {
    Contract(
      id: "2020-00039IN", title: text("Avtal om trygghetslarm", en: "Contract on alarms", fi: "Sopimus hälyttimistä"),
      assumptions: [
        Assumption(
          text(
            "Alla belopp i filen är antaganden & inte <avtalade>.", en: "All amounts in the file are assumptions.",
            fi: "Kaikki tiedoston määrät ovat oletuksia."))
      ],
      begins: try day("2021-11-15"), sum: kronor(130_000_000), rounding: MoneyRounding(.halfUp, to: .ore),
      dueOnHoliday: .stays, relief: [.buyersDelay, .forceMajeure],
      documents: [
        ContractDocument(id: "main", title: text("Huvudavtal", en: "Main contract", fi: "Pääsopimus")),
        ContractDocument(id: "levels", title: "Bilaga om servicenivåer"),
      ],
      parts: [ContractPart(id: "it-system", title: "IT-system", price: kronor(5_000_000))],
      fees: [MonthlyFee(id: "operation", amount: kronor(50_000))],
      unitPrices: [UnitPrice(id: "hub", amount: kronor(1_200))],
      services: [ContractService(id: "alarm-chain", title: "Larmkedjan", units: 3500)],
      milestones: [
        Milestone(
          id: "it-system-approved",
          title: text("IT-systemet godkänt", en: "IT system approved", fi: "Tietojärjestelmä hyväksytty"),
          due: .date(try day("2022-08-15")), part: "it-system"),
        Milestone(
          id: "low-battery", title: "Larm vid låg batterinivå", due: .date(try day("2022-09-01")),
          requirement: "B3 ID:44"),
        Milestone(
          id: "homes-changed",
          title: text("Larm bytta i hemmen", en: "Alarms changed in the homes", fi: "Hälyttimet vaihdettu kodeissa"),
          due: .date(try day("2022-10-31")), owner: .buyer,
          assumption: Assumption(
            text(
              "Planen säger oktober & inte vilken dag.", en: "The plan says October and not which day.",
              fi: "Suunnitelmassa on lokakuu eikä päivää."))),
      ],
      reports: [
        RecurringReport(id: "monthly", title: "Månadsrapport", every: .month, dueWithin: Term(10, .businessDays))
      ],
      clauses: try clauses(),
      groups: [
        ClauseGroup(
          id: "delays", title: text("Förseningar", en: "Delays", fi: "Viivästykset"), stacking: .highestInTotal,
          caps: [PenaltyCap(most: .amount(.share(try percent("15 %"), of: .contractSum)), per: .total)]),
        ClauseGroup(id: "operation", title: "Drift", stacking: .highestPerMonth),
      ],
      caps: [PenaltyCap(most: .amount(.money(kronor(400_000))), per: .total)],
      withholdings: [
        Withholding(
          id: "undelivered", title: "Det som inte är levererat",
          source: ContractSource(document: "main", section: "9.1"),
          amount: .undelivered(part: "it-system"), from: try day("2022-09-01"),
          until: .milestone("it-system-approved", .approved))
      ],
      termination: [
        TerminationRule(
          condition: .capReached(.clause("late-it-system")), source: ContractSource(document: "main", section: "20")),
        TerminationRule(
          condition: .periods(clause: "late-it-system", 12), source: ContractSource(document: "main", section: "21")),
      ])
  }

  private static func clauses() throws -> [PenaltyClause] {
    try delays() + operation()
  }

  private static func source(_ section: String) -> ContractSource {
    ContractSource(document: section.hasPrefix("14") ? "main" : "levels", section: section)
  }

  private static func delays() throws -> [PenaltyClause] {
    [
      PenaltyClause(
        id: "late-it-system",
        title: text("IT-systemet försenat", en: "IT system late", fi: "Tietojärjestelmä myöhässä"),
        source: source("14.2"),
        assumption: Assumption(
          text("Procentsats och tak är antagna.", en: "Rate and cap are assumed.", fi: "Oletuksia.")),
        trigger: .milestoneLate("it-system-approved"),
        clock: PenaltyClock(stops: [.approvedWithEffect, .takenIntoUse]),
        charge: PenaltyCharge(
          rate: .share(try percent("1 %"), of: .delayedPart), per: ChargedUnit(.commenced, .days(7))),
        caps: [PenaltyCap(most: .amount(.money(kronor(120_000))), per: .total)], partialUse: .proRata, group: "delays",
        damages: .deducted, grossNegligenceExcepted: true,
        claim: ClaimDeadline(within: Term(6, .months), after: .charge)),
      PenaltyClause(
        id: "late-low-battery", title: "Utvecklingskrav försenat", source: source("14.3"),
        trigger: .milestoneLate("low-battery"),
        charge: PenaltyCharge(
          oneOff: .money(kronor(10_000)), rate: .money(kronor(10_000)), per: ChargedUnit(.proRata, .isoWeek)),
        caps: [PenaltyCap(most: .periods(12), per: .total)], creditedAgainst: "late-it-system", damages: .sole),
      PenaltyClause(
        id: "late-mending", title: "Allvarligt fel åtgärdat för sent", source: source("3"),
        trigger: .fixLate(.a, within: Term(24, .hours)), clock: PenaltyClock(starts: .faultReport),
        charge: PenaltyCharge(rate: .money(kronor(5_000)), per: ChargedUnit(.commenced, .hour)),
        caps: [
          PenaltyCap(most: .amount(.money(kronor(50_000))), per: .month),
          PenaltyCap(most: .amount(.money(kronor(200_000))), per: .year),
        ], damages: .cumulative),
      PenaltyClause(
        id: "late-report", title: "Månadsrapporten försenad", source: source("4"), trigger: .reportLate("monthly"),
        charge: PenaltyCharge(
          tiers: [
            PenaltyTier(bound: .fromUnit(1), amount: .money(kronor(500))),
            PenaltyTier(bound: .fromUnit(6), amount: .money(kronor(1_000))),
          ]), damages: .sole),
    ]
  }

  private static func operation() throws -> [PenaltyClause] {
    [
      PenaltyClause(
        id: "availability", title: "Tillgänglighet", source: source("1"),
        trigger: .availability(service: "alarm-chain", promised: try percent("99.9 %")),
        charge: PenaltyCharge(
          tiers: [
            PenaltyTier(
              bound: .availabilityBelow(try percent("99.9 %")),
              amount: .share(try percent("10 %"), of: .monthlyFee("operation")))
          ]), group: "operation", damages: .deducted),
      PenaltyClause(
        id: "down", title: "Avbrott", source: source("2"), trigger: .outage(service: "alarm-chain"),
        charge: PenaltyCharge(oneOff: .money(kronor(10_000))), group: "operation", damages: .deducted),
      PenaltyClause(
        id: "slow-answers", title: "Sena svar", source: source("5"),
        trigger: .slow(measure: "alarm-answered", percentile: try percent("95 %"), atMost: .seconds(30)),
        charge: PenaltyCharge(rate: .money(kronor(7_000))), damages: .deducted),
      PenaltyClause(
        id: "lost-alarms", title: "Förlorade larm", source: source("6"),
        trigger: .incident(kind: "lost-alarm", oncePer: .rootCause),
        charge: PenaltyCharge(rate: .share(try percent("50 %"), of: .unitPrice("hub"))), damages: .cumulative),
      PenaltyClause(
        id: "acceptance-failed", title: "Underkänt prov", source: source("14.9"), trigger: .acceptanceFails(.a),
        charge: PenaltyCharge(rate: .money(kronor(25_000))), damages: .deducted),
    ]
  }
}
