import Catalogue
import Evidence
import Quantities

/// What a clock costs whose unit is an hour of real time.
struct HourCharges {
  static let hour: Int64 = 3_600_000_000

  let clock: LateClock
  let number: Int
  /// Nil where there is nothing but a one-off amount.
  let counting: ChargedUnit.Counting?
  /// Whether every hour is a charge of its own, since a cap counts them.
  let isSingle: Bool
  let prices: PriceList
  private let shares: InUse

  init(_ clock: LateClock, number: Int, counting: ChargedUnit.Counting?, isSingle: Bool, prices: PriceList) {
    self.isSingle = isSingle && counting != .proRata
    self.clock = clock
    self.number = number
    self.counting = counting
    self.prices = prices
    shares = InUse(clock.shares)
  }

  /// Charges for the late time that counts: one for each Swedish day and price.
  func charges(of runs: [Range<Instant>], into charges: inout [Charge]) throws(QuantityError) {
    guard let first = runs.first?.lowerBound else { return }
    if let price = clock.tariff.oneOff {
      charges.append(
        Charge(
          part: .oneOff, clock: number, arose: Stockholm.date(at: first), from: .instant(first), to: .instant(first),
          price: price, ordinal: 0, units: .zero, amount: prices[price].ore))
    }
    guard counting != nil, !clock.tariff.steps.isEmpty else { return }
    var before: Int64 = 0
    // What was not charged yet when its day was over.
    var pending: (from: Instant, net: Int64)?
    for run in runs {
      var start = run.lowerBound
      while start < run.upperBound {
        let day = Stockholm.date(at: start)
        let end = min(run.upperBound, Stockholm.end(of: day))
        guard end > start else { break }
        let length = (end - start).microseconds
        let segment = Segment(
          day: day, from: pending?.from ?? start, to: end, before: before, after: before + length,
          net: (pending?.net ?? 0) + length)
        pending = nil
        if !(try add(segment, to: &charges)) {
          if counting == .commenced, let last = charges.indices.last, charges[last].part == .unit {
            // It lies in an hour that is charged already.
            charges[last].to = .instant(end)
            charges[last].net += segment.net
          } else {
            pending = (segment.from, segment.net)
          }
        }
        (before, start) = (before + length, end)
      }
    }
  }

  private struct Segment {
    var day: CalendarDate
    var from: Instant
    var to: Instant
    /// Late time that counts, before and after it.
    var before: Int64
    var after: Int64
    /// With what was not charged before.
    var net: Int64
  }

  /// - Returns: whether a charge was made.
  private func add(_ segment: Segment, to charges: inout [Charge]) throws(QuantityError) -> Bool {
    let share = shares.index(on: segment.day.daysSince1970)
    var isCharged = false
    // Offsets in late time: whole hours, but for pro rata.
    var (at, end) = (segment.before, segment.after)
    switch counting {
    case .commenced: (at, end) = (up(at) * Self.hour, up(end) * Self.hour)
    case .completed: (at, end) = (at / Self.hour * Self.hour, end / Self.hour * Self.hour)
    case .proRata, nil: break
    }
    while at < end {
      let ordinal = Int(at / Self.hour) + 1
      let change = isSingle ? at + Self.hour : clock.tariff.change(after: ordinal).map { offset(of: $0) } ?? .max
      let next = min(end, change)
      if let price = clock.tariff.price(of: ordinal) {
        let units = try Rational(Int128(next - at), over: Int128(Self.hour))
        let whole = try prices[price].ore.multiplied(by: units)
        charges.append(
          Charge(
            part: .unit, clock: number, arose: segment.day, from: .instant(segment.from), to: .instant(segment.to),
            price: price, ordinal: ordinal, units: units, amount: try shares.lower(whole, share),
            net: isCharged ? 0 : segment.net, share: share))
        isCharged = true
      }
      at = next
    }
    return isCharged
  }

  private func up(_ microseconds: Int64) -> Int64 { (microseconds + Self.hour - 1) / Self.hour }

  /// Where the unit of that ordinal begins.
  private func offset(of ordinal: Int) -> Int64 {
    let (offset, overflow) = Int64(ordinal - 1).multipliedReportingOverflow(by: Self.hour)
    return overflow ? .max : offset
  }

  /// Units and amount, for what it would be without relief.
  func sum(of runs: [Range<Instant>]) throws(QuantityError) -> (units: Rational, amount: Rational) {
    var charges: [Charge] = []
    try self.charges(of: runs, into: &charges)
    return try DayCharges.sum(charges)
  }
}
