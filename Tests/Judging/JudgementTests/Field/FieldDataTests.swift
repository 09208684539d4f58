import Evidence
import Judgement
import Quantities
import Testing

struct FieldDataTests {
  @Test func `pilot units take part from their first to their last day`() {
    var log = FieldLog()
    log.add("pilot-unit", ["id": "home", "kind": "care-home", "from": "2022-03-01", "users": "40"])
    log.add("pilot-unit", ["id": "short", "kind": "short-term", "from": "2022-04-01", "to": "2022-06-30"])
    let data = log.data(asOf: "2022-08-01")
    #expect(data.pilotUnits(on: theDay("2022-03-15")).map(\.id) == ["home"])
    #expect(data.pilotUnits(on: theDay("2022-05-01")).map(\.id) == ["home", "short"])
    #expect(data.pilotUnits(on: theDay("2022-07-01")).map(\.id) == ["home"])
    #expect(data.pilotUnits.map { $0.days(through: theDay("2022-08-01")) } == [154, 91])
    #expect(log.data(asOf: "2022-02-28").pilotUnits.isEmpty)
  }

  @Test func `installed units add up, and unit-days count each day in use`() {
    var log = FieldLog()
    log.add("installation", ["on": "2023-02-20", "count": "36"])
    log.add("installation", ["on": "2023-02-20", "count": "4", "where": "north"])
    log.add("installation", ["on": "2023-02-22", "count": "20", "removed": "10"])
    let installed = log.data(asOf: "2023-03-01").installations
    #expect(installed.total(on: theDay("2023-02-19")) == 0)
    #expect(installed.total(on: theDay("2023-02-21")) == 40)
    #expect(installed.total(on: theDay("2023-03-01")) == 50)
    #expect(installed.installed(from: theDay("2023-02-21"), through: theDay("2023-02-28")) == 20)
    #expect(installed.unitDays(from: theDay("2023-02-19"), through: theDay("2023-02-23")) == 40 + 40 + 50 + 50)
    #expect(log.data(asOf: "2023-02-21").installations.total(on: theDay("2023-03-01")) == 40)
  }

  @Test func `more taken down than installed is told, and counts as none`() {
    var log = FieldLog()
    log.add("installation", ["on": "2023-02-20", "count": "3", "removed": "5"])
    let data = log.data(asOf: "2023-03-01")
    #expect(data.installations.total(on: theDay("2023-03-01")) == 0)
    #expect(data.findings.map(\.reason) == [.moreRemovedThanInstalled])
  }

  @Test func `natural alarms without a known loss are not judged`() {
    var log = FieldLog()
    log.add("alarms", ["on": "2023-03-01", "sent": "100"])
    log.add("alarms", ["on": "2023-03-02", "sent": "50", "lost": "1", "users": "20"])
    let total = log.data(asOf: "2023-03-31").naturalAlarms.total()
    #expect(total.sent == 150)
    #expect(total.lost == 1)
    #expect(total.unknown == 100)
    #expect(total.judged == 50)
    #expect(total.mostUsersOfADay == 20)
    #expect(total.entries.map(\.seq) == [2, 3])
  }

  @Test func `test presses stay apart from natural alarms, and single ones are counted by user`() {
    var log = FieldLog()
    log.add("alarms", ["on": "2023-03-01", "sent": "100", "lost": "0"])
    log.add("test-press", ["id": "1", "at": "2023-03-01T10:00:00Z", "outcome": "arrived", "user": "a"])
    log.add("test-press", ["id": "2", "at": "2023-03-01T11:00:00Z", "outcome": "lost", "user": "a"])
    log.add("test-press", ["id": "3", "at": "2023-03-02T11:00:00Z", "outcome": "arrived", "user": "b"])
    let total = log.data(asOf: "2023-03-31").testPresses.total()
    #expect(total.sent == 3)
    #expect(total.lost == 1)
    #expect(total.users == ["a": SentAndLost(sent: 2, lost: 1), "b": SentAndLost(sent: 1)])
    #expect(total.first == theDay("2023-03-01"))
    #expect(total.days == 2)
  }

  @Test func `a loss that only one source tells of is not forgotten, and alarms are not counted twice`() {
    var log = FieldLog()
    log.add("test-presses", ["on": "2023-03-01", "sent": "100", "lost": "0"])
    log.add("test-press", ["id": "1", "at": "2023-03-01T10:00:00Z", "outcome": "arrived"])
    log.add("test-press", ["id": "2", "at": "2023-03-01T11:00:00Z", "outcome": "lost"])
    let data = log.data(asOf: "2023-03-31")
    let total = data.testPresses.total()
    #expect(total.sent == 101)
    #expect(total.lost == 1)
    #expect(data.findings.map(\.reason) == [.severalSources(kind: "test-presses", day: "2023-03-01")])
  }

  @Test func `more lost than sent counts all as lost and is told`() {
    var log = FieldLog()
    log.add("test-presses", ["on": "2023-03-01", "sent": "1", "lost": "3"])
    let data = log.data(asOf: "2023-03-31")
    #expect(data.testPresses.total().sent == 3)
    #expect(data.testPresses.total().lost == 3)
    #expect(data.findings.map(\.reason) == [.moreLostThanSent(kind: "test-presses")])
  }

  @Test func `days of a unit leave out those whose unit nobody knows`() {
    var log = FieldLog()
    log.add("test-presses", ["on": "2023-03-01", "sent": "10", "lost": "0", "unit": "a"])
    log.add("test-presses", ["on": "2023-03-02", "sent": "20", "lost": "0"])
    let presses = log.data(asOf: "2023-03-31").testPresses
    #expect(presses.total(units: ["a"]).sent == 10)
    #expect(presses.total().sent == 30)
  }

  @Test func `the newest figures of a day replace older ones, and days ahead are not known`() {
    var log = FieldLog()
    var first = TelemetryDay(on: theDay("2023-03-01"))
    (first.rows, first.devices, first.deviceHours) = (10, 2, 20)
    var second = first
    (second.rows, second.devices, second.deviceHours) = (15, 3, 30)
    var next = TelemetryDay(on: theDay("2023-03-02"))
    (next.rows, next.devices, next.deviceHours) = (1, 1, 1)
    func add(_ days: [TelemetryDay]) {
      log.add(
        "telemetry-imported", known: "2023-03-01",
        ["measure": "heartbeats", "figures": TelemetryFigures(days: days).text])
    }
    add([first, next])
    add([second])
    #expect(log.data(asOf: "2023-03-01").telemetry.deviceHours() == 30)
    #expect(log.data(asOf: "2023-03-02").telemetry.deviceHours() == 31)
    #expect(log.data(asOf: "2023-03-02").telemetry.deviceDays() == 4)
  }

  @Test func `figures that cannot be read do not count and are told`() {
    var log = FieldLog()
    let figures = #"{"days":[{"on":"2023-03-01","rows":5,"sent":3,"lost":4}]}"#
    log.add("telemetry-imported", known: "2023-03-01", ["measure": "test-presses", "figures": figures])
    let data = log.data(asOf: "2023-03-31")
    #expect(data.testPresses.isEmpty)
    #expect(data.findings.count == 1)
  }

  @Test func `figures that count rows of a log that was taken back do not hold`() {
    var log = FieldLog()
    var told = TelemetryDay(on: theDay("2023-03-01"))
    told.deviceHours = 24
    let figures = TelemetryFigures(days: [told]).text
    log.add("telemetry-imported", known: "2023-03-01", ["measure": "heartbeats", "figures": figures])
    log.add("telemetry-imported", known: "2023-03-01", ["measure": "heartbeats", "figures": figures, "with": "2"])
    log.add("event-withdrawn", known: "2023-03-05", ["seq": "2", "reason": "wrong file", "by": "it"])
    #expect(log.data(asOf: "2023-03-04").telemetry.deviceHours() == 24)
    let after = log.data(asOf: "2023-03-05")
    #expect(after.telemetry.deviceHours() == 0)
    #expect(after.findings.map(\.reason) == [.figuresOfWithdrawnLog])
  }

  @Test func `battery lives come from measurements and from logs, with what is censored`() {
    var log = FieldLog()
    log.add("battery-measured", ["device": "h1", "on": "2022-10-24", "hours": "11.5", "censored": "no"])
    log.add("battery-measured", ["device": "h2", "on": "2022-10-24", "hours": "12", "censored": "perhaps"])
    var told = TelemetryDay(on: theDay("2022-10-25"))
    told.lives = [BatteryDischarge(minutes: 610, isCensored: true)]
    log.add(
      "telemetry-imported", known: "2022-10-25",
      ["measure": "battery-levels", "figures": TelemetryFigures(days: [told]).text])
    let data = log.data(asOf: "2022-11-01")
    #expect(data.batteryLives.map(\.hours.description) == ["11.5", "61/6"])
    #expect(data.batteryLives.map(\.isCensored) == [false, true])
    #expect(data.findings.count == 1)
  }

  @Test func `a promise slips from its first day, until it is kept`() throws {
    var log = FieldLog()
    log.add(
      "promise",
      [
        "id": "all-done", "what": "all done", "given-on": "2022-06-27", "by": "vendor", "week": "2022-W33",
        "anchor": "start",
      ])
    log.add("promise-moved", ["id": "all-done", "on": "2022-08-15", "week": "2022-W35", "anchor": "start"])
    log.add("promise-kept", ["id": "all-done", "on": "2022-11-01"])
    let promised = try #require(log.data(asOf: "2022-07-01").promises.first)
    #expect(promised.slip(on: theDay("2022-07-01")) == 0)
    let moved = try #require(log.data(asOf: "2022-08-20").promises.first)
    #expect(moved.firstDay == theDay("2022-08-15"))
    #expect(moved.moves == 1)
    #expect(moved.slip(on: theDay("2022-08-20")) == 14)
    #expect(!moved.isBroken(on: theDay("2022-08-20")))
    let late = try #require(log.data(asOf: "2022-09-30").promises.first)
    #expect(late.slip(on: theDay("2022-09-30")) == 46)
    #expect(late.isBroken(on: theDay("2022-09-30")))
    let kept = try #require(log.data(asOf: "2022-12-01").promises.first)
    #expect(kept.slip(on: theDay("2022-12-01")) == 78)
    #expect(!kept.isBroken(on: theDay("2022-12-01")))
  }

  @Test func `a promise that names no day is never taken for kept`() throws {
    var log = FieldLog()
    log.add("promise", ["id": "p", "what": "soon", "given-on": "2022-06-27", "by": "vendor", "week": "2022-W33"])
    let data = log.data(asOf: "2022-07-01")
    let promise = try #require(data.promises.first)
    #expect(promise.slip(on: theDay("2022-07-01")) == nil)
    #expect(promise.isBroken(on: theDay("2022-07-01")))
    #expect(data.findings.map(\.reason) == [.promiseWithoutDay(promise: "p")])
  }

  @Test func `an artefact is approved from the day of its approval`() throws {
    var log = FieldLog()
    log.add(
      "artefact",
      [
        "kind": "risk-analysis", "perspective": "user", "on": "2022-02-01", "approved-by": "head of unit",
        "approved-on": "2022-03-01",
      ])
    log.add("artefact", ["kind": "risk-analysis", "perspective": "working-environment", "on": "2022-02-15"])
    let before = log.data(asOf: "2022-02-28").artefacts
    #expect(before.of(kind: "risk-analysis").map(\.perspective) == ["working-environment", "user"])
    #expect(before.of(kind: "risk-analysis", perspective: "user").map(\.approvedBy) == [nil])
    let after = log.data(asOf: "2022-03-01").artefacts
    let artefact = try #require(after.of(kind: "risk-analysis", perspective: "user").first)
    #expect(artefact.approvedBy != nil)
    #expect(artefact.age(on: theDay("2022-03-01")) == 28)
  }

  @Test func `the sample is held against the population`() throws {
    var log = FieldLog()
    func add(_ whose: String, _ category: String, _ count: Int, on: String = "2022-03-01") {
      log.add(
        "population", ["on": on, "whose": whose, "group": "age", "category": category, "count": "\(count)"])
    }
    add("population", "65-79", 1000, on: "2021-03-01")
    add("population", "65-79", 1500)
    add("population", "80-", 2000)
    add("sample", "65-79", 45)
    add("sample", "80-", 5)
    let ages = try #require(log.data(asOf: "2022-04-01").samples.first)
    #expect(ages.population == 3500)
    #expect(ages.sample == 50)
    #expect(ages.distance?.description == "33/70")
    #expect(ages.missing.isEmpty)
  }

  @Test func `a survey whose mean lies outside of its scale is not read`() {
    var log = FieldLog()
    var values = [
      "on": "2022-05-01", "who": "user", "question": "Safe on a walk?", "mean": "3.94", "lowest": "1",
      "highest": "6", "answers": "30",
    ]
    log.add("survey", values)
    values["mean"] = "53.8"
    log.add("survey", values)
    let data = log.data(asOf: "2022-06-01")
    #expect(data.surveys.map(\.mean.description) == ["3.94"])
    #expect(data.findings.count == 1)
  }

  @Test func `what was seen of a requirement is not met unless it says so`() {
    var log = FieldLog()
    log.add("observed-requirement", ["requirement": "B3 ID:44", "outcome": "not-met", "on": "2022-10-24"])
    log.add("observed-requirement", ["requirement": "B3 ID:1", "outcome": "??", "on": "2022-10-25"])
    log.add("observed-requirement", ["requirement": "B3 ID:2", "outcome": "met", "on": "2022-10-26"])
    #expect(log.data(asOf: "2022-11-01").observedRequirements.map(\.isMet) == [false, false, true])
    #expect(log.data(asOf: "2022-10-24").observedRequirements.count == 1)
  }

  @Test func `the newest version of all of it and of each unit is in use`() {
    var log = FieldLog()
    log.add("system-version", ["version": "1.0", "from": "2022-03-01"])
    log.add("system-version", ["version": "1.1", "from": "2022-05-01T10:00:00Z"])
    log.add("system-version", ["version": "1.2-beta", "from": "2022-05-02", "unit": "home"])
    let data = log.data(asOf: "2022-06-01")
    #expect(data.versions(at: data.asOf).map(\.version) == ["1.1", "1.2-beta"])
    #expect(data.versions(at: Stockholm.start(of: theDay("2022-04-01"))).map(\.version) == ["1.0"])
  }
}
