import Quantities
import Statistics
import Testing

struct ConfidenceTests {
  @Test(arguments: ["0 %", "100 %", "-5 %", "101 %"])
  func `nobody is surer than sure or less than not at all`(text: String) throws {
    #expect(Confidence(try Percentage.parse(text)) == nil)
  }

  @Test func `95 percent is a level`() throws {
    #expect(Confidence(try Percentage.parse("95 %"))?.level == (try Percentage.parse("95 %")))
  }
}
