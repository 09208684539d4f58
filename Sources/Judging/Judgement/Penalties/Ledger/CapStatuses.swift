import Catalogue
import Quantities

/// What is used of every cap, and when it was or will be reached.
struct CapStatuses {
  let settlement: Settlement
  /// When caps will be reached, by their places; see ``Projection``.
  let projected: [CapPlace: CalendarDate]
  let asOfDay: CalendarDate

  func clause(_ index: Int) -> [CapStatus] {
    statuses(settlement.meters.clauses[index]) { .clause(index, $0) }
  }

  func group(_ index: Int) -> [CapStatus] {
    statuses(settlement.meters.groups[index]) { .group(index, $0) }
  }

  var contract: [CapStatus] { statuses(settlement.meters.contract) { .contract($0) } }

  private func statuses(_ meters: CapMeters, _ place: (Int) -> CapPlace) -> [CapStatus] {
    meters.meters.enumerated().map { index, meter in
      CapStatus(
        owner: meter.limit.owner, cap: meter.limit.cap, limit: meter.limit.limit, used: meter.used(on: asOfDay),
        window: meter.limit.cap.per == .total ? nil : asOfDay,
        reached: meter.reached, willBeReached: meter.reached == nil ? projected[place(index)] : nil)
    }
  }
}

/// Which cap of which clause, group or of the contract, by their places in it.
enum CapPlace: Hashable {
  case clause(Int, Int)
  case group(Int, Int)
  case contract(Int)
}
