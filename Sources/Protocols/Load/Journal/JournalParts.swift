/// A call and a second of the plan: the second in which the arrival was due, whenever it ended.
struct SecondKey: Hashable {
  let call: Int
  let second: Int

  /// Seconds before the begin are counted from here, so that no number is negative.
  private static let bias = 1 << 22
  private static let secondBits = 24

  init(call: Int, at: Int64) {
    self.call = call
    second = Int((Double(at) / 1_000_000).rounded(.down))
  }

  init(packed: UInt64) {
    call = Int(packed >> UInt64(SecondKey.secondBits))
    second = Int(packed & (1 << UInt64(SecondKey.secondBits) - 1)) - SecondKey.bias
  }

  var packed: UInt64 {
    let biased = min(max(second + SecondKey.bias, 0), 1 << SecondKey.secondBits - 1)
    return UInt64(call) << UInt64(SecondKey.secondBits) | UInt64(biased)
  }

  func tally(_ measure: Measure, _ microseconds: Int64) -> UInt64 {
    TallyKey(second: packed, measure: measure, bucket: LatencyBuckets.bucket(of: microseconds)).packed
  }

  /// What is measured of a request, each from the moment that it was due.
  enum Measure: UInt64, CaseIterable {
    /// The generator began.
    case begun
    case sent
    case firstByte
    case end
  }
}

/// A call and a second, a measure and a bucket.
struct TallyKey {
  let second: UInt64
  let measure: SecondKey.Measure
  let bucket: Int

  init(second: UInt64, measure: SecondKey.Measure, bucket: Int) {
    self.second = second
    self.measure = measure
    self.bucket = bucket
  }

  /// Nil for a number that is none.
  init?(packed: UInt64) {
    let bucketBits = UInt64(LatencyBuckets.bits)
    guard let measure = SecondKey.Measure(rawValue: packed >> bucketBits & 3) else { return nil }
    self.measure = measure
    second = packed >> (bucketBits + 2)
    bucket = Int(packed & (1 << bucketBits - 1))
    guard second >> 24 < 256, bucket <= LatencyBuckets.last else { return nil }
  }

  var packed: UInt64 {
    let bucketBits = UInt64(LatencyBuckets.bits)
    return second << (bucketBits + 2) | measure.rawValue << bucketBits | UInt64(bucket)
  }
}

/// The outcomes of the arrivals that were due in one second.
struct SecondCounts: Hashable {
  /// By ``ArrivalReport/Outcome``.
  var outcomes: [UInt64] = Array(repeating: 0, count: ArrivalReport.Outcome.allCases.count)
  /// Attempts that the generator began later than its criterion allows.
  var late: UInt64 = 0
  /// Attempts after the first.
  var retries: UInt64 = 0

  mutating func take(_ report: ArrivalReport, isLate: Bool) {
    outcomes[Int(report.outcome.rawValue)] += 1
    if report.outcome.isAttempt, isLate { late += 1 }
    retries += UInt64(max(0, report.attempts - 1))
  }

  func adding(_ other: SecondCounts) -> SecondCounts {
    var sum = self
    for index in outcomes.indices { sum.outcomes[index] += other.outcomes[index] }
    sum.late += other.late
    sum.retries += other.retries
    return sum
  }

  var all: UInt64 { outcomes.reduce(0, +) }

  /// The number of outcomes in journals of earlier versions: those up to ``ArrivalReport/Outcome/cancelled``.
  static let outcomesBefore = 7

  func count(_ outcome: ArrivalReport.Outcome) -> UInt64 { outcomes[Int(outcome.rawValue)] }

  var attempted: UInt64 {
    ArrivalReport.Outcome.allCases.filter(\.isAttempt).reduce(0) { $0 + count($1) }
  }
}

/// An alarm, as it was sent or should have been.
struct Dispatch: Hashable {
  var number: UInt64
  var at: Int64
  var sent: Int64?
  var end: Int64
  var outcome: ArrivalReport.Outcome
  var attempts: UInt32
  var ambiguous: UInt32

  init(_ report: ArrivalReport) {
    number = report.arrival.number
    at = report.arrival.at
    sent = report.sent
    end = report.end
    outcome = report.outcome
    attempts = UInt32(clamping: report.attempts)
    ambiguous = UInt32(clamping: report.ambiguous)
  }

  init(
    number: UInt64, at: Int64, sent: Int64?, end: Int64, outcome: ArrivalReport.Outcome, attempts: UInt32,
    ambiguous: UInt32
  ) {
    self.number = number
    self.at = at
    self.sent = sent
    self.end = end
    self.outcome = outcome
    self.attempts = attempts
    self.ambiguous = ambiguous
  }
}

extension Dispatch: Comparable {
  static func < (left: Dispatch, right: Dispatch) -> Bool {
    (left.at, left.number, left.end, left.outcome.rawValue, left.sent ?? .min, left.attempts)
      < (right.at, right.number, right.end, right.outcome.rawValue, right.sent ?? .min, right.attempts)
  }
}

/// An event seen, in few bytes.
struct SightingRecord: Hashable {
  /// For a device or arrival that is not known.
  static let none32 = UInt32.max
  static let none64 = UInt64.max

  var at: Int64
  var staff: UInt32
  var device: UInt32
  var incident: UInt64
  var number: UInt64
  var wrong: UInt64
  var unclear: UInt64

  init(_ sighting: Sighting) {
    at = sighting.at
    staff = UInt32(clamping: sighting.staff)
    device = sighting.examined.device.map { UInt32(clamping: $0) } ?? SightingRecord.none32
    incident = sighting.examined.incident
    number = sighting.examined.number ?? SightingRecord.none64
    wrong = sighting.examined.wrong
    unclear = sighting.examined.unclear
  }

  init(at: Int64, staff: UInt32, device: UInt32, incident: UInt64, number: UInt64, wrong: UInt64, unclear: UInt64) {
    self.at = at
    self.staff = staff
    self.device = device
    self.incident = incident
    self.number = number
    self.wrong = wrong
    self.unclear = unclear
  }
}

extension SightingRecord: Comparable {
  static func < (left: SightingRecord, right: SightingRecord) -> Bool {
    if left.at != right.at { return left.at < right.at }
    if left.staff != right.staff { return left.staff < right.staff }
    return (left.device, left.incident, left.number, left.wrong, left.unclear)
      < (right.device, right.incident, right.number, right.wrong, right.unclear)
  }
}

struct SightingSample: Hashable, Comparable {
  var record: SightingRecord
  var text: String

  static func < (left: SightingSample, right: SightingSample) -> Bool {
    if left.record != right.record { return left.record < right.record }
    return left.text < right.text
  }
}
