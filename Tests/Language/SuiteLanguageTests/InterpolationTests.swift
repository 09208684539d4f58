import SuiteLanguage
import Testing
import Texts

@Suite struct InterpolationTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("5 $", "5 $"), ("$", "$"), ("a$b", "a$b"), ("$${x}", "${x}"), ("{x}", "{x}"),
    ("kostar 5 $ i dag", "kostar 5 $ i dag"),
  ])
  func `text without names stays as it is`(text: String, literal: String) throws {
    #expect(try Interpolation.parse(text).literal == literal)
  }

  @Test func `names are found between braces`() throws {
    let parsed = try Interpolation.parse("Larm från ${user} i rum ${room-2}")
    #expect(parsed.references.map(\.name) == ["user", "room-2"])
    #expect(parsed.references.map(\.range) == [11..<18, 25..<34])
    #expect(parsed.onlyReference == nil)
    #expect(parsed.pieces.first == .literal("Larm från "))
  }

  @Test func `a name alone is told apart from a text with a name`() throws {
    #expect(try Interpolation.parse("${phone}").onlyReference?.name == "phone")
    #expect(try Interpolation.parse(" ${phone}").onlyReference == nil)
  }

  @Test func `a source and a unit may stand with the name`() throws {
    let secret = try #require(try Interpolation.parse("${secret:VENDOR_TOKEN}").onlyReference)
    #expect(secret.source == .secret && secret.name == "VENDOR_TOKEN" && secret.unit == nil)
    let level = try #require(try Interpolation.parse("${level|fraction}").onlyReference)
    #expect(level.source == .scope && level.unit == "fraction")
  }

  @Test(arguments: [
    ("${x", "'${' is not closed"), ("a ${}", "'${}' has no name in it"), ("${a b}", "'a b' is not a name"),
    ("${file:x}", "'file' is not a place that values come from"),
    ("${scope:x}", "'scope' is not a place that values come from"),
    ("${x|}", "'' is not a unit"), ("${1}", "'1' is not a name"), ("${ö}", "'ö' is not a name"),
  ])
  func `a malformed name is explained`(text: String, message: String) {
    #expect { try Interpolation.parse(text) } throws: { ($0 as? Interpolation.Problem)?.message.english == message }
  }
}
