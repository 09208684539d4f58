import Diagnostics
import Foundation
import JSONValues
import Planning
import Testing
import TestSupport

struct ProblemMatcherTests {
  @Test func `the problem matcher of the documentation matches every line of the brief form`() throws {
    let file = try Data(contentsOf: Repository.root.appending(path: "docs/grindvakt-problem-matcher.json"))
    let pattern = try #require(try JSONValue.parse(Array(file))["problemMatcher"]?[0]?["pattern"]?[0])
    let regex = try NSRegularExpression(pattern: try #require(pattern["regexp"]?.stringValue))
    let brief = try String(contentsOfFile: "\(GoldenFolder.path)/mistakes.brief", encoding: .utf8)
    let lines = brief.split(separator: "\n").map(String.init)
    #expect(lines.count >= 20)
    for line in lines {
      let match = regex.firstMatch(in: line, range: NSRange(line.startIndex..., in: line))
      let groups = try #require(match, "\(line)")
      func group(_ name: String) throws -> String {
        let number = Int(try #require(pattern[name]?.integerValue))
        return String(line[try #require(Range(groups.range(at: number), in: line))])
      }
      let rebuilt =
        "\(try group("file")):\(try group("line")):\(try group("column")): \(try group("severity")): "
        + "\(try group("message")) [\(try group("code"))]"
      #expect(rebuilt == line)
    }
    let text = try String(contentsOf: Repository.root.appending(path: "docs/problem-matcher.md"), encoding: .utf8)
    #expect(text.contains("\n\(regex.pattern)\n"))
  }
}
