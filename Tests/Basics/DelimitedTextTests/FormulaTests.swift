import DelimitedText
import Testing

@Suite struct FormulaTests {
  @Test(arguments: [
    "=1+1", "=HYPERLINK(\"http://x\")", "@SUM(1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "-", "+1+1", "\n=1", "-x",
  ])
  func `a text that a spreadsheet would take for a formula is made text`(text: String) {
    let row = DelimitedWriter(isForSpreadsheets: true).row([text])
    #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
    #expect(!DelimitedWriter().row([text]).hasPrefix("'"))
  }

  @Test(arguments: ["-5", "+46 70 123 45 67", "-5,5 %", "-25 000 kr", "Larm = nej", "a+b", ""])
  func `numbers and other texts stay as they are`(text: String) {
    #expect(DelimitedWriter(isForSpreadsheets: true).row([text, "x"]) == DelimitedWriter().row([text, "x"]))
  }
}
