import JSONValues

/// Members of an object, of which some may have nothing to tell.
struct PlanMembers {
  private(set) var members: [String: JSONValue] = [:]

  subscript(key: String) -> JSONValue? {
    get { members[key] }
    set { members[key] = newValue }
  }

  /// Leaves the key out where there is nothing in it.
  mutating func put<Item>(_ items: [String: Item], under key: String, _ json: (Item) -> JSONValue) {
    if !items.isEmpty { members[key] = .object(items.mapValues(json)) }
  }

  var object: JSONValue { .object(members) }
}
