import Catalogue
import Diagnostics
import Foundation
import LocatedYAML
import Planning
import ReferenceVendor
import TestSupport

/// Which mandatory requirements each fault of the reference vendor must make fail.
struct KillMatrix {
  /// What is wrong with the file, as `check` would print it.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// Requirements as identifiers, in the order of the catalogue's reports.
  let killed: [Fault: [String]]

  /// The faults that the matrix is about. Those of the service provider have a matrix of their own.
  static let faults = Fault.allCases.filter { !$0.isOfServiceProvider }
  /// The requirement that takes five thousand users.
  static let capacity = "B3 ID:1"
  static let file = Repository.sourceFolder().appending(path: "expected.yaml")
  static let catalogueFolder = Repository.root.appending(path: "Requirements/boras-trygghetssystem")
  static let binding = Repository.root.appending(path: "Suites/bindings/reference-vendor.yaml")
  static let document = Repository.root.appending(path: "docs/kill-matrix.md")

  /// Reads `expected.yaml`: the name of each fault with a list of requirements.
  static func expected() throws -> KillMatrix {
    let sink = DiagnosticSink()
    guard let source = SourceFile.load(file.path, into: sink), let node = YAMLParser.parse(source, into: sink),
      case .mapping(let mapping) = node.content
    else { throw Unreadable(description: DiagnosticFormat.brief.render(sink.diagnostics)) }
    var killed: [Fault: [String]] = [:]
    for entry in mapping {
      guard let fault = Fault(rawValue: entry.name), case .sequence(let items) = entry.value.content else {
        throw Unreadable(description: "\(entry.name) is no fault with a list of requirements")
      }
      killed[fault] = items.compactMap(\.string)
    }
    return KillMatrix(killed: killed)
  }

  /// Faults that only a load shows which was held: nothing else may run meanwhile, and so little as can be runs with them.
  static let alone: Set<Fault> = [.portalDown, .delayedAlarms]

  /// Faults that show in different requirements.
  static func groups() throws -> [[Fault]] {
    let matrix = try expected()
    return FaultGroups.divide(faults) { one, other in
      !alone.isDisjoint(with: [one, other])
        || !Set(matrix.killed[one] ?? []).isDisjoint(with: matrix.killed[other] ?? [])
    }
  }

  /// The catalogue that the matrix is about.
  static func catalogue() throws -> CompiledCatalogue {
    let sink = DiagnosticSink()
    guard let compiled = Compiler.compile(catalogueDirectory: catalogueFolder.path, into: sink) else {
      throw Unreadable(description: DiagnosticFormat.brief.render(sink.diagnostics))
    }
    return compiled
  }
}

extension CompiledRequirement {
  /// Whether a machine decides it alone; where a person has a part in it, it stays untested here.
  var isTestedByMachine: Bool { !verifications.isEmpty && verifications.allSatisfy { $0.method == .test } }
}
