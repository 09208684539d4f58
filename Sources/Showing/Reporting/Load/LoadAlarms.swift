import Load
import Planning
import Quantities
import SuiteLanguage

/// What became of the alarms: counts, and the first of each kind by time.
struct LoadAlarms: Sendable {
  let page: LoadPage
  let tested: LoadReview.Tested
  /// Of the section.
  let id: String

  /// Kinds that are drawn over time; the others are in the table.
  private static let mostCurves = 3

  private var wording: Wording { page.wording }
  private var reconciliation: Reconciliation { tested.result.reconciliation }
  private var demanded: Set<String> { Set(tested.judgement.findings.map(\.key)) }

  var html: HTML {
    HTML {
      HTML.tag("p") {
        wording(
          LoadAlarmPhrase.alarmsIntroduction, wording.number(reconciliation.alarms),
          wording.number(reconciliation.wanted),
          wording.number(reconciliation.met))
      }
      page.scroll(wording(LoadAlarmPhrase.sumsCaption)) {
        FigureTable(
          caption: wording(LoadAlarmPhrase.sumsCaption),
          columns: [wording(LoadAlarmPhrase.fate), wording(LoadAlarmPhrase.certain)], rows: sums
        ).html
      }
      page.scroll(wording(LoadAlarmPhrase.alarmsCaption)) { faults }
      course.map { page.figure($0) }
      kinds.map { LoadAlarmList(page: page, kind: $0, name: name($0), tested: tested).html }
    }
  }

  /// The most serious first; then what is wrong in what was shown.
  private var kinds: [String] {
    LoadMeasure.countedKeys(reconciliation.counts.merging(reconciliation.unclear) { first, _ in first })
  }

  private func name(_ kind: String) -> String {
    wording.sentenceCase(LoadMeasure(key: kind).map { wording($0.name) } ?? kind)
  }

  private var sums: [[String]] {
    let sums: [(LoadAlarmPhrase, Int, isAlways: Bool)] = [
      (.alarmsSent, reconciliation.alarms, true), (.unsent, reconciliation.unsent, false),
      (.unanswered, reconciliation.unanswered, true), (.timesWanted, reconciliation.wanted, true),
      (.timesSeen, reconciliation.met, true), (.sightings, reconciliation.sightings, true),
      (.repeated, reconciliation.repeated, false), (.staffNotSeen, reconciliation.unobservedStaff, false),
    ]
    return sums.filter { $0.isAlways || $0.1 > 0 }.map { [wording($0.0), wording.number($0.1)] }
  }

  /// Each kind of fault with what it means and how often it was found.
  private var faults: HTML {
    let columns =
      [LoadAlarmPhrase.fate, .meaning, .certain, .uncertain].map { wording($0) } + [wording(LoadPhrase.demanded)]
    return HTML.tag("table", .class("figures faults")) {
      HTML.tag("caption") { wording(LoadAlarmPhrase.alarmsCaption) }
      HTML.tag("thead") {
        HTML.tag("tr") {
          columns.enumerated().map { index, column in
            HTML.tag(
              "th", .set("scope", "col"), .set("class", optional: index == 2 || index == 3 ? "number" : nil),
              content: HTML(column))
          }
        }
      }
      HTML.tag("tbody") { kinds.map(fault) }
    }
  }

  private func fault(_ kind: String) -> HTML {
    let count = reconciliation.counts[kind] ?? 0
    let demand = tested.judgement.findings.first { $0.key == kind }
    return HTML.tag("tr", .set("class", optional: demand?.outcome == .unmet ? "unmet" : nil)) {
      HTML.tag("th", .set("scope", "row")) { name(kind) }
      HTML.tag("td", .class("soft")) { meaning(kind) }
      HTML.tag("td", .class("number tally")) { wording.number(count) }
      HTML.tag("td", .class("number")) { wording.number(reconciliation.unclear[kind] ?? 0) }
      HTML.tag("td") { demand.map { wording($0.expected) } ?? wording(LoadPhrase.notDemanded) }
    }
  }

  /// When the alarms were due that came to grief. Nil in results of versions that did not tell.
  private var course: TimeSeriesChart? {
    guard let points = reconciliation.course else { return nil }
    let course = LoadCourse(result: tested.result, wording: wording)
    let found = kinds.filter { reconciliation.counts[$0] ?? 0 > 0 }.prefix(Self.mostCurves)
    let sent = TimeSeriesChart.Series(
      name: wording(LoadAlarmPhrase.sentCurve), points: course.alarms(points, \.alarms), isGround: true)
    let series = found.map { kind in
      TimeSeriesChart.Series(name: name(kind), points: course.alarms(points) { $0.counts[kind] ?? 0 })
    }
    return course.chart(
      "\(id)-alarms-course", wording(LoadAlarmPhrase.courseTitle), wording(LoadAlarmPhrase.courseAxis),
      [sent] + series)
  }

  private func meaning(_ kind: String) -> String {
    guard let measure = LoadMeasure(key: kind) else { return "–" }
    if let field = measure.field {
      return wording(LoadAlarmPhrase.meansWrong, wording(FieldTitle.name(field)))
    }
    return switch measure {
    case .lost: wording(LoadAlarmPhrase.meansLost)
    case .duplicated: wording(LoadAlarmPhrase.meansDuplicated)
    case .late: late
    case .misrouted: wording(LoadAlarmPhrase.meansMisrouted)
    case .unexpected: wording(LoadAlarmPhrase.meansUnexpected)
    case .outOfOrder: wording(LoadAlarmPhrase.meansOutOfOrder)
    default: "–"
    }
  }

  private var late: String {
    guard case .duration(let within)? = try? tested.planned?.within?.evaluate(in: Scope()) else {
      return wording(LoadAlarmPhrase.meansLate)
    }
    return wording(LoadAlarmPhrase.meansLateAfter, within.formatted(in: wording.language))
  }
}
