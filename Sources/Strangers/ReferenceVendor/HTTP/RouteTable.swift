/// Finds the operation that a path and method mean. Literal parts go before parameters.
struct RouteTable: Sendable {
  private struct Node: Sendable {
    var literals: [String: Node] = [:]
    /// The child that takes anything. Its name differs with the operation, so the operation is asked for it.
    var parameter: [Node] = []
    var operations: [String: OperationID] = [:]

    mutating func add(_ id: OperationID, _ segments: ArraySlice<Operation.Segment>) {
      guard let segment = segments.first else {
        operations[id.operation.method.rawValue] = id
        return
      }
      switch segment {
      case .literal(let text): literals[text, default: Node()].add(id, segments.dropFirst())
      case .parameter:
        if parameter.isEmpty { parameter.append(Node()) }
        parameter[0].add(id, segments.dropFirst())
      }
    }

    func find(_ parts: ArraySlice<String>) -> Node? {
      guard let part = parts.first else { return operations.isEmpty ? nil : self }
      return literals[part]?.find(parts.dropFirst()) ?? parameter.first?.find(parts.dropFirst())
    }
  }

  /// What a path and method come to.
  enum Match: Sendable {
    case operation(OperationID, parameters: [String: String])
    /// The path exists, but takes only these methods.
    case otherMethods([String])
    case nothing
  }

  private var root = Node()

  init() {
    for id in OperationID.allCases { root.add(id, id.operation.segments[...]) }
  }

  /// - Parameter path: as it stands in the request, before percent decoding.
  func match(method: String, path: String) -> Match {
    guard path.hasPrefix("/") else { return .nothing }
    let raw = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var parts: [String] = []
    for part in raw {
      guard let decoded = PercentEncoding.decode(part), !decoded.isEmpty else { return .nothing }
      parts.append(decoded)
    }
    guard let node = root.find(parts[...]) else { return .nothing }
    guard let id = node.operations[method] else { return .otherMethods(node.operations.keys.sorted()) }
    var parameters: [String: String] = [:]
    for (segment, part) in zip(id.operation.segments, parts) {
      if case .parameter(let name) = segment { parameters[name] = part }
    }
    return .operation(id, parameters: parameters)
  }
}

/// Percent encoding in addresses (RFC 3986).
enum PercentEncoding {
  /// The decoded text; `nil` when an escape is broken or the bytes are not UTF-8.
  static func decode(_ text: Substring, plusIsSpace: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
