import Load
import Quantities

/// How the test equipment fared: a load that it did not hold shows nothing.
struct LoadGenerator: Sendable {
  let page: LoadPage
  let result: LoadResult
  /// Of the section.
  let id: String

  private var wording: Wording { page.wording }

  var html: HTML {
    let pulses = result.generator
    guard let lag = pulses.map(\.lag).max() else { return .empty }
    return HTML {
      HTML.tag("p") {
        wording(
          LoadPhrase.generatorIntroduction, wording.duration(TimeSpan(microseconds: lag)),
          share(pulses.reduce(0) { $0 &+ $1.cpuMicroseconds }, of: pulses.count))
      }
      [
        chart("lag", .lagTitle, .lagAxis) { Double($0.lag) / 1000 },
        chart("connections", .connectionsTitle, .countAxis) { Double($0.connections) },
      ].map { chart in
        HTML.tag("figure") {
          HTML.tag("h4") { chart.title }
          chart.picture(wording)
          page.folded(chart.table(wording), of: chart.title)
        }
      }
    }
  }

  /// Of one core, over so many seconds.
  private func share(_ microseconds: Int64, of seconds: Int) -> String {
    guard seconds > 0, let share = try? Rational(microseconds).divided(by: Rational(Int64(seconds) * 10_000)) else {
      return "–"
    }
    return wording.number(share, decimals: 1) + "\u{A0}%"
  }

  private func chart(
    _ name: String, _ title: LoadPhrase, _ axis: LoadPhrase, _ value: (GeneratorPulse) -> Double
  ) -> TimeSeriesChart {
    let shards = Set(result.generator.map(\.shard)).sorted()
    return TimeSeriesChart(
      id: "\(id)-\(name)", title: wording(title), valueName: wording(axis),
      series: shards.map { shard in
        .init(
          name: wording(LoadPhrase.connections, wording.number(shard)),
          points: result.generator.filter { $0.shard == shard }.sorted { $0.at < $1.at }
            .map { (Int($0.at / 1_000_000), value($0)) })
      })
  }
}
