import Quantities

/// Courses over time: one curve a series, with a gap where nothing was measured.
struct TimeSeriesChart: Sendable {
  struct Series: Sendable {
    let name: String
    /// In the order of time; the value is nil where there is none.
    let points: [(second: Int, value: Double?)]
    /// Shown as an area behind the curves: what is held against them.
    var isGround = false
  }

  /// Rows that the table of figures has at most; longer courses show the greatest value of several points.
  static let mostRows = 40

  let id: String
  let title: String
  /// What the curves show, with its unit.
  let valueName: String
  let series: [Series]
  /// A bound that is demanded, with its words.
  var demand: (value: Double, words: String)?
  /// Moments that are marked, with their words.
  var marks: [(second: Double, words: String)] = []
  /// Times that are shaded, with what they are called in the legend.
  var shaded: (name: String, spans: [(from: Double, until: Double)])?

  /// Curves are told apart by their dashes as well as by their colours, never by colour alone.
  private static let dashes = ["none", "7 3", "2 3", "9 3 2 3"]
  private static let styles = ["curve", "curve second", "curve third", "curve fourth"]
  /// What a name in the legend has room for.
  private static let longestName = 22
  /// On average, in the font of charts.
  private static let widthOfCharacter = 6.7

  var isEmpty: Bool { !series.contains { $0.points.contains { $0.value != nil } } }

  /// A bound that lies so far above what was measured that it would press the curves flat.
  var isDemandOutside: Bool { demand.map { $0.value > 4 * greatest } ?? false }

  private var greatest: Double { series.flatMap { $0.points.compactMap(\.value) }.max() ?? 0 }

  private var seconds: (first: Int, last: Int) {
    let all = series.flatMap { $0.points.map(\.second) }
    return (all.min() ?? 0, max(all.max() ?? 0, (all.min() ?? 0) + 1))
  }

  private var timeAxis: Axis {
    let (first, last) = seconds
    let step = max(1, Axis(upTo: Double(last - first), steps: 8).step)
    return Axis(
      from: (Double(first) / step).rounded(.down) * step, to: (Double(last) / step).rounded(.up) * step, step: step)
  }

  private var valueAxis: Axis {
    guard let demand, !isDemandOutside else { return Axis(upTo: greatest) }
    return Axis(upTo: max(greatest, demand.value))
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 280)
    let (time, values) = (timeAxis, valueAxis)
    return drawing.picture(id: id, title: title, description: description(wording)) {
      (shaded?.spans ?? []).map { shade($0, time, drawing) }
      drawing.axes(
        horizontal: time, named: wording(ChartPhrase.timeAxis, "s"), vertical: values, named: valueName, wording)
      series.enumerated().map { index, series in
        series.isGround ? ground(series, time, values, drawing) : curve(series, index, time, values, drawing)
      }
      if let demand, !isDemandOutside {
        let y = drawing.y(values.position(of: demand.value))
        drawing.line(drawing.left, y, drawing.left + drawing.innerWidth, y, "demand")
        drawing.label(demand.words, drawing.left + drawing.innerWidth - 6, y - 6, "demand-name", anchor: .end)
      }
      marks.map { mark($0, time, drawing) }
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

  private func number(_ value: Double, _ wording: Wording) -> String {
    // One decimal more than the axis: what is small beside the greatest value is not nothing.
    let axis = valueAxis
    let finer = Axis(from: 0, to: axis.step, step: axis.step / 10)
    return Drawing.number(value, value.rounded() == value ? Axis(from: 0, to: 1, step: 1) : finer, wording)
  }

  // MARK: Curves

  private typealias Place = (x: Double, y: Double)

  private func places(
    _ run: ArraySlice<(second: Int, value: Double?)>, _ time: Axis, _ values: Axis, _ drawing: Drawing
  )
    -> [Place]
  {
    run.map { point in
      (drawing.x(time.position(of: Double(point.second))), drawing.y(values.position(of: point.value ?? 0)))
    }
  }

  private func text(_ places: [Place]) -> String {
    places.map { "\(Drawing.coordinate($0.x)),\(Drawing.coordinate($0.y))" }.joined(separator: " ")
  }

  private func curve(_ series: Series, _ index: Int, _ time: Axis, _ values: Axis, _ drawing: Drawing) -> HTML {
    HTML(
      series.points.split { $0.value == nil }.map { run in
        let places = places(run, time, values, drawing)
        guard places.count > 1 else { return HTML(places.map(dot)) }
        return HTML.tag(
          "polyline", .class(style(index)), .set("points", text(places)), .set("stroke-dasharray", dashes(index)),
          content: .empty)
      })
  }

  /// A measurement with nothing beside it.
  private func dot(_ place: Place) -> HTML {
    HTML.tag(
      "circle", .class("point"), .set("cx", Drawing.coordinate(place.x)), .set("cy", Drawing.coordinate(place.y)),
      .set("r", "2.5"), content: .empty)
  }

  private func ground(_ series: Series, _ time: Axis, _ values: Axis, _ drawing: Drawing) -> HTML {
    let bottom = drawing.y(0)
    return HTML(
      series.points.split { $0.value == nil }.map { run in
        let top = places(run, time, values, drawing)
        guard let first = top.first, let last = top.last else { return .empty }
        let ends: [Place] = [(first.x, bottom), (last.x, bottom)]
        return HTML.tag(
          "polygon", .class("ground"), .set("points", text([ends[0]] + top + [ends[1]])),
          content: .empty)
      })
  }

  private func style(_ index: Int) -> String { Self.styles[index % Self.styles.count] }
  private func dashes(_ index: Int) -> String { Self.dashes[index % Self.dashes.count] }

  // MARK: Around the curves

  private func shade(_ span: (from: Double, until: Double), _ time: Axis, _ drawing: Drawing) -> HTML {
    let from = drawing.x(time.position(of: span.from))
    let until = drawing.x(time.position(of: span.until))
    guard until > from else { return .empty }
    return box(from, drawing.top, until - from, drawing.innerHeight, "shaded")
  }

  private func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String) -> HTML {
    HTML.tag(
      "rect", .class(style), .set("x", Drawing.coordinate(x)), .set("y", Drawing.coordinate(y)),
      .set("width", Drawing.coordinate(width)), .set("height", Drawing.coordinate(height)), content: .empty)
  }

  private func mark(_ mark: (second: Double, words: String), _ time: Axis, _ drawing: Drawing) -> HTML {
    let x = drawing.x(time.position(of: mark.second))
    return HTML {
      drawing.line(x, drawing.top, x, drawing.top + drawing.innerHeight, "marker")
      drawing.label(mark.words, x + 5, drawing.top + 11, "marker-name", anchor: .start)
    }
  }

  /// Below the axis, each name behind a piece of its curve.
  private func legend(_ drawing: Drawing) -> HTML {
    let shades: [String] = shaded.map { $0.spans.isEmpty ? [] : [$0.name] } ?? []
    let names = series.map(\.name) + shades
    guard names.count > 1 else { return .empty }
    let y = drawing.height - 14
    var x = drawing.left
    return HTML(
      names.enumerated().map { index, name in
        let shown = VisibleText.cut(name, to: Self.longestName)
        defer { x += 40 + Self.widthOfCharacter * Double(shown.count) }
        return HTML {
          sample(index, x, y, drawing)
          drawing.label(shown, x + 25, y + 4, "legend", anchor: .start)
        }
      })
  }

  private func sample(_ index: Int, _ x: Double, _ y: Double, _ drawing: Drawing) -> HTML {
    guard index < series.count else { return box(x, y - 6, 20, 12, "shaded") }
    if series[index].isGround { return box(x, y - 6, 20, 12, "ground") }
    return HTML.tag(
      "polyline", .class(style(index)), .set("stroke-dasharray", dashes(index)),
      .set("points", text([(x, y), (x + 20, y)])), content: .empty)
  }

  // MARK: Figures

  func table(_ wording: Wording) -> HTML {
    // Times at which nothing was measured need no row.
    let times = Set(series.flatMap { $0.points.filter { $0.value != nil }.map(\.second) }).sorted()
    let stride = max(1, (times.count + Self.mostRows - 1) / Self.mostRows)
    let lookups = series.map { series in
      Dictionary(series.points.map { ($0.second, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    let rows = Swift.stride(from: 0, to: times.count, by: stride).map { start -> [String] in
      let group = times[start..<min(start + stride, times.count)]
      let values = lookups.map { lookup in group.compactMap { lookup[$0] ?? nil }.max() }
      return [wording.number(group.first ?? 0)] + values.map { $0.map { number($0, wording) } ?? "–" }
    }
    let caption = wording(ChartPhrase.tableCaption, title)
    return FigureTable(
      caption: stride > 1 ? "\(caption). \(wording(ChartPhrase.greatestOf, wording.number(stride)))" : caption,
      columns: [wording(ChartPhrase.timeAxis, "s")] + series.map(\.name), rows: rows
    ).html
  }
}
