/// A JSON value that is being built by an encoder, whose containers stay in use while others are written.
final class JSONNode {
  enum Content {
    case nothing
    case value(JSONValue)
    case array([JSONNode])
    case object([JSONMemberName: JSONNode])
  }

  var content = Content.nothing

  var value: JSONValue {
    switch content {
    // A type that encodes nothing at all is an empty object, as with `JSONEncoder`.
    case .nothing: .object([:])
    case .value(let value): value
    case .array(let nodes): .array(nodes.map(\.value))
    case .object(let nodes): .object(JSONMembers(nodes.lazy.map { ($0.key.text, $0.value.value) }))
    }
  }

  func beginArray() {
    guard case .array = content else {
      content = .array([])
      return
    }
  }

  func beginObject() {
    guard case .object = content else {
      content = .object([:])
      return
    }
  }

  var count: Int {
    guard case .array(let nodes) = content else { return 0 }
    return nodes.count
  }

  func append() -> JSONNode {
    let node = JSONNode()
    if case .array(var nodes) = content {
      content = .nothing
      nodes.append(node)
      content = .array(nodes)
    }
    return node
  }

  func member(_ name: String) -> JSONNode {
    let node = JSONNode()
    if case .object(var nodes) = content {
      content = .nothing
      nodes[JSONMemberName(name)] = node
      content = .object(nodes)
    }
    return node
  }
}
