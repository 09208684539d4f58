import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Quantities
import Texts

/// The ledger for programs; `docs/schemas/ledger.schema.json` describes it. Amounts are whole ore. Texts stand in every
/// language, so the same ledger always gives the same bytes; `because` is the Swedish sentence of a line.
package enum LedgerJSON {
  package static let format = "grindvakt-ledger/1"

  /// For people and differences too: a member a line, sorted. Ends with a line break.
  package static func text(_ report: LedgerReport) -> String {
    var bytes: [UInt8] = []
    write(report) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in pieces, as they are made.
  package static func write<Failure: Error>(
    _ report: LedgerReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard let members = head(report).objectValue else { return }
    var pieces = members.mapValues(JSONPieces.value)
    pieces["clauses"] = .array(report.ledger.clauses.lazy.map { clause($0, report.ledger) })
    try JSONPieces.object(pieces).writePretty(to: sink)
    try sink([0x0A])
  }

  /// All but the clauses.
  private static func head(_ report: LedgerReport) -> JSONValue {
    let ledger = report.ledger
    let contract = ledger.contract
    return VerdictsJSON.object([
      "format": .string(format),
      "asOf": day(report.day),
      "asOfInstant": VerdictsJSON.time(ledger.asOf),
      "currency": "SEK",
      "contract": VerdictsJSON.object([
        "id": .string(contract.id), "title": VerdictsJSON.text(report.title),
        "buyer": report.buyer.map(VerdictsJSON.text), "begins": day(contract.begins),
        "sumOre": .string(contract.sum.ore.description),
        "rounding": .string("\(contract.rounding.rule.rawValue) to \(contract.rounding.unit.rawValue)"),
      ]),
      "record": [
        "entries": JSONValue(report.entryCount), "head": report.head.map(VerdictsJSON.reference) ?? .null,
      ],
      "writtenBy": report.writtenBy.map(VerdictsJSON.time),
      "writtenLater": HindsightJSON.value(report.hindsight) { ["totalNetOre": JSONValue($0)] },
      "judgedBy": report.judgedBy.map { .string($0.hex) },
      "baseline": report.baseline.map(BaselineJSON.value),
      "withdrawnRuns": report.withdrawn.map { withdrawn in
        [
          "runs": .array(withdrawn.runs.map { .string($0.id) }), "totalNetOreHadTheyCounted": JSONValue(withdrawn.owed),
        ]
      },
      "simulated": .bool(ledger.isSimulated),
      "notices": .array(notices(report)),
      "assumptions": .array(contract.assumptions.map { VerdictsJSON.text($0.words) }),
      "assumed": .array(ledger.assumed.map { .string($0) }),
      "only": .array(report.only.map { .string($0) }),
      "groups": .array(
        ledger.groups.map { group in
          [
            "id": .string(group.group.id), "title": VerdictsJSON.text(group.group.title),
            "stacking": .string(group.group.stacking.rawValue), "netOre": JSONValue(group.net),
            "caps": .array(group.caps.map(cap)),
          ]
        }),
      "caps": .array(ledger.caps.map(cap)),
      "months": .array(
        ledger.months.map { month in
          [
            "month": .string(String(month.month.description.prefix(7))), "grossOre": JSONValue(month.gross),
            "netOre": JSONValue(month.net),
          ]
        }),
      "withheld": .array(
        ledger.withheld.map { status in
          [
            "id": .string(status.rule.id), "title": VerdictsJSON.text(status.rule.title),
            "allowedOre": JSONValue(status.allowed), "withheldOre": JSONValue(status.withheld),
            "entries": entries(status.entries),
          ]
        }),
      "ownMilestones": ledger.ownMilestones.isEmpty
        ? nil : .array(ledger.ownMilestones.map { OwnMilestoneWords($0).json }),
      "findings": .array(ledger.findings.map { finding($0, contract) }),
      "totalGrossOre": JSONValue(ledger.totalGross),
      "totalNetOre": JSONValue(ledger.totalNet),
      "totalClaimedOre": JSONValue(ledger.totalClaimed),
      "totalPaidOre": JSONValue(ledger.totalPaid),
      "totalToClaimOre": JSONValue(ledger.totalToClaim),
    ])
  }

  /// What must be read before the amounts are used.
  private static func notices(_ report: LedgerReport) -> [JSONValue] {
    var phrases: [LedgerPhrase] = []
    if report.ledger.isSimulated { phrases.append(.simulatedNotice) }
    if report.isAssuming { phrases.append(.assumptionsNotice) }
    if !report.ledger.assumed.isEmpty { phrases.append(.assumedNotice) }
    return phrases.map { phrase in texts { $0(phrase) } }
  }

  private static func clause(_ clause: ClauseLedger, _ ledger: Ledger) -> JSONPieces {
    var pieces = (clauseHead(clause, ledger).objectValue ?? [:]).mapValues(JSONPieces.value)
    pieces["clocks"] = .array(clause.clocks.lazy.map { .value(LedgerLineJSON.clock($0, ledger.contract)) })
    pieces["lines"] = LedgerLineJSON.lines(of: clause, in: ledger)
    return .object(pieces)
  }

  private static func clauseHead(_ clause: ClauseLedger, _ ledger: Ledger) -> JSONValue {
    VerdictsJSON.object([
      "id": .string(clause.clause.id),
      "title": VerdictsJSON.text(clause.clause.title),
      "source": VerdictsJSON.object([
        "document": .string(clause.clause.source.document),
        "section": clause.clause.source.section.map { .string($0) },
      ]),
      "assumption": clause.clause.assumption.map { VerdictsJSON.text($0.words) },
      "terms": texts { wording in
        ClauseTerms(LedgerWords(ledger.contract, wording), clause.clause).sentences.joined(separator: " ")
      },
      "damages": .string(clause.clause.damages.rawValue),
      "group": clause.clause.group.map { .string($0) },
      "grossOre": JSONValue(clause.gross),
      "netOre": JSONValue(clause.net),
      "claimedOre": JSONValue(clause.claimed),
      "paidOre": JSONValue(clause.paid),
      "toClaimOre": JSONValue(clause.toClaim),
      "capReached": clause.capReached.map(day) ?? .null,
      "caps": .array(clause.caps.map(cap)),
    ])
  }

  private static func cap(_ status: CapStatus) -> JSONValue {
    let owner: (kind: String, id: String?) =
      switch status.owner {
      case .clause(let id): ("clause", id)
      case .group(let id): ("group", id)
      case .contract: ("contract", nil)
      }
    let isPeriods = if case .periods = status.cap.most { true } else { false }
    return VerdictsJSON.object([
      "owner": .string(owner.kind), "id": owner.id.map { .string($0) }, "per": .string(status.cap.per.rawValue),
      isPeriods ? "limitPeriods" : "limitOre": JSONValue(status.limit),
      isPeriods ? "usedPeriods" : "usedOre": JSONValue(status.used),
      "usedIn": status.window.map { day($0) },
      "reached": status.reached.map(day) ?? .null,
      "willBeReached": status.willBeReached.map(day) ?? .null,
    ])
  }

  private static func finding(_ finding: LedgerFinding, _ contract: Contract) -> JSONValue {
    VerdictsJSON.object([
      "code": .string(finding.code),
      "clause": finding.clause.map { .string($0) },
      "text": texts { FindingSentence(finding, LedgerWords(contract, $0)).what },
      "advice": texts { FindingSentence(finding, LedgerWords(contract, $0)).advice },
    ])
  }

  static func day(_ day: CalendarDate) -> JSONValue { .string(day.description) }

  static func entries(_ numbers: [EntryNumber]) -> JSONValue { .array(numbers.map { JSONValue($0) }) }

  /// A text in every language.
  static func texts(_ write: (Wording) -> String) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: InterfaceLanguage.allCases.map { ($0.rawValue, .string(write(Wording($0)))) }))
  }
}

extension LedgerFinding {
  /// The kind of finding, for programs.
  var code: String {
    switch self {
    case .capReached: "cap-reached"
    case .terminationOpen: "termination-open"
    case .claimDeadlineNear: "claim-deadline-near"
    case .claimLost: "claim-lost"
    case .claimDiffers: "claim-differs"
    case .noReports: "no-reports"
    case .waivedWithoutGround: "waived-without-ground"
    case .withheldTooMuch: "withheld-too-much"
    case .noNotice: "no-notice"
    case .noDecision: "no-decision"
    case .noMeasurement: "no-measurement"
    case .noSamples: "no-samples"
    case .incidentWithoutCause: "incident-without-cause"
    case .notApplicable: "not-applicable"
    case .applicabilityUndecided: "applicability-undecided"
    case .baseUnknown: "base-unknown"
    case .eventNotUnderstood: "event-not-understood"
    }
  }
}
