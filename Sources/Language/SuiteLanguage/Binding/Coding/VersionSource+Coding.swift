import JSONValues

extension Binding.VersionSource: Codable {
  /// The version itself, or `{"asked": request, "at": pointer}`.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .fixed(let version):
      var container = encoder.singleValueContainer()
      try container.encode(version)
    case .asked(let request, let pointer):
      var container = encoder.container(keyedBy: JSONName.self)
      try container.encode(request, at: "asked")
      try container.encode(pointer, at: "at")
    }
  }

  package init(from decoder: any Decoder) throws {
    if let version = try? decoder.singleValueContainer().decode(String.self) {
      self = .fixed(version)
      return
    }
    let container = try decoder.container(keyedBy: JSONName.self)
    self = .asked(
      try container.decode(BoundRequest.self, at: "asked"), at: try container.decode(String.self, at: "at"))
  }
}
