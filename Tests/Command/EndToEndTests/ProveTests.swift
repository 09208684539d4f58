import Foundation
import JSONValues
import Testing

/// What a pilot proves, asked of the built command.
struct ProveTests {
  private static let pilot = ["--users", "50", "--alarms-per-user-month", "2.2472", "--all-users", "4450"]

  /// The answer as JSON, with the exit code.
  private static func prove(_ arguments: [String]) async throws -> (exitCode: Int32, json: JSONValue) {
    let result = try await Command.run(["prove"] + arguments + ["--format", "json"])
    return (result.exitCode, try JSONValue.parse(result.output))
  }

  /// One figure of an answer, by JSON Pointer.
  struct Figure: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let pointer: String
    let value: Double

    init(_ claim: String, _ arguments: [String], _ pointer: String, _ value: Double) {
      self.arguments = [claim] + arguments
      self.pointer = pointer
      self.value = value
    }

    var testDescription: String { arguments.joined(separator: " ") + " " + pointer }
  }

  private static let lost = "lost alarms at most 0.1 %"

  @Test(arguments: [
    Figure(lost, ["--alarms-per-month", "10000", "--all-users", "4450"], "/alarmsPerUserMonth", 2.2472),
    Figure(lost, pilot, "/prospects/0/trials", 103.4),
    Figure(lost, pilot, "/prospects/0/upper", 0.02867),
    Figure(lost, ["--trials", "103", "--failures", "0"], "/data/upper", 0.02867),
    Figure(lost, [], "/needs/0/trials", 2995),
    Figure(lost, [], "/needs/1/trials", 4742),
    Figure("faulty users at most 5 %", ["--users", "50"], "/prospects/0/upper", 0.05816),
    Figure("faulty users at most 5 %", ["--trials", "50", "--failures", "0"], "/data/upper", 0.05816),
    Figure("mtbf at least 10 000 h", ["--device-days", "1400", "--failures", "0"], "/meanTime/lowerHours", 11_215.96),
    Figure("mtbf at least 10 000 h", ["--users", "50"], "/prospects/0/lowerHours", 11_215.96),
    Figure(lost, pilot + ["--suspected", "1 %"], "/prospects/0/chanceToSee", 0.6448),
    Figure(lost, pilot, "/needs/0/weeks", 115.9),
    Figure(lost, pilot, "/needs/0/daysOfAllUsers", 9.116),
    Figure(lost, pilot, "/needs/0/weeksOfTestPresses", 8.557),
  ])
  func `every figure of a pilot reads to four digits`(figure: Figure) async throws {
    let answer = try await Self.prove(figure.arguments)
    let found = try answer.json.value(at: #require(JSONPointer(parsing: figure.pointer)))?.numberValue?.approximation
    let value = try #require(found)
    let size = pow(10, Foundation.floor(log10(figure.value)) - 3)
    // Figures with more than four digits are given as they are, those with four are rounded.
    #expect(abs(value - figure.value) <= size / 2 * 1.0001, "\(value), not \(figure.value)")
  }

  @Test func `fifty users over four weeks cannot show it, and the text says what can`() async throws {
    let result = try await Command.run(
      ["prove", Self.lost, "--confidence", "95%", "--test-presses-per-user-day", "1"] + Self.pilot)
    #expect(result.exitCode == 3)
    let text = result.output.replacing("\u{A0}", with: " ")
    for sentence in [
      "högst 0,1 % av larmen går förlorade", "INTE AVGJORT",
      "Antal larm på 4 veckor från 50 brukare: 103,4. Om inget misslyckas bevisar det att högst 2,867 % misslyckas. Det"
        + " kan inte bevisa påståendet.",
      "Om 1 % misslyckas är sannolikheten 64,48 %", "2 995 larm utan fel",
      "cirka 116 veckor med verkliga larm från 50 brukare",
      "cirka 8,6 veckor med 1 provtryck per brukare och dygn", "cirka 9,1 dygn med hela stadens larm",
      "4 742 larm med högst 1 fel",
    ] {
      #expect(text.contains(sentence), "missing: \(sentence)\n\(text)")
    }
  }

  @Test(arguments: [("sv", "Vad som krävs"), ("en", "What is needed"), ("fi", "Mitä tarvitaan")])
  func `it speaks three languages`(language: String, words: String) async throws {
    let result = try await Command.run(["prove", Self.lost, "--language", language] + Self.pilot)
    #expect(result.output.contains(words))
    #expect(!result.output.contains("{"))
  }

  @Test(
    arguments: [
      (["--trials", "2995", "--failures", "0"], 0), (["--trials", "2994", "--failures", "0"], 3),
      (["--trials", "4742", "--failures", "1"], 0), (["--trials", "4741", "--failures", "1"], 3),
      (["--trials", "2995", "--failures", "20"], 1), ([], 3),
      (["--trials", "2995", "--failures", "0", "--correlation", "0.1", "--users", "50"], 3),
      (["--trials", "2995", "--failures", "0", "--correlation", "0.1"], 3),
    ] as [([String], Int32)])
  func `the exit code tells shown from refuted and from neither`(arguments: [String], exitCode: Int32) async throws {
    #expect(try await Command.run(["prove", Self.lost] + arguments).exitCode == exitCode)
  }

  @Test(
    arguments: [
      (["--lifetimes", "10.5,11,12,48+"], 1),
      (["--lifetimes", Array(repeating: "48+", count: 29).joined(separator: ",")], 0),
      (["--lifetimes", Array(repeating: "48+", count: 28).joined(separator: ",")], 3),
      (["--lifetimes", Array(repeating: "47+", count: 60).joined(separator: ",")], 3),
    ] as [([String], Int32)])
  func `batteries are counted, and those seen too short tell nothing`(
    arguments: [String], exitCode: Int32
  ) async throws {
    let answer = try await Self.prove(["battery at least 48 h for 90 %"] + arguments)
    #expect(answer.exitCode == exitCode)
  }

  @Test(arguments: [
    ["lost alarms"], ["coffee at most 3 %"], [lost, "--trials", "10"], [lost, "--trials", "10", "--failures", "11"],
    [lost, "--trials", "-1", "--failures", "0"], [lost, "--failures", "0"], [lost, "--confidence", "100 %"],
    [lost, "--confidence", "95"], [lost, "--users", "0"], [lost, "--users", "50", "--weeks", "nan"],
    [lost, "--correlation", "2"], [lost, "--users", "5", "--test-presses-per-user-day", "500"],
    [lost, "--alarms-per-month", "10000"], [lost, "--good", "1 %"], [lost, "--catalogue", "."],
    [lost, "--record", "/nowhere"], [lost, "--users", "50", "--alarms-per-user-month", "inf"],
    ["mtbf at least 100 h", "--trials", "5", "--failures", "0"],
    ["mtbf at least 100 h", "--device-hours", "0", "--failures", "0"],
    ["battery at least 48 h for 90 %", "--lifetimes", "4,x"], [lost, "--device-hours", "4", "--failures", "0"],
  ])
  func `wrong input is refused with a reason and a hint`(arguments: [String]) async throws {
    let result = try await Command.run(["prove"] + arguments)
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    // Findings speak the reader's language, the parser of arguments English.
    #expect(result.errors.contains("fel: ") || result.errors.contains("Error: "), "\(result.errors)")
  }
}
