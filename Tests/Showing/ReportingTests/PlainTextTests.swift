import Reporting
import TestSupport
import Testing

/// Text that is handled byte by byte must be such that nothing is lost by it.
@Suite struct PlainTextTests {
  private static let plain = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
    PlainText.columns(String(scalar)) != nil
  }

  @Test func `a plain scalar is visible, one column wide and no mark on another one`() {
    #expect(Self.plain.count > 600)
    for scalar in Self.plain {
      #expect(PlainText.columns(String(scalar)) == 1)
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
        .nonspacingMark, .enclosingMark, .spacingMark:
        Issue.record("U+\(String(scalar.value, radix: 16)) is none of these")
      default: #expect(!scalar.properties.isEmojiPresentation && !scalar.properties.isBidiControl)
      }
    }
  }

  @Test func `plain scalars never join into one character`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<40 { text.unicodeScalars.append(Self.plain[Int.random(in: 0..<Self.plain.count, using: &random)]) }
      #expect(PlainText.columns(text) == 40)
      #expect(text.count == 40)
    }
  }

  @Test(arguments: [
    "a\u{301}", "\u{AD}", "\u{7F}", "\u{85}", "\t", "a\nb", "\u{202E}", "\u{200D}", "\u{FEFF}", "日", "🙂",
  ])
  func `text that needs a closer look is not plain`(text: String) {
    #expect(!PlainText.holds(text))
    #expect(!PlainText.holds("plain " + text + " plain"))
  }

  @Test func `a part of a text is plain by itself`() {
    let text = "före – efter \u{202E}"
    #expect(!PlainText.holds(text))
    #expect(PlainText.columns(text.dropLast()) == 13)
  }

  @Test(arguments: [
    ("", false), (" ", false), ("a", true), ("a b", true), (" a", false), ("a ", false), ("a  b", false),
    ("å – ä", true),
  ])
  func `words with one blank between them are evenly spaced`(text: String, isEven: Bool) {
    #expect(PlainText.isEvenlySpaced(text) == isEven)
  }
}
