import Catalogue
import Evidence
import Judgement
import Quantities
import TestSupport
import Testing

struct DeviationTests {
  private func log() -> FieldLog {
    var log = FieldLog()
    log.add(
      "deviation-reported", ["id": "1", "at": "2022-10-24", "fault-class": "A", "what": "silent", "unit": "home"])
    log.add("deviation-reported", ["id": "2", "at": "2022-10-24T12:00:00Z", "fault-class": "B", "what": "slow"])
    log.add("deviation-reported", ["id": "3", "at": "2022-11-01", "fault-class": "C", "what": "ugly", "unit": "short"])
    log.add("deviation-fixed", ["id": "1", "at": "2022-11-10", "version": "1.1"])
    return log
  }

  @Test func `deviations are open from their report until they are mended`() {
    let data = log().data(asOf: "2022-12-01")
    let deviations = data.deviations
    #expect(deviations.open(at: data.asOf).map(\.id) == ["2", "3"])
    #expect(
      deviations.openCounts(
        atEndOf: ["2022-10-23", "2022-10-24", "2022-11-01", "2022-11-09", "2022-11-10"].map(theDay))
        == [0, 2, 3, 3, 2])
    #expect(log().data(asOf: "2022-11-09").deviations.all.allSatisfy { $0.fixed == nil })
    #expect(log().data(asOf: "2022-11-10").deviations.all.first?.fixed != nil)
  }

  @Test func `they are found by class, unit and day`() {
    let deviations = log().data(asOf: "2022-12-01").deviations
    #expect(deviations.reported(classes: [.a, .b]).map(\.id) == ["1", "2"])
    #expect(deviations.reported(from: theDay("2022-10-25"), through: theDay("2022-11-01")).map(\.id) == ["3"])
    // Nobody said which unit the second one was, so it may have been this one.
    #expect(deviations.reported(units: ["home"]).map(\.id) == ["1", "2"])
    #expect(deviations.reportsByDay().map(\.count) == [2, 1])
  }

  @Test func `what is not understood is the worse of two`() {
    var log = FieldLog()
    log.add("deviation-reported", ["id": "1", "at": "2022-10-24", "fault-class": "grave", "what": "?"])
    log.add("deviation-reported", ["id": "2", "at": "2022-10-24", "fault-class": "C", "what": "?"])
    log.add("deviation-reported", ["id": "2", "at": "2022-10-25", "fault-class": "B", "what": "?"])
    log.add("deviation-fixed", ["id": "2", "at": "2022-10-01"])
    log.add("deviation-fixed", ["id": "9", "at": "2022-10-30"])
    log.add("deviation-reported", ["id": "4", "at": "yesterday", "fault-class": "C", "what": "?"])
    let data = log.data(asOf: "2022-12-01")
    #expect(data.deviations.all.map(\.faultClass) == [.a, .b])
    #expect(data.deviations.open(at: data.asOf).count == 2)
    #expect(
      Set(data.findings.map(\.reason)) == [
        .unreadableFaultClass(deviation: "1"), .repeated(kind: "deviation-reported", id: "2"),
        .unreadable(kind: "deviation-reported", field: "id or at"), .fixedBeforeReported(deviation: "2"),
        .unknown(kind: "deviation-fixed", id: "9"),
      ])
  }

  @Test func `counting open deviations agrees with looking at each`() {
    var random = SeededRandom(seed: 7)
    var log = FieldLog()
    for id in 0..<300 {
      let reported = theDay("2023-01-01").adding(days: Int.random(in: 0..<100, using: &random))
      log.add(
        "deviation-reported",
        ["id": "\(id)", "at": reported.description, "fault-class": ["A", "B", "C"][id % 3], "what": "w"])
      if Bool.random(using: &random) {
        let fixed = reported.adding(days: Int.random(in: 0..<30, using: &random))
        log.add("deviation-fixed", ["id": "\(id)", "at": fixed.description])
      }
    }
    let deviations = log.data(asOf: "2023-06-30").deviations
    let days = (0..<140).map { theDay("2023-01-01").adding(days: $0) }
    let slow = days.map { day in
      deviations.open(at: Stockholm.end(of: day) - TimeSpan(microseconds: 1), classes: [.a]).count
    }
    #expect(deviations.openCounts(atEndOf: days, classes: [.a]) == slow)
  }
}
