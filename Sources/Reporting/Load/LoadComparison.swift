import Load
import Quantities
import SuiteLanguage

/// Two runs of the same case beside each other.
struct LoadComparison: Sendable {
  let page: LoadPage
  let before: LoadResult
  let now: LoadResult

  private var wording: Wording { page.wording }

  var html: HTML {
    page.scroll(wording(LoadPhrase.comparisonHeading)) {
      FigureTable(
        caption: wording(LoadPhrase.comparisonCaption),
        columns: [LoadPhrase.demand, .before, .now, .share].map { wording($0) }, rows: counts + times
      ).html
    }
  }

  private var counts: [[String]] {
    let words = LoadWords(language: wording.language)
    let (one, other) = (before.reconciliation, now.reconciliation)
    let kinds = Set(one.counts.keys).union(other.counts.keys).sorted()
    return [row(wording(LoadPhrase.alarmsSent), one.alarms, other.alarms)]
      + kinds.map { kind in
        row(LoadMeasure(key: kind).map(words.name) ?? kind, one.counts[kind] ?? 0, other.counts[kind] ?? 0)
      }
  }

  private func row(_ name: String, _ one: Int, _ other: Int) -> [String] {
    [name, wording.number(one), wording.number(other), change(Int64(one), Int64(other))]
  }

  private var times: [[String]] {
    now.calls.flatMap { call -> [[String]] in
      guard let earlier = before.calls.first(where: { $0.operation == call.operation }) else { return [] }
      return [(500, "50"), (950, "95"), (990, "99")].map { thousandths, name in
        let one = earlier.end.value(thousandths: thousandths, besides: UInt64(earlier.measured.endless))
        let other = call.end.value(thousandths: thousandths, besides: UInt64(call.measured.endless))
        return [wording(LoadPhrase.percentile, call.operation, name)]
          + [one, other].map { $0.map { wording.duration(TimeSpan(microseconds: $0)) } ?? "–" }
          + [one.flatMap { one in other.map { change(one, $0) } } ?? "–"]
      }
    }
  }

  /// In percent of what was before.
  private func change(_ one: Int64, _ other: Int64) -> String {
    guard one != other else { return "0\u{A0}%" }
    guard one != 0, let share = try? Rational(other - one).multiplied(by: Rational(100)).divided(by: Rational(one))
    else {
      return "–"
    }
    return (other > one ? "+" : "") + wording.number(share, decimals: 1) + "\u{A0}%"
  }
}
