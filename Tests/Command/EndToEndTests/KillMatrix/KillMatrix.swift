import Catalogue
import Diagnostics
import Foundation
import Judgement
import LocatedYAML
import Planning
import ReferenceVendor
import TestSupport
import Texts

/// Which mandatory requirements each fault of the reference vendor must make fail.
struct KillMatrix {
  /// What is wrong with the file, as `check` would print it.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// Requirements as identifiers, in the order of the catalogue's reports.
  let killed: [Fault: [String]]
  /// Where a fault shows in some of the homes only that a requirement looks into: fault -> requirement -> homes.
  let homes: [Fault: [String: Set<Housing>]]

  /// The faults that the matrix is about. Those of the service provider have a matrix of their own.
  static let faults = Fault.all.filter { !$0.isOfServiceProvider }
  /// The requirement that takes five thousand users.
  static let capacity = "B3 ID:1"
  /// The requirement that takes a thousand alarms in each kind of home. It shows what makes any alarm fail, so it comes
  /// for the faults that it is to show.
  static let thousandAlarms = "IT-11"
  static let file = Repository.sourceFolder().appending(path: "expected.yaml")
  static let catalogueFolder = Repository.root.appending(path: "Requirements/boras-trygghetssystem")
  static let binding = Repository.root.appending(path: "Suites/bindings/reference-vendor.yaml")
  static let document = Repository.root.appending(path: "docs/kill-matrix.md")

  /// Reads `expected.yaml`: the name of each fault with a list of requirements, each by its identifier or, where the
  /// fault does not show in all homes that the requirement looks into, as `IT-01: [care-home]`.
  static func expected() throws -> KillMatrix {
    let sink = DiagnosticSink()
    guard let source = SourceFile.load(file.path, into: sink), let node = YAMLParser.parse(source, into: sink),
      case .mapping(let mapping) = node.content
    else { throw Unreadable(description: DiagnosticFormat.brief.render(sink.diagnostics, in: .english)) }
    var killed: [Fault: [String]] = [:]
    var homes: [Fault: [String: Set<Housing>]] = [:]
    for entry in mapping {
      guard let fault = Fault(named: entry.name), case .sequence(let items) = entry.value.content else {
        throw Unreadable(description: "\(entry.name) is no fault with a list of requirements")
      }
      for item in items {
        if let id = item.string {
          killed[fault, default: []].append(id)
        } else if case .mapping(let limited) = item.content {
          for entry in limited {
            guard case .sequence(let names) = entry.value.content else { continue }
            killed[fault, default: []].append(entry.name)
            homes[fault, default: [:]][entry.name] = Set(names.compactMap(\.string).compactMap(Housing.init(rawValue:)))
          }
        }
      }
    }
    return KillMatrix(killed: killed, homes: homes)
  }

  /// Faults that smaller loads show, too, in ``PeakTests``, ``PeakFaultTests`` and ``CentrePeakTests``.
  private static let shownBySmallerLoads = Set(
    [Fault.capacityCollapse, .delayedAlarms, .duplicateAlarms, .misroutedAlarms, .portalDown] + Fault.ofTheCentre)
  /// Faults that only a load shows which was held: nothing else may run meanwhile.
  private static let heldAlone: Set<Fault> = [.portalDown, .delayedAlarms]

  /// Faults that show each alarm to whole districts of staff: under five thousand users that takes minutes, and shows
  /// nothing more.
  private static let flooding: Set<Fault> = [.alarmsToOtherCareHomes]

  /// What is tried. Five thousand users take more of a machine than all the rest: with each change they come for the
  /// faults that no smaller load shows.
  var tried: KillMatrix {
    guard !Trials.all else { return self }
    let few = killed.map { fault, ids in
      (fault, Self.shownBySmallerLoads.contains(fault) ? ids.filter { $0 != Self.capacity } : ids)
    }
    return KillMatrix(killed: Dictionary(uniqueKeysWithValues: few), homes: homes)
  }

  /// Whether nothing else may run while these faults are met.
  func isHeldAlone(_ faults: [Fault]) -> Bool {
    faults.contains { Self.heldAlone.contains($0) && killed[$0]?.contains(Self.capacity) == true }
  }

  /// Faults that show in different requirements. Of those that show nowhere but under five thousand users, the ones that
  /// are not tried are in no group.
  static func groups() throws -> [[Fault]] {
    let whole = try expected()
    let tried = whole.tried
    func floods(_ one: Fault, _ other: Fault) -> Bool {
      flooding.contains(one) && tried.killed[other]?.contains(capacity) == true
    }
    return FaultGroups.divide(faults.filter { tried.killed[$0]?.isEmpty == false }) { one, other in
      let isFlooded = floods(one, other) || floods(other, one)
      // Also what is not looked for shows, and must not hide what is.
      let isHidden =
        !Set(tried.killed[one] ?? []).isDisjoint(with: whole.killed[other] ?? [])
        || !Set(whole.killed[one] ?? []).isDisjoint(with: tried.killed[other] ?? [])
      return isFlooded || isHidden || tried.isHeldAlone([one, other])
    }
  }

  /// The catalogue that the matrix is about.
  static func catalogue() throws -> CompiledCatalogue {
    let sink = DiagnosticSink()
    guard let compiled = Compiler.compile(catalogueDirectory: catalogueFolder.path, kinds: .judged, into: sink) else {
      throw Unreadable(description: DiagnosticFormat.brief.render(sink.diagnostics, in: .english))
    }
    return compiled
  }
}

extension CompiledRequirement {
  /// Whether a machine decides it alone; where a person has a part in it, it stays untested here.
  var isTestedByMachine: Bool { !verifications.isEmpty && verifications.allSatisfy { $0.method == .test } }
}
