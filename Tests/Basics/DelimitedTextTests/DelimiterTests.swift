import DelimitedText
import Testing

struct DelimiterTests {
  @Test(arguments: Delimiter.allCases)
  func `a delimiter is one byte of ASCII that no number or name holds`(delimiter: Delimiter) {
    let character = Character(UnicodeScalar(delimiter.rawValue))
    #expect(character.isASCII)
    #expect(!character.isLetter && !character.isNumber)
  }
}
