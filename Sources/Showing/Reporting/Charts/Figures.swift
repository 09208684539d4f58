import Evidence
import JSONValues
import Judgement
import Planning
package import Quantities
import SuiteLanguage
import Texts

/// The charts of a report, taken from the evidence that the verdicts stand on.
struct Figures: Sendable {
  /// Fewer samples than this say little about how they are spread; they have a row in the table of times.
  static let fewestSamples = 100
  /// Fewer points than this make no course.
  static let fewestPoints = 5

  /// The times that were measured in one case.
  struct CaseTimes: Sendable {
    let requirement: String
    let title: LocalizedText
    let distribution: Distribution
    /// The longest time that the case allows.
    let limit: TimeSpan?
  }

  private(set) var deliveries: [DeliveryChart] = []
  private(set) var discharges: [DischargeChart] = []
  private(set) var times: [CaseTimes] = []

  var isEmpty: Bool { deliveries.isEmpty && discharges.isEmpty && times.isEmpty }

  init(_ report: HTMLReport) {
    let wording = report.wording
    var seen: Set<String> = []
    var all: [TimeSpan] = []
    for requirement in report.assessment.requirements {
      for assessed in requirement.cases {
        // A case that several requirements share is measured once.
        guard let attempt = assessed.attempt, seen.insert(assessed.id).inserted else { continue }
        let title = wording.pick(assessed.planned.title).text
        all += Self.latencies(attempt) { $0 == .expect }
        let own = Distribution(Self.latencies(attempt) { $0 == .expect || $0 == .repeat || $0 == .load })
        let limit = Self.longestAllowed(assessed.planned)
        if own.count > 0 {
          times.append(
            CaseTimes(
              requirement: requirement.id, title: assessed.planned.title, distribution: own, limit: limit))
        }
        if own.count >= Self.fewestSamples {
          deliveries.append(
            DeliveryChart(
              id: "times-\(deliveries.count + 1)",
              title: wording(PagePhrase.deliveryOfCase, requirement.id, title), distribution: own, limit: limit))
        }
        let series = LevelSeries(assessed.planned, attempt)
        if !series.series.isEmpty {
          discharges.append(
            DischargeChart(
              id: "level-\(discharges.count + 1)", title: wording(PagePhrase.dischargeTitle, requirement.id, title),
              series: series.series, demanded: series.demanded))
        }
      }
    }
    if times.count > 1, all.count > 1 {
      let overview = DeliveryChart(
        id: "times-all", title: wording(PagePhrase.deliveryTitle), distribution: Distribution(all), limit: nil)
      deliveries.insert(overview, at: 0)
    }
  }

  private static func latencies(_ attempt: CaseAttempt, of isWanted: (StepAction) -> Bool) -> [TimeSpan] {
    attempt.steps.filter { isWanted($0.result.action) }.flatMap { $0.result.latenciesMicroseconds ?? [] }
      .map { TimeSpan(microseconds: $0) }
  }

  /// The longest `within` of the case, where it is a constant.
  private static func longestAllowed(_ planned: PlannedCase) -> TimeSpan? {
    planned.allSteps.compactMap { step -> TimeSpan? in
      guard case .expect(let expect) = step, case .value(.duration(let within)) = expect.within else { return nil }
      return within
    }.max()
  }
}

extension PlannedCase {
  /// The steps of the case and those inside them.
  var allSteps: [PlannedStep] { steps.flatMap(\.withInner) }
}

extension PlannedStep {
  /// The step and those inside it.
  var withInner: [PlannedStep] {
    switch self {
    case .repeat(let rounds): [self] + rounds.steps.flatMap(\.withInner)
    case .inParallel(let branches): [self] + branches.joined().flatMap(\.withInner)
    default: [self]
    }
  }
}

/// Measured times in order, and what is shown of them.
package struct Distribution: Hashable, Sendable {
  /// From the shortest to the longest.
  package let samples: [TimeSpan]

  package init(_ samples: some Sequence<TimeSpan>) { self.samples = samples.sorted() }

  package var count: Int { samples.count }
  package var shortest: TimeSpan? { samples.first }
  package var longest: TimeSpan? { samples.last }

  /// The smallest sample that so many percent of the samples do not exceed (nearest rank): always a
  /// value that was measured, never one between two.
  package func percentile(_ percent: Int) -> TimeSpan? {
    guard !samples.isEmpty else { return nil }
    let bounded = min(max(percent, 0), 100)
    let rank = (bounded * samples.count + 99) / 100
    return samples[max(rank, 1) - 1]
  }

  /// The samples counted in so many equally wide classes from zero to the given end.
  package func classes(_ count: Int, upTo end: TimeSpan) -> [(from: TimeSpan, to: TimeSpan, samples: Int)] {
    let width = max(1, (end.microseconds + Int64(count) - 1) / Int64(max(1, count)))
    var counts = Array(repeating: 0, count: max(1, count))
    for sample in samples {
      let index = Int(clamping: max(0, sample.microseconds) / width)
      counts[min(index, counts.count - 1)] += 1
    }
    return counts.enumerated().map { index, samples in
      let (from, to) = (Int64(index) * width, Int64(index + 1) * width)
      return (TimeSpan(microseconds: from), TimeSpan(microseconds: to), samples)
    }
  }
}
