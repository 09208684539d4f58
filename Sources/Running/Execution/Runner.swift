import Catalogue
package import Diagnostics
import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Runs a plan against the system that its binding names, and writes down what is seen.
package enum Runner {
  /// Runs to the end, or until the task is cancelled: then what was recorded stays, and the record says that the run
  /// was interrupted.
  ///
  /// - Returns: nil after diagnostics: nothing was run.
  package static func run(_ request: RunRequest, into sink: DiagnosticSink) async -> RunSummary? {
    guard let chosen = request.choice.cases(of: request.plan, into: sink) else { return nil }
    do {
      let writer = try RecordWriter.open(
        directory: request.recordDirectory, catalogue: request.plan.catalogue, clock: request.clock,
        wait: .patient)
      for torn in writer.setAside {
        sink.warning(
          "torn-line-set-aside",
          Text("the last line of the record was not whole (\(torn.bytes) bytes) and has been moved to '\(torn.file)'"),
          at: nil)
      }
      let summary = try await run(request, chosen, writer, sink)
      await writer.close()
      return summary
    } catch let error as RecordError {
      sink.report(error.diagnostic)
    } catch let shortfall as Shortfall {
      sink.error("binding-not-usable", shortfall.reason, at: nil)
    } catch {
      sink.error("run-failed", Text("the run ended unexpectedly: \(error)"), at: nil)
    }
    return nil
  }

  private static func run(
    _ request: RunRequest, _ chosen: Set<String>, _ writer: RecordWriter, _ sink: DiagnosticSink
  ) async throws -> RunSummary? {
    let last = try RecordedRuns.read(request.recordDirectory).last(for: writer)
    if request.resumes, let last, last.isFinished, last.started.plan == request.digest {
      return summary(of: last, chosen)
    }
    let open = last.flatMap { $0.isFinished ? nil : $0 }
    guard try isClear(request, open, writer, sink) else { return nil }
    let resumed = request.resumes ? open : nil
    let redactor = try Redactor(secrets: request.secrets.confidential, salt: writer.created.salt)
    let isForPeople = CaseChoice.asksPeopleOnly(chosen, of: request.plan)
    let target = try Target(
      binding: isForPeople ? request.plan.binding.unreached : request.plan.binding, types: request.plan.types,
      secrets: request.secrets,
      folder: request.bindingFolder, files: request.filesFolder, systemClock: request.clock)
    let connections = ConnectionChecks(target: target, writer: writer, redactor: redactor)
    do {
      let summary = try await run(
        request, chosen, resumed,
        RunOpening(
          request: request, target: target, writer: writer, redactor: redactor, connections: connections), sink)
      await target.close()
      return summary
    } catch {
      await target.close()
      throw error
    }
  }

  /// Whether the run may begin or go on, as far as the record says; otherwise it says why not.
  private static func isClear(
    _ request: RunRequest, _ open: RunHistory?, _ writer: RecordWriter, _ sink: DiagnosticSink
  ) throws -> Bool {
    guard let open else { return true }
    if request.resumes {
      guard ResumeCheck(interrupted: open.started).check(plan: request.digest, into: sink) else { return false }
      if try writer.takeOver(runBegunAt: open.reference.seq) { return true }
      sink.error("run-at-work", Text("another process has just gone on with \(open.started.run)"), at: nil)
      return false
    }
    if request.beginsAnew { return true }
    sink.error(
      "run-interrupted", Text("\(open.started.run) of \(open.reference.at) was interrupted before its end"), at: nil,
      hints: [
        Text("go on with it: --resume"),
        Text("or begin another run: --new-run; what was recorded stays and is shown as unfinished"),
      ])
    return false
  }

  private static func run(
    _ request: RunRequest, _ chosen: Set<String>, _ resumed: RunHistory?, _ opening: RunOpening, _ sink: DiagnosticSink
  ) async throws -> RunSummary? {
    var name = resumed?.started.run
    do {
      guard let run = try await opening.open(resuming: resumed?.started, into: sink) else { return nil }
      name = run
      let context = RunContext(
        run: run, plan: request.plan, target: opening.target, writer: opening.writer, redactor: opening.redactor,
        desk: request.desk, clock: request.clock, meeting: request.meeting, bounds: request.bounds,
        connections: opening.connections,
        progress: request.progress)
      let session = RunSession(context: context, chosen: chosen, history: resumed)
      let summary = try await session.run()
      request.meeting?.end()
      request.progress(.runFinished(summary))
      return summary
    } catch is CancellationError {
      if let name { try await opening.writer.append(RunInterrupted(run: name, reason: "signal")) }
      var summary = RunSummary()
      summary.wasInterrupted = true
      request.progress(.runFinished(summary))
      return summary
    }
  }

  private static func summary(of history: RunHistory, _ chosen: Set<String>) -> RunSummary {
    var summary = RunSummary()
    for (id, attempt) in history.attempts where chosen.contains(id) {
      if let outcome = attempt.finished { summary.count(outcome) }
    }
    return summary
  }
}

extension Binding {
  /// The same without any way to the vendor's system, for what is asked of people only.
  fileprivate var unreached: Binding {
    var binding = self
    binding.connections = [:]
    binding.operations = [:]
    binding.streams = [:]
    binding.logins = [:]
    binding.clock = nil
    return binding
  }
}
