import Load
import Quantities

/// Times in which the vendor's system was away, and streams of staff that broke.
struct LoadBreaks: Sendable {
  let page: LoadPage
  let result: LoadResult

  /// Rows that a table has at most.
  private static let mostRows = 200

  private var wording: Wording { page.wording }
  private var breaks: StreamBreaks? { result.reconciliation.breaks }

  var html: HTML {
    HTML {
      HTML.tag("p") { sentences.joined(separator: " ") }
      if !result.outages.isEmpty {
        page.scroll(wording(LoadEquipmentPhrase.outagesCaption)) { outages }
      }
      if let breaks, !breaks.listed.isEmpty {
        HTML.tag("details", .class("figures-folded")) {
          HTML.tag("summary") {
            wording(
              LoadEquipmentPhrase.breaksListed, wording.number(breaks.listed.count), wording.number(breaks.count))
          }
          HTML.tag("div") { page.scroll(wording(LoadEquipmentPhrase.breaksCaption)) { streams(breaks) } }
        }
      }
    }
  }

  private var sentences: [String] {
    let outages =
      result.outages.isEmpty
      ? wording(LoadEquipmentPhrase.noOutages) : wording(LoadCountPhrase.outages, result.outages.count)
    guard result.staff > 0 else { return [outages] }
    let unobserved = result.reconciliation.unobservedStaff
    let broken =
      breaks.map { breaks in
        breaks.count == 0
          ? wording(LoadEquipmentPhrase.noBreaks)
          : wording(LoadCountPhrase.breaks, breaks.count, wording.number(breaks.staff), wording.number(result.staff))
      } ?? wording(LoadEquipmentPhrase.breaksUnknown)
    return [outages, broken]
      + (unobserved > 0 ? [wording(LoadCountPhrase.unobserved, unobserved, wording.number(result.staff))] : [])
  }

  private var outages: HTML {
    FigureTable(
      caption: wording(LoadEquipmentPhrase.outagesCaption),
      columns: [LoadEquipmentPhrase.from, .until, .took].map { wording($0) },
      rows: result.outages.prefix(Self.mostRows).map { outage in
        [
          seconds(outage.from), seconds(outage.until),
          wording.duration(TimeSpan(microseconds: outage.until - outage.from)),
        ]
      }
    ).html
  }

  private func streams(_ breaks: StreamBreaks) -> HTML {
    FigureTable(
      caption: wording(LoadEquipmentPhrase.breaksCaption),
      columns: [wording(LoadAlarmPhrase.staff)] + [LoadEquipmentPhrase.consequence, .from, .until].map { wording($0) },
      rows: breaks.listed.prefix(Self.mostRows).map { stream in
        [
          VisibleText.cut(
            stream.staff.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "), to: 200),
          wording(stream.mayMiss ? LoadEquipmentPhrase.mayMiss : .toldAfterwards), seconds(stream.from),
          stream.until.map(seconds) ?? wording(LoadEquipmentPhrase.neverAgain),
        ]
      }, textColumns: 2
    ).html
  }

  private func seconds(_ microseconds: Int64) -> String {
    guard let value = try? Rational(microseconds).divided(by: Rational(1_000_000)) else { return "–" }
    return wording.number(value, decimals: 3)
  }
}
