import SuiteLanguage
import Testing
import Texts

@Suite struct PatternTests {
  @Test(arguments: [
    ("^Larm", "Larm från rum 4", true), ("larm", "Larm", false), ("(?i)larm", "Larm", true), ("å.ö", "xåäöx", true),
    (#"\bfall\b"#, "ett fall här", true), (#"^\d{4}$"#, "12345", false), ("", "", true), ("", "x", true),
    (#"^\w+$"#, "Åsa", true), ("^.$", "🏠", true),
  ])
  func `a pattern is looked for anywhere in the text`(pattern: String, text: String, found: Bool) throws {
    let finding = try Pattern.compiled(pattern).find(in: text)
    if found {
      #expect(finding != .notFound)
    } else {
      #expect(finding == .notFound)
    }
  }

  @Test func `the first group is what is found, or else the whole match`() throws {
    #expect(try Pattern.compiled("id=(\\d+)").find(in: "x id=42;") == .found("42"))
    #expect(try Pattern.compiled("id=\\d+").find(in: "x id=42;") == .found("id=42"))
    #expect(try Pattern.compiled("a(b)?").find(in: "a") == .found(nil))
  }

  @Test(arguments: ["(a+)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a|aa)+$"])
  func `a pattern that would take for ever is cut off`(pattern: String) throws {
    let text = String(repeating: "a", count: 4_000) + "!"
    #expect(try Pattern.compiled(pattern).find(in: text) == .limitExceeded)
  }

  @Test func `recursion ends at the limit and not at the end of the stack`() throws {
    let finding = try Pattern.compiled("^(\\((?1)*\\))*$").find(in: String(repeating: "(", count: 200_000))
    #expect(finding == .limitExceeded || finding == .notFound)
  }

  @Test(arguments: [("(", 1), ("a)", 1), ("[a", 2), ("*a", 1), ("a{2,1}", 6), (#"\C"#, 2), ("(?<n", 4)])
  func `a pattern that does not compile says where`(pattern: String, offset: Int) {
    #expect { try Pattern.compiled(pattern) } throws: { error in
      guard let error = error as? Pattern.SyntaxError else { return false }
      return !error.message.english.isEmpty && abs(error.offset - offset) <= 1
    }
  }

  @Test func `many patterns at once from many threads`() async {
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          (try? Pattern.compiled("x\(number % 20)$").find(in: "abc x\(number % 20)")) == .found("x\(number % 20)")
        }
      }
      for await isFound in group { #expect(isFound) }
    }
  }
}
