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

extension Secrets {
  /// Everything that must not be recorded: the secrets, and passwords inside URLs that come from the environment.
  package var confidential: [String] {
    secrets.values.sorted() + environment.values.sorted().flatMap(Self.passwords)
  }

  /// `https://user:password@host`: what stands in the userinfo after the colon, or alone (RFC 3986, section 3.2.1).
  private static func passwords(in text: String) -> [String] {
    guard let scheme = text.range(of: "://") else { return [] }
    let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return [] }
    let userinfo = authority[..<at]
    let password = userinfo.firstIndex(of: ":").map { userinfo[userinfo.index(after: $0)...] } ?? userinfo
    guard !password.isEmpty else { return [] }
    return [String(password)] + [String(password).removingPercentEncoding].compactMap { $0 }
  }
}

/// A file of secrets: `NAME=value`, one a line; blank lines and lines that begin with `#` are passed over. The value is
/// everything after the first `=`, as it stands.
enum SecretsFile {
  static func read(_ path: String, into sink: DiagnosticSink) -> [String: String] {
    guard let source = SourceFile.load(path, sizeLimit: 1 << 20, into: sink) else { return [:] }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false))
    if let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o077 != 0 {
      sink.error(
        "secrets-are-public",
        Text("others than you can read or change '\(path)' (its mode is \(String(mode & 0o777, radix: 8)))"),
        at: SourceSpan(startOf: source),
        hints: [Text("take the right from them: chmod 600 \(path)")])
      return [:]
    }
    var secrets: [String: String] = [:]
    // A byte-order mark, as some editors write it, is no part of the first name.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var offset = source.bytes.starts(with: mark) ? mark.count : 0
    for line in source.bytes.dropFirst(offset).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let span = SourceSpan(file: source, offsets: offset..<offset + line.count)
      offset += line.count + 1
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        sink.error(
          "malformed-secret", Text("this line is not NAME=value"), at: span,
          hints: [Text("write for instance VENDOR_TOKEN=...")])
        continue
      }
      secrets[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    return secrets
  }
}

/// The names that a binding may take from the caller's environment.
///
/// A binding is somebody else's file, and it sends what it takes to addresses that it names itself. So it gets what is
/// set for it, names that begin with `VENDOR_`, and what the caller allows by name after having seen what it asks for.
package struct AllowedNames: Sendable, Hashable {
  /// What names begin with that are there for bindings.
  package static let prefix = "VENDOR_"

  private let names: Set<String>

  /// - Parameter written: as on the command line: names, or several with commas between.
  package init(_ written: [String] = []) {
    names = Set(written.flatMap { $0.split(separator: ",") }.map { String($0.filter { !$0.isWhitespace }) })
  }

  package func allows(_ name: String) -> Bool { name.hasPrefix(Self.prefix) || names.contains(name) }
}

extension DiagnosticSink {
  /// Reports `environment-not-allowed`, with everything that a binding asks for.
  func report(notAllowed names: [String], by binding: String) {
    error(
      "environment-not-allowed",
      Text("the binding '\(binding)' asks for what nobody has allowed: \(names.joined(separator: ", "))"), at: nil,
      hints: [
        Text("look in the binding where they are sent, and then run again with --allow \(names.joined(separator: ","))")
      ])
  }
}
