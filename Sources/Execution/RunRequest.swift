package import Diagnostics
package import Digests
package import Drivers
package import Evidence
package import Planning
package import Quantities

/// What is to be run, and where it is written down.
package struct RunRequest: Sendable {
  package var plan: Plan
  /// The hash of the plan.
  package var digest: SHA256Digest
  /// The plan as canonical JSON, kept with the record.
  package var planBytes: [UInt8]
  package var secrets: Secrets
  /// Where relative paths in the binding begin.
  package var bindingFolder: String
  /// The folder that the caller names for the files of the binding; nil where none is named.
  package var filesFolder: String?
  package var recordDirectory: String
  /// Identifiers of requirements, cases or suites; everything where it is empty.
  package var only: [String]
  package var resumes: Bool
  /// Whether an interrupted run is left as it is.
  package var beginsAnew: Bool
  package var desk: any ManualDesk
  /// The version of grindvakt.
  package var tool: String
  package var clock: SystemClock
  /// Where this process meets the others that run the same plan; nil where it is alone.
  package var meeting: Meeting?
  package var progress: @Sendable (ProgressEvent) -> Void

  package init(
    plan: Plan, digest: SHA256Digest, planBytes: [UInt8], secrets: Secrets, bindingFolder: String = "",
    filesFolder: String? = nil, recordDirectory: String, only: [String] = [], resumes: Bool = false,
    beginsAnew: Bool = false,
    desk: any ManualDesk = EmptyDesk(),
    tool: String, clock: SystemClock = .system, meeting: Meeting? = nil,
    progress: @escaping @Sendable (ProgressEvent) -> Void = { _ in }
  ) {
    self.plan = plan
    self.digest = digest
    self.planBytes = planBytes
    self.secrets = secrets
    self.bindingFolder = bindingFolder
    self.filesFolder = filesFolder
    self.recordDirectory = recordDirectory
    self.only = only
    self.resumes = resumes
    self.beginsAnew = beginsAnew
    self.desk = desk
    self.tool = tool
    self.clock = clock
    self.meeting = meeting
    self.progress = progress
  }

  /// The cases that `only` names: by their own identifier, by that of a requirement that they verify, or by that of
  /// their suite; with the controls that they need.
  ///
  /// - Returns: nil after `unknown-id`.
  package func chosenCases(into sink: DiagnosticSink) -> Set<String>? {
    guard !only.isEmpty else { return Set(plan.cases.map(\.id)) }
    let errors = sink.errorCount
    var chosen: Set<String> = []
    for name in only {
      let requirement = plan.requirements.first { $0.id == name }?.cases ?? []
      let own = plan.cases.map(\.id).filter { $0 == name || $0.hasPrefix(name + "/") || $0.hasPrefix(name + "(") }
      if requirement.isEmpty && own.isEmpty {
        let names = plan.requirements.map(\.id) + plan.cases.map(\.id)
        sink.error(
          "unknown-id", "no requirement, case or suite is named '\(name)'", at: nil,
          hints: Suggestion.hint(for: name, among: names).map { [$0] } ?? [])
      }
      chosen.formUnion(requirement + own)
    }
    var frontier = chosen
    while !frontier.isEmpty {
      frontier = Set(plan.cases.filter { frontier.contains($0.id) }.compactMap(\.control)).subtracting(chosen)
      chosen.formUnion(frontier)
    }
    return sink.errorCount == errors ? chosen : nil
  }
}
