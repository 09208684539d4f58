import SuiteLanguage

extension RequestTemplate {
  /// The names that a request looks up.
  static func names(of bound: BoundRequest, _ filler: TemplateFiller) throws(Shortfall) -> Set<String> {
    var texts = [bound.path] + bound.query.values + bound.headers.values
    switch bound.body {
    case nil: break
    case .json(let json): collect(json, into: &texts)
    case .form(let fields): texts += fields.values
    case .text(let text, _): texts.append(text)
    }
    var names: Set<String> = []
    for text in texts {
      for reference in try filler.parse(text).references where reference.source == .scope {
        names.insert(reference.name)
      }
    }
    return names
  }

  private static func collect(_ json: BoundJSON, into texts: inout [String]) {
    switch json {
    case .null, .boolean, .number: return
    case .text(let text): texts.append(text)
    case .array(let items): for item in items { collect(item, into: &texts) }
    case .object(let members):
      for (key, member) in members {
        texts.append(key)
        collect(member, into: &texts)
      }
    }
  }
}
