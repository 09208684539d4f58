import Evidence
import Judgement
import Load
import Quantities
import SuiteLanguage

/// Two runs of the same case beside each other.
struct LoadComparison: Sendable {
  let page: LoadPage
  let tested: LoadReview.Tested
  let earlier: LoadReview.Earlier
  /// Of the section.
  let id: String

  private var wording: Wording { page.wording }
  private var before: LoadResult { earlier.result }
  private var now: LoadResult { tested.result }

  var html: HTML {
    HTML {
      HTML.tag("p") { sentences.joined(separator: " ") }
      page.scroll(wording(LoadEquipmentPhrase.comparisonHeading)) {
        FigureTable(
          caption: wording(LoadEquipmentPhrase.comparisonCaption),
          columns: [wording(LoadPhrase.demand)] + [LoadEquipmentPhrase.before, .now, .share].map { wording($0) },
          rows: [verdicts] + counts + times
        ).html
      }
      charts.map { page.figure($0) }
    }
  }

  private var sentences: [String] {
    var sentences = [wording(LoadEquipmentPhrase.earlierRun, wording.time(earlier.takenAt))]
    if let system = earlier.run?.start.system {
      sentences = [
        wording(
          LoadEquipmentPhrase.earlierRunOf, wording.time(earlier.takenAt),
          "\(system.vendor) \(system.product) \(system.version)")
      ]
    }
    let isOther =
      planned(before) != planned(now) || before.devices != now.devices || before.staff != now.staff
      || before.speed != now.speed
    return sentences + (isOther ? [wording(LoadEquipmentPhrase.otherLoad)] : [])
  }

  private func planned(_ result: LoadResult) -> [String: Int] {
    Dictionary(result.calls.map { ($0.operation, $0.measured.planned) }, uniquingKeysWith: +)
  }

  private var verdicts: [String] {
    let (one, other) = (Verdict(earlier.judgement.outcome), Verdict(tested.judgement.outcome))
    return [wording(LoadPhrase.verdict), wording.name(one), wording.name(other), one == other ? "=" : "≠"]
  }

  private var counts: [[String]] {
    let (one, other) = (before.reconciliation, now.reconciliation)
    let kinds = LoadMeasure.countedKeys(one.counts.merging(other.counts) { first, _ in first })
    let errors = { (result: LoadResult) in result.calls.reduce(0) { $0 + $1.measured.errors } }
    let done = { (result: LoadResult) in result.calls.reduce(0) { $0 + $1.measured.done } }
    return [
      row(wording(LoadCallPhrase.done), done(before), done(now)),
      row(wording(LoadCallPhrase.errors), errors(before), errors(now)),
    ]
      + (one.alarms + other.alarms > 0 ? [row(wording(LoadAlarmPhrase.alarmsSent), one.alarms, other.alarms)] : [])
      + kinds.map { kind in
        row(
          wording.sentenceCase(LoadMeasure(key: kind).map { wording($0.name) } ?? kind), one.counts[kind] ?? 0,
          other.counts[kind] ?? 0)
      }
  }

  private func row(_ name: String, _ one: Int, _ other: Int) -> [String] {
    [name, wording.number(one), wording.number(other), change(Int64(one), Int64(other))]
  }

  private func call(_ operation: String, in result: LoadResult) -> CallResult? {
    result.calls.first { $0.operation == operation }
  }

  private var times: [[String]] {
    now.calls.flatMap { after -> [[String]] in
      guard let earlier = call(after.operation, in: before) else { return [] }
      return [(500, "50"), (950, "95"), (990, "99")].map { thousandths, name in
        let one = earlier.end.value(thousandths: thousandths, besides: UInt64(earlier.measured.endless))
        let other = after.end.value(thousandths: thousandths, besides: UInt64(after.measured.endless))
        return [wording(LoadEquipmentPhrase.percentile, after.operation, name)]
          + [(one, earlier), (other, after)].map(time)
          + [one.flatMap { one in other.map { change(one, $0) } } ?? "–"]
      }
    }
  }

  private func time(_ microseconds: Int64?, _ call: CallResult) -> String {
    guard let microseconds else { return call.measured.planned > 0 ? wording(LoadPhrase.never) : "–" }
    return wording.duration(TimeSpan(microseconds: microseconds))
  }

  /// In percent of what was before.
  private func change(_ one: Int64, _ other: Int64) -> String {
    guard one != other else { return "=" }
    guard one != 0, let share = try? Rational(other - one).multiplied(by: Rational(100)).divided(by: Rational(one))
    else {
      return "–"
    }
    return (other > one ? "+" : "") + wording.percent(share)
  }

  /// The 99th percentile of each call over time, both runs in one picture.
  private var charts: [TimeSeriesChart] {
    now.calls.enumerated().compactMap { index, after in
      guard let earlier = call(after.operation, in: before) else { return nil }
      let greatest = (after.series + earlier.series).compactMap(\.p99).max() ?? 0
      let unit = LoadCourse.unit(greatest)
      func points(_ result: LoadResult, _ call: CallResult) -> [(second: Int, value: Double?)] {
        LoadCourse(result: result, wording: wording).values(call.series, \.p99, per: unit.microseconds)
      }
      return TimeSeriesChart(
        id: "\(id)-compared-\(index + 1)", title: wording(LoadEquipmentPhrase.comparedTitle, after.operation),
        valueName: wording(LoadCallPhrase.latencyAxis, unit.name),
        series: [
          .init(name: wording(LoadEquipmentPhrase.now), points: points(now, after)),
          .init(name: wording(LoadEquipmentPhrase.before), points: points(before, earlier)),
        ])
    }
  }
}
