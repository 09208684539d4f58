import Load
import Quantities
import SuiteLanguage

/// The requests of a load: how many, how long they took, and both over time.
struct LoadCalls: Sendable {
  let page: LoadPage
  let result: LoadResult
  /// For the bounds in charts.
  let demands: [LoadFinding]
  /// Of the section.
  let id: String

  private var wording: Wording { page.wording }

  var html: HTML {
    HTML {
      page.scroll(wording(LoadPhrase.callsHeading)) { counts }
      page.scroll(wording(LoadPhrase.timesCaption)) { times }
      figure(throughput)
      result.calls.indices.map { figure(latency($0)) }
    }
  }

  private func figure(_ chart: TimeSeriesChart) -> HTML {
    HTML.tag("figure") {
      HTML.tag("h4") { chart.title }
      chart.picture(wording)
      page.folded(chart.table(wording), of: chart.title)
    }
  }

  private var counts: HTML {
    let columns: [LoadPhrase] = [.operation, .planned, .put, .inTime, .done, .errors, .retries]
    return FigureTable(
      caption: wording(LoadPhrase.callsCaption), columns: columns.map { wording($0) },
      rows: result.calls.map { call in
        let counts = call.measured
        return [call.operation]
          + [counts.planned, counts.attempted, counts.held, counts.done, counts.errors, counts.retries]
          .map { wording.number($0) }
      }
    ).html
  }

  private var times: HTML {
    let columns =
      [wording(LoadPhrase.operation), wording(ChartPhrase.measure), wording(ChartPhrase.median)]
      + ["95", "99"].map { wording(ChartPhrase.percentile, $0) } + [wording(ChartPhrase.longest)]
    return FigureTable(
      caption: wording(LoadPhrase.timesCaption), columns: columns,
      rows: result.calls.indices.flatMap(rows), textColumns: 2
    ).html
  }

  private func rows(_ index: Int) -> [[String]] {
    let call = result.calls[index]
    var measures: [(LoadPhrase, LatencyRecord, UInt64)] = [
      (.untilBegun, call.begun, 0), (.untilSent, call.sent, 0), (.untilFirstByte, call.firstByte, 0),
      (.untilEnd, call.end, UInt64(call.measured.endless)),
    ]
    if call.isAlarm {
      measures.append(
        (
          .untilShown, result.reconciliation.shown[index] ?? LatencyRecord(),
          result.reconciliation.neverShown[index] ?? 0
        ))
    }
    return measures.map { phrase, record, endless in
      [call.operation, wording(phrase)]
        + [500, 950, 990, 1000].map { thousandths in
          record.value(thousandths: thousandths, besides: endless)
            .map { wording.duration(TimeSpan(microseconds: $0)) } ?? "–"
        }
    }
  }

  private var throughput: TimeSeriesChart {
    var planned: [Int: Int] = [:]
    var done: [Int: Int] = [:]
    for point in result.calls.flatMap(\.series) {
      planned[point.second, default: 0] += point.arrivals.planned
      done[point.second, default: 0] += point.arrivals.done
    }
    func course(_ counts: [Int: Int]) -> [(second: Int, value: Double?)] {
      counts.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value) / Double(max(1, result.interval))) }
    }
    return TimeSeriesChart(
      id: "\(id)-throughput", title: wording(LoadPhrase.throughputTitle),
      valueName: wording(LoadPhrase.throughputAxis),
      series: [
        .init(name: wording(LoadPhrase.plannedCurve), points: course(planned)),
        .init(name: wording(LoadPhrase.doneCurve), points: course(done)),
      ])
  }

  private func latency(_ index: Int) -> TimeSeriesChart {
    let call = result.calls[index]
    func course(_ value: (CallResult.Point) -> Int64?) -> [(second: Int, value: Double?)] {
      call.series.map { ($0.second, value($0).map { Double($0) / 1000 }) }
    }
    return TimeSeriesChart(
      id: "\(id)-latency-\(index + 1)", title: wording(LoadPhrase.latencyTitle, call.operation),
      valueName: wording(LoadPhrase.latencyAxis),
      series: [
        .init(name: wording(ChartPhrase.median), points: course(\.p50)),
        .init(name: wording(ChartPhrase.percentile, "95"), points: course(\.p95)),
        .init(name: wording(ChartPhrase.percentile, "99"), points: course(\.p99)),
        .init(name: wording(ChartPhrase.longest), points: course(\.max)),
      ], demand: bound(of: call.operation))
  }

  /// The bound on the highest percentile that is demanded of the call.
  private func bound(of operation: String) -> (value: Double, words: String)? {
    let bounds = demands.compactMap { finding -> (Int, TimeSpan, String)? in
      guard finding.operation == operation, case .latency(let point)? = LoadMeasure(key: finding.key),
        case .atMost(.value(.duration(let span))) = finding.expected
      else { return nil }
      let words = "\(finding.key) \(finding.expected.described(in: wording.language))"
      return (point.thousandths, span, words)
    }
    return bounds.max { $0.0 < $1.0 }.map { (Double($0.1.microseconds) / 1000, $0.2) }
  }
}
