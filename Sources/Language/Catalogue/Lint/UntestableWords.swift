import Diagnostics
import LocatedYAML
import Texts

/// Looks for ``UntestableWord``s in the Swedish text of requirements.
package enum UntestableWords {
  /// A word that was found, by UTF-8 offsets in the text.
  package struct Finding: Sendable {
    package let rule: UntestableWord
    package let range: Range<Int>
  }

  /// Warns with `untestable-word` of each word in the Swedish text of a text by language.
  static func lint(_ node: YAMLNode, into sink: DiagnosticSink) {
    guard case .mapping(let mapping) = node.content, let swedish = mapping["sv"],
      case .scalar(let scalar) = swedish.content
    else { return }
    let text = scalar.text
    for finding in find(in: text) {
      let word = String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
      sink.warning(
        "untestable-word", Text("'\(word)' cannot be tested: \(finding.rule.reason)"),
        at: place(of: finding.range, word: word, text: text, in: scalar), hints: [finding.rule.instead])
    }
  }

  /// All words of the rules that stand in a text, from left to right; a longer phrase goes before a shorter one.
  package static func find(in text: String) -> [Finding] {
    let words = SwedishWords(text)
    var findings: [Finding] = []
    var index = 0
    while index < words.count {
      guard let match = longestMatch(words, at: index) else {
        index += 1
        continue
      }
      let range = words.range(index).lowerBound..<words.range(index + match.length - 1).upperBound
      findings.append(Finding(rule: match.rule, range: range))
      index += match.length
    }
    return findings
  }

  private static func longestMatch(_ words: SwedishWords, at index: Int) -> (rule: UntestableWord, length: Int)? {
    guard beginnings.contains(words.beginning(index)), let candidates = byFirstWord[words.text(index)] else {
      return nil
    }
    for (form, rule) in candidates where index + form.count <= words.count {
      let matches = (1..<max(form.count, 1)).allSatisfy { offset in
        words.separator(index + offset) == .blanks && words.isWord(form[offset], at: index + offset)
      }
      guard matches else { continue }
      if rule.before.isEmpty || rule.before.contains(where: { stands($0, in: words, after: index + form.count) }) {
        return (rule, form.count)
      }
    }
    return nil
  }

  /// Whether a word comes next, in an enumeration too: `öppen plattform`, `öppen, flexibel`, `öppen och flexibel`.
  private static func stands(_ wanted: String, in words: SwedishWords, after index: Int) -> Bool {
    var index = index
    if index < words.count, words.isWord("och", at: index) || words.isWord("samt", at: index) { index += 1 }
    return index < words.count && words.isWord(wanted, at: index) && words.separator(index) != .other
  }

  /// First word of a form -> the forms that begin with it, the longest first.
  private static let byFirstWord: [String: [(form: [String], rule: UntestableWord)]] = {
    var table: [String: [(form: [String], rule: UntestableWord)]] = [:]
    for rule in UntestableWord.all {
      for form in Set(rule.forms).sorted() {
        let split = SwedishWords(form)
        let words = (0..<split.count).map(split.text)
        if let first = words.first { table[first, default: []].append((words, rule)) }
      }
    }
    return table.mapValues { $0.sorted { $0.form.count > $1.form.count } }
  }()

  /// How the first words of the forms begin. Few other words begin so, and are not looked up.
  private static let beginnings: Set<UInt16> = Set(byFirstWord.keys.map { SwedishWords($0).beginning(0) })

  /// The place of a word in the file. In a text over several lines the same occurrence of the word is looked up in the
  /// lines as they are written.
  private static func place(of range: Range<Int>, word: String, text: String, in scalar: YAMLScalar) -> SourceSpan {
    let exact = scalar.span(ofText: range)
    guard exact == scalar.span else { return exact }
    let wanted = Array(word.utf8)
    let occurrence = positions(of: wanted, in: Array(text.utf8)[..<range.upperBound]).count
    let whole = scalar.span
    let found = positions(of: wanted, in: whole.file.bytes[whole.offsets])
    guard occurrence >= 1, occurrence <= found.count else { return exact }
    let start = found[occurrence - 1]
    return SourceSpan(file: whole.file, offsets: start..<start + wanted.count)
  }

  private static func positions(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> [Int] {
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    return (bytes.startIndex...bytes.endIndex - wanted.count).filter {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
