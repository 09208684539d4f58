import Diagnostics
import JSONValues
import LocatedYAML
import Texts

extension RequestReader {
  /// One of `json`, `form` and `text`.
  func body(_ reader: inout MappingReader, _ names: inout BoundNames) -> BoundBody? {
    let json = reader.entry(RequestKey.json)
    let form = reader.entry(RequestKey.form)
    let text = reader.entry(RequestKey.text)
    let type = reader.entry(RequestKey.type)
    let given = [json, form, text].compactMap { $0 }
    if given.count > 1 {
      sink.error(
        "conflicting-keys", Text("a request has one body, and this has '\(given[0].name)' and '\(given[1].name)'"),
        at: given[1].key.span, related: [Diagnostic.Related(Text("'\(given[0].name)' given"), at: given[0].key.span)])
    }
    if let type, text == nil {
      sink.error(
        "conflicting-keys", Text("'type' is the media type of 'text', and there is no 'text'"), at: type.key.span,
        hints: [Text("delete 'type', or set the header Content-Type")])
    }
    if let json { return self.json(json.value, &names).map { .json($0) } }
    if let form { return .form(RequestReader.headers(form.value, &names, sink, what: Text("a form"))) }
    guard let text, let body = text.value.text(sink, canBeEmpty: true), names.check(body, text.value, sink) else {
      return nil
    }
    let media = type.flatMap { $0.value.text(sink) } ?? "text/plain; charset=utf-8"
    return .text(body, type: media)
  }

  /// JSON written as YAML: quotes make a text, and numbers, true, false and null are as in JSON.
  func json(_ node: YAMLNode, _ names: inout BoundNames) -> BoundJSON? {
    switch node.content {
    case .scalar(let scalar): return self.scalar(scalar, &names)
    case .sequence(let items):
      var elements: [BoundJSON] = []
      for item in items {
        if let element = json(item, &names) { elements.append(element) }
      }
      return elements.count == items.count ? .array(elements) : nil
    case .mapping(let mapping):
      var members: [String: BoundJSON] = [:]
      for entry in mapping {
        guard let member = json(entry.value, &names) else { continue }
        if case .text(let text) = member, SecretCheck.isSecret(entry.name) {
          SecretCheck.check(text, named: entry.name, entry.value, sink)
        }
        members[entry.name] = member
      }
      return .object(members)
    }
  }

  private func scalar(_ scalar: YAMLScalar, _ names: inout BoundNames) -> BoundJSON? {
    let node = scalar.node
    if scalar.style == .plain {
      if node.isNull { return .null }
      if node.isText("true") { return .boolean(true) }
      if node.isText("false") { return .boolean(false) }
      if let number = JSONNumber(text: scalar.text) { return .number(number.description) }
    }
    guard let text = node.text(sink, canBeEmpty: true), names.check(text, node, sink) else { return nil }
    return .text(text)
  }
}
