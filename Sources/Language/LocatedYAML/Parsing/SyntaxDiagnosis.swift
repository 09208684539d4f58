import Diagnostics
import Texts

/// Turns libyaml's words for a syntax error into a diagnostic that says what the author did and what to do.
struct SyntaxDiagnosis {
  private let failure: SyntaxFailure
  private let file: SourceFile

  init(_ failure: SyntaxFailure, in file: SourceFile) {
    self.failure = failure
    self.file = file
  }

  var diagnostic: Diagnostic {
    tabIndentation ?? oddBlank ?? unquotedReference ?? runawayQuote ?? scalarProblem ?? collectionProblem
      ?? otherProblem
  }

  // MARK: Indentation

  /// A tab before the first word of the line in question, or of the line where the construct began.
  private var tabIndentation: Diagnostic? {
    for offset in [failure.problemOffset, failure.contextOffset].compactMap({ $0 }) {
      let line = file.position(at: offset).line
      let range = file.offsets(ofLine: line)
      let indent = file.bytes[range].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard let tab = indent.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      return Diagnostic(
        .error, "tab-indentation", Text("lines are indented with spaces, and this one with a tab"),
        at: SourceSpan(file: file, offsets: tab..<indent.endIndex),
        hints: [Text("replace the tab with spaces (in the editor: indent using spaces)")])
    }
    return nil
  }

  /// A blank that is no space in the indentation of these lines, or of the one before, since reading goes on as long as it
  /// can.
  private var oddBlank: Diagnostic? {
    let line = file.position(at: failure.problemOffset).line
    let first = failure.contextOffset.map { file.position(at: $0).line } ?? line
    return PastedSigns(file: file).oddBlank(onLines: max(file.firstLine, min(first, line - 1))...line)
  }

  /// A quote that is closed only by the next one, lines below.
  private var runawayQuote: Diagnostic? {
    guard let quote = PastedSigns(file: file).runawayQuote(before: failure.problemOffset) else { return nil }
    return Diagnostic(
      .error, "unclosed-quote",
      Text("this quote is not closed on its line, and the lines below were read as part of its text"),
      at: span(at: quote.start), related: [.init(Text("read as its end"), at: span(at: quote.end))],
      hints: [Text("add the closing quote at the end of the text")])
  }

  // MARK: Text without quotes

  /// `{device: ${phone}}`: inside of braces a reference ends the text.
  private var unquotedReference: Diagnostic? {
    guard failure.problem.hasPrefix("did not find expected ','") || failure.problem.contains("expected node content"),
      byte(failure.problemOffset) == UInt8(ascii: "{"), byte(failure.problemOffset - 1) == UInt8(ascii: "$")
    else { return nil }
    let line = file.offsets(ofLine: file.position(at: failure.problemOffset).line)
    let rest = file.bytes[failure.problemOffset..<line.upperBound]
    let end = (rest.firstIndex(of: UInt8(ascii: "}")) ?? failure.problemOffset) + 1
    let span = SourceSpan(file: file, offsets: failure.problemOffset - 1..<end)
    return Diagnostic(
      .error, "unquoted-reference", Text("inside of { } and [ ] a reference must be in quotes"), at: span,
      hints: [Text("write \"\(span.text)\"")])
  }

  private var scalarProblem: Diagnostic? {
    let problem = failure.problem
    switch (problem, failure.context ?? "") {
    case ("found character that cannot start any token", _):
      return characterThatCannotBegin
    case ("mapping values are not allowed in this context", _):
      return unexpectedColon
    case ("could not find expected ':'", _):
      return make(
        "missing-colon", Text("this line is neither a key with a colon nor part of a text"), at: failure.contextOffset,
        [Text("write 'key: value'"), Text("a text over several lines begins with | or > after its key")])
    case ("found unexpected end of stream", "while scanning a quoted scalar"):
      return make(
        "unclosed-quote", Text("this quote is never closed"), at: failure.contextOffset, [Text("add the closing quote")]
      )
    case ("found unexpected document indicator", "while scanning a quoted scalar"):
      return make(
        "unclosed-quote", Text("this quote is not closed before the document ends"), at: failure.contextOffset,
        [Text("add the closing quote")])
    case ("found unknown escape character", _):
      return make(
        "unknown-escape", Text("'\\' followed by this character means nothing in double quotes"),
        [Text("write \\\\ for a backslash, or use single quotes, where a backslash is just a backslash")])
    case ("did not find expected hexdecimal number", _), ("found invalid Unicode character escape code", _):
      return make(
        "unknown-escape", Text("this is not the number of a character"),
        [Text("write \\u and four hexadecimal digits, as in \\u00e5")])
    case ("found a tab character that violates indentation", _),
      ("found a tab character where an indentation space is expected", _):
      return make(
        "tab-indentation", Text("lines are indented with spaces, and this one with a tab"), [Text("replace the tab")])
    case ("did not find expected comment or line break", "while scanning a block scalar"),
      ("found an indentation indicator equal to 0", _):
      return make(
        "text-on-indicator-line", Text("after | or > the text begins on the next line"),
        [Text("put the text on the next line, indented"), Text("a text that begins with | or > must be in quotes")])
    case ("did not find expected alphabetic or numeric character", let context):
      let sign = context.contains("alias") ? "*" : "&"
      return make(
        "unquoted-sign", Text("'\(sign)' has a meaning of its own at the beginning of a value"),
        at: failure.contextOffset,
        [Text("put the text in quotes")])
    default:
      return nil
    }
  }

  /// A second key on a line, or a line that is indented as if it belonged to the value above.
  private var unexpectedColon: Diagnostic {
    let line = file.offsets(ofLine: file.position(at: failure.problemOffset).line)
    let before = file.bytes[line.lowerBound..<min(max(failure.problemOffset, line.lowerBound), line.upperBound)]
    let isSecondOnLine = zip(before, before.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: " ") }
    guard !isSecondOnLine else {
      let hint =
        PastedSigns(file: file).value(around: failure.problemOffset, isFlow: false)
        .map { Text("write \(PastedSigns.quoted($0.text, key: $0.key))") }
        ?? Text("a text with ': ' in it must be in quotes")
      return make(
        "unexpected-colon", Text("a colon followed by a space makes a key, and no key can stand here"), [hint])
    }
    let start = before.firstIndex { $0 != UInt8(ascii: " ") } ?? line.lowerBound
    return Diagnostic(
      .error, "wrong-indentation", Text("this key is indented as if it belonged to the value above it"),
      at: SourceSpan(file: file, offsets: start..<failure.problemOffset),
      hints: [
        Text("keys of one mapping begin in the same column"),
        Text("a text over several lines begins with | or > after its key"),
      ])
  }

  private var characterThatCannotBegin: Diagnostic {
    let character = character(failure.problemOffset)
    if character == "\t" {
      return make(
        "tab-indentation", Text("a tab cannot stand before a value here"), [Text("replace the tab with a space")])
    }
    return make(
      "unquoted-sign", Text("a text without quotes cannot begin with '\(character)'"), [Text("put the text in quotes")])
  }

  // MARK: Lists and mappings

  private var collectionProblem: Diagnostic? {
    switch failure.problem {
    case "did not find expected ',' or ']'": return unclosed("[", "]")
    case "did not find expected ',' or '}'": return unclosed("{", "}")
    case "did not find expected '-' indicator":
      return make(
        "wrong-indentation", Text("this line does not begin with '- ' like the items of the list before it"),
        related: Text("list begins"),
        [Text("indent the line so that it belongs to the item above, or begin it with '- '")])
    case "did not find expected key":
      return textAfterQuote
        ?? make(
          "wrong-indentation", Text("this is not indented like the keys before it, or something above is not closed"),
          related: Text("mapping begins"), [Text("keys of one mapping begin in the same column")])
    case "block sequence entries are not allowed in this context":
      return make(
        "unexpected-list", Text("a list item cannot begin here"),
        [
          Text("begin the list on a line of its own below its key"),
          Text("a text that begins with '- ' must be in quotes"),
        ])
    case "mapping keys are not allowed in this context":
      return make(
        "unexpected-key", Text("a key cannot begin here"), [Text("a text that begins with '? ' must be in quotes")])
    case "did not find expected node content":
      let character = character(failure.problemOffset)
      return make(
        "missing-value",
        isAtEnd ? Text("the file ends where a value should stand") : Text("a value should stand before '\(character)'"),
        [Text("a text that begins with a sign must be in quotes")])
    default:
      return nil
    }
  }

  /// `text: "Kravet" gäller`
  private var textAfterQuote: Diagnostic? {
    let line = file.offsets(ofLine: file.position(at: failure.problemOffset).line)
    let before = file.bytes[line.lowerBound..<max(line.lowerBound, min(failure.problemOffset, line.upperBound))]
    let last = before.last { $0 != UInt8(ascii: " ") }
    guard last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") else { return nil }
    return make(
      "text-after-quote", Text("the text goes on after its closing quote"),
      [
        Text("put the whole text in quotes"),
        Text("inside of 'single quotes' write '' for a quote, inside of \"double quotes\" write \\\""),
      ])
  }

  private func unclosed(_ opening: String, _ closing: String) -> Diagnostic {
    if let found = commentInText(opening) ?? colonInText(opening, closing) { return found }
    guard !isAtEnd else {
      return make(
        "unclosed-bracket", Text("this '\(opening)' is never closed"), at: failure.contextOffset,
        [Text("add '\(closing)'")])
    }
    // At a key on a later line the bracket is what is wrong, not the key.
    if let opened = failure.contextOffset, byte(failure.problemOffset) == UInt8(ascii: ":"),
      file.position(at: opened).line < file.position(at: failure.problemOffset).line
    {
      return Diagnostic(
        .error, "unclosed-bracket", Text("this '\(opening)' is not closed before the next key"), at: span(at: opened),
        related: [.init(Text("next key"), at: span(at: failure.problemOffset))], hints: [Text("add '\(closing)'")])
    }
    return make(
      "unclosed-bracket", Text("',' or '\(closing)' is missing before this"), related: Text("'\(opening)' opened"),
      [
        Text("separate values with ',' and close with '\(closing)'"),
        Text("a text with any of , [ ] { } in it must be in quotes"),
      ])
  }

  /// `{sv: Larm #4}`: what follows the `#` is a comment, and the bracket with it.
  private func commentInText(_ opening: String) -> Diagnostic? {
    guard let opened = failure.contextOffset else { return nil }
    let line = file.offsets(ofLine: file.position(at: opened).line)
    let signs = PastedSigns(file: file)
    guard let hash = signs.hash(between: opened, and: line.upperBound), hash < failure.problemOffset || isAtEnd,
      file.bytes[hash..<line.upperBound].contains(UInt8(ascii: opening == "{" ? "}" : "]"))
    else { return nil }
    let value = signs.value(around: hash, isFlow: true, toLineEnd: true)
    return Diagnostic(
      .error, "comment-in-text",
      Text(
        "'#' after a blank begins a comment, so the rest of this line was not read, '\(opening == "{" ? "}" : "]")' included"
      ),
      at: span(at: hash), related: [.init(Text("'\(opening)' opened"), at: span(at: opened))],
      hints: [value.map { Text("write \(PastedSigns.quoted($0.text, key: $0.key))") } ?? Text("put the text in quotes")]
    )
  }

  /// `{sv: Tid: 5 min}`: the second colon makes a key where none can stand.
  private func colonInText(_ opening: String, _ closing: String) -> Diagnostic? {
    guard let opened = failure.contextOffset, byte(failure.problemOffset) == UInt8(ascii: ":"),
      file.position(at: opened).line == file.position(at: failure.problemOffset).line,
      let value = PastedSigns(file: file).value(around: failure.problemOffset, isFlow: true)
    else { return nil }
    return Diagnostic(
      .error, "colon-in-text",
      Text("inside of \(opening) \(closing) a colon followed by a space makes a key, and the text goes on after it"),
      at: value.span, hints: [Text("write \(PastedSigns.quoted(value.text, key: value.key))")])
  }

  // MARK: The rest

  private var otherProblem: Diagnostic {
    switch failure.problem {
    case "found undefined tag handle":
      return make(
        "unsupported-tag", Text("tags are not supported"), at: failure.contextOffset,
        [Text("a text that begins with ! must be in quotes")])
    case "did not find expected <document start>":
      return make(
        "trailing-content", Text("this stands after the end of the document"),
        [Text("indent it so that it belongs to what is above, or delete it")])
    case "found unknown directive name":
      return make(
        "unsupported-directive", Text("lines that begin with '%' are directives, and this one is unknown"),
        at: failure.contextOffset, [Text("delete the line; a text that begins with % must be in quotes")])
    case "found incompatible YAML document":
      return make(
        "wrong-yaml-version", Text("the file asks for an unknown version of YAML"), [Text("delete the line '%YAML'")])
    default:
      let context = failure.context.map { " \($0)" } ?? ""
      return make("invalid-yaml", Text("this is not YAML: \(failure.problem)\(context)"), [])
    }
  }

  private func make(
    _ code: String, _ message: Text, at offset: Int? = nil, related: Text? = nil, _ hints: [Text]
  ) -> Diagnostic {
    let span = span(at: offset ?? failure.problemOffset)
    var places: [Diagnostic.Related] = []
    if let related, let context = failure.contextOffset { places = [.init(related, at: self.span(at: context))] }
    return Diagnostic(.error, code, message, at: span, related: places, hints: hints)
  }

  private var isAtEnd: Bool {
    file.bytes[min(failure.problemOffset, file.bytes.count)...].allSatisfy { $0 <= UInt8(ascii: " ") }
  }

  /// One character; none at the end of a line or of the file.
  private func span(at offset: Int) -> SourceSpan {
    let offset = min(offset, file.bytes.count)
    let scalar = String(decoding: file.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    guard let scalar, scalar != "\n", scalar != "\r" else { return SourceSpan(file: file, offsets: offset..<offset) }
    return SourceSpan(file: file, offsets: offset..<offset + scalar.utf8.count)
  }

  private func character(_ offset: Int) -> String { span(at: offset).text }

  private func byte(_ offset: Int) -> UInt8? {
    file.bytes.indices.contains(offset) ? file.bytes[offset] : nil
  }
}
