import Load
import Planning
import Quantities
import SuiteLanguage
import Testing

/// When what is sent, and by whom.
struct ArrivalTests {
  typealias Pace = PlannedStep.Load.Pace

  private static func plan(
    _ pace: Pace, at: String? = nil, over: String? = nil, devices: Int = 60, speed: Int = 1, warmUp: String? = nil
  ) throws -> LoadPlan {
    let item = PlannedStep.Load.Item(
      operation: "hub.contact", with: [:], pace: pace, at: try at.map { try LoadSample.span($0) },
      over: try over.map { try LoadSample.span($0) })
    var step = try LoadSample.step(mix: [item], warmUp: warmUp, speed: speed)
    step.that = ["errors": .atMost(.value(.percent(try Percentage.parse("1 %"))))]
    return try LoadPlan(step, in: LoadSample.scope(devices: devices), salt: "s1")
  }

  static let minute = Expression.value(.duration(.minutes(1)))
  static let second = Expression.value(.duration(.seconds(1)))

  static let paces: [(name: String, pace: Pace, over: String?, count: Int)] = [
    ("each device every minute", .every(minute), nil, 120),
    ("a constant rate", .rate(count: LoadSample.number(7), per: second), nil, 840),
    ("a rate of one in four minutes", .rate(count: LoadSample.number(1), per: .value(.duration(.minutes(4)))), nil, 1),
    ("a ramp", .ramp(from: LoadSample.number(0), to: LoadSample.number(10), per: second), nil, 600),
    ("a falling ramp", .ramp(from: LoadSample.number(10), to: LoadSample.number(0), per: second), nil, 600),
    ("a flat ramp", .ramp(from: LoadSample.number(5), to: LoadSample.number(5), per: second), nil, 600),
    ("a burst", .burst(count: LoadSample.number(3500)), "60 s", 3500),
    ("a peak", .peak(count: LoadSample.number(900)), "100 s", 900),
    (
      "a replay",
      .replay(.init(file: "day.csv", sha256: "", offsets: [0, 1_000_000, 1_000_000, 500_000_000], times: 5)), nil, 4
    ),
  ]

  @Test(arguments: paces)
  func `a pace brings as many arrivals as it says, in order and within its window`(
    name: String, pace: Pace, over: String?, count: Int
  ) throws {
    let plan = try Self.plan(pace, at: over == nil ? nil : "10 s", over: over)
    let arrivals = Array(plan.arrivals())
    #expect(arrivals.count == count)
    #expect(arrivals.map(\.index) == Array(0..<count))
    #expect(zip(arrivals, arrivals.dropFirst()).allSatisfy { $0.at <= $1.at })
    let window: Range<Int64> =
      over == nil ? 0..<120_000_000 : 10_000_000..<(over == "60 s" ? 70_000_000 : 110_000_000)
    #expect(arrivals.allSatisfy { window.contains($0.at) })
  }

  @Test func `a constant rate is exact to the microsecond, however long it goes on`() throws {
    let plan = try Self.plan(.rate(count: LoadSample.number(3), per: Self.second))
    #expect(plan.arrivals().prefix(5).map(\.at) == [0, 333_333, 666_666, 1_000_000, 1_333_333])
    #expect(plan.arrivals().map(\.at).last == 119_666_666)
  }

  @Test func `arrivals that know nothing of each other come as often as they should, at gaps that vary as theirs do`()
    throws
  {
    let plan = try Self.plan(.poisson(count: LoadSample.number(100), per: Self.second))
    let times = plan.arrivals().map(\.at)
    // Within four standard deviations of the 12 000 that are to come.
    #expect((12_000 - 440...12_000 + 440).contains(times.count))
    let gaps = zip(times, times.dropFirst()).map { Double($1 - $0) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let deviation = (gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)).squareRoot()
    #expect(abs(deviation / mean - 1) < 0.05)
  }

  @Test func `a peak is densest in its middle, and as steep before as after`() throws {
    let plan = try Self.plan(.peak(count: LoadSample.number(1000)), over: "100 s")
    let times = plan.arrivals().map(\.at)
    #expect(times.count { $0 < 50_000_000 } == 500)
    #expect(abs(times.count { (45_000_000..<55_000_000).contains($0) } - 190) <= 2)
    #expect(times.count { $0 < 10_000_000 } == 20)
  }

  @Test func `a ramp has as many in its second half as three times in its first`() throws {
    let plan = try Self.plan(.ramp(from: LoadSample.number(0), to: LoadSample.number(10), per: Self.second))
    let times = plan.arrivals().map(\.at)
    #expect(times.count { $0 < 60_000_000 } == 150)
  }

  @Test func `a clock that runs ten times as fast brings everything ten times as soon`() throws {
    let plan = try Self.plan(.every(Self.minute), speed: 10)
    #expect(plan.end == 12_000_000)
    let slow = try Self.plan(.every(Self.minute))
    #expect(plan.arrivals().map(\.at) == slow.arrivals().map { $0.at / 10 })
  }

  @Test func `warming up comes before zero`() throws {
    let plan = try Self.plan(.every(Self.minute), warmUp: "30 s")
    #expect(plan.begin == -30_000_000)
    #expect(plan.arrivals().map(\.at).first == -30_000_000)
    #expect(plan.arrivals().count { $0.at < 0 } == 30)
  }

  @Test(arguments: 1...7)
  func `the arrivals of all shards are those of the one`(count: Int) throws {
    let plan = try LoadSample.plan()
    let whole = Array(plan.arrivals())
    var parts: [LoadPlan.Arrival] = []
    var staff: [Int] = []
    for number in 1...count {
      let shard = try #require(LoadShard(number: number, of: count))
      let own = Array(plan.arrivals(of: shard))
      #expect(own.allSatisfy { shard.has($0.device) })
      #expect(zip(own, own.dropFirst()).allSatisfy { ($0.at, $0.call) <= ($1.at, $1.call) })
      parts += own
      staff += plan.staff(of: shard)
    }
    #expect(parts.count == whole.count)
    #expect(Set(parts) == Set(whole))
    #expect(staff.sorted() == Array(0..<plan.staffCount))
  }

  @Test func `each device comes as often as the others, and none twice before all have been`() throws {
    let plan = try LoadSample.plan(LoadSample.step(mix: LoadSample.mix(count: 180)))
    let devices = plan.arrivals().filter { $0.call == 1 }.map(\.device)
    for turn in 0..<3 { #expect(Set(devices[turn * 60..<turn * 60 + 60]).count == 60) }
    #expect(devices[0..<60] != ArraySlice(0..<60))
  }

  @Test func `the first of a thousand million arrivals are there at once`() throws {
    let plan = try Self.plan(.rate(count: LoadSample.number(1_000_000_000), per: Self.minute))
    #expect(plan.arrivals().prefix(3).map(\.at) == [0, 0, 0])
  }

  @Test func `no two arrivals of a plan have the same number or the same unique text`() throws {
    let plan = try LoadSample.plan()
    let arrivals = Array(plan.arrivals())
    #expect(Set(arrivals.map(\.number)).count == arrivals.count)
    #expect(Set(arrivals.map { plan.unique($0) }).count == arrivals.count)
  }

  @Test func `the same step and values give the same plan, and any other value another`() throws {
    let plan = try LoadSample.plan()
    #expect(plan.digest == (try LoadSample.plan().digest))
    #expect(plan.digest != (try LoadSample.plan(devices: 61).digest))
    #expect(plan.digest != (try LoadPlan(LoadSample.step(), in: LoadSample.scope(), salt: "s2").digest))
    var unrelated = LoadSample.scope()
    unrelated["other"] = .integer(1)
    #expect(plan.digest == (try LoadPlan(LoadSample.step(), in: unrelated, salt: "s1").digest))
  }
}
