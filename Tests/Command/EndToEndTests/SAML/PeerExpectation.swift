import Diagnostics
import Foundation
import LocatedYAML
import TestSupport
import Texts

/// What the peer is said beforehand to get wrong.
struct PeerExpectation {
  /// What is wrong with the file, as `check` would print it.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  static let file = RunningPeer.folder.appending(path: "expected.yaml")
  static let document = Repository.root.appending(path: "docs/saml.md")

  /// The cases that the strict settings fail: what the library itself does not look at.
  let strict: Set<String>
  /// The cases that they pass with advice.
  let advised: Set<String>
  /// Lax setting -> the cases that it makes fail, beside those.
  let lax: [String: Set<String>]

  init(_ file: URL = PeerExpectation.file) throws {
    let sink = DiagnosticSink()
    guard let source = SourceFile.load(file.path, into: sink), let node = YAMLParser.parse(source, into: sink),
      case .mapping(let mapping) = node.content
    else { throw Unreadable(description: DiagnosticFormat.brief.render(sink.diagnostics, in: .english)) }
    var strict: Set<String> = []
    var advised: Set<String> = []
    var lax: [String: Set<String>] = [:]
    for entry in mapping {
      switch (entry.name, entry.value.content) {
      case ("strict", .sequence(let items)): strict = Set(items.compactMap(\.string))
      case ("advised", .sequence(let items)): advised = Set(items.compactMap(\.string))
      case ("lax", .mapping(let settings)):
        for setting in settings {
          guard case .sequence(let items) = setting.value.content else {
            throw Unreadable(description: "\(setting.name) has no list of cases")
          }
          lax[setting.name] = Set(items.compactMap(\.string))
        }
      default: throw Unreadable(description: "\(entry.name) is neither strict, advised nor lax")
      }
    }
    self.strict = strict
    self.advised = advised
    self.lax = lax
  }
}
