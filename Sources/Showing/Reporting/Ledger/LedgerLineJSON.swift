import Catalogue
import Evidence
import JSONValues
import Judgement
import Quantities
import Texts

/// Lines and clocks of a clause for programs.
enum LedgerLineJSON {
  /// Made one by one, for a clause may have hundreds of thousands.
  static func lines(of clause: ClauseLedger, in ledger: Ledger) -> JSONPieces {
    let ordinals = clause.lines.lastOrdinals
    let sentences = InterfaceLanguage.allCases.map { language in
      let words = LedgerWords(ledger.contract, Wording(language))
      return (language.rawValue, LineSentence(words, clause: clause, in: ledger, ordinals: ordinals))
    }
    return .array(
      clause.lines.lazy.map { line in
        let texts = Dictionary(uniqueKeysWithValues: sentences.map { ($0.0, JSONValue.string($0.1.text(line))) })
        return .value(value(line, texts))
      })
  }

  private static func value(_ line: LedgerLine, _ texts: [String: JSONValue]) -> JSONValue {
    VerdictsJSON.object([
      "from": time(line.from), "to": time(line.to), "arose": LedgerJSON.day(line.arose),
      "units": number(line.units), "unitsExact": .string(line.units.description),
      "grossOre": JSONValue(line.gross),
      "reliefDays": number(line.reliefDays), "reliefDaysExact": .string(line.reliefDays.description),
      "relievedOre": JSONValue(line.relieved), "stackedOre": JSONValue(line.stacked),
      "cappedOre": JSONValue(line.capped), "cappedBy": line.cappedBy.map(owner),
      "cuts": line.cuts.isEmpty ? nil : .array(line.cuts.map(cut)),
      "lostOre": JSONValue(line.lost), "adjustedOre": JSONValue(line.adjusted), "netOre": JSONValue(line.net),
      "claimBy": line.claimBy.map(LedgerJSON.day), "claimed": .bool(line.isClaimed),
      "because": texts[InterfaceLanguage.swedish.rawValue] ?? "",
      "text": .object(texts), "reason": reason(line.reason), "entries": LedgerJSON.entries(line.entries),
    ])
  }

  /// The nearest number; the exact one stands beside it as text.
  private static func number(_ rational: Rational) -> JSONValue {
    (JSONNumber(rational) ?? JSONNumber(rational.approximation)).map { .number($0) } ?? .null
  }

  private static func time(_ time: EventTime) -> JSONValue {
    switch time {
    case .day(let day): LedgerJSON.day(day)
    case .instant(let instant): VerdictsJSON.time(instant)
    }
  }

  private static func owner(_ owner: CapOwner) -> JSONValue {
    switch owner {
    case .clause(let id): ["owner": "clause", "id": .string(id)]
    case .group(let id): ["owner": "group", "id": .string(id)]
    case .contract: ["owner": "contract"]
    }
  }

  private static func cut(_ cut: CapCut) -> JSONValue {
    var members = owner(cut.owner).objectValue ?? [:]
    members["ore"] = JSONValue(cut.amount)
    return .object(members)
  }

  // MARK: Reasons

  /// The kind of reason with its figures; rationals are exact texts.
  private static func reason(_ reason: LineReason) -> JSONValue {
    switch reason {
    case .period(let subject, let ordinal, let unit, let counted, let amount):
      return object(
        "period",
        [
          "subject": .string(subject), "ordinal": JSONValue(ordinal), "unit": .string(name(unit.unit)),
          "counting": .string(unit.counting.rawValue), "counted": .string(counted.description),
        ], amount)
    case .relief(let subject, let kinds, let fewer):
      return object(
        "relief",
        [
          "subject": .string(subject), "kinds": .array(kinds.map { .string($0.rawValue) }),
          "unitsFewer": .string(fewer.description),
        ])
    case .oneOff(let subject, let amount): return object("one-off", ["subject": .string(subject)], amount)
    case .availability(let month, let hours, let down, let achieved, let promised, let tier, let amount):
      return object(
        "availability",
        [
          "month": .string(String(month.description.prefix(7))), "hours": .string(hours.description),
          "hoursDown": .string(down.description), "achieved": .string(achieved.description),
          "promised": .string(promised.description), "tier": tier.map { .string($0.description) },
        ], amount)
    case .slow(let month, let measured, let allowed, let samples, let amount):
      return object(
        "slow",
        [
          "month": .string(String(month.description.prefix(7))), "measured": .string(measured.description),
          "allowed": .string(allowed.description), "samples": JSONValue(samples),
        ], amount)
    case .incident(let id, let identity, let amount):
      return object("incident", ["incident": .string(id), "identity": identity.map { .string($0) }], amount)
    case .acceptanceFailed(let requirement, let amount):
      return object("acceptance-failed", ["requirement": .string(requirement)], amount)
    case .adjustment(let basis, let by, let ground):
      return object(
        "adjustment", ["basis": .string(basis), "by": .string(by), "ground": ground.map { .string($0) }])
    }
  }

  private static func object(
    _ code: String, _ members: [String: JSONValue?], _ amount: AmountReason? = nil
  ) -> JSONValue {
    var members = members
    members["code"] = .string(code)
    members["amount"] = amount.map { amount in
      VerdictsJSON.object([
        "share": amount.share.map { .string($0.description) },
        "baseOre": amount.base.map { .string($0.ore.description) },
        "eachOre": .string(amount.each.ore.description),
        "unusedShare": amount.unusedShare.map { .string($0.description) },
      ])
    }
    return VerdictsJSON.object(members)
  }

  private static func name(_ unit: ChargedUnit.Unit) -> String {
    switch unit {
    case .hour: "hour"
    case .day: "day"
    case .businessDay: "business day"
    case .days(let count): "\(count) days"
    case .isoWeek: "ISO week"
    case .month: "month"
    }
  }

  // MARK: Clocks

  static func clock(_ clock: ClauseClock, _ contract: Contract) -> JSONValue {
    let state: (name: String, on: JSONValue?, by: String?) =
      switch clock.state {
      case .notDue: ("not-due", nil, nil)
      case .running: ("running", nil, nil)
      case .stopped(let state, on: let day): ("stopped", LedgerJSON.day(day), state.rawValue)
      case .terminated(on: let day): ("terminated", LedgerJSON.day(day), nil)
      case .ended(at: let instant): ("ended", VerdictsJSON.time(instant), nil)
      }
    return VerdictsJSON.object([
      "subject": .string(clock.subject), "due": clock.due.map(VerdictsJSON.time) ?? .null,
      "state": .string(state.name), "at": state.on, "by": state.by.map { .string($0) },
      "text": LedgerJSON.texts { LedgerWords(contract, $0).clock(clock) },
      "entries": LedgerJSON.entries(clock.entries),
    ])
  }
}
