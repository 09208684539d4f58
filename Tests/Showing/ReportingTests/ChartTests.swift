import Quantities
import Reporting
import Testing

struct ChartTests {
  private func spans(_ milliseconds: [Int32]) -> [TimeSpan] { milliseconds.map { .milliseconds($0) } }

  @Test func `percentiles are values that were measured`() {
    let distribution = Distribution(spans([50, 10, 40, 20, 30]))
    #expect(distribution.percentile(0) == .milliseconds(10))
    #expect(distribution.percentile(50) == .milliseconds(30))
    #expect(distribution.percentile(95) == .milliseconds(50))
    #expect(distribution.percentile(20) == .milliseconds(10))
    #expect(distribution.percentile(21) == .milliseconds(20))
    #expect(Distribution([]).percentile(50) == nil)
  }

  @Test func `every sample lies in exactly one class`() {
    let distribution = Distribution(spans([0, 9, 10, 99, 100]))
    let classes = distribution.classes(10, upTo: .milliseconds(100))
    #expect(classes.map(\.samples) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2])
    #expect(classes.first?.to == classes[1].from)
  }

  @Test(arguments: [(0.0, 1.0, 0.2), (7, 8, 2), (100, 100, 20), (0.3, 0.3, 0.1), (501, 600, 200)])
  func `an axis ends on a round step at or beyond the largest value`(largest: Double, end: Double, step: Double) {
    let axis = Axis(upTo: largest)
    #expect(abs(axis.high - end) < 1e-9)
    #expect(abs(axis.step - step) < 1e-9)
    #expect(axis.ticks.last.map { abs($0 - end) < 1e-9 } == true)
  }

  @Test func `what is not finite does not break an axis`() {
    #expect(Axis(upTo: .infinity).high == 1)
    #expect(Axis(upTo: .nan).high == 1)
    #expect(Axis(upTo: -5).high == 1)
  }
}
