import Foundation
import JSONValues
import Testing

/// When a roll-out ends, asked of the built command.
struct ForecastTests {
  private static let plan = ["--units", "3500", "--done-by", "2023-06-30"]

  private static func forecast(_ arguments: [String]) async throws -> (exitCode: Int32, json: JSONValue) {
    let result = try await Command.run(["forecast"] + arguments + ["--format", "json"])
    return (result.exitCode, try JSONValue.parse(result.output))
  }

  private static func day(_ pointer: String, _ json: JSONValue) throws -> String? {
    try json.value(at: #require(JSONPointer(parsing: pointer)))?.stringValue
  }

  @Test(arguments: [("0", "2023-02-13"), ("1", "2023-02-06"), ("2", "2023-01-30")])
  func `180 a week must start in time, a week earlier for each stop week`(stopWeeks: String, start: String) async throws
  {
    let answer = try await Self.forecast(
      Self.plan + ["--per-week", "180", "--start", "2023-02-20", "--stop-weeks", stopWeeks])
    #expect(try Self.day("/byWeeks/latestStart", answer.json) == start)
    #expect(answer.exitCode == 1)
  }

  @Test func `with holidays it must start by 7 February, and the real start ends on 13 July`() async throws {
    let late = try await Self.forecast(Self.plan + ["--per-business-day", "36", "--start", "2023-02-20"])
    #expect(late.exitCode == 1)
    #expect(try Self.day("/steadyLatestStart", late.json) == "2023-02-07")
    #expect(try Self.day("/steadyLastDay", late.json) == "2023-07-13")
    #expect(late.json["probability"] == 0)
    let inTime = try await Self.forecast(Self.plan + ["--per-business-day", "36", "--start", "2023-02-07"])
    #expect(inTime.exitCode == 0)
    #expect(try Self.day("/steadyLastDay", inTime.json) == "2023-06-30")
    let dayLater = try await Self.forecast(Self.plan + ["--per-business-day", "36", "--start", "2023-02-08"])
    #expect(dayLater.exitCode == 1)
  }

  @Test func `the old contract is needed as long as it takes`() async throws {
    let answer = try await Self.forecast(
      Self.plan + ["--per-week", "180", "--start", "2023-02-20", "--old-contract-until", "2023-06-30"])
    #expect(answer.json["overlapDays"] == 13)
  }

  @Test(arguments: ["sv", "fi", "en"])
  func `the text names the days`(language: String) async throws {
    let result = try await Command.run(
      ["forecast", "--per-week", "180", "--start", "2023-02-20", "--language", language] + Self.plan)
    #expect(result.exitCode == 1)
    let days = ["sv": "2023-02-07", "fi": "7.2.2023", "en": "7 February 2023"]
    #expect(result.output.contains(days[language] ?? "?"))
    #expect(!result.output.contains("{"))
  }

  @Test(
    arguments: [
      (["--units", "-1", "--per-week", "180"], 2), (["--units", "100", "--per-week", "0"], 2),
      (["--units", "100", "--per-week", "180", "--per-business-day", "36"], 2),
      (["--units", "100", "--per-week", "5", "--start", "2023-02-29"], 2),
      (["--units", "100", "--per-week", "5", "--stop", "2023-04-07..2023-04-03"], 2),
      (["--units", "100", "--per-week", "5", "--delivery", "2023-04-07"], 2),
      (["--units", "100", "--per-week", "5", "--probability", "101 %"], 2),
      (["--units", "100", "--per-week", "5", "--stop-weeks", "-1"], 2),
      (["--units", "100", "--per-week", "5", "--record", "/nowhere"], 2), (["--units", "100"], 3),
    ] as [([String], Int32)])
  func `what cannot be forecast is refused`(arguments: [String], exitCode: Int32) async throws {
    let result = try await Command.run(["forecast"] + arguments)
    #expect(result.exitCode == exitCode)
    #expect(result.output.isEmpty)
    // Findings speak the reader's language, the parser of arguments English.
    #expect(result.errors.contains("fel: ") || result.errors.contains("Error: "), "\(result.errors)")
  }
}
