import Load
import Quantities

/// The first alarms of a kind by time, each with what is known of it.
struct LoadAlarmList: Sendable {
  let page: LoadPage
  let kind: String
  let name: String
  let tested: LoadReview.Tested

  /// Members of staff that are named; the others are counted.
  private static let mostStaff = 5
  private static let longestEvent = 400
  private static let longestValues = 200

  private var wording: Wording { page.wording }
  private var reconciliation: Reconciliation { tested.result.reconciliation }
  private var findings: [AlarmFinding] { reconciliation.listed[kind] ?? [] }

  private var title: String {
    let all = max((reconciliation.counts[kind] ?? 0) + (reconciliation.unclear[kind] ?? 0), findings.count)
    if all == findings.count { return wording(LoadAlarmPhrase.listedAll, name, wording.number(all)) }
    return wording(
      LoadAlarmPhrase.listedMore, name, wording.number(findings.count), wording.number(all),
      wording.number(all - findings.count))
  }

  var html: HTML {
    guard !findings.isEmpty else { return .empty }
    return HTML.tag("details", .class("figures-folded")) {
      HTML.tag("summary") { title }
      HTML.tag("div") { page.scroll(title) { table } }
    }
  }

  private typealias Column = (name: String, style: String?, cell: (AlarmFinding) -> String?)

  /// A column, and what stands in it for an alarm; a column in which nothing would stand is left out.
  private var columns: [Column] {
    let all: [Column] = [
      (wording(LoadAlarmPhrase.scheduledAt), "number", { $0.scheduled.map(seconds) }),
      (wording(LoadAlarmPhrase.sentAt), "number", { $0.sent.map(seconds) }),
      (wording(LoadAlarmPhrase.answeredAt), "number", { $0.answered.map(seconds) }),
      (wording(LoadAlarmPhrase.seenAt), "number", { $0.seen.map(seconds) }),
      (wording(LoadAlarmPhrase.delay), "number", delay),
      (wording(LoadAlarmPhrase.device), nil, { $0.deviceValues.isEmpty ? nil : values($0.deviceValues) }),
      (wording(LoadAlarmPhrase.staff), nil, { $0.staff.isEmpty ? nil : staff($0) }),
    ]
    return all.filter { column in findings.contains { column.cell($0) != nil } }
  }

  private var table: HTML {
    let columns = columns
    let hasEvents = findings.contains { $0.event != nil }
    return HTML.tag("table", .class("figures alarms")) {
      HTML.tag("caption") { "\(title). \(wording(LoadAlarmPhrase.listCaption))" }
      HTML.tag("thead") {
        HTML.tag("tr") {
          HTML.tag("th", .set("scope", "col")) { wording(LoadAlarmPhrase.alarm) }
          columns.map {
            HTML.tag("th", .set("scope", "col"), .set("class", optional: $0.style), content: HTML($0.name))
          }
          if hasEvents { HTML.tag("th", .set("scope", "col")) { wording(LoadAlarmPhrase.event) } }
        }
      }
      HTML.tag("tbody") {
        findings.map { finding in
          HTML.tag("tr") {
            HTML.tag("th", .set("scope", "row")) { heading(finding) }
            columns.map { column in
              HTML.tag("td", .set("class", optional: column.style), content: HTML(column.cell(finding) ?? "–"))
            }
            if hasEvents { HTML.tag("td", .class("event")) { event(finding) } }
          }
        }
      }
    }
  }

  private func heading(_ finding: AlarmFinding) -> String {
    let name = [finding.operation, finding.arrival].compactMap { $0 }.joined(separator: " ")
    let told = name.isEmpty ? wording(LoadAlarmPhrase.noKnownAlarm) : name
    return finding.isUnclear ? "\(told) (\(wording(LoadAlarmPhrase.uncertain).lowercased()))" : told
  }

  private func event(_ finding: AlarmFinding) -> HTML {
    guard let event = finding.event else { return HTML("–") }
    return HTML.tag("code", content: HTML(VisibleText.cut(event, to: Self.longestEvent)))
  }

  private func seconds(_ microseconds: Int64) -> String {
    guard let value = try? Rational(microseconds).divided(by: Rational(1_000_000)) else { return "–" }
    return wording.number(value, decimals: 3)
  }

  /// From when it was due until it was shown, on the system's clock.
  private func delay(_ finding: AlarmFinding) -> String? {
    guard let scheduled = finding.scheduled, let seen = finding.seen else { return nil }
    let (real, isTooFar) = seen.subtractingReportingOverflow(scheduled)
    let (delay, isTooLong) = real.multipliedReportingOverflow(by: Int64(tested.result.speed))
    return isTooFar || isTooLong ? nil : wording.duration(TimeSpan(microseconds: delay))
  }

  private func values(_ values: [String: String]) -> String {
    VisibleText.cut(
      values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "), to: Self.longestValues)
  }

  private func staff(_ finding: AlarmFinding) -> String {
    let named = finding.staff.prefix(Self.mostStaff)
    let shown = named.map(values).joined(separator: "; ")
    let rest = finding.staffCount - named.count
    return rest > 0 ? "\(shown) \(wording(LoadAlarmPhrase.others, wording.number(rest)))" : shown
  }
}
