package import JSONValues
package import SuiteLanguage
package import Texts

/// Finds values in answers and events.
package enum Extractor {
  /// Something that a value is found in.
  package struct Source: Sendable {
    let body: AnswerBody
    let response: IncomingResponse?

    /// An answer to a request.
    package init(_ response: IncomingResponse) {
      body = AnswerBody(response.body, mediaType: response.header("Content-Type"))
      self.response = response
    }

    /// The data of an event; it has neither header nor status.
    package init(event body: AnswerBody) {
      self.body = body
      response = nil
    }
  }

  /// The value, or nil where there is none (JSON's null counts as none). Throws where the answer cannot be read, or
  /// holds something else than the type wants.
  package static func value(
    _ extraction: Extraction, as type: ValueType?, in source: Source
  ) throws(Shortfall) -> Value? {
    try value(of: try raw(extraction, isList: type.map(isList) ?? false, in: source), extraction, as: type)
  }

  /// What stands at the place of an extraction, as the type wants it; nil where there is nothing, or null.
  static func value(
    of raw: JSONValue?, _ extraction: Extraction, as type: ValueType?
  ) throws(Shortfall) -> Value? {
    guard let raw, !raw.isNull else { return nil }
    do throws(WireReader.Unreadable) {
      return try WireReader.read(raw, as: type, extraction)
    } catch {
      let place = place(of: extraction)
      throw Shortfall(
        .wrong,
        Text("In the answer at \(place): \(error.text)."), actual: raw)
    }
  }

  private static func isList(_ type: ValueType) -> Bool {
    if case .list = type { true } else { false }
  }

  /// Where the value was looked for, for people.
  package static func place(of extraction: Extraction) -> Text {
    switch extraction.from {
    case .json(let pointer): Text(verbatim: pointer.isEmpty ? "\"\"" : pointer)
    case .xpath(let path): Text(verbatim: path)
    case .header(let name): Text(verbatim: name)
    case .pattern(let pattern): Text(verbatim: pattern)
    case .status: Text("status")
    }
  }

  private static func raw(
    _ extraction: Extraction, isList: Bool, in source: Source
  ) throws(Shortfall) -> JSONValue? {
    if let charset = source.body.unknownCharset {
      switch extraction.from {
      case .json, .xpath, .pattern: throw unknown(charset)
      case .header, .status: break
      }
    }
    switch extraction.from {
    case .json(let text):
      let json = try json(source.body)
      guard let pointer = JSONPointer(parsing: text) else { return nil }
      return json.value(at: pointer)
    case .xpath(let path):
      do throws(XMLDocument.ReadingError) {
        let bytes = source.body.bytes
        let found =
          source.response?.isHTML == true
          ? try HTMLPage.strings(at: path, in: bytes)
          : try XMLDocument.strings(at: path, in: bytes, isUTF8: source.body.isDecoded)
        return isList ? .array(found.map { .string($0) }) : found.first.map { .string($0) }
      } catch {
        switch error.fault {
        case .document: throw unreadable("XML", error.problem)
        case .path: throw unusable(path, error.problem)
        case .bound: throw tooMuch(error.problem)
        }
      }
    case .header(let name): return source.response?.header(name).map { .string($0) }
    case .pattern(let text):
      guard let body = source.body.text else { throw notText }
      guard let pattern = try? Pattern.compiled(text) else { return nil }
      switch pattern.find(in: body) {
      case .found(let found): return found.map { .string($0) }
      case .notFound: return nil
      case .limitExceeded, .failed: throw unsearchable(text)
      }
    case .status: return source.response.map { JSONValue($0.status) }
    }
  }

  /// The body as JSON, or what is wrong with it.
  package static func json(_ body: AnswerBody) throws(Shortfall) -> JSONValue {
    if let charset = body.unknownCharset { throw unknown(charset) }
    do throws(JSONParsingError) {
      return try body.asJSON()
    } catch {
      // Deeper than we read is not wrong.
      throw error.isLimit ? unreadable("JSON", error.text, .unseen) : unreadable("JSON", error.text)
    }
  }

  /// Throws where the body is not well-formed XML.
  static func checkXML(_ body: AnswerBody) throws(Shortfall) {
    if let charset = body.unknownCharset { throw unknown(charset) }
    do throws(XMLDocument.ReadingError) {
      _ = try XMLDocument.strings(at: "/*", in: body.bytes, isUTF8: body.isDecoded)
    } catch {
      throw error.fault == .bound ? tooMuch(error.problem) : unreadable("XML", error.problem)
    }
  }

  private static func tooMuch(_ problem: Text) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The answer is more than is read: \(problem)."))
  }

  private static func unknown(_ charset: String) -> Shortfall {
    let name = String(charset.prefix(40))
    return Shortfall(
      .unseen,
      Text("The answer is written in the charset “\(name)”, which we cannot read."))
  }

  /// What the binding asks for is wrong, whatever the vendor answers.
  private static func unusable(_ path: String, _ problem: Text) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The path \(path) of the test adapter cannot be used: \(problem)."))
  }

  private static func unreadable(
    _ format: String, _ problem: Text, _ kind: Shortfall.Kind = .wrong
  ) -> Shortfall {
    Shortfall(
      kind,
      Text("The answer is not valid \(format): \(problem)."))
  }

  private static let notText = Shortfall(
    .wrong,
    Text("The answer is not text in UTF-8."))

  private static func unsearchable(_ pattern: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The search for \(pattern) took too long."))
  }
}
