import Drivers
import Evidence
import Foundation
import Texts

/// What has been taken over of the cases while shards are merged.
struct MergedCases {
  let loads: LoadsOfRun
  private(set) var summary = RunSummary()
  /// Loads that have been merged.
  var merged: Set<LoadPlace> = []
  private var attempts: [String: Int] = [:]
  private var steps: [String: [StepFinished]] = [:]
  private var openCases: Set<String> = []

  init(_ loads: LoadsOfRun) { self.loads = loads }

  /// Cases that hold a load and have no outcome.
  var open: [String] { openCases.filter(holdsLoad).sorted() }

  func holdsLoad(_ id: String) -> Bool { loads.cases.contains(id) }

  func attempt(of id: String) -> Int { attempts[id] ?? 1 }

  mutating func begin(_ body: CaseStarted) {
    attempts[body.case] = body.attempt
    steps[body.case] = []
    openCases.insert(body.case)
  }

  mutating func take(_ step: StepFinished) { steps[step.case, default: []].append(step) }

  mutating func finish(_ body: CaseFinished) { close(body.case, body.outcome) }

  mutating func close(_ id: String, _ outcome: CaseOutcome) {
    openCases.remove(id)
    summary.count(outcome)
  }

  /// The worst of a case's steps, with the reason of the first that came to that.
  ///
  /// - Parameter isWhole: whether the lead came to the end of the case.
  func outcome(of id: String, isWhole: Bool) -> (CaseOutcome, LocalizedText?) {
    let steps = steps[id] ?? []
    if let unmet = steps.first(where: { $0.outcome == .unmet }) { return (.failed, unmet.reason) }
    if let unobserved = steps.first(where: { $0.outcome == .unobserved }) { return (.inconclusive, unobserved.reason) }
    guard isWhole, !steps.isEmpty else { return (.inconclusive, LocalizedText(Reasons.leadEndedEarly)) }
    return (.passed, nil)
  }
}

/// Where a merged record is written. Half a record would look like a whole one that was interrupted, so it is written
/// beside its place and put there when it is whole: whoever is stopped in between leaves nothing there.
struct MergedPlace {
  private let folder: UnfinishedFolder

  /// Where it is written meanwhile.
  var unfinished: String { folder.path }

  /// - Throws: ``RecordError`` `folder-not-empty` where there is something in the folder already, `not-a-folder`,
  ///   `record-input-output`.
  init(_ directory: String) throws {
    var place = RecordLayout(directory: directory).directory
    var status = stat()
    if lstat(place, &status) == 0 {
      // A link to an empty folder stays a link.
      guard let resolved = realpath(place, nil) else { throw Self.noFolder(directory) }
      place = String(cString: resolved)
      free(resolved)
      guard stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw Self.noFolder(directory) }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: place)
      } catch {
        throw RecordError(
          code: RecordError.inputOutput, problem: Text("cannot read '\(directory)': \(error.localizedDescription)"),
          hint: Text("check the permissions"))
      }
      guard names.isEmpty else {
        throw RecordError(
          code: "folder-not-empty", problem: Text("there is something in '\(directory)' already"),
          hint: Text("name a new folder for the merged record"))
      }
    }
    folder = try UnfinishedFolder(for: place)
  }

  private static func noFolder(_ directory: String) -> RecordError {
    RecordError(
      code: "not-a-folder", problem: Text("'\(directory)' is there, and no folder"),
      hint: Text("name a new folder for the merged record"))
  }

  /// Puts the record in its place.
  func finish() throws { try folder.finish() }

  func discard() { folder.discard() }
}
