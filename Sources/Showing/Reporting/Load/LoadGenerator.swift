import Load
import Quantities

/// How the test equipment fared: a load that it did not hold shows nothing.
struct LoadGenerator: Sendable {
  let page: LoadPage
  let tested: LoadReview.Tested
  /// Of the section.
  let id: String

  /// Parts that have a curve of their own; of more the one that was worst off at each moment is shown.
  private static let mostCurves = 4

  private var wording: Wording { page.wording }
  private var result: LoadResult { tested.result }

  /// What a part of the test equipment reported about a second.
  private struct Second {
    var lag: Int64 = 0
    var cpu: Int64 = 0
    var connections = 0
    var waiting = 0
  }

  var html: HTML {
    HTML {
      HTML.tag("p") { held.joined(separator: " ") }
      if result.generator.isEmpty {
        HTML.tag("p") { wording(LoadEquipmentPhrase.generatorSilent) }
      } else {
        HTML.tag("p") { [fared, read].compactMap { $0 }.joined(separator: " ") }
        charts.map { page.figure($0) }
      }
    }
  }

  /// Whether what was planned was put to the system at its time.
  private var held: [String] {
    let planned = result.calls.reduce(0) { $0 + $1.measured.planned }
    let held = result.calls.reduce(0) { $0 + $1.measured.held }
    let least = LoadFigures.leastHeld
    let share = wording.percent(Rational(least.numerator * 100 / least.denominator))
    let lag = tested.lagAllowed.map { wording(LoadEquipmentPhrase.heldWithin, $0.formatted(in: wording.language)) }
    return [
      wording(LoadEquipmentPhrase.heldOf, wording.number(held), wording.number(planned)), lag,
      wording(LoadEquipmentPhrase.heldMeaning, share),
    ].compactMap { $0 }
  }

  private var fared: String {
    let seconds = seconds
    let lag = seconds.values.flatMap(\.values).map(\.lag).max() ?? 0
    let cpu = seconds.values.flatMap(\.values).reduce(0) { $0 &+ $1.cpu }
    let count = seconds.values.reduce(0) { $0 + $1.count }
    let phrase: LoadEquipmentPhrase = seconds.count > 1 ? .generatorsFared : .generatorFared
    return wording(phrase, wording.duration(TimeSpan(microseconds: lag)), share(cpu, of: count))
  }

  /// How long staff were not read, where that was long enough to be shown.
  private var read: String? {
    result.stalls.map(\.length).max().map {
      wording(LoadEquipmentPhrase.readersStalled, wording.duration(TimeSpan(microseconds: $0)))
    }
  }

  /// By part of the load and second.
  private var seconds: [Int: [Int: Second]] {
    var seconds: [Int: [Int: Second]] = [:]
    for pulse in result.generator {
      let at = Int((Double(pulse.at) / 1_000_000).rounded(.down))
      var second = seconds[pulse.shard]?[at] ?? Second()
      second.lag = max(second.lag, pulse.lag)
      second.cpu &+= pulse.cpuMicroseconds
      second.connections += pulse.connections
      second.waiting += pulse.waiting
      seconds[pulse.shard, default: [:]][at] = second
    }
    return seconds
  }

  /// Of one core, over so many seconds.
  private func share(_ microseconds: Int64, of seconds: Int) -> String {
    guard seconds > 0, let share = try? Rational(microseconds).divided(by: Rational(Int64(seconds) * 10_000)) else {
      return "–"
    }
    return wording.percent(share)
  }

  private var charts: [TimeSeriesChart] {
    let bound: (value: Double, words: String)? = tested.lagAllowed.map { span in
      (
        value: Double(span.microseconds) / 1000,
        words: wording(LoadEquipmentPhrase.lagBound, span.formatted(in: wording.language))
      )
    }
    return [
      chart("lag", .lagTitle, .lagAxis, demand: bound) { Double($0.lag) / 1000 },
      chart("cpu", .cpuTitle, .cpuAxis) { Double($0.cpu) / 10_000 },
      chart("connections", .connectionsTitle, .countAxis) { Double($0.connections) },
    ]
  }

  private func chart(
    _ name: String, _ title: LoadEquipmentPhrase, _ axis: LoadEquipmentPhrase,
    demand: (value: Double, words: String)? = nil,
    _ value: (Second) -> Double
  ) -> TimeSeriesChart {
    let parts = seconds.sorted { $0.key < $1.key }
    var series = parts.map { shard, seconds in
      TimeSeriesChart.Series(
        name: wording(LoadEquipmentPhrase.part, wording.number(shard)),
        points: seconds.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) })
    }
    if series.count > Self.mostCurves {
      var worst: [Int: Double] = [:]
      for point in series.flatMap(\.points) {
        worst[point.second] = max(worst[point.second] ?? 0, point.value ?? 0)
      }
      series = [
        .init(
          name: wording(LoadEquipmentPhrase.worstPart),
          points: worst.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      ]
    }
    return TimeSeriesChart(
      id: "\(id)-\(name)", title: wording(title), valueName: wording(axis), series: series, demand: demand)
  }
}
