import CLibYAML

/// libyaml's events over the bytes of a file, with its marks turned into byte offsets.
///
/// Valid only while the bytes' address is (inside `withUnsafeBufferPointer`): libyaml reads from there.
struct EventStream: ~Copyable {
  enum Step {
    case event
    case end
    case failure(SyntaxFailure)
  }

  // libyaml keeps a pointer to the parser inside the parser, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  let event: UnsafeMutablePointer<yaml_event_t>
  private var cursor: OffsetCursor
  private let isReady: Bool
  private var holdsEvent = false

  /// - Parameters:
  ///   - bytes: the file, as UTF-8 that has been checked.
  ///   - start: length of the byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, isASCII: Bool) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event.initialize(to: yaml_event_t())
    cursor = OffsetCursor(bytes, start: start, isASCII: isASCII)
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let content = UnsafeBufferPointer(rebasing: bytes[start...])
    yaml_parser_set_input_string(parser, content.baseAddress, content.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    if isReady { yaml_parser_delete(parser) }
    event.deallocate()
    parser.deallocate()
  }

  /// Moves on to the next event, which is then in `event` until the next call.
  mutating func next() -> Step {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = false
    guard isReady else { return .failure(SyntaxFailure(problem: "out of memory")) }
    guard yaml_parser_parse(parser, event) == 1 else { return .failure(failure()) }
    holdsEvent = true
    return event.pointee.type == YAML_STREAM_END_EVENT ? .end : .event
  }

  /// Byte offset where the event begins. Ask before `eventEnd`: the cursor is fastest going forward.
  mutating func eventStart() -> Int { cursor.offset(ofCharacter: event.pointee.start_mark.index) }

  /// Byte offset where the event ends.
  mutating func eventEnd() -> Int { cursor.offset(ofCharacter: event.pointee.end_mark.index) }

  private mutating func failure() -> SyntaxFailure {
    let state = parser.pointee
    var failure = SyntaxFailure(problem: state.problem.map { String(cString: $0) } ?? "out of memory")
    failure.problemOffset = cursor.offset(ofCharacter: state.problem_mark.index)
    if let context = state.context {
      failure.context = String(cString: context)
      failure.contextOffset = cursor.offset(ofCharacter: state.context_mark.index)
    }
    return failure
  }
}

/// What libyaml says when it cannot go on.
struct SyntaxFailure {
  var problem: String
  var problemOffset = 0
  var context: String?
  var contextOffset: Int?
}
