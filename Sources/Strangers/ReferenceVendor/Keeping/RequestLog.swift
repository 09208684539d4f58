import Glibc

/// The requests that changed something, in a file, so that they can be repeated after a restart: nothing in it
/// depends on chance or on real time, so the same requests in the same order make the same system.
///
/// A line is in the file before its request is carried out, and therefore before anybody gets the answer: the end of
/// the process loses nothing that was answered. Nothing is made durable against a loss of power.
final class RequestLog: Sendable {
  struct Entry: Sendable {
    let id: OperationID
    let call: Call
  }

  private let descriptor: Int32

  /// Opens the file, or makes it.
  ///
  /// - Parameter beginning: what the system begins with, which has to be what it began with before.
  /// - Returns: the log, and what it held.
  static func open(_ path: String, beginning: JSON) throws(KeepingFailure) -> (log: RequestLog, entries: [Entry]) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw KeepingFailure.of(path) }
    let log = RequestLog(descriptor)
    var bytes = try log.read(path)
    // What the end of the process cut off was never answered.
    let whole = (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    guard ftruncate(descriptor, whole) == 0 else { throw KeepingFailure.of(path) }
    bytes.removeLast(bytes.count - whole)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first else {
      try log.append(beginning, path)
      return (log, [])
    }
    guard (try? JSONReader.read(Array(first))) == beginning else {
      throw KeepingFailure(
        problem: "'\(path)' is of a system that began with other faults or another time; name another file")
    }
    var entries: [Entry] = []
    for (index, line) in lines.enumerated().dropFirst() {
      guard let json = try? JSONReader.read(Array(line)), let entry = Entry(json) else {
        throw KeepingFailure(problem: "line \(index + 1) of '\(path)' is no request")
      }
      entries.append(entry)
    }
    return (log, entries)
  }

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Throws `Problem` where it cannot be written: then the request is not carried out.
  func note(_ id: OperationID, _ call: Call) throws {
    guard id.isKept else { return }
    do {
      try append(Entry(id: id, call: call).json, "the file of requests")
    } catch {
      throw Problem(status: 503, detail: "The system cannot keep what it is asked.")
    }
  }

  private func append(_ json: JSON, _ name: String) throws(KeepingFailure) {
    var bytes = json.bytes[...]
    bytes.append(UInt8(ascii: "\n"))
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw KeepingFailure.of(name)
      }
      bytes = bytes.dropFirst(count)
    }
  }

  private func read(_ path: String) throws(KeepingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw KeepingFailure.of(path)
      }
      bytes += buffer.prefix(count)
    }
  }
}

/// Why a file of requests cannot be used.
package struct KeepingFailure: Error, CustomStringConvertible {
  let problem: String

  package var description: String { problem }

  static func of(_ path: String) -> KeepingFailure {
    KeepingFailure(problem: "'\(path)' cannot be used: \(String(cString: strerror(errno)))")
  }
}

extension OperationID {
  /// Whether it changes something that outlives the process. Webhooks and the keys and sessions of the portal do not.
  fileprivate var isKept: Bool {
    switch self {
    case .createSubscription, .deleteSubscription, .setIdentityProvider, .restartServiceProvider, .rotateKeys,
      .retireKeys:
      false
    default: operation.method != .get || operation.isLogged
    }
  }
}

extension RequestLog.Entry {
  fileprivate init?(_ json: JSON) {
    guard let id = json["operation"]?.text.flatMap(OperationID.init), let path = json["path"]?.members,
      let query = json["query"]?.members
    else { return nil }
    self.id = id
    call = Call(
      path: path.compactMapValues(\.text), query: query, body: json["body"] ?? .null, actor: json["actor"]?.text)
  }

  fileprivate var json: JSON {
    [
      "operation": .text(id.rawValue), "path": .members(call.path.mapValues { .text($0) }),
      "query": .members(call.query), "body": call.body, "actor": .optional(call.actor),
    ]
  }
}

extension JSON {
  fileprivate var members: [String: JSON]? {
    guard case .object(let members) = self else { return nil }
    return Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate static func members(_ values: [String: JSON]) -> JSON {
    .object(values.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
  }
}

extension World {
  /// Carries out a request of a client, which is kept first where the system keeps requests.
  ///
  /// - Throws: `Problem`.
  func answer(_ id: OperationID, _ call: Call, startWebhook: WebhookStarter) throws -> Reply {
    try requestLog?.note(id, call)
    return try perform(id, call, startWebhook: startWebhook)
  }

  /// Repeats the earlier requests, refusals included, and keeps requests from now on.
  func goOn(_ log: RequestLog, after entries: [RequestLog.Entry]) {
    for entry in entries { _ = try? perform(entry.id, entry.call) { _, _, _ in } }
    requestLog = log
  }
}
