import Reporting
import TestSupport
import Testing
import Texts

/// What a record shows, in a screenful.
struct BriefSummaryTests {
  /// Why the requirement that fails in the sample matters, in 69 characters.
  private static let why = "Ett larm vars batteri tar slut i det tysta finns inte när det behövs."

  private static func lines(width: Int?) throws -> [String] {
    BriefSummary(try GoldenTests.assessment(), language: .swedish, width: width).render()
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [40, 60])
  func `why something matters is said whole, on lines that fit`(width: Int) throws {
    let lines = try Self.lines(width: width)
    let first = try #require(lines.firstIndex { $0.contains("Ett larm vars") })
    let said = lines[first...].prefix { $0.hasPrefix("    ") }
    #expect(said.count > 1)
    #expect(said.map { $0.dropFirst(4) }.joined(separator: " ") == Self.why)
    for line in lines { #expect(line.count <= width, "\(line)") }
  }

  @Test(arguments: [nil, 80])
  func `where there is room it takes one line`(width: Int?) throws {
    #expect(try Self.lines(width: width).contains("    " + Self.why))
  }
}
