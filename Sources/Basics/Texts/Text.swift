/// A text for people that is written in the reader's language when it is shown.
///
/// ```swift
/// Text("the file '\(path)' cannot be read")
/// Text(one: "\(count) case", other: "\(count) cases", count: count)
/// ```
/// The English words stand in the program, where they are used. Their translations stand in `sv.po` and `fi.po` of
/// `TranslatedWords`; a test holds that none is missing and none is unused.
package struct Text: Hashable, Sendable {
  private enum Content: Hashable, Sendable {
    /// English words that depend on nothing. Readers hand many of them around, so they cost no allocation.
    case words(String)
    indirect case message(Message, count: Int?, arguments: [Text])
    case written([InterfaceLanguage: String])
    case made(Maker)
    case verbatim(String)
    case joined([Text])
  }

  /// Makes a text when it is shown: of the sentences of a gate that is asked for each day of years few are ever read.
  private struct Maker: Hashable, Sendable {
    let text: @Sendable (InterfaceLanguage) -> String

    static func == (left: Maker, right: Maker) -> Bool {
      InterfaceLanguage.allCases.allSatisfy { left.text($0) == right.text($0) }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(text(.english)) }
  }

  private let content: Content

  private init(content: Content) { self.content = content }

  /// Words of the program, given as a literal.
  ///
  /// - Parameter context: distinguishes what is one word in English and several in another language.
  package init(_ literal: Literal, context: String? = nil) {
    guard context != nil || !literal.arguments.isEmpty else {
      self.init(content: .words(literal.pattern))
      return
    }
    self.init(Message(literal.pattern, context: context), literal.arguments)
  }

  /// Words of the program that depend on a number.
  ///
  /// - Parameters:
  ///   - one: for exactly one. Holds the same arguments as `other`, in the same order, or none.
  ///   - other: for every other number.
  package init(one: Literal, other: Literal, count: Int, context: String? = nil) {
    self.init(Message(one.pattern, plural: other.pattern, context: context), count: count, other.arguments)
  }

  /// Words of the program with their arguments.
  package init(_ message: Message, count: Int? = nil, _ arguments: [Text] = []) {
    self.init(content: .message(message, count: count, arguments: arguments))
  }

  /// What is the same in every language: a name, an identifier, what somebody wrote.
  package init(verbatim text: some StringProtocol) { self.init(content: .verbatim(String(text))) }

  /// A text that people wrote in one or more languages.
  package init(_ texts: [InterfaceLanguage: String]) { self.init(content: .written(texts)) }

  /// A text that is kept by language tag; tags of other languages are left out.
  package init(_ texts: [String: String]) {
    self.init(
      Dictionary(
        texts.compactMap { tag, text in InterfaceLanguage(rawValue: tag).map { ($0, text) } },
        uniquingKeysWith: { first, _ in first }))
  }

  /// A text that is made for each language, when it is shown.
  package init(inEach make: @escaping @Sendable (InterfaceLanguage) -> String) {
    self.init(content: .made(Maker(text: make)))
  }

  /// A number, an amount or a time, as each language writes it.
  package init(formatted value: some LanguageFormatted) { self.init(inEach: { value.formatted(in: $0) }) }

  /// Several texts after each other.
  package init(joined texts: [Text], by separator: Text = Text(verbatim: "")) {
    self.init(content: .joined(Array(texts.map { [$0] }.joined(separator: [separator]))))
  }

  /// The text in the language. Words of the program without a translation are English; what people wrote is Swedish where
  /// they did not write it in the language.
  package func text(in language: InterfaceLanguage) -> String {
    switch content {
    case .words(let english): Words.pattern(of: Message(english), count: nil, in: language)
    case .message(let message, let count, let arguments):
      Words.pattern(of: message, count: count, in: language).filled(with: arguments.map { $0.text(in: language) })
    case .written(let texts): texts[language] ?? texts[.swedish] ?? texts[.english] ?? ""
    case .made(let maker): maker.text(language)
    case .verbatim(let text): text
    case .joined(let texts): texts.map { $0.text(in: language) }.joined()
    }
  }

  /// The text as machine formats keep it, which are never translated.
  package var english: String { text(in: .english) }

  /// The text in every language of the interface, by language tag.
  package var byTag: [String: String] {
    Dictionary(uniqueKeysWithValues: InterfaceLanguage.allCases.map { ($0.rawValue, text(in: $0)) })
  }
}

/// What describes itself in the reader's language: an error, a value, a demand.
package protocol TextConvertible {
  var text: Text { get }
}

extension TextConvertible {
  package func text(in language: InterfaceLanguage) -> String { text.text(in: language) }
}

extension Text: Comparable {
  /// By the English words, so that an order does not depend on the reader.
  package static func < (left: Text, right: Text) -> Bool { left.english < right.english }
}

extension Text: Codable {
  /// Machine formats hold the English words.
  package init(from decoder: any Decoder) throws {
    self.init(verbatim: try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(english)
  }
}

extension Text {
  /// English words with arguments: what `"the file '\(path)' is empty"` becomes, `the file '{1}' is empty` and a path.
  package struct Literal: ExpressibleByStringInterpolation, Sendable {
    let pattern: String
    let arguments: [Text]

    package init(stringLiteral value: String) {
      pattern = value
      arguments = []
    }

    package init(stringInterpolation: StringInterpolation) {
      pattern = stringInterpolation.pattern
      arguments = stringInterpolation.arguments
    }

    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
      fileprivate var pattern = ""
      fileprivate var arguments: [Text] = []

      package init(literalCapacity: Int, interpolationCount: Int) {
        pattern.reserveCapacity(literalCapacity + 3 * interpolationCount)
        arguments.reserveCapacity(interpolationCount)
      }

      package mutating func appendLiteral(_ literal: String) { pattern += literal }

      /// A text in the reader's language.
      package mutating func appendInterpolation(_ text: Text) {
        arguments.append(text)
        pattern += "{\(arguments.count)}"
      }

      /// What describes itself in the reader's language, or else is the same in every language.
      package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        appendInterpolation((value as? any TextConvertible)?.text ?? Text(verbatim: value.description))
      }

      /// An error, in the reader's language where it has words of its own.
      @_disfavoredOverload
      package mutating func appendInterpolation(_ error: any Error) {
        appendInterpolation((error as? any TextConvertible)?.text ?? Text(verbatim: String(describing: error)))
      }

      /// A number, an amount or a time, as the reader's language writes it.
      package mutating func appendInterpolation(formatted value: some LanguageFormatted) {
        appendInterpolation(Text(formatted: value))
      }
    }
  }
}

extension Text {
  /// Several texts in a sentence: `a, b och c`; empty for none.
  package init(list items: [Text]) {
    guard let last = items.last, items.count > 1 else {
      self = items.first ?? Text(verbatim: "")
      return
    }
    let others = Text(joined: Array(items.dropLast()), by: Text(verbatim: ", "))
    self = Text("\(others) and \(last)")
  }

  /// The text with a capital letter, to begin a sentence.
  package var capitalized: Text {
    Text(inEach: { language in
      let text = text(in: language)
      return text.prefix(1).uppercased() + text.dropFirst()
    })
  }
}

extension Text.Literal.StringInterpolation {
  /// Several texts: `a, b och c`.
  package mutating func appendInterpolation(list items: [Text]) { appendInterpolation(Text(list: items)) }
}
