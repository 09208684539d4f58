import Evidence
import JSONValues
import Quantities
import Reporting
import Testing
import Texts

struct VerificationSummaryTests {
  private func report(attachments: Int, findings: [JSONValue]) throws -> VerificationReport {
    let value: JSONValue = [
      "entries": 12, "attachments": JSONValue(attachments), "lastHash": .string(String(repeating: "0", count: 64)),
      "findings": .array(findings),
    ]
    return try value.decode(VerificationReport.self)
  }

  @Test func `an intact record says so, and its head`() throws {
    let text = VerificationSummary(try report(attachments: 1, findings: []), language: .swedish).render()
    #expect(
      text
        == "Loggboken är oförändrad: 12 loggposter, 1 bilaga.\nLoggbokens senaste kontrollsumma: \(String(repeating: "0", count: 64))\n"
    )
  }

  @Test func `a damaged record names what is wrong, problems and notes apart`() throws {
    let found = try report(
      attachments: 0,
      findings: [
        ["kind": "altered", "line": 3, "seq": 3, "message": "line 3: entry 3 was altered: \u{1B}[31m"],
        ["kind": "torn-last-line", "line": 13, "message": "line 13: 40 bytes without an end"],
      ])
    let text = VerificationSummary(found, language: .english).render()
    #expect(text.hasPrefix("The record has been changed: 1 problem in 12 entries, 0 attachments.\n"))
    #expect(text.contains("  problem: altered: line 3: entry 3 was altered: ␛[31m\n"))
    #expect(text.contains("  note: torn-last-line: line 13"))
    #expect(!text.contains("SHA-256"))
  }
}
