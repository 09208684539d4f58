import JSONValues
import Planning
import SuiteLanguage

/// What is wanted of the answer to one request, as functional steps judge it.
final class AnswerCheck: Sendable {
  /// An output, or a name that later requests of the operation use.
  struct Given: Sendable {
    let name: String
    let extraction: Extraction
    /// Nil where it is no output.
    let field: PlannedField?
    /// Which of ``LoadOutcome/outputs`` it is; nil where it is none.
    let output: Int?
    /// Whether anybody uses the value. One that nobody uses has to be there and to be readable all the same.
    let isWanted: Bool
    /// Whether the name, or the place that it is found at, says that it lets somebody in.
    let isSecret: Bool

    /// Whether the value has to be made.
    var isKept: Bool { isWanted || isSecret }

    /// Whether every text in JSON can be read as it, so that one that nobody uses need not be made.
    var takesEveryText: Bool {
      extraction.words.isEmpty && extraction.unit == nil && (field == nil || field?.type == .text)
    }
  }

  let status: [Int]
  /// In the order of their names.
  let gives: [Given]
  /// Bytes that the body may have.
  let bodyLimit: Int
  let needsHeaders: Bool
  let needsBody: Bool
  /// Whether any value is kept.
  let isAnyKept: Bool
  /// Whether any value is a secret.
  let isAnySecret: Bool
  /// By place in ``gives``: whether it is enough that there is a text.
  private let isTextEnough: [Bool]
  /// Where everything is, when all of it is JSON.
  private let places: JSONPlaces?

  /// - Parameters:
  ///   - fields: the outputs of the operation in the vocabulary.
  ///   - outputs: which of ``LoadOutcome/outputs`` a name is.
  ///   - isLast: whether no request of the operation comes after this one, that could use what it gives.
  init(
    _ bound: BoundRequest, fields: [String: PlannedField], outputs: [String: Int], isLast: Bool, bodyLimit: Int
  ) {
    status = bound.status
    gives = bound.gives.sorted { $0.key < $1.key }.map { name, extraction in
      Given(
        name: name, extraction: extraction, field: fields[name], output: outputs[name],
        isWanted: outputs[name] != nil || !isLast, isSecret: Self.isSecret(name, extraction.from))
    }
    isAnyKept = gives.contains(where: \.isKept)
    isAnySecret = gives.contains(where: \.isSecret)
    isTextEnough = gives.map { !$0.isKept && $0.takesEveryText }
    self.bodyLimit = bodyLimit
    // What an XML says of its own charset does not count where the header names one.
    needsHeaders = gives.contains {
      switch $0.extraction.from {
      case .header, .xpath: true
      case .json, .pattern, .status: false
      }
    }
    needsBody = gives.contains {
      switch $0.extraction.from {
      case .json, .xpath, .pattern: true
      case .header, .status: false
      }
    }
    places = JSONPlaces(gives.map(\.extraction))
  }

  private static func isSecret(_ name: String, _ place: Extraction.Place) -> Bool {
    if SecretName.isSecret(name) { return true }
    return switch place {
    case .json(let pointer): SecretName.isSecret(String(pointer.split(separator: "/").last ?? ""))
    case .header(let header): SecretName.isSecret(header)
    case .xpath(let path): SecretName.isSecret(String(path.split(whereSeparator: { "/@:".contains($0) }).last ?? ""))
    case .pattern, .status: false
    }
  }

  /// Reads what the answer gives, in the order of ``gives``; nil for what is optional and missing, and for what is not
  /// kept. Empty where nothing is.
  ///
  /// - Parameters:
  ///   - notes: for walks over JSON, used again and again.
  ///   - request: for where the answer redirects to.
  func read(
    _ status: Int, _ headers: [HeaderField], _ body: [UInt8], _ notes: inout JSONPlaces.Notes,
    to request: () -> OutgoingRequest
  ) throws(LoadFailure) -> [Value?] {
    if !headers.isEmpty, (300..<400).contains(status) {
      let response = IncomingResponse(version: "HTTP/1.1", status: status, reason: "", headers: headers, body: [])
      var leads = false
      do throws(ExchangeFailure) {
        leads = try RedirectRule.next(after: response, to: request()) != nil
      } catch {
        leads = true
      }
      if leads { throw .redirected }
    }
    guard self.status.contains(status) else { throw .status(status) }
    guard !gives.isEmpty else { return [] }
    if needsBody, !headers.isEmpty {
      let response = IncomingResponse(version: "HTTP/1.1", status: status, reason: "", headers: headers, body: body)
      let charset = Charset.named(in: response.header("Content-Type")).map { !Charset.isUTF8($0) } ?? false
      let coding = response.header("Content-Encoding")
      if coding != nil || charset { return try read(status, headers, try unpacked(body, coding)) }
    }
    if let places {
      let values = try body.withUnsafeBufferPointer { bytes throws(LoadFailure) -> [Value?]? in
        try places.locate(in: bytes, &notes) ? read(notes.found, in: bytes) : nil
      }
      if let values { return values }
    }
    return try read(status, headers, body)
  }

  private func unpacked(_ body: [UInt8], _ coding: String?) throws(LoadFailure) -> [UInt8] {
    do throws(ContentDecoder.Problem) {
      return try ContentDecoder.decode(body, coding, limit: bodyLimit)
    } catch {
      switch error.failure {
      case .tooLong: throw .tooLong
      case .badContent(let detail): throw .badContent(detail)
      default: throw .badContent("it cannot be unpacked")
      }
    }
  }

  /// Reads it as functional steps do.
  private func read(
    _ status: Int, _ headers: [HeaderField], _ body: [UInt8]
  ) throws(LoadFailure) -> [Value?] {
    let source = Extractor.Source(
      IncomingResponse(version: "HTTP/1.1", status: status, reason: "", headers: headers, body: body))
    var values: [Value?] = []
    for given in gives {
      let value: Value?
      do throws(Shortfall) {
        value = try Extractor.value(given.extraction, as: given.field?.type, in: source)
      } catch {
        // Longer or deeper than is read is not wrong.
        throw error.kind == .unseen ? .tooLong : .output(given.name)
      }
      try keep(value, given, in: &values)
    }
    return values
  }

  /// The same of an answer whose places have been found without reading all of it; nil where it has to be read in full.
  private func read(
    _ found: [Range<Int>?], in text: UnsafeBufferPointer<UInt8>
  ) throws(LoadFailure) -> [Value?]? {
    var values: [Value?] = []
    for index in gives.indices {
      let range = found[index]
      if isTextEnough[index], let range, JSONPlaces.isText(range, in: text) {
        if isAnyKept { values.append(nil) }
        continue
      }
      var raw: JSONValue?
      if let range {
        raw = JSONPlaces.value(at: range, in: text)
        if raw == nil { return nil }
      }
      let given = gives[index]
      let value: Value?
      do throws(Shortfall) {
        value = try Extractor.value(of: raw, given.extraction, as: given.field?.type)
      } catch {
        throw .output(given.name)
      }
      try keep(value, given, in: &values)
    }
    return values
  }

  /// Adds a value; one that is missing is a failure as in ``Target/perform(_:with:isToBeRefused:scheduled:limit:)``.
  private func keep(_ value: Value?, _ given: Given, in values: inout [Value?]) throws(LoadFailure) {
    if value == nil, given.field?.isOptional != true { throw .output(given.name) }
    if isAnyKept { values.append(given.isKept ? value : nil) }
  }
}
