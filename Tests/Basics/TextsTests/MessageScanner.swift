import Foundation
import Texts

/// Finds the messages of the program in its Swift files: the literals of `Text("..")`, `Text(one: "..", other: "..")`,
/// `Message("..")`, and the cases of phrases (`case go = "Go"`) with their context.
struct MessageScanner {
  struct Found: Hashable {
    let message: Message
    /// The file, from the project's folder.
    let file: String
  }

  /// A literal that the scanner cannot read as a message, and so would be missing among the translations.
  struct Problem: Hashable, CustomStringConvertible {
    let file: String
    let line: Int
    let what: String
    var description: String { "\(file):\(line): \(what)" }
  }

  private(set) var found: [Found] = []
  private(set) var problems: [Problem] = []

  /// Reads every Swift file of a folder.
  init(folder: URL, from root: URL) throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var paths: [String] = []
    while let file = files?.nextObject() as? URL {
      if file.pathExtension == "swift" { paths.append(file.path(percentEncoded: false)) }
    }
    let prefix = root.path(percentEncoded: false)
    for path in paths.sorted() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      read(text, file: String(path.dropFirst(prefix.count)).trimmingPrefix("/").description)
    }
  }

  /// Reads one file.
  init(_ text: String, file: String = "File.swift") { read(text, file: file) }

  private mutating func read(_ text: String, file: String) {
    var source = SwiftSource(text)
    var phrases: Phrases?
    while let token = source.next() {
      guard case .word(let word) = token else { continue }
      switch word {
      case "enum": phrases = source.conformances().compactMap(Phrases.Kind.init).first.map { Phrases(kind: $0) }
      case "context": if let literal = source.literal(after: " = ") { phrases?.context = literal.pattern }
      case "case":
        guard let phrases, let name = source.caseName() else { break }
        guard let context = phrases.context, let words = source.rawValue(),
          let message = phrases.message(words, context)
        else {
          problems.append(
            Problem(file: file, line: source.line, what: "the phrase '\(name)' has no words or no context"))
          break
        }
        found.append(Found(message: message, file: file))
      default: break
      }
      guard ["Text", "Message"].contains(word), source.skip("(") else { continue }
      let line = source.line
      switch source.call() {
      case .none: continue
      case .unreadable(let what): problems.append(Problem(file: file, line: line, what: what))
      case .message(let english, let plural, let own):
        found.append(
          Found(
            message: Message(english.pattern, plural: plural?.pattern, context: own), file: file))
        if let plural, !english.arguments.isEmpty, english.arguments != plural.arguments {
          problems.append(Problem(file: file, line: line, what: "the arguments of one and other differ"))
        }
      }
    }
  }
}

/// An enumeration whose cases are messages.
private struct Phrases {
  enum Kind: String {
    case plain = "Phrase"
    /// `one form|other form`
    case counted = "CountedPhrase"
  }

  let kind: Kind
  var context: String?

  /// The message of a case; nil where its words are not of the kind.
  func message(_ words: String, _ context: String) -> Message? {
    let forms = words.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    switch (kind, forms.count) {
    case (.plain, 1): return Message(words, context: context)
    case (.counted, 2): return Message(forms[0], plural: forms[1], context: context)
    default: return nil
    }
  }
}

/// Swift text, read token by token, as far as string literals need it.
private struct SwiftSource {
  enum Token {
    case word(String)
    case literal(Literal)
    case sign(Character)
  }

  struct Literal {
    let pattern: String
    /// The expressions between `\(` and `)`.
    let arguments: [String]
  }

  enum Call {
    case none
    case message(Literal, plural: Literal?, context: String?)
    case unreadable(String)
  }

  private let text: [Character]
  private var at = 0

  init(_ text: String) { self.text = Array(text) }

  var line: Int { text[..<min(at, text.count)].count { $0 == "\n" } + 1 }

  private func isAt(_ wanted: String) -> Bool {
    at + wanted.count <= text.count && text[at..<(at + wanted.count)].elementsEqual(wanted)
  }

  mutating func skip(_ wanted: String) -> Bool {
    guard isAt(wanted) else { return false }
    at += wanted.count
    return true
  }

  private mutating func skipSpace() {
    while at < text.count, text[at].isWhitespace { at += 1 }
  }

  mutating func next() -> Token? {
    skipSpace()
    guard at < text.count else { return nil }
    if isAt("//") {
      while at < text.count, text[at] != "\n" { at += 1 }
      return next()
    }
    if isAt("/*") {
      while at < text.count, !isAt("*/") { at += 1 }
      at += 2
      return next()
    }
    if isAt("#\"") {
      at += 2
      while at < text.count, !isAt("\"#") { at += 1 }
      at += 2
      return next()
    }
    if text[at] == "\"" { return .literal(literal()) }
    if text[at].isLetter || text[at] == "_" {
      let start = at
      while at < text.count, text[at].isLetter || text[at].isNumber || text[at] == "_" { at += 1 }
      return .word(String(text[start..<at]))
    }
    at += 1
    return .sign(text[at - 1])
  }

  /// The literal that follows right after `between`.
  mutating func literal(after between: String) -> Literal? {
    let start = at
    guard skip(between), at < text.count, text[at] == "\"" else {
      at = start
      return nil
    }
    return literal()
  }

  /// The words between here and the next `{`: what a type is called and conforms to.
  mutating func conformances() -> [String] {
    var words: [String] = []
    while let token = next() {
      switch token {
      case .sign("{"): return words
      case .word(let word): words.append(word)
      default: break
      }
    }
    return words
  }

  /// The name in `case name` or `case name = ..`; nil in a `switch`.
  mutating func caseName() -> String? {
    let start = at
    var token = next()
    if case .sign("`")? = token { token = next() }
    if case .word(let name)? = token {
      _ = skip("`")
      if at == text.count || text[at].isNewline || isAt(" =") || isAt(",") || isAt(" }") { return name }
    }
    at = start
    return nil
  }

  /// The literal in ` = ".."`, without arguments, and with nothing after it on its line.
  mutating func rawValue() -> String? {
    guard case .sign("=")? = next() else { return nil }
    skipSpace()
    guard at < text.count, text[at] == "\"" else { return nil }
    let literal = literal()
    guard literal.arguments.isEmpty, at == text.count || text[at] == "\n" else { return nil }
    return literal.pattern
  }

  /// A literal that begins here.
  private mutating func literal() -> Literal {
    let isLong = isAt("\"\"\"")
    let mark = isLong ? "\"\"\"" : "\""
    at += mark.count
    let indent = isLong ? indentOfEnd() : 0
    if isLong { skipBreak(indent) }
    var pattern = ""
    var arguments: [String] = []
    while at < text.count, !isAt(mark) {
      if skip("\\(") {
        let start = at
        skipInterpolation()
        arguments.append(String(text[start..<max(start, at - 1)]))
        pattern += "{\(arguments.count)}"
      } else if isLong, skip("\\\n") {
        skipIndent(indent)
      } else if text[at] == "\\", at + 1 < text.count {
        pattern += escaped()
      } else if isLong, text[at] == "\n" {
        skipBreak(indent)
        if !isAt(mark) { pattern += "\n" }
      } else {
        pattern.append(text[at])
        at += 1
      }
    }
    at += mark.count
    return Literal(pattern: pattern, arguments: arguments)
  }

  /// How far the end of a literal of several lines is indented, which is what each of its lines is.
  private func indentOfEnd() -> Int {
    var end = at
    while end + 2 < text.count, text[end...(end + 2)] != ["\"", "\"", "\""] { end += text[end] == "\\" ? 2 : 1 }
    return text[..<min(end, text.count)].reversed().prefix { $0 == " " }.count
  }

  private mutating func skipBreak(_ indent: Int) {
    at += 1
    skipIndent(indent)
  }

  private mutating func skipIndent(_ indent: Int) {
    var left = indent
    while left > 0, at < text.count, text[at] == " " {
      at += 1
      left -= 1
    }
  }

  private mutating func escaped() -> String {
    let sign = text[at + 1]
    at += 2
    switch sign {
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      let digits = text[(at + 1)...].prefix { $0 != "}" }
      at += digits.count + 2
      return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    default: return String(sign)
    }
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while at < text.count, depth > 0 {
      if text[at] == "\"" {
        _ = literal()
        continue
      }
      if text[at] == "(" { depth += 1 }
      if text[at] == ")" { depth -= 1 }
      at += 1
    }
  }

  /// The arguments of a call, after its `(`.
  mutating func call() -> Call {
    let start = at
    defer { at = start }
    var parts: [(label: String?, value: Literal?, holdsLiteral: Bool)] = []
    var (label, first): (String?, Token?) = (nil, nil)
    var (count, holdsLiteral, depth) = (0, false, 0)
    func part() -> (String?, Literal?, Bool) {
      if count == 1, case .literal(let literal)? = first { return (label, literal, true) }
      return (label, nil, holdsLiteral)
    }
    scan: while let token = next() {
      if case .sign(let sign) = token {
        switch sign {
        case "(", "[", "{": depth += 1
        case ")" where depth == 0: break scan
        case ")", "]", "}": depth -= 1
        case "," where depth == 0:
          parts.append(part())
          (label, first, count, holdsLiteral) = (nil, nil, 0, false)
          continue
        case ":" where depth == 0 && count == 1:
          if case .word(let word)? = first {
            (label, first, count) = (word, nil, 0)
            continue
          }
        default: break
        }
      }
      if case .literal = token, depth == 0 { holdsLiteral = true }
      if first == nil { first = token }
      count += 1
    }
    parts.append(part())
    return Self.call(parts)
  }

  private static func call(_ parts: [(label: String?, value: Literal?, holdsLiteral: Bool)]) -> Call {
    func value(_ label: String) -> Literal? { parts.first { $0.label == label }?.value }
    let context = value("context")?.pattern
    if let one = value("one"), let other = value("other") { return .message(one, plural: other, context: context) }
    guard let first = parts.first, first.label == nil || first.label == "message" else { return .none }
    guard let english = first.value else {
      return first.holdsLiteral ? .unreadable("the words are not one literal") : .none
    }
    return .message(english, plural: value("plural"), context: context)
  }
}
