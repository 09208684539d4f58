import Diagnostics
import LocatedYAML

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
        "untestable-word", "'\(word)' cannot be tested: \(finding.rule.reason)",
        at: place(of: finding.range, word: word, text: text, in: scalar), hints: [finding.rule.instead])
    }
  }

  /// All words of the rules that stand in a text, from left to right; a longer phrase goes before a shorter one.
  package static func find(in text: String) -> [Finding] {
    let words = tokens(of: text)
    var findings: [Finding] = []
    var index = 0
    while index < words.count {
      guard let match = longestMatch(words, at: index) else {
        index += 1
        continue
      }
      let last = words[index + match.length - 1]
      findings.append(Finding(rule: match.rule, range: words[index].range.lowerBound..<last.range.upperBound))
      index += match.length
    }
    return findings
  }

  private enum Separator {
    case blanks, comma, other
  }

  private struct Token {
    let text: String
    let range: Range<Int>
    /// What lies between this word and the one before.
    let separator: Separator
  }

  private static func longestMatch(_ words: [Token], at index: Int) -> (rule: UntestableWord, length: Int)? {
    guard let candidates = byFirstWord[words[index].text] else { return nil }
    for (form, rule) in candidates where index + form.count <= words.count {
      let matches = (1..<max(form.count, 1)).allSatisfy { offset in
        words[index + offset].text == form[offset] && words[index + offset].separator == .blanks
      }
      guard matches else { continue }
      if rule.before.isEmpty || rule.before.contains(where: { stands($0, in: words, after: index + form.count) }) {
        return (rule, form.count)
      }
    }
    return nil
  }

  /// Whether a word comes next, in an enumeration too: `öppen plattform`, `öppen, flexibel`, `öppen och flexibel`.
  private static func stands(_ wanted: String, in words: [Token], after index: Int) -> Bool {
    var index = index
    if index < words.count, words[index].text == "och" || words[index].text == "samt" { index += 1 }
    return index < words.count && words[index].text == wanted && words[index].separator != .other
  }

  /// First word of a form -> the forms that begin with it, the longest first.
  private static let byFirstWord: [String: [(form: [String], rule: UntestableWord)]] = {
    var table: [String: [(form: [String], rule: UntestableWord)]] = [:]
    for rule in UntestableWord.all {
      for form in Set(rule.forms).sorted() {
        let words = tokens(of: form).map(\.text)
        if let first = words.first { table[first, default: []].append((words, rule)) }
      }
    }
    return table.mapValues { $0.sorted { $0.form.count > $1.form.count } }
  }()

  /// Words in lower case. A word has letters and digits; a full stop, colon, slash or hyphen belongs to it when it
  /// stands between two of them (`m.m`, `API:er`, `och/eller`), so that a compound is one word.
  private static func tokens(of text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var index = 0
    var separator = Separator.blanks
    while index < bytes.count {
      guard isLetter(bytes[index]) else {
        switch bytes[index] {
        case 0x20, 0x0A: break
        case UInt8(ascii: ",") where separator == .blanks: separator = .comma
        default: separator = .other
        }
        index += 1
        continue
      }
      let start = index
      while index < bytes.count,
        isLetter(bytes[index]) || (isJoint(bytes[index]) && index + 1 < bytes.count && isLetter(bytes[index + 1]))
      {
        index += 1
      }
      tokens.append(
        Token(text: lowercased(bytes[start..<index]), range: start..<index, separator: separator))
      separator = .blanks
    }
    return tokens
  }

  /// ASCII letters and digits, and every byte of a character beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }

  /// ASCII and å, ä, ö, which is what Swedish needs.
  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    var previous: UInt8 = 0
    let lowered = bytes.map { byte -> UInt8 in
      defer { previous = byte }
      if (0x41...0x5A).contains(byte) { return byte | 0x20 }
      // Å, Ä and Ö are C3 85, C3 84 and C3 96; the small letters lie 0x20 above.
      if previous == 0xC3, byte == 0x85 || byte == 0x84 || byte == 0x96 { return byte + 0x20 }
      return byte
    }
    return String(decoding: lowered, as: UTF8.self)
  }

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
