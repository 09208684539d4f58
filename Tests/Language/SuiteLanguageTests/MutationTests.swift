import Diagnostics
import JSONValues
import LocatedYAML
import SuiteLanguage
import TestSupport
import Testing
import Texts

/// Damaged files give diagnostics and never a crash. The same damage every time.
@Suite struct MutationTests {
  /// What authors get wrong, beside single bytes.
  private static let pieces = [
    "${", "}", "${secret:X}", "|s}", "[", "]", "{", ": ", "- ", "\n", "\"", "'", "~", "0", "-1", "99999999999999999999",
    "5 %", "5 min", "true", "sv", "å", "/", "steps:", "each ${x}", "{at-least: 1}", "&a ", "*a", "\u{0}", "(", "\\",
  ]

  private static func damage(_ text: String, _ random: inout SeededRandom) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      let piece = pieces.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Array(piece.utf8), at: place)
      case 2: bytes.replaceSubrange(place..<end, with: Array(piece.utf8))
      default: bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if bytes.isEmpty { bytes = [0x61] }
    }
    return bytes
  }

  @Test(arguments: [SuiteReadingTests.example, VocabularyReadingTests.example, BindingReadingTests.example])
  func `a damaged file is read or explained`(text: String) {
    var random = SeededRandom(seed: 20_261_121)
    for _ in 0..<1_500 {
      let file = SourceFile(path: "x.yaml", bytes: Self.damage(text, &random))
      let sink = DiagnosticSink()
      let node = YAMLParser.parse(file, into: sink)
      let read = node.flatMap { SuiteFile.read($0, into: sink) }
      #expect(read != nil || sink.hasErrors)
      for diagnostic in sink.diagnostics { #expect(diagnostic.span != nil && !diagnostic.message.english.isEmpty) }
    }
  }

  @Test func `a damaged binding in a plan decodes or throws`() throws {
    let binding = try #require(ReadFile(BindingReadingTests.example).binding).binding
    let text = try JSONValue(encoding: binding).canonicalText
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let damaged = String(decoding: Self.damage(text, &random), as: UTF8.self)
      guard let json = try? JSONValue.parse(damaged) else { continue }
      _ = try? json.decode(Binding.self)
    }
  }

  @Test func `a damaged value is typed or explained`() throws {
    var random = SeededRandom(seed: 3)
    let types: [ValueType] = ValueType.simpleTypes.values.sorted { "\($0)" < "\($1)" } + [.list(.text), .choice(["a"])]
    for _ in 0..<2_000 {
      let bytes = Self.damage("{between: [1, \"${phone} och ${n}\"]}", &random)
      let file = SourceFile(path: "x.yaml", bytes: Array("v: ".utf8) + bytes)
      let sink = DiagnosticSink()
      guard let root = YAMLParser.parse(file, into: sink), case .mapping(let mapping) = root.content,
        let node = mapping["v"], !sink.hasErrors
      else { continue }
      let type = try #require(types.randomElement(using: &random))
      var reader = ValueReader(scope: ValueReaderTests.scope, into: sink)
      let matcher = reader.matcher(node, of: type, for: Purpose("v"))
      #expect((matcher == nil) == sink.hasErrors)
    }
  }
}
