import Load
import Quantities
import SuiteLanguage

/// The requests of a load: how many, how long they took, and both over time.
struct LoadCalls: Sendable {
  let page: LoadPage
  let tested: LoadReview.Tested
  /// Of the section.
  let id: String

  private var wording: Wording { page.wording }
  private var result: LoadResult { tested.result }
  private var course: LoadCourse { LoadCourse(result: result, wording: wording) }

  var html: HTML {
    HTML {
      HTML.tag("p") { wording(LoadCallPhrase.callsIntroduction) }
      page.scroll(wording(LoadCallPhrase.callsHeading)) { counts }
      page.scroll(wording(LoadCallPhrase.timesCaption)) { times }
      page.figure(throughput)
      result.calls.indices.map { page.figure(latency($0), note: note($0)) }
    }
  }

  private var counts: HTML {
    let columns: [LoadCallPhrase] = [.operation, .planned, .put, .inTime, .done, .errors, .retries]
    return FigureTable(
      caption: wording(LoadCallPhrase.callsCaption), columns: columns.map { wording($0) },
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
      [wording(LoadCallPhrase.operation), wording(ChartPhrase.measure), wording(ChartPhrase.median)]
      + ["95", "99"].map { wording(ChartPhrase.percentile, $0) } + [wording(ChartPhrase.longest)]
    return FigureTable(
      caption: wording(LoadCallPhrase.timesCaption), columns: columns,
      rows: result.calls.indices.flatMap(rows), textColumns: 2
    ).html
  }

  private func rows(_ index: Int) -> [[String]] {
    let call = result.calls[index]
    var measures: [(LoadCallPhrase, LatencyRecord, UInt64)] = [
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
      [call.operation, wording(phrase)] + [500, 950, 990, 1000].map { time(record, $0, endless) }
    }
  }

  private func time(_ record: LatencyRecord, _ thousandths: Int, _ endless: UInt64) -> String {
    if let value = record.value(thousandths: thousandths, besides: endless) {
      return wording.duration(TimeSpan(microseconds: value))
    }
    return endless > 0 ? wording(LoadPhrase.never) : "–"
  }

  // MARK: Over time

  private var throughput: TimeSeriesChart {
    let points = result.calls.flatMap(\.series)
    var series: [TimeSeriesChart.Series] = [
      .init(name: wording(LoadCallPhrase.plannedCurve), points: course.rates(points, \.planned), isGround: true),
      .init(name: wording(LoadCallPhrase.heldCurve), points: course.rates(points, \.held)),
      .init(name: wording(LoadCallPhrase.doneCurve), points: course.rates(points, \.done)),
    ]
    if points.contains(where: { $0.arrivals.errors > 0 }) {
      series.append(.init(name: wording(LoadCallPhrase.errorCurve), points: course.rates(points, \.errors)))
    }
    return course.chart(
      "\(id)-throughput", wording(LoadCallPhrase.throughputTitle), wording(LoadCallPhrase.throughputAxis), series)
  }

  private func latency(_ index: Int) -> TimeSeriesChart {
    let call = result.calls[index]
    let bound = bound(of: call.operation)
    let greatest = max(call.series.compactMap(\.max).max() ?? 0, 0)
    let unit = LoadCourse.unit(greatest)
    func points(_ value: KeyPath<CallResult.Point, Int64?>) -> [(second: Int, value: Double?)] {
      course.values(call.series, value, per: unit.microseconds)
    }
    return course.chart(
      "\(id)-latency-\(index + 1)", wording(LoadCallPhrase.latencyTitle, call.operation),
      wording(LoadCallPhrase.latencyAxis, unit.name),
      [
        .init(name: wording(ChartPhrase.median), points: points(\.p50)),
        .init(name: wording(ChartPhrase.percentile, "95"), points: points(\.p95)),
        .init(name: wording(ChartPhrase.percentile, "99"), points: points(\.p99)),
        .init(name: wording(ChartPhrase.longest), points: points(\.max)),
      ], demand: bound.map { (value: Double($0.span.microseconds) / unit.microseconds, words: $0.words) })
  }

  /// Requests without an answer have no time that could be drawn.
  private func note(_ index: Int) -> String? {
    let call = result.calls[index]
    let endless = call.measured.endless + call.warmUp.endless
    return endless > 0 ? wording(LoadCountPhrase.notDrawn, endless) : nil
  }

  /// The bound on the highest percentile that is demanded of the call.
  private func bound(of operation: String) -> (span: TimeSpan, words: String)? {
    let bounds = tested.judgement.findings.compactMap { finding -> (Int, TimeSpan, String)? in
      guard finding.operation == operation, let measure = LoadMeasure(key: finding.key),
        case .answered(let point) = measure.figure, case .atMost(.value(.duration(let span))) = finding.expected
      else { return nil }
      return (point.thousandths, span, "\(wording(measure.name)) \(wording(finding.expected))")
    }
    return bounds.max { $0.0 < $1.0 }.map { (span: $0.1, words: wording(LoadCallPhrase.bound, $0.2)) }
  }
}
