import JSONValues
import SuiteLanguage
import Planning

/// What is wanted of the answer to one request, as functional steps judge it.
struct AnswerCheck: Sendable {
  /// An output, or a name that later requests of the operation use.
  struct Given: Sendable {
    let name: String
    let extraction: Extraction
    /// Nil where it is no output.
    let field: PlannedField?
  }

  let status: [Int]
  /// In the order of their names.
  let gives: [Given]
  /// Bytes that the body may have.
  let bodyLimit: Int
  let needsHeaders: Bool
  let needsBody: Bool
  /// Where everything is, when all of it is JSON.
  private let places: JSONPlaces?

  init(_ bound: BoundRequest, outputs: [String: PlannedField], bodyLimit: Int) {
    status = bound.status
    gives = bound.gives.sorted { $0.key < $1.key }.map {
      Given(name: $0.key, extraction: $0.value, field: outputs[$0.key])
    }
    self.bodyLimit = bodyLimit
    needsHeaders = gives.contains { if case .header = $0.extraction.from { true } else { false } }
    needsBody = gives.contains {
      switch $0.extraction.from {
      case .json, .xpath, .pattern: true
      case .header, .status: false
      }
    }
    places = JSONPlaces(gives.map(\.extraction))
  }

  /// Reads what the answer gives; nil for what is optional and missing.
  ///
  /// - Parameter request: for where the answer redirects to.
  func read(
    _ status: Int, _ headers: [HeaderField], _ body: [UInt8], to request: () -> OutgoingRequest
  ) throws(LoadFailure) -> [Value?] {
    if !headers.isEmpty, (300..<400).contains(status) {
      let response = IncomingResponse(version: "HTTP/1.1", status: status, reason: "", headers: headers, body: [])
      if RedirectRule.next(after: response, to: request()) != nil { throw .redirected }
    }
    guard self.status.contains(status) else { throw .status(status) }
    guard !gives.isEmpty else { return [] }
    if let found = places?.find(in: body) { return try read(found) }
    let source = Extractor.Source(
      IncomingResponse(version: "HTTP/1.1", status: status, reason: "", headers: headers, body: body))
    var values: [Value?] = []
    for given in gives {
      let value: Value?
      do throws(Shortfall) {
        value = try Extractor.value(given.extraction, as: given.field?.type, in: source)
      } catch {
        throw .output(given.name)
      }
      // As ``Target/perform(_:with:isToBeRefused:scheduled:limit:)`` has it.
      if value == nil, given.field?.isOptional != true { throw .output(given.name) }
      values.append(value)
    }
    return values
  }
  /// The same of an answer whose places have been found without reading all of it.
  private func read(_ found: [JSONValue?]) throws(LoadFailure) -> [Value?] {
    var values: [Value?] = []
    values.reserveCapacity(gives.count)
    for (given, raw) in zip(gives, found) {
      let value: Value?
      do throws(Shortfall) {
        value = try Extractor.value(of: raw, given.extraction, as: given.field?.type)
      } catch {
        throw .output(given.name)
      }
      if value == nil, given.field?.isOptional != true { throw .output(given.name) }
      values.append(value)
    }
    return values
  }
}
