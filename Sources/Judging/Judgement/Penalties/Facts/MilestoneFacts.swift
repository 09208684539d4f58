import Catalogue
import Evidence
import Quantities

/// What the record says of a milestone.
struct MilestoneFacts {
  /// The first day of each state.
  var reached: [MilestoneState: Dated] = [:]
  /// Shares taken into use, in order of days, each the highest so far.
  var shares: [UsedShare] = []
  /// The newest order.
  var order: OrderFact?
}

/// From the day after, this share is in use.
struct UsedShare: Hashable, Sendable {
  var on: CalendarDate
  var share: Percentage
  /// The share that is not.
  var unused: Percentage
  var entry: EntryNumber?
}

struct OrderFact {
  var on: CalendarDate
  var value: Money?
  var units: Int?
  var entry: EntryNumber?
}

extension FactReader {
  mutating func milestones() -> [String: MilestoneFacts] {
    var found: [String: MilestoneFacts] = [:]
    for event in events(ReadyForTest.self) { reach(&found, .readyForTest, event) }
    for event in events(MilestoneReached.self) { reach(&found, .reached, event) }
    for event in events(Approved.self) { approve(&found, event) }
    for event in events(TakenIntoUse.self) { use(&found, event) }
    for event in events(OrderPlaced.self) { order(&found, event) }
    return found.mapValues { facts in
      var risen = facts
      risen.shares = MilestoneFacts.rising(facts.shares)
      return risen
    }
  }

  private mutating func reach<Kind: MilestoneEvent>(
    _ found: inout [String: MilestoneFacts], _ state: MilestoneState, _ event: Event<Kind>
  ) {
    guard let id = name(event, \.milestone, in: milestoneNames), let day = required(event, \.on) else { return }
    reach(&found, id, state, day, event)
  }

  /// Of two days of one state the earlier one counts.
  private mutating func reach<Kind>(
    _ found: inout [String: MilestoneFacts], _ id: String, _ state: MilestoneState, _ day: CalendarDate,
    _ event: Event<Kind>
  ) {
    let earlier = found[id]?.reached[state]
    if let earlier, earlier.day != day, state != .approvedWithEffect {
      note(event, .contradicted(event: Kind.name, subject: id, used: .earliest))
    }
    if let earlier, earlier.day <= day { return }
    found[id, default: MilestoneFacts()].reached[state] = Dated(day: day, entry: event.entry?.seq)
  }

  private mutating func approve(_ found: inout [String: MilestoneFacts], _ event: Event<Approved>) {
    guard let id = name(event, \.milestone, in: milestoneNames), let day = required(event, \.on),
      let effect = optional(event, \.effectFrom)
    else { return }
    if let effect, effect > day { note(event, .effectAfterDecision(milestone: id)) }
    if let handedOver = found[id]?.reached[.readyForTest], day < handedOver.day {
      note(event, .approvedBeforeDelivery(milestone: id))
    }
    reach(&found, id, .approved, day, event)
    reach(&found, id, .approvedWithEffect, effect ?? day, event)
  }

  private mutating func use(_ found: inout [String: MilestoneFacts], _ event: Event<TakenIntoUse>) {
    guard let id = name(event, \.milestone, in: milestoneNames), let day = required(event, \.on),
      let given = optional(event, \.share)
    else { return }
    guard let whole = try? Percentage(fraction: .one), let nothing = try? Percentage(fraction: .zero) else { return }
    let share = given ?? whole
    guard share <= whole, share >= nothing,
      let unused = try? Percentage(fraction: Rational.one.subtracting(share.fraction))
    else { return noteUnreadable(event, TakenIntoUse.share) }
    found[id, default: MilestoneFacts()].shares.append(
      UsedShare(on: day, share: share, unused: unused, entry: event.entry?.seq))
    if share == whole {
      let earlier = found[id]?.reached[.takenIntoUse]
      if earlier.map({ day < $0.day }) ?? true {
        found[id]?.reached[.takenIntoUse] = Dated(day: day, entry: event.entry?.seq)
      }
    }
  }

  /// The newest order on or before the day counts; of two on one day the one that was written last.
  private mutating func order(_ found: inout [String: MilestoneFacts], _ event: Event<OrderPlaced>) {
    guard let id = name(event, \.milestone, in: milestoneNames), let day = required(event, \.on), day <= asOfDay,
      let value = optional(event, \.value),
      let units = optional(event, \.units)
    else { return }
    if let newest = found[id]?.order, newest.on > day { return }
    found[id, default: MilestoneFacts()].order = OrderFact(on: day, value: value, units: units, entry: event.entry?.seq)
  }
}

extension MilestoneFacts {
  /// In order of days, and only those that are higher than all before.
  static func rising(_ shares: [UsedShare]) -> [UsedShare] {
    var rising: [UsedShare] = []
    for share in shares.sorted(by: { ($0.on, $1.share) < ($1.on, $0.share) }) {
      if let highest = rising.last, share.share <= highest.share { continue }
      rising.append(share)
    }
    return rising
  }
}
