import Digests
import JSONValues
import LocatedYAML

/// Digests of what contracts and gates say, which do not depend on comments, order of keys or the style of scalars.
enum AgreementDigest {
  /// Of one file: SHA-256 of canonical JSON (RFC 8785) of its nodes, each scalar as a text. Nil where the cryptographic
  /// library fails.
  static func of(_ root: YAMLNode) -> SHA256Digest? {
    try? SHA256Digest.hash(JSONValue(structureOf: root).canonicalBytes)
  }

  /// Of several files, whatever their order; nil where there are none.
  static func of(_ files: [SHA256Digest]) -> SHA256Digest? {
    guard !files.isEmpty else { return nil }
    return try? SHA256Digest.hash(Array(files.map(\.hex).sorted().joined(separator: "\n").utf8))
  }
}

extension JSONValue {
  fileprivate init(structureOf node: YAMLNode) {
    switch node.content {
    case .scalar: self = .string(node.string ?? "")
    case .sequence(let sequence): self = .array(sequence.map { JSONValue(structureOf: $0) })
    case .mapping(let mapping):
      self = .object(
        Dictionary(
          mapping.map { ($0.key.string ?? "", JSONValue(structureOf: $0.value)) },
          uniquingKeysWith: { first, _ in first }
        ))
    }
  }
}
