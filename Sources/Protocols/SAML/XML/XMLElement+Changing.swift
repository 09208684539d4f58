extension XMLElement {
  /// Puts an element before the first child of that name, or at the end where there is none.
  mutating func insert(_ element: XMLElement, before namespace: Namespace, _ name: String) {
    children.insert(.element(element), at: place(namespace, name) ?? children.endIndex)
  }

  /// Puts an element after the first child of that name, or at the beginning where there is none.
  mutating func insert(_ element: XMLElement, after namespace: Namespace, _ name: String) {
    children.insert(.element(element), at: place(namespace, name).map { $0 + 1 } ?? children.startIndex)
  }

  mutating func append(_ element: XMLElement) { children.append(.element(element)) }

  /// Takes away the first child of that name.
  @discardableResult
  mutating func remove(_ namespace: Namespace, _ name: String) -> XMLElement? {
    guard let place = place(namespace, name), case .element(let element) = children.remove(at: place) else {
      return nil
    }
    return element
  }

  /// Changes the first child of that name. Tells whether there was one.
  @discardableResult
  mutating func change(_ namespace: Namespace, _ name: String, _ change: (inout XMLElement) -> Void) -> Bool {
    guard let place = place(namespace, name), case .element(var element) = children[place] else { return false }
    change(&element)
    children[place] = .element(element)
    return true
  }

  /// Changes every element of that name, at any depth, from the innermost outwards.
  mutating func changeAll(_ namespace: Namespace, _ name: String, _ change: (inout XMLElement) -> Void) {
    for place in children.indices {
      guard case .element(var element) = children[place] else { continue }
      element.changeAll(namespace, name, change)
      if element.isNamed(namespace, name) { change(&element) }
      children[place] = .element(element)
    }
  }

  private func place(_ namespace: Namespace, _ name: String) -> Int? {
    children.firstIndex { if case .element(let element) = $0 { element.isNamed(namespace, name) } else { false } }
  }
}
