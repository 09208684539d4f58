import Foundation
import Planning
import SuiteLanguage
import Testing

/// Each case of the log-in suites names the clause that it stands on, and the documentation has them all.
struct ClauseTableTests {
  @Test func `each case stands on a clause in each profile`() throws {
    for planned in try ClauseTable().cases {
      for profile in SAMLProfile.allCases {
        let clauses = ClauseTable.clauses(of: planned, in: profile)
        #expect(!clauses.isEmpty, "\(planned.id) in \(profile.rawValue)")
        for clause in clauses { #expect(clause.text.contains { $0.isNumber }, "\(planned.id)") }
      }
    }
  }

  @Test func `the documented tables are those of the program`() throws {
    try check(ClauseTable().text, ClauseTable.begin, ClauseTable.end, in: PeerExpectation.document)
    try check(DeviationTable().text, DeviationTable.begin, DeviationTable.end, in: DeviationTable.file)
  }

  private func check(_ written: String, _ begin: String, _ end: String, in file: URL) throws {
    var document = try String(contentsOf: file, encoding: .utf8)
    let first = try #require(document.range(of: begin))
    let last = try #require(document.range(of: end))
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_DOCUMENTS"] != nil {
      document.replaceSubrange(first.lowerBound..<last.upperBound, with: written)
      try document.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      document.contains(written), "write it anew: GRINDVAKT_WRITE_DOCUMENTS=1 ./grindvakt test --filter ClauseTable")
  }
}
