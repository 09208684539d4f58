package import Diagnostics
import Foundation
import JSONValues
package import SuiteLanguage
import Texts

/// What a binding takes from outside: environment variables and secrets, read once when a run begins.
package struct Secrets: Sendable {
  /// `${env:NAME}` by name.
  package let environment: [String: String]
  /// `${secret:NAME}` by name.
  package let secrets: [String: String]

  package init(environment: [String: String] = [:], secrets: [String: String] = [:]) {
    self.environment = environment
    self.secrets = secrets
  }

  /// Looks up everything that a binding names. Secrets come from the file first, then from the environment.
  ///
  /// - Parameter allowed: what it may take from the environment; what stands in the file is there for it.
  /// - Returns: nil after `environment-not-allowed`, `missing-environment-variable`, `missing-secret`, or what is wrong with
  ///   the file.
  package static func collect(
    for binding: Binding, environment: [String: String], file: String?, allowed: AllowedNames = AllowedNames(),
    into sink: DiagnosticSink
  ) -> Secrets? {
    let errors = sink.errorCount
    let fromFile = file.map { SecretsFile.read($0, into: sink) } ?? [:]
    let strange = references(in: binding).filter { reference in
      !allowed.allows(reference.name) && !(reference.source == .secret && fromFile[reference.name] != nil)
    }
    if !strange.isEmpty {
      sink.report(notAllowed: Set(strange.map(\.name)).sorted(), by: binding.name)
      return nil
    }
    var found = (environment: [String: String](), secrets: [String: String]())
    for reference in references(in: binding) {
      switch reference.source {
      case .scope: continue
      case .environment:
        if let value = environment[reference.name] {
          found.environment[reference.name] = value
        } else {
          sink.error(
            "missing-environment-variable",
            Text("the binding '\(binding.name)' needs the environment variable '\(reference.name)', which is not set"),
            at: nil,
            hints: [Text("set it before the command: \(reference.name)=... grindvakt run ...")])
        }
      case .secret:
        if let value = fromFile[reference.name] ?? environment[reference.name], !value.isEmpty {
          found.secrets[reference.name] = value
        } else {
          sink.error(
            "missing-secret",
            Text("the binding '\(binding.name)' needs the secret '\(reference.name)', which is not given"),
            at: nil,
            hints: [
              Text("set it in the environment, or write \(reference.name)=... in a file and give it with --secrets")
            ])
        }
      }
    }
    guard sink.errorCount == errors else { return nil }
    return Secrets(environment: found.environment, secrets: found.secrets)
  }

  /// The names that a binding wants from outside, sorted: of environment variables, and of secrets.
  package static func names(in binding: Binding) -> (environment: [String], secrets: [String]) {
    let all = references(in: binding)
    return (
      all.filter { $0.source == .environment }.map(\.name), all.filter { $0.source == .secret }.map(\.name)
    )
  }

  /// All `${env:..}` and `${secret:..}` of a binding, each once, in the order of their names.
  private static func references(in binding: Binding) -> [Interpolation.Reference] {
    guard let json = try? JSONValue(encoding: binding) else { return [] }
    var found: [String: Interpolation.Reference] = [:]
    collect(json, into: &found)
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func collect(_ json: JSONValue, into found: inout [String: Interpolation.Reference]) {
    switch json {
    case .string(let text):
      guard let interpolation = try? Interpolation.parse(text) else { return }
      for reference in interpolation.references where reference.source != .scope {
        found["\(reference.source.rawValue):\(reference.name)"] = reference
      }
    case .array(let items): for item in items { collect(item, into: &found) }
    case .object(let members):
      for (key, value) in members {
        collect(.string(key), into: &found)
        collect(value, into: &found)
      }
    case .null, .bool, .number: return
    }
  }
}
