import Diagnostics
import LocatedYAML
import Testing
import Texts

@Suite struct EncodingTests {
  private func findings(_ bytes: [UInt8]) -> [String] {
    let sink = DiagnosticSink()
    let node = YAMLParser.parse(SourceFile(path: "x.yaml", bytes: bytes), into: sink)
    #expect(node == nil)
    return sink.diagnostics.map {
      "\($0.span?.description ?? "") \($0.code): \($0.message.english); \($0.hints.first?.english ?? "")"
    }
  }

  @Test func `Latin-1 is recognised by its letters`() {
    #expect(
      findings(Array("sv: L".utf8) + [0xE5] + Array("g niv".utf8) + [0xE5]) == [
        "x.yaml:1:6 invalid-utf-8: the byte E5 (hexadecimal) is not UTF-8 here; "
          + "in Latin-1 (ISO 8859-1, Windows) this byte is 'å'"
      ])
  }

  @Test(
    arguments: [
      Array("PK\u{3}\u{4}".utf8), [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-1.7".utf8), [0x89, 0x50, 0x4E, 0x47],
      [UInt8](repeating: 0x01, count: 50),
    ] as [[UInt8]])
  func `a renamed document of another program is one error`(head: [UInt8]) {
    let found = findings(head + (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    #expect(found.count == 1)
    #expect(found.first?.contains("not-a-text") == true)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x00, 0x61, 0x00, 0x3A],
      [0xFF, 0xFE], [0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0xFE, 0xFF],
    ] as [[UInt8]])
  func `UTF-16 and UTF-32 are recognised`(bytes: [UInt8]) {
    let found = findings(bytes)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("x.yaml:1:1 wrong-encoding: the file is written in UTF-") == true)
  }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `what is not well-formed UTF-8 is refused where it begins`(bytes: [UInt8]) {
    let found = findings(Array("å: ".utf8) + bytes)
    #expect(found.first?.hasPrefix("x.yaml:1:4 invalid-utf-8") == true)
  }

  @Test(
    arguments: [
      (0x00, "U+0000"), (0x07, "U+0007"), (0x0B, "U+000B"), (0x1B, "U+001B"), (0x7F, "U+007F"), (0x9F, "U+009F"),
      (0xFEFF, "U+FEFF"), (0xFFFE, "U+FFFE"), (0xFFFF, "U+FFFF"),
    ] as [(UInt32, String)])
  func `control characters are refused`(value: UInt32, name: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let found = findings(Array("å: b\(Character(scalar))c".utf8))
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("x.yaml:1:5 control-character: the file holds the control character \(name)") == true)
  }

  @Test(arguments: [0x09, 0x85, 0xA0, 0x2028, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF] as [UInt32])
  func `the characters that YAML allows are let through`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let sink = DiagnosticSink()
    let file = SourceFile(path: "x.yaml", text: "a: 'b\(Character(scalar))c'")
    #expect(YAMLParser.parse(file, into: sink) != nil)
    #expect(sink.isEmpty)
  }

  @Test func `a binary file gives one finding, not a thousand`() {
    #expect(findings((0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7 | 0x80) }).count == 1)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n...\n", "\u{FEFF}", "   "])
  func `a file without content says so`(text: String) {
    let found = findings(Array(text.utf8))
    #expect(found.count == 1)
    #expect(found.first?.contains("empty-file") == true)
  }

  @Test(arguments: [0x00, 0x0B, 0x1F, 0x7F, 0x80, 0xFF] as [UInt8])
  func `a wrong byte is found wherever it stands in a longer text`(byte: UInt8) {
    for offset in 0..<24 {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 30)
      bytes[offset] = byte
      let found = findings(bytes)
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("x.yaml:1:\(offset + 1) ") == true)
    }
  }
}
