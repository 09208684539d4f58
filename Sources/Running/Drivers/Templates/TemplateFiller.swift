import Foundation
package import JSONValues
import Quantities
package import SuiteLanguage
import Synchronization
import Texts

/// Puts values into the texts of a binding.
package struct TemplateFiller: Sendable {
  let secrets: Secrets
  private let known: TemplateCache

  package init(secrets: Secrets) {
    self.secrets = secrets
    known = TemplateCache()
  }

  /// The text with its names replaced.
  package func fill(_ template: String, with values: Scope) throws(Shortfall) -> String {
    let interpolation = try known.parse(template)
    if let literal = interpolation.literal { return literal }
    var text = ""
    for piece in interpolation.pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .reference(let reference): text += try self.text(of: reference, values)
      }
    }
    return text
  }

  /// The text as a person reads it: values with their units, `15 %` and `3 min`, unless the binding names a unit.
  func fill(_ template: String, for reader: InterfaceLanguage, with values: Scope) throws(Shortfall) -> String {
    let interpolation = try known.parse(template)
    if let literal = interpolation.literal { return literal }
    var text = ""
    for piece in interpolation.pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .reference(let reference):
        if reference.source == .scope, reference.unit == nil, let value = values[reference.name] {
          text += value.formatted(in: reader, itemLimit: 100)
        } else {
          text += try self.text(of: reference, values)
        }
      }
    }
    return text
  }

  /// As `fill`, with what is put in percent-encoded (RFC 3986): values are data and cannot change the path.
  func fillPath(_ template: String, with values: Scope) throws(Shortfall) -> String {
    let interpolation = try known.parse(template)
    if let literal = interpolation.literal { return literal }
    var text = ""
    for piece in interpolation.pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .reference(let reference): text += PercentEncoding.encode(try self.text(of: reference, values))
      }
    }
    return text
  }

  /// JSON with its strings filled; a string that is nothing but one name becomes the value itself, and an input that
  /// the suite left out leaves its member out.
  func fill(_ json: BoundJSON, with values: Scope) throws(Shortfall) -> JSONValue? {
    switch json {
    case .text(let template):
      let interpolation = try known.parse(template)
      guard let only = interpolation.onlyReference else { return .string(try fill(template, with: values)) }
      if only.source == .scope {
        guard let value = values[only.name] else { return nil }
        return try wire { () throws(WireWriter.Unwritable) in try WireWriter.json(value, unit: only.unit) }
      }
      return .string(try text(of: only, values))
    case .array(let items):
      var filled: [JSONValue] = []
      for item in items { if let value = try fill(item, with: values) { filled.append(value) } }
      return .array(filled)
    case .object(let members):
      var filled: [String: JSONValue] = [:]
      for (key, member) in members {
        if let value = try fill(member, with: values) { filled[try fill(key, with: values)] = value }
      }
      return .object(filled)
    case .null, .boolean, .number: return json.json
    }
  }

  /// A text taken apart.
  func parse(_ template: String) throws(Shortfall) -> Interpolation { try known.parse(template) }

  /// Whether a text is nothing but the name of an input that was left out.
  func isLeftOut(_ template: String, _ values: Scope) throws(Shortfall) -> Bool {
    guard let only = try known.parse(template).onlyReference, only.source == .scope else { return false }
    return values[only.name] == nil
  }

  /// What one name stands for, as text.
  func text(of reference: Interpolation.Reference, _ values: Scope) throws(Shortfall) -> String {
    switch reference.source {
    case .environment: return secrets.environment[reference.name] ?? ""
    case .secret: return secrets.secrets[reference.name] ?? ""
    case .scope:
      guard let value = values[reference.name] else { throw TemplateFiller.missing(reference.name) }
      return try wire { () throws(WireWriter.Unwritable) in try WireWriter.text(value, unit: reference.unit) }
    }
  }

  /// What a value looks like on the wire, or the sentence that says why it has no such look.
  func wire<Written>(_ write: () throws(WireWriter.Unwritable) -> Written) throws(Shortfall) -> Written {
    do throws(WireWriter.Unwritable) {
      return try write()
    } catch {
      throw Shortfall(
        .unseen,
        Text("The test adapter cannot write the value: \(error.problem)."))
    }
  }

  private static func missing(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The test adapter needs the value “\(name)”, which nobody has given."))
  }
}

/// Templates taken apart, each once.
private final class TemplateCache: Sendable {
  private let known = Mutex<[String: Interpolation]>([:])

  func parse(_ template: String) throws(Shortfall) -> Interpolation {
    if let found = known.withLock({ $0[template] }) { return found }
    do throws(Interpolation.Problem) {
      let parsed = try Interpolation.parse(template)
      known.withLock { $0[template] = parsed }
      return parsed
    } catch {
      throw Shortfall(
        .unseen,
        Text("The test adapter cannot be used: \(error.message)."))
    }
  }
}

/// The files of this machine that a binding may name: those in the folder that the caller names, which is the binding's
/// own unless another one is given. Links that lead out of it do not count as in it.
package struct BoundFile: Sendable {
  /// The folder; the working directory where it is empty.
  package let folder: String
  /// Whether the caller has named the folder for this, so that files may be made in it.
  package let isNamed: Bool

  package init(folder: String, isNamed: Bool = false) {
    self.folder = folder
    self.isNamed = isNamed
  }

  /// Where a file lies.
  ///
  /// - Parameter isCallers: the path comes from the caller's environment as it is, so that the caller has named it.
  /// - Throws: ``Shortfall`` where it lies somewhere else.
  package func path(_ written: String, isCallers: Bool = false) throws(Shortfall) -> String {
    let path = written.hasPrefix("/") || folder.isEmpty ? written : "\(folder)/\(written)"
    if isCallers { return path }
    let root = Self.real(folder.isEmpty ? "." : folder)
    let file = URL(filePath: path)
    let parent = Self.real(file.deletingLastPathComponent().path(percentEncoded: false))
    let name = file.lastPathComponent
    let whole = Self.real(parent + "/" + name)
    guard Self.isWithin(parent, root), Self.isWithin(whole, root), name != "..", name != "." else {
      throw Shortfall(
        .unseen,
        Text(
          "The test adapter wants to use the file “\(written)”, which is not in the folder \(root). Name the folder with --files."
        ))
    }
    return parent + "/" + name
  }

  private static func real(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
      .droppingSlash
  }

  private static func isWithin(_ path: String, _ root: String) -> Bool {
    path == root || path.hasPrefix(root == "/" ? "/" : root + "/")
  }
}

extension String {
  fileprivate var droppingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
