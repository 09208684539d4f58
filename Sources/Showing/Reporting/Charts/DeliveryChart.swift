import Quantities
import Texts

/// How long alarms (or other events) were under way: a histogram with the median, the 95th percentile and the demand.
struct DeliveryChart: Sendable {
  let id: String
  let title: String
  let distribution: Distribution
  /// The longest time that the requirement allows.
  let limit: TimeSpan?

  /// Time units of the axis: label, microseconds.
  private static let units: [(name: String, microseconds: Int64)] = [
    ("µs", 1), ("ms", 1000), ("s", 1_000_000), ("min", 60_000_000), ("h", 3_600_000_000),
  ]

  /// Shown where the demand is within reach of what was measured; far beyond it would squeeze the rest flat.
  private var shownLimit: TimeSpan? {
    guard let limit, let longest = distribution.longest, longest.microseconds > 0,
      limit.microseconds / 4 <= longest.microseconds
    else { return nil }
    return limit
  }

  private var end: Int64 { max(distribution.longest?.microseconds ?? 0, shownLimit?.microseconds ?? 0, 1) }

  private var unit: (name: String, microseconds: Int64) {
    Self.units.last { end >= 2 * $0.microseconds } ?? Self.units[0]
  }

  private var timeAxis: Axis { Axis(upTo: Double(end) / Double(unit.microseconds), steps: 8) }

  private var classes: [(from: TimeSpan, to: TimeSpan, samples: Int)] {
    let span = TimeSpan(microseconds: Int64(timeAxis.high * Double(unit.microseconds)))
    return distribution.classes(24, upTo: span)
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 280)
    let classes = classes
    let largest = classes.map(\.samples).max() ?? 0
    let counts = Axis(upTo: Double(max(largest, 4)), steps: 4)
    let time = timeAxis
    let name = unit.name == "h" ? wording.language.hourSign : unit.name
    return drawing.picture(id: id, title: title, description: description(wording)) {
      drawing.axes(
        horizontal: time, named: wording(ChartPhrase.timeAxis, name), vertical: counts,
        named: wording(ChartPhrase.countAxis), wording)
      classes.enumerated().map { index, interval in
        bar(interval.samples, from: index, of: classes.count, counts, drawing)
      }
      marker(distribution.percentile(50), wording(ChartPhrase.median), "marker", 14, time, drawing)
      marker(distribution.percentile(95), wording(ChartPhrase.percentile, "95"), "marker", 30, time, drawing)
      marker(shownLimit, wording(ChartPhrase.demand), "demand", 46, time, drawing)
    }
  }

  private func description(_ wording: Wording) -> String {
    guard let median = distribution.percentile(50), let high = distribution.percentile(95),
      let longest = distribution.longest
    else { return wording(ChartPhrase.noSamples) }
    return wording(
      ChartPhrase.deliveryDescription, wording.number(distribution.count), wording.duration(median),
      wording.duration(high), wording.duration(longest))
  }

  private func bar(_ samples: Int, from index: Int, of count: Int, _ counts: Axis, _ drawing: Drawing) -> HTML {
    guard samples > 0 else { return .empty }
    let width = drawing.innerWidth / Double(count)
    // A single sample among thousands stays visible.
    let height = max(1.5, counts.position(of: Double(samples)) * drawing.innerHeight)
    return HTML.tag(
      "rect", .class("column"), .set("x", Drawing.coordinate(drawing.left + Double(index) * width + 0.5)),
      .set("y", Drawing.coordinate(drawing.y(0) - height)), .set("width", Drawing.coordinate(width - 1)),
      .set("height", Drawing.coordinate(height)), content: .empty)
  }

  private func marker(
    _ value: TimeSpan?, _ name: String, _ style: String, _ down: Double, _ time: Axis, _ drawing: Drawing
  ) -> HTML {
    guard let value else { return .empty }
    let share = time.position(of: Double(value.microseconds) / Double(unit.microseconds))
    let x = drawing.x(share)
    let leftwards = share > 0.75
    return HTML {
      drawing.line(x, drawing.top, x, drawing.y(0), style)
      drawing.label(
        name, leftwards ? x - 5 : x + 5, drawing.top + down, "\(style)-name", anchor: leftwards ? .end : .start)
    }
  }

  /// How many of the times lie in each class: what the columns show.
  func classTable(_ wording: Wording) -> HTML {
    FigureTable(
      caption: wording(ChartPhrase.classCaption, title),
      columns: [wording(ChartPhrase.classColumn), wording(ChartPhrase.countAxis)],
      rows: classes.filter { $0.samples > 0 }.map { interval in
        [
          "\(wording.duration(interval.from)) – \(wording.duration(interval.to))", wording.number(interval.samples),
        ]
      }
    ).html
  }

  func table(_ wording: Wording) -> HTML {
    let rows: [(String, TimeSpan?)] = [
      (wording(ChartPhrase.shortest), distribution.shortest),
      (wording(ChartPhrase.median), distribution.percentile(50)),
      (wording(ChartPhrase.percentile, "95"), distribution.percentile(95)),
      (wording(ChartPhrase.percentile, "99"), distribution.percentile(99)),
      (wording(ChartPhrase.longest), distribution.longest),
      (wording(ChartPhrase.demand), limit),
    ]
    return FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [wording(ChartPhrase.measure), wording(ChartPhrase.value)],
      rows: [[wording(ChartPhrase.samples), wording.number(distribution.count)]]
        + rows.compactMap { name, value in value.map { [name, wording.duration($0)] } }
    ).html
  }
}
