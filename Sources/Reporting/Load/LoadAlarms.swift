import Load
import Quantities
import SuiteLanguage

/// What became of the alarms: counts, and the first of each kind by time.
struct LoadAlarms: Sendable {
  let page: LoadPage
  let reconciliation: Reconciliation
  /// Of the section.
  let id: String

  private var wording: Wording { page.wording }
  private var words: LoadWords { LoadWords(language: wording.language) }

  var html: HTML {
    HTML {
      HTML.tag("p") {
        wording(
          LoadPhrase.alarmsIntroduction, wording.number(reconciliation.alarms), wording.number(reconciliation.wanted),
          wording.number(reconciliation.met))
      }
      page.scroll(wording(LoadPhrase.alarmsHeading)) {
        FigureTable(
          caption: wording(LoadPhrase.alarmsCaption),
          columns: [wording(LoadPhrase.fate), wording(LoadPhrase.certain), wording(LoadPhrase.uncertain)], rows: rows
        ).html
      }
      kinds.filter { !(reconciliation.listed[$0] ?? []).isEmpty }.map(list)
    }
  }

  /// The gravest first, as their keys stand in the language; then what is wrong in what was shown.
  private var kinds: [String] {
    let known = LoadMeasure.Count.allCases.map(\.rawValue)
    let others = Set(reconciliation.counts.keys).union(reconciliation.unclear.keys).subtracting(known)
    return known + others.sorted()
  }

  private func name(_ kind: String) -> String { LoadMeasure(key: kind).map(words.name) ?? kind }

  private var rows: [[String]] {
    let totals: [(LoadPhrase, Int)] = [
      (.alarmsSent, reconciliation.alarms), (.unanswered, reconciliation.unanswered),
      (.timesWanted, reconciliation.wanted), (.timesSeen, reconciliation.met), (.repeated, reconciliation.repeated),
    ]
    let counted = kinds.compactMap { kind -> [String]? in
      guard let count = reconciliation.counts[kind] else { return nil }
      return [name(kind), wording.number(count), wording.number(reconciliation.unclear[kind] ?? 0)]
    }
    let staff = [wording(LoadPhrase.staffNotSeen), "–", wording.number(reconciliation.unobservedStaff)]
    return totals.map { [wording($0), wording.number($1), "–"] } + counted + [staff]
  }

  private func list(_ kind: String) -> HTML {
    let findings = reconciliation.listed[kind] ?? []
    let all = (reconciliation.counts[kind] ?? 0) + (reconciliation.unclear[kind] ?? 0)
    let title = wording(
      LoadPhrase.listedMore, name(kind), wording.number(findings.count), wording.number(max(all, findings.count)))
    return HTML.tag("details", .class("figures-folded")) {
      HTML.tag("summary") { title }
      HTML.tag("div", .class("folded")) {
        page.scroll(title) { table(findings, title) }
      }
    }
  }

  private func table(_ findings: [AlarmFinding], _ title: String) -> HTML {
    let columns: [LoadPhrase] = [.alarm, .scheduledAt, .sentAt, .seenAt, .device, .staff, .event]
    return HTML.tag("table", .class("figures alarms")) {
      HTML.tag("caption") { title }
      HTML.tag("thead") {
        HTML.tag("tr") { columns.map { HTML.tag("th", .set("scope", "col"), content: HTML(wording($0))) } }
      }
      HTML.tag("tbody") { findings.map(row) }
    }
  }

  private func row(_ finding: AlarmFinding) -> HTML {
    HTML.tag("tr") {
      HTML.tag("th", .set("scope", "row")) {
        ([finding.operation, finding.arrival].compactMap { $0 } + (finding.isUnclear ? ["(?)"] : []))
          .joined(separator: " ")
      }
      [finding.scheduled, finding.sent, finding.seen].map { time in
        HTML.tag("td", .class("number"), content: HTML(time.map(seconds) ?? "–"))
      }
      HTML.tag("td") { columns(finding.deviceValues) }
      HTML.tag("td") { staff(finding) }
      HTML.tag("td") { HTML.tag("code", content: HTML(VisibleText.cut(finding.event ?? "–", to: 400))) }
    }
  }

  private func seconds(_ microseconds: Int64) -> String {
    guard let value = try? Rational(microseconds).divided(by: Rational(1_000_000)) else { return "–" }
    return wording.number(value, decimals: 3)
  }

  private func columns(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private func staff(_ finding: AlarmFinding) -> String {
    let shown = finding.staff.map(columns).joined(separator: "; ")
    guard finding.staffCount > finding.staff.count else { return shown }
    return "\(shown) \(wording(LoadPhrase.others, wording.number(finding.staffCount - finding.staff.count)))"
  }
}
