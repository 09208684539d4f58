import Quantities
import Texts

/// How a level in percent fell (or rose) over time on the target's clock, with the demanded level.
struct DischargeChart: Sendable {
  struct Point: Hashable, Sendable {
    let after: TimeSpan
    let level: Percentage
  }

  struct Series: Hashable, Sendable {
    let name: String
    let points: [Point]
  }

  let id: String
  let title: String
  let series: [Series]
  /// The level that must not be passed, where one is demanded.
  let demanded: Percentage?

  /// Lines are told apart by their dashes as well as by their names at the end, never by colour alone.
  private static let dashes = ["none", "7 4", "2 3", "10 3 2 3", "1 2"]

  private var longest: TimeSpan { series.flatMap(\.points).map(\.after).max() ?? .zero }

  /// Hours, in steps that days are made of.
  private var timeAxis: Axis {
    let hours = Double(longest.microseconds) / 3_600_000_000
    let step = [1.0, 2, 3, 6, 12, 24, 48, 168].first { hours / $0 <= 9 } ?? (hours / 8).rounded(.up)
    return Axis(from: 0, to: max(step, (hours / step).rounded(.up) * step), step: step)
  }

  private let levels = Axis(from: 0, to: 100, step: 20)

  init(id: String, title: String, series: [Series], demanded: Percentage?) {
    self.id = id
    self.title = title
    self.series = series
    self.demanded = demanded
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 280)
    let time = timeAxis
    return drawing.picture(id: id, title: title, description: description(wording)) {
      drawing.axes(
        horizontal: time, named: wording(ChartPhrase.timeAxis, wording.language.hourSign),
        vertical: levels, named: wording(ChartPhrase.levelAxis), wording)
      if let demanded {
        demandLine(demanded, wording, drawing)
      }
      series.enumerated().map { index, series in
        curve(series, index, time, drawing)
      }
    }
  }

  private func description(_ wording: Wording) -> String {
    let ends = series.compactMap { series -> String? in
      guard let first = series.points.first, let last = series.points.last else { return nil }
      return wording(
        ChartPhrase.dischargeEnds, series.name, first.level.formatted(in: wording.language, decimals: 1),
        last.level.formatted(in: wording.language, decimals: 1), wording.duration(last.after))
    }
    let demand = demanded.map { wording(ChartPhrase.demandedLevel, $0.formatted(in: wording.language)) }
    return (ends + [demand].compactMap { $0 }).joined(separator: " ")
  }

  private func demandLine(_ demanded: Percentage, _ wording: Wording, _ drawing: Drawing) -> HTML {
    let y = drawing.y(levels.position(of: demanded.percent.approximation))
    return HTML {
      drawing.line(drawing.left, y, drawing.left + drawing.innerWidth, y, "demand")
      drawing.label(
        wording(ChartPhrase.demandedLevel, demanded.formatted(in: wording.language)), drawing.left + 6, y - 6,
        "demand-name", anchor: .start)
    }
  }

  private func curve(_ series: Series, _ index: Int, _ time: Axis, _ drawing: Drawing) -> HTML {
    let places = series.points.map { point in
      (
        x: drawing.x(time.position(of: Double(point.after.microseconds) / 3_600_000_000)),
        y: drawing.y(levels.position(of: point.level.percent.approximation))
      )
    }
    guard let last = places.last else { return .empty }
    let path = places.map { "\(Drawing.coordinate($0.x)),\(Drawing.coordinate($0.y))" }.joined(separator: " ")
    return HTML {
      HTML.tag(
        "polyline", .class("curve"), .set("points", path),
        .set("stroke-dasharray", Self.dashes[index % Self.dashes.count]), content: .empty)
      places.map { place in
        HTML.tag(
          "circle", .class("point"), .set("cx", Drawing.coordinate(place.x)), .set("cy", Drawing.coordinate(place.y)),
          .set("r", "2.5"), content: .empty)
      }
      if self.series.count > 1 {
        drawing.label(
          VisibleText.cut(series.name, to: 28), last.x - 6, max(last.y - 8, drawing.top + 10), "curve-name",
          anchor: .end)
      }
    }
  }

  func table(_ wording: Wording) -> HTML {
    FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [wording(ChartPhrase.seriesColumn), wording(ChartPhrase.afterColumn), wording(ChartPhrase.levelColumn)],
      rows: series.flatMap { series in
        series.points.map { point in
          [
            series.name, wording.duration(point.after), point.level.formatted(in: wording.language, decimals: 1),
          ]
        }
      }
    ).html
  }
}
