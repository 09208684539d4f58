import Catalogue
import Evidence
import Judgement
import Quantities
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
    #expect(log().data(asOf: "2022-11-09").deviations.all.allSatisfy { $0.fixed == nil })
    #expect(log().data(asOf: "2022-11-10").deviations.all.first?.fixed != nil)
  }

  @Test func `they are found by class, unit and day`() {
    let deviations = log().data(asOf: "2022-12-01").deviations
    #expect(deviations.reported(classes: [.a, .b]).map(\.id) == ["1", "2"])
    #expect(deviations.reported(from: theDay("2022-10-25"), through: theDay("2022-11-01")).map(\.id) == ["3"])
    // Nobody said which unit the second one was, so it may have been this one.
    #expect(deviations.reported(units: ["home"]).map(\.id) == ["1", "2"])
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
}
