import Digests
import JSONValues
import Quantities
import Texts

/// An entry as bytes: canonical JSON (RFC 8785) on one line.
enum RecordLine {
  /// Deeper than what drivers read, so that a value from outside still fits inside an entry.
  static let deepestNesting = 512
  /// The largest whole number that every reader of JSON keeps exact.
  static let largestSeq: Int64 = 1 << 53

  /// The line without its newline.
  ///
  /// - Parameters:
  ///   - runs: how many runs began before it.
  ///   - batchEnd: the number of the last entry of its batch, where that is another one.
  static func bytes(
    _ draft: EntryDraft, seq: Int64, at: Instant, previous: SHA256Digest, runs: Int, batchEnd: Int64?
  ) throws(RecordError) -> [UInt8] {
    if case .event(let event) = draft.content, draft.attachments.isEmpty,
      let line = EventLine.bytes(event, seq: seq, at: at, previous: previous, batchEnd: batchEnd)
    {
      return line
    }
    var members: [String: JSONValue] = [
      "seq": JSONValue(seq),
      "at": .string(at.description),
      "kind": .string(draft.kind.rawValue),
      "previous": .string(previous.hex),
      "body": try draft.body(afterRuns: runs),
    ]
    members["batchEnd"] = batchEnd.map { JSONValue($0) }
    if !draft.attachments.isEmpty {
      members["attachments"] = .array(
        draft.attachments.map {
          [
            "name": .string($0.name), "sha256": .string($0.sha256.hex), "bytes": JSONValue($0.bytes),
            "type": .string($0.type),
          ]
        })
    }
    return JSONValue.object(members).canonicalBytes
  }

  /// A line that is no entry, in a clause that says why.
  struct Unreadable: Error {
    let problem: Text
  }

  /// A line that was read.
  struct Parsed {
    let entry: RecordEntry
    /// The hash that it names as that of the line before.
    let previous: SHA256Digest
  }

  static func parse(_ line: [UInt8]) throws(Unreadable) -> Parsed {
    let hasher: SHA256Hasher
    do throws(DigestError) {
      hasher = try SHA256Hasher()
    } catch {
      throw Unreadable(problem: Text(verbatim: error.description))
    }
    return try line.withUnsafeBufferPointer { buffer in
      Result { () throws(Unreadable) in
        var texts = RecentTexts()
        return try parse(buffer, hasher, &texts)
      }
    }.get()
  }

  /// - Parameter texts: shares texts that come again with the lines that were read before.
  static func parse(
    _ line: UnsafeBufferPointer<UInt8>, _ hasher: SHA256Hasher, _ texts: inout RecentTexts
  ) throws(Unreadable) -> Parsed {
    let hash: SHA256Digest
    do throws(DigestError) {
      hash = try hasher.digest(of: UnsafeRawBufferPointer(line))
    } catch {
      throw Unreadable(problem: Text(verbatim: error.description))
    }
    if let event = EventLine.read(line, hash: hash, &texts) { return event }
    if let entry = RunLine.read(line, hash: hash, &texts) { return entry }
    return try parse(line, hash: hash)
  }

  /// Any entry, as JSON.
  private static func parse(
    _ line: UnsafeBufferPointer<UInt8>, hash: SHA256Digest
  ) throws(Unreadable) -> Parsed {
    let value: JSONValue
    do throws(JSONParsingError) {
      value = try JSONValue.parse(line, limits: .init(depth: deepestNesting, bytes: LineReader.longestLine))
    } catch {
      throw Unreadable(problem: Text("it is not JSON: \(error)"))
    }
    guard let seq = value["seq"]?.integerValue, (1...largestSeq).contains(seq) else {
      throw Unreadable(problem: Text("it has no 'seq'"))
    }
    guard let at = value["at"]?.stringValue.flatMap(Instant.init(parsing:)) else {
      throw Unreadable(problem: Text("it has no 'at'"))
    }
    guard let kind = value["kind"]?.stringValue else { throw Unreadable(problem: Text("it has no 'kind'")) }
    guard let previous = value["previous"]?.stringValue.flatMap({ SHA256Digest(hex: $0) }) else {
      throw Unreadable(problem: Text("it has no 'previous'"))
    }
    guard let body = value["body"] else { throw Unreadable(problem: Text("it has no 'body'")) }
    var batchEnd: Int64?
    if let end = value["batchEnd"] {
      guard let number = end.integerValue, (1...largestSeq).contains(number) else {
        throw Unreadable(problem: Text("its 'batchEnd' is no number of an entry"))
      }
      batchEnd = number
    }
    var attachments: [AttachmentReference] = []
    if let listed = value["attachments"] {
      guard let array = listed.arrayValue else { throw Unreadable(problem: Text("its 'attachments' are no array")) }
      for element in array {
        guard let name = element["name"]?.stringValue, let bytes = element["bytes"]?.integerValue,
          let sha256 = element["sha256"]?.stringValue.flatMap({ SHA256Digest(hex: $0) }),
          let type = element["type"]?.stringValue
        else { throw Unreadable(problem: Text("an attachment lacks name, sha256, bytes or type")) }
        attachments.append(AttachmentReference(name: name, sha256: sha256, bytes: bytes, type: type))
      }
    }
    let entry = RecordEntry(
      seq: seq, at: at, kind: EntryKind(rawValue: kind), body: body, attachments: attachments, hash: hash,
      batchEnd: batchEnd)
    return Parsed(entry: entry, previous: previous)
  }
}

/// Where the line of an entry lies on the disk.
struct StoredLine: Sendable {
  private let file: LogFile
  private let offset: Int64
  private let length: Int32

  /// - Parameters:
  ///   - length: in bytes, without the newline.
  init(_ file: LogFile, offset: Int64, length: Int) {
    self.file = file
    self.offset = offset
    self.length = Int32(clamping: length)
  }

  /// The entry as it was verified.
  ///
  /// - Parameter tools: may be used for many lines.
  /// - Throws: where the line can no longer be read, or has another hash.
  func read(_ hash: SHA256Digest, _ tools: inout Tools) throws(RecordError) -> RecordEntry {
    let line = try file.bytes(at: offset, count: Int(length))
    guard let hasher = tools.hasher else {
      throw RecordError(code: "digest-failed", problem: Text("SHA-256 cannot be computed"), hint: Text("try again"))
    }
    let parsed = line.withUnsafeBufferPointer { line in
      Result { () throws(RecordLine.Unreadable) in try RecordLine.parse(line, hasher, &tools.texts) }
    }
    guard case .success(let parsed) = parsed, parsed.entry.hash == hash else { throw changed }
    return parsed.entry
  }

  /// What it takes to read lines.
  struct Tools {
    fileprivate let hasher = try? SHA256Hasher()
    fileprivate var texts = RecentTexts()
  }

  private var changed: RecordError {
    RecordError(
      code: VerifiedRecord.damaged, problem: Text("\(file.path) was altered while it was read"),
      hint: Text("run grindvakt verify on the record"))
  }
}
