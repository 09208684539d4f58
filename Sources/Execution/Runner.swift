import Catalogue
package import Diagnostics
import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage

/// Runs a plan against the system that its binding names, and writes down what is seen.
package enum Runner {
  /// Runs to the end, or until the task is cancelled: then what was recorded stays, and the record says that the run
  /// was interrupted.
  ///
  /// - Returns: nil after diagnostics: nothing was run.
  package static func run(_ request: RunRequest, into sink: DiagnosticSink) async -> RunSummary? {
    guard let chosen = request.chosenCases(into: sink) else { return nil }
    do {
      let writer = try RecordWriter.open(
        directory: request.recordDirectory, catalogue: request.plan.catalogue, clock: request.clock)
      for torn in writer.setAside {
        sink.warning(
          "torn-line-set-aside",
          "the last line of the record was not whole (\(torn.bytes) bytes) and has been moved to '\(torn.file)'",
          at: nil)
      }
      let summary = try await run(request, chosen, writer, sink)
      await writer.close()
      return summary
    } catch let error as RecordError {
      sink.report(error.diagnostic)
    } catch let shortfall as Shortfall {
      sink.error("binding-not-usable", shortfall.reason.en, at: nil)
    } catch {
      sink.error("run-failed", "the run ended unexpectedly: \(error)", at: nil)
    }
    return nil
  }

  private static func run(
    _ request: RunRequest, _ chosen: Set<String>, _ writer: RecordWriter, _ sink: DiagnosticSink
  ) async throws -> RunSummary? {
    let history = try RunHistory.read(request.recordDirectory)
    let resumed = request.resumes && !history.isFinished ? history.last : nil
    if let resumed, resumed.plan != request.digest {
      sink.error(
        "other-plan", "the interrupted run was of another plan (\(resumed.plan)), not of this one (\(request.digest))",
        at: nil, hints: ["run without --resume, or give the plan that was interrupted"])
      return nil
    }
    if request.resumes, history.isFinished, history.last?.plan == request.digest {
      return summary(of: history, chosen)
    }
    let redactor = try Redactor(secrets: Array(request.secrets.secrets.values), salt: writer.created.salt)
    let target = try Target(
      binding: request.plan.binding, types: request.plan.types, secrets: request.secrets,
      folder: request.bindingFolder, systemClock: request.clock)
    let context = RunContext(
      run: resumed?.run ?? "run-\(history.runs + 1)", plan: request.plan, target: target, writer: writer,
      redactor: redactor, desk: request.desk, clock: request.clock, meeting: request.meeting,
      progress: request.progress)
    do {
      try await RunOpening(context: context, request: request).open(resuming: resumed != nil)
      let session = RunSession(context: context, chosen: chosen, history: resumed == nil ? nil : history)
      let summary = try await session.run()
      request.meeting?.end()
      await target.close()
      request.progress(.runFinished(summary))
      return summary
    } catch is CancellationError {
      await target.close()
      try await writer.append(RunInterrupted(run: context.run, reason: "signal"))
      var summary = RunSummary()
      summary.wasInterrupted = true
      request.progress(.runFinished(summary))
      return summary
    } catch {
      await target.close()
      throw error
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
