import Catalogue
import Quantities

/// A cap with its limit in whole ore.
struct CapLimit {
  var owner: CapOwner
  var cap: PenaltyCap
  /// Rounded down. For a cap in units of time what so many of them cost.
  var limit: Ore
}

/// How much of a cap is used.
struct CapMeter {
  let limit: CapLimit
  private(set) var reached: CalendarDate?
  private var used: [Int: Ore] = [:]
  private var units: [Int: Rational] = [:]

  init(_ limit: CapLimit) { self.limit = limit }

  func used(on day: CalendarDate) -> Ore { used[window(day)] ?? 0 }

  var countsUnits: Bool {
    if case .periods = limit.cap.most { true } else { false }
  }

  private func window(_ day: CalendarDate) -> Int {
    switch limit.cap.per {
    case .total: return 0
    case .month:
      let parts = day.parts
      return parts.year * 12 + parts.month
    case .year: return day.year
    }
  }

  /// How much of what is left of a charge still fits.
  func room(for slice: Slice, _ rounder: Rounder) throws(QuantityError) -> Ore {
    switch limit.cap.most {
    case .amount: return max(0, limit.limit - used(on: slice.arose))
    case .periods(let most):
      let left = try Rational(most).subtracting(units[window(slice.arose)] ?? .zero)
      if slice.units <= left { return slice.left }
      guard left > .zero else { return slice.units > .zero ? 0 : slice.left }
      return try rounder.down(Rational(slice.left).multiplied(by: left).divided(by: slice.units))
    }
  }

  /// Notes what fitted of a charge.
  mutating func take(_ amount: Ore, of slice: Slice) throws(QuantityError) {
    let window = window(slice.arose)
    let now = (used[window] ?? 0) + amount
    used[window] = now
    switch limit.cap.most {
    case .amount: if now >= limit.limit, reached == nil { reached = slice.arose }
    case .periods(let most):
      let total = try (units[window] ?? .zero).adding(slice.units)
      units[window] = total
      if total >= Rational(most), reached == nil { reached = slice.arose }
    }
  }
}

/// Several caps over the same charges.
struct CapMeters {
  var meters: [CapMeter]

  init(_ limits: [CapLimit]) { meters = limits.map(CapMeter.init) }

  /// Notes a charge and gives what of it does not fit.
  mutating func cut(_ slice: Slice, _ rounder: Rounder) throws(QuantityError) -> Ore {
    guard slice.left > 0 else {
      // A unit that costs less than can be paid is charged all the same.
      for index in meters.indices where meters[index].countsUnits { try meters[index].take(0, of: slice) }
      return 0
    }
    guard !meters.isEmpty else { return 0 }
    var fits = slice.left
    for meter in meters { fits = min(fits, try meter.room(for: slice, rounder)) }
    for index in meters.indices { try meters[index].take(fits, of: slice) }
    return slice.left - fits
  }
}
