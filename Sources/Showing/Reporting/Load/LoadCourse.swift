import Load
import Quantities

/// What a load shows over time, as points for charts.
struct LoadCourse: Sendable {
  let result: LoadResult
  let wording: Wording

  /// Every point that a series can have, so that times without an arrival are drawn as such.
  private var seconds: StrideThrough<Int>? {
    let all = result.calls.flatMap { $0.series.map(\.second) }
    guard let first = all.min(), let last = all.max() else { return nil }
    return stride(from: first, through: last, by: max(1, result.interval))
  }

  /// Arrivals a second; none where there was none.
  func rates(
    _ points: [CallResult.Point], _ count: KeyPath<CallResult.Arrivals, Int>
  ) -> [(second: Int, value: Double?)] {
    var sums: [Int: Int] = [:]
    for point in points { sums[point.second, default: 0] += point.arrivals[keyPath: count] }
    return (seconds.map { Array($0) } ?? []).map { second in
      (second, Double(sums[second] ?? 0) / Double(max(1, result.interval)))
    }
  }

  /// Alarms a second by when they were due; none where there was none.
  func alarms(_ points: [AlarmSecond], _ count: (AlarmSecond) -> Int) -> [(second: Int, value: Double?)] {
    let counts = Dictionary(points.map { ($0.second, count($0)) }, uniquingKeysWith: +)
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    let interval = max(1, result.interval)
    return stride(from: first, through: last, by: interval).map { second in
      (second, Double(counts[second] ?? 0) / Double(interval))
    }
  }

  /// Times, with gaps where nothing came to its end.
  func values(
    _ points: [CallResult.Point], _ value: KeyPath<CallResult.Point, Int64?>, per microseconds: Double
  ) -> [(second: Int, value: Double?)] {
    let known = Dictionary(points.map { ($0.second, $0[keyPath: value]) }, uniquingKeysWith: { first, _ in first })
    return (seconds.map { Array($0) } ?? []).map { second in
      (second, (known[second] ?? nil).map { Double($0) / microseconds })
    }
  }

  /// With the begin of what is measured and the outages in it.
  func chart(
    _ id: String, _ title: String, _ axis: String, _ series: [TimeSeriesChart.Series],
    demand: (value: Double, words: String)? = nil
  ) -> TimeSeriesChart {
    var chart = TimeSeriesChart(id: id, title: title, valueName: axis, series: series, demand: demand)
    if result.begin < 0 { chart.marks = [(0, wording(LoadCallPhrase.beginOfMeasuring))] }
    let outages = result.outages.map { (from: Double($0.from) / 1_000_000, until: Double($0.until) / 1_000_000) }
    if !outages.isEmpty { chart.shaded = (wording(LoadCallPhrase.outage), outages) }
    return chart
  }

  /// What suits times up to the greatest: its name, and how many microseconds it has.
  static func unit(_ greatest: Int64) -> (name: String, microseconds: Double) {
    greatest >= 10_000_000 ? ("s", 1_000_000) : ("ms", 1_000)
  }
}
