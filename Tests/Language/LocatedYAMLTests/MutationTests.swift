import Diagnostics
import LocatedYAML
import TestSupport
import Testing
import Texts

/// Damaged files: whatever is in them, the parser ends, and what it cannot read it explains at a place in the file.
@Suite struct MutationTests {
  private static let corpus = [
    """
    catalogue: boras-trygghetssystem
    requirements:
      - id: "B3 ID:44"
        obligation: ska
        text: {sv: Larm när batteriet är lågt, fi: 'Hälytys', en: "low \\u00e5"}
        phase: [acceptance, operation]
        verified-by:
          - test: battery.low
            with: &with {level: 15 %, within: 5 min}
          - test: other   # comment
            with: *with
    """,
    """
    text: |
      rad ett
        rad två

    folded: >-
      en lång
      rad
    ? complex
    : - a
      - - b
        - {c: [d, {e: f}]}
    null-value:
    "quoted": 'it''s'
    """,
    "[[[[1, 2], {a: &b [x]}], *b], \"\\x41\\n\"]",
  ]

  private static let pieces: [[UInt8]] =
    [
      "\n", "\t", " ", "  ", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "&a ", "*a", "#", " #", "!",
      "!!str ", "%", "@", "`", "?", "? ", "---\n", "...\n", "<<: ", "\\", "\r", "\u{FEFF}", "å", "👩‍👧", "${x}", "\u{85}",
    ].map { Array($0.utf8) } + [[0x00], [0xFF], [0xC3], [0x80]]

  @Test(arguments: 0..<3)
  func `no damage makes the parser crash`(index: Int) {
    var generator = SeededRandom(seed: UInt64(index))
    let original = Array(Self.corpus[index].utf8)
    for _ in 0..<2_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) { damage(&bytes, &generator) }
      let sink = DiagnosticSink()
      let file = SourceFile(path: "x.yaml", bytes: bytes)
      let node = YAMLParser.parse(file, into: sink)
      #expect(
        node != nil || sink.hasErrors, "neither a tree nor a reason for \(String(decoding: bytes, as: UTF8.self))")
      if let node { walk(node, in: file) }
      #expect(!sink.hasErrors || !TextRenderer(language: .english).render(sink.diagnostics).isEmpty)
    }
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededRandom) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 0...8, using: &generator))
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
    case 3: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
    }
  }

  /// Every node lies in the file, and children begin no later than they end.
  private func walk(_ node: YAMLNode, in file: SourceFile) {
    let offsets = node.span.offsets
    #expect(offsets.upperBound <= file.bytes.count)
    switch node.content {
    case .scalar(let scalar): _ = scalar.text
    case .sequence(let items): for item in items { walk(item, in: file) }
    case .mapping(let entries):
      for entry in entries {
        walk(entry.key, in: file)
        walk(entry.value, in: file)
      }
    }
  }
}
