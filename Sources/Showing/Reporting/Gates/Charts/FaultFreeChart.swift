import Catalogue
import Judgement
import Quantities

/// The deviations of the last months in a lane for each class, and the time that had to be free of them.
struct FaultFreeChart: GateFigure {
  let id: String
  let title: String
  /// What counts: reported by the day of the evaluation.
  private let deviations: [FieldDeviation]
  private let window: ClosedRange<CalendarDate>
  private let first: CalendarDate

  private static let classes = FaultClass.allCases
  /// Enough to see how often it began again.
  private static let windowsShown = 6

  /// - Parameters:
  ///   - window: the time that is demanded, ending today.
  ///   - units: the units that count; nil for all.
  init(id: String, title: String, field: FieldData, window: CalendarPeriod, units: Set<String>?) {
    self.id = id
    self.title = title
    let today = field.today
    var start = today.adding(months: -window.months).adding(days: -window.days + 1)
    start = min(start, today)
    self.window = start...today
    let length = today.days(since: start) + 1
    let earliest = today.adding(days: -length * Self.windowsShown)
    deviations = field.deviations.reported(from: earliest, through: today, units: units)
    first = min(start.adding(days: -7), max(earliest, deviations.first?.reportedOn ?? start))
  }

  func picture(_ wording: Wording) -> HTML {
    let drawing = Drawing(height: 210)
    let days = DayAxis(from: first, through: window.upperBound, in: wording.language)
    return drawing.picture(id: id, title: title, description: description(wording)) {
      windowBand(drawing, days, wording)
      Self.classes.enumerated().map { index, faultClass in lane(faultClass, index, drawing, days, wording) }
      drawing.dayLabels(days, named: wording(GateChartPhrase.day))
    }
  }

  private func description(_ wording: Wording) -> String {
    let counts = Self.classes.map { faultClass in
      let inside = deviations.count { $0.faultClass == faultClass && window.contains($0.reportedOn) }
      return wording(GateChartPhrase.classCount, faultClass.rawValue, wording.number(inside))
    }
    return wording(
      GateChartPhrase.windowDescription, wording.day(window.lowerBound), wording.day(window.upperBound),
      wording.list(counts))
  }

  private func windowBand(_ drawing: Drawing, _ days: DayAxis, _ wording: Wording) -> HTML {
    let left = drawing.x(days.position(of: window.lowerBound))
    let right = drawing.x(days.position(of: window.upperBound))
    let bottom = drawing.top + drawing.innerHeight
    return HTML {
      drawing.area([(left, drawing.top), (right, drawing.top), (right, bottom), (left, bottom)], "window")
      drawing.label(
        wording(GateChartPhrase.window), (left + right) / 2, drawing.top - 8, "marker-name",
        anchor: right - left < 150 ? .end : .middle)
    }
  }

  private func lane(
    _ faultClass: FaultClass, _ index: Int, _ drawing: Drawing, _ days: DayAxis, _ wording: Wording
  ) -> HTML {
    let y = drawing.top + drawing.innerHeight * (Double(index) + 0.5) / Double(Self.classes.count)
    return HTML {
      drawing.line(drawing.left, y, drawing.left + drawing.innerWidth, y, "grid")
      drawing.label(faultClass.rawValue, drawing.left - 12, y + 4, "name", anchor: .end)
      deviations.filter { $0.faultClass == faultClass }.map { deviation in
        HTML.tag(
          "circle", .class(deviation.fixed == nil ? "deviation open" : "deviation"),
          .set("cx", Drawing.coordinate(drawing.x(days.position(of: deviation.reportedOn)))),
          .set("cy", Drawing.coordinate(y)), .set("r", "5"), content: .empty)
      }
    }
  }

  func table(_ wording: Wording) -> HTML {
    var weeks: [ISOWeek: [FaultClass: Int]] = [:]
    for deviation in deviations {
      weeks[ISOWeek(of: deviation.reportedOn), default: [:]][deviation.faultClass, default: 0] += 1
    }
    return FigureTable(
      caption: wording(ChartPhrase.tableCaption, title),
      columns: [wording(GateChartPhrase.week)] + Self.classes.map(\.rawValue),
      rows: weeks.sorted { $0.key < $1.key }.map { week, counts in
        [week.formatted(in: wording.language)] + Self.classes.map { wording.number(counts[$0] ?? 0) }
      }
    ).html
  }

  /// Below the picture: what a filled and a hollow mark mean.
  func legend(_ wording: Wording) -> HTML? {
    HTML.tag("p", .class("soft")) { wording(GateChartPhrase.marks) }
  }
}
