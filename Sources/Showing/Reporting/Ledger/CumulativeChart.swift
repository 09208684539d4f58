import Catalogue
import Judgement
import Quantities

/// What has accrued day by day, before and after deductions, against the caps over the whole time.
struct CumulativeChart: Sendable {
  struct Step: Hashable, Sendable {
    let day: CalendarDate
    let gross: Ore
    let net: Ore
  }

  private let id: String
  /// In order; the first is zero on the day before anything arose.
  private let steps: [Step]
  private let caps: [CapStatus]
  private let lastDay: CalendarDate

  /// All clauses that are shown, against the caps of the contract; nil where nothing has arisen.
  init?(all report: LedgerReport) {
    self.init(
      id: "accrued", lines: report.ledger.clauses.map(\.lines), caps: report.ledger.caps, until: report.day)
  }

  /// One clause against its own caps; nil where it has none over the whole time, or too few lines for a course.
  init?(clause: ClauseLedger, in report: LedgerReport) {
    let own = clause.caps.filter { $0.owner == .clause(clause.clause.id) && $0.isWhole }
    guard !own.isEmpty, clause.lines.count > 1 else { return nil }
    self.init(
      id: HTMLEscaping.identifier("accrued", clause.clause.id), lines: [clause.lines], caps: own, until: report.day)
  }

  private init?(id: String, lines: [LedgerLines], caps: [CapStatus], until day: CalendarDate) {
    var byDay: [CalendarDate: (gross: Ore, net: Ore)] = [:]
    for lines in lines {
      lines.eachAmount { arose, gross, net in
        byDay[arose, default: (0, 0)].gross += gross
        byDay[arose, default: (0, 0)].net += net
      }
    }
    let days = byDay.keys.sorted()
    guard let first = days.first, let last = days.last else { return nil }
    var (gross, net): (Ore, Ore) = (0, 0)
    var steps = [Step(day: first.adding(days: -1), gross: 0, net: 0)]
    for day in days {
      gross += byDay[day]?.gross ?? 0
      net += byDay[day]?.net ?? 0
      steps.append(Step(day: day, gross: gross, net: net))
    }
    self.id = id
    self.steps = steps
    self.caps = caps.filter(\.isWhole)
    lastDay = max(last, day)
  }

  // MARK: Picture

  /// Thousands of kronor, for drawing only.
  private static func height(_ ore: Ore) -> Double { Double(ore) / 100_000 }

  private var most: Ore { steps.map { max($0.gross, $0.net) }.max() ?? 0 }

  /// A cap far above what has accrued would press the course flat; it is named below the chart instead.
  private var drawn: [CapStatus] { caps.filter { $0.limit / 3 <= most } }

  func picture(title: String, _ words: LedgerWords) -> HTML {
    let wording = words.wording
    let drawing = Drawing(height: 280)
    let vertical = Axis(upTo: Self.height(max(most, drawn.map(\.limit).max() ?? 0)))
    let days = DayAxis(from: steps[0].day, through: lastDay, in: wording.language)
    let outside = caps.filter { !drawn.contains($0) }
    return HTML {
      drawing.picture(id: id, title: title, description: description(words)) {
        drawing.axes(
          days: days, named: wording(LedgerPhrase.chartDay), vertical: vertical,
          named: wording(LedgerPhrase.chartAxis), wording)
        curve(drawing, vertical, days, "gross", \.gross)
        curve(drawing, vertical, days, "curve", \.net)
        names(drawing, vertical, days, wording)
        drawn.map { capLine($0, drawing, vertical, days, words) }
      }
      outside.map { status in
        HTML.tag("p", .class("soft")) {
          wording(LedgerPhrase.chartCapOutside, words.money(status.limit), words.owner(status.owner))
        }
      }
    }
  }

  private func description(_ words: LedgerWords) -> String {
    let wording = words.wording
    let last = steps[steps.count - 1]
    let ends = wording(
      LedgerPhrase.chartDescription, wording.date(steps[0].day), wording.date(lastDay), words.money(last.gross),
      words.money(last.net))
    let caps = caps.map { status in
      wording(LedgerPhrase.chartCap, words.owner(status.owner), words.money(status.limit))
        + ", " + words.reached(status) + "."
    }
    return ([ends] + caps).joined(separator: " ")
  }

  /// Stairs: an amount arises on a day and stays.
  private func curve(
    _ drawing: Drawing, _ vertical: Axis, _ days: DayAxis, _ style: String, _ amount: KeyPath<Step, Ore>
  ) -> HTML {
    var places: [(Double, Double)] = []
    for (index, step) in steps.enumerated() {
      let x = drawing.x(days.position(of: step.day))
      let y = drawing.y(vertical.position(of: Self.height(step[keyPath: amount])))
      if index > 0, let before = places.last { places.append((x, before.1)) }
      places.append((x, y))
    }
    if let end = places.last { places.append((drawing.x(days.position(of: lastDay)), end.1)) }
    return drawing.curve(places.map { (x: $0.0, y: $0.1) }, style)
  }

  private func names(_ drawing: Drawing, _ vertical: Axis, _ days: DayAxis, _ wording: Wording) -> HTML {
    let last = steps[steps.count - 1]
    let right = drawing.left + drawing.innerWidth - 6
    let net = drawing.y(vertical.position(of: Self.height(last.net)))
    let gross = drawing.y(vertical.position(of: Self.height(last.gross)))
    return HTML {
      drawing.label(wording(LedgerPhrase.net), right, net + 15, "curve-name", anchor: .end)
      if abs(gross - net) > 14 {
        drawing.label(
          wording(LedgerPhrase.gross), right, max(gross - 7, drawing.top + 4), "gross-name", anchor: .end)
      }
    }
  }

  private func capLine(
    _ status: CapStatus, _ drawing: Drawing, _ vertical: Axis, _ days: DayAxis, _ words: LedgerWords
  ) -> HTML {
    let wording = words.wording
    let y = drawing.y(vertical.position(of: Self.height(status.limit)))
    return HTML {
      drawing.line(drawing.left, y, drawing.left + drawing.innerWidth, y, "demand")
      drawing.label(
        wording(LedgerPhrase.chartCap, words.owner(status.owner), words.money(status.limit)), drawing.left + 6, y - 6,
        "demand-name", anchor: .start)
      if let reached = status.reached, reached >= steps[0].day, reached <= lastDay {
        let x = drawing.x(days.position(of: reached))
        HTML {
          drawing.line(x, y, x, drawing.top + drawing.innerHeight, "marker")
          drawing.label(
            words.reached(status), x + 5, drawing.top + drawing.innerHeight - 8, "marker-name",
            anchor: days.position(of: reached) > 0.7 ? .end : .start)
        }
      }
    }
  }

  // MARK: Figures

  /// Every day on which something arose; where those are many, the last one of each month.
  private var told: [Step] {
    let all = Array(steps.dropFirst())
    guard all.count > 120 else { return all }
    return all.enumerated().filter { index, step in
      index + 1 == all.count || all[index + 1].day.month != step.day.month || all[index + 1].day.year != step.day.year
    }.map(\.element)
  }

  func table(title: String, _ words: LedgerWords) -> HTML {
    let wording = words.wording
    return FigureTable(
      caption: wording(LedgerPhrase.chartTable, title),
      columns: [wording(LedgerPhrase.chartDay), wording(LedgerPhrase.gross), wording(LedgerPhrase.net)],
      rows: told.map { [wording.date($0.day), words.money($0.gross), words.money($0.net)] }
    ).html
  }
}

extension CapStatus {
  /// An amount over the whole time.
  fileprivate var isWhole: Bool {
    if case .amount = cap.most { cap.per == .total } else { false }
  }
}
