/// Courses over time: one curve a series, with a gap where nothing was measured.
struct TimeSeriesChart: Sendable {
  struct Series: Sendable {
    let name: String
    /// In the order of time; the value is nil where there is none.
    let points: [(second: Int, value: Double?)]
  }

  /// Rows that the table of figures has at most; longer courses show the greatest value of several points.
  static let mostRows = 60

  let id: String
  let title: String
  /// What the curves show, with its unit.
  let valueName: String
  let series: [Series]
  /// A bound that is demanded, with its words.
  var demand: (value: Double, words: String)?

  private static let dashes = ["none", "7 3", "2 3", "9 3 2 3"]

  private var seconds: (first: Int, last: Int) {
    let all = series.flatMap { $0.points.map(\.second) }
    return (all.min() ?? 0, max(all.max() ?? 0, (all.min() ?? 0) + 1))
  }

  private var timeAxis: Axis {
    let (first, last) = seconds
    let step = Axis(upTo: Double(last - first), steps: 8).step
    return Axis(
      from: (Double(first) / step).rounded(.down) * step, to: (Double(last) / step).rounded(.up) * step, step: step)
  }

  private var valueAxis: Axis {
    let greatest = series.flatMap { $0.points.compactMap(\.value) }.max() ?? 0
    guard let demand, demand.value <= 4 * greatest else { return Axis(upTo: greatest) }
    return Axis(upTo: max(greatest, demand.value))
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 260)
    let (time, values) = (timeAxis, valueAxis)
    return drawing.picture(id: id, title: title, description: description(wording)) {
      drawing.axes(
        horizontal: time, named: wording(ChartPhrase.timeAxis, "s"), vertical: values, named: valueName, wording)
      if let demand, demand.value <= values.high {
        let y = drawing.y(values.position(of: demand.value))
        drawing.line(drawing.left, y, drawing.left + drawing.innerWidth, y, "demand")
        drawing.label(demand.words, drawing.left + 6, y - 6, "demand-name", anchor: .start)
      }
      series.enumerated().map { curve($1, $0, time, values, drawing) }
      legend(drawing)
    }
  }

  private func description(_ wording: Wording) -> String {
    series.map { series in
      let values = series.points.compactMap(\.value)
      guard let least = values.min(), let greatest = values.max() else {
        return "\(series.name): \(wording(ChartPhrase.noSamples))"
      }
      return "\(series.name): \(number(least, wording)) – \(number(greatest, wording))."
    }.joined(separator: " ")
  }

  private func number(_ value: Double, _ wording: Wording) -> String { Drawing.number(value, valueAxis, wording) }

  private func curve(
    _ series: Series, _ index: Int, _ time: Axis, _ values: Axis, _ drawing: Drawing
  ) -> HTML {
    let runs = series.points.split { $0.value == nil }
    return HTML(
      runs.map { run in
        let places = run.map { point in
          let x = drawing.x(time.position(of: Double(point.second)))
          let y = drawing.y(values.position(of: point.value ?? 0))
          return "\(Drawing.coordinate(x)),\(Drawing.coordinate(y))"
        }
        guard places.count > 1 else { return dot(places.first ?? "") }
        return HTML.tag(
          "polyline", .class("curve"), .set("points", places.joined(separator: " ")),
          .set("stroke-dasharray", Self.dashes[index % Self.dashes.count]), content: .empty)
      })
  }

  /// A measurement with nothing beside it.
  private func dot(_ place: String) -> HTML {
    let parts = place.split(separator: ",").map(String.init)
    guard parts.count == 2 else { return .empty }
    return HTML.tag(
      "circle", .class("point"), .set("cx", parts[0]), .set("cy", parts[1]), .set("r", "2.5"), content: .empty)
  }

  private func legend(_ drawing: Drawing) -> HTML {
    guard series.count > 1 else { return .empty }
    let width = drawing.innerWidth / Double(series.count)
    return HTML(
      series.enumerated().map { index, series in
        let x = drawing.left + Double(index) * width
        return HTML {
          HTML.tag(
            "polyline", .class("curve"), .set("stroke-dasharray", Self.dashes[index % Self.dashes.count]),
            .set(
              "points",
              "\(Drawing.coordinate(x)),\(Drawing.coordinate(24)) \(Drawing.coordinate(x + 26)),\(Drawing.coordinate(24))"
            ), content: .empty)
          drawing.label(VisibleText.cut(series.name, to: 24), x + 32, 28, "curve-name", anchor: .start)
        }
      })
  }

  func table(_ wording: Wording) -> HTML {
    let times = Set(series.flatMap { $0.points.map(\.second) }).sorted()
    let stride = max(1, (times.count + Self.mostRows - 1) / Self.mostRows)
    let lookups = series.map { series in
      Dictionary(series.points.map { ($0.second, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    let rows = Swift.stride(from: 0, to: times.count, by: stride).map { start -> [String] in
      let group = times[start..<min(start + stride, times.count)]
      let values = lookups.map { lookup in group.compactMap { lookup[$0] ?? nil }.max() }
      return [wording.number(group.first ?? 0)] + values.map { $0.map { number($0, wording) } ?? "–" }
    }
    return FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [wording(ChartPhrase.timeAxis, "s")] + series.map(\.name), rows: rows
    ).html
  }
}
