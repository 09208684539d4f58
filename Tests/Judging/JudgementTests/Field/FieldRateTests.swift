import Catalogue
import Evidence
import Judgement
import Quantities
import Statistics
import Testing

struct FieldRateTests {
  private func report(_ log: inout FieldLog, _ id: String, _ on: String, _ faultClass: String, fixed: String? = nil) {
    log.add("deviation-reported", ["id": id, "at": on, "fault-class": faultClass, "what": "w"])
    if let fixed { log.add("deviation-fixed", ["id": id, "at": fixed]) }
  }

  @Test func `deviations are counted for each hundred installed`() {
    var log = FieldLog()
    log.add("installation", ["on": "2023-02-20", "count": "150"])
    report(&log, "1", "2023-02-25", "A")
    report(&log, "2", "2023-02-26", "B")
    report(&log, "3", "2023-02-27", "A")
    let data = log.data(asOf: "2023-03-01")
    let (from, through) = (theDay("2023-02-20"), theDay("2023-02-28"))
    #expect(data.deviationsPerHundredInstalled(from: from, through: through)?.description == "2")
    #expect(data.deviationsPerHundredInstalled(from: from, through: through, classes: [.a])?.description == "4/3")
    #expect(data.deviationsPerHundredInstalled(from: theDay("2023-01-01"), through: theDay("2023-01-31")) == nil)
  }

  @Test func `days are free of faults after the last one is mended`() {
    var log = FieldLog()
    log.add("pilot-unit", ["id": "home", "kind": "care-home", "from": "2022-10-01"])
    report(&log, "1", "2022-10-10", "A", fixed: "2022-10-15")
    report(&log, "2", "2022-10-20", "C")
    let data = log.data(asOf: "2022-10-31")
    #expect(data.faultFreeDays(through: theDay("2022-10-31"), classes: [.a, .b]) == 16)
    #expect(data.faultFreeDays(through: theDay("2022-10-31"), classes: [.a, .b, .c]) == 0)
    #expect(data.faultFreeDays(through: theDay("2022-10-31"), classes: [.b]) == 31)
    #expect(data.faultFreeDays(through: theDay("2022-10-12"), classes: [.a]) == 0)
  }

  @Test func `days before anything is in use are not free of faults`() {
    var log = FieldLog()
    log.add("pilot-unit", ["id": "home", "kind": "care-home", "from": "2022-10-01"])
    let data = log.data(asOf: "2022-10-31")
    #expect(data.faultFreeDays(through: theDay("2022-09-30"), classes: [.a]) == 0)
    #expect(data.faultFreeDays(through: theDay("2022-10-31"), classes: [.a], units: ["other"]) == 0)
    #expect(FieldLog().data(asOf: "2022-10-31").faultFreeDays(through: theDay("2022-10-31"), classes: [.a]) == 0)
  }

  @Test func `fewer reports at level alarms are tired people`() throws {
    var log = FieldLog()
    log.add("pilot-unit", ["id": "home", "kind": "care-home", "from": "2022-03-01", "users": "50"])
    for month in ["03", "05"] {
      for date in 10..<20 { log.add("alarms", ["on": "2022-\(month)-\(date)", "sent": "40"]) }
    }
    for id in 0..<30 { report(&log, "a\(id)", "2022-03-15", "B") }
    for id in 0..<5 { report(&log, "b\(id)", "2022-05-15", "B") }
    let data = log.data(asOf: "2022-06-01")
    let sure = try #require(Percentage(parsing: "95 %").flatMap(Confidence.init))
    let rate = try data.reportingRate(
      before: theDay("2022-03-01")...day("2022-03-30"), after: theDay("2022-05-01")...day("2022-05-30"),
      confidence: sure)
    #expect(rate?.finding == .fatigue)
    let silent = try data.reportingRate(
      before: theDay("2022-03-01")...day("2022-03-30"), after: theDay("2022-04-01")...day("2022-04-30"),
      confidence: sure)
    #expect(silent == nil)
  }
}
