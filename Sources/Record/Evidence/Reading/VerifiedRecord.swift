import Texts

/// A record that was verified while it was read. Nothing is judged on one that is not what was written.
package struct VerifiedRecord: Sendable {
  /// The code of the error of a record that was altered.
  package static let damaged = "record-does-not-verify"

  package let layout: RecordLayout
  /// The name of the catalogue that it is about.
  package let catalogue: String
  /// All of them, in their order.
  package let entries: [RecordEntry]

  /// Whether a record has begun there. A writer that was stopped before its first entry was whole leaves none.
  package static func exists(_ directory: String) -> Bool {
    let layout = RecordLayout(directory: directory)
    if SystemFile.exists(layout.head)
      || SystemFile.names(in: layout.attachments).contains(where: { !$0.hasPrefix(".") })
    {
      return true
    }
    guard SystemFile.exists(layout.log) else { return false }
    return !SystemFile.isPlainFile(layout.log) || SystemFile.hasLine(layout.log)
  }

  /// The name of the catalogue that a record is about, by its first entry alone.
  ///
  /// - Throws: ``damaged`` where that cannot be read.
  package static func catalogue(of directory: String) throws(RecordError) -> String {
    var first: RecordEntry?
    if SystemFile.exists(RecordLayout(directory: directory).log) {
      var reader = try RecordReader(directory: directory)
      do throws(RecordError) {
        first = try reader.next()
      } catch {
        if error.code == RecordError.inputOutput { throw error }
      }
    }
    guard let first, let created = try? first.body(as: RecordCreated.self) else {
      // Verification says what happened to it.
      return try read(directory).catalogue
    }
    return created.catalogue
  }

  /// Bytes of lines other than events that are kept in memory; what further lines tell is read again where it is asked
  /// for.
  private static let mostInMemory = 2 * 1024 * 1024

  /// Reads all entries once, and verifies them and everything else in the record.
  ///
  /// - Parameter bytes: how many bytes of lines other than events are kept in memory; 2 MiB unless given.
  /// - Throws: where there is no record, where it is not what was written (``damaged``), and where it is empty.
  package static func read(
    _ directory: String, keepingInMemory bytes: Int = mostInMemory
  ) throws(RecordError) -> VerifiedRecord {
    guard exists(directory) else {
      throw RecordError(
        code: "no-record", problem: Text("there is no record in '\(directory)'"),
        hint: Text("name the folder that holds record.jsonl")
      )
    }
    let (report, entries) = RecordVerification.read(directory, keepingInMemory: bytes)
    if let problem = report.problems.first {
      let more = report.problems.count > 1 ? " (and \(report.problems.count - 1) more)" : ""
      throw RecordError(
        code: damaged, problem: Text("the record '\(directory)' does not verify: \(problem.message)\(more)"),
        hint: Text("run grindvakt verify \(directory)"))
    }
    guard let first = entries.first else {
      throw RecordError(
        code: "no-record", problem: Text("the record in '\(directory)' is empty"), hint: Text("name another directory"))
    }
    return VerifiedRecord(
      layout: RecordLayout(directory: directory), catalogue: try first.body(as: RecordCreated.self).catalogue,
      entries: entries)
  }

  /// The same, where it is about that catalogue.
  package static func read(_ directory: String, about name: String) throws(RecordError) -> VerifiedRecord {
    let record = try read(directory)
    guard record.catalogue == name else {
      throw RecordError(
        code: "record-of-another-catalogue",
        problem: Text("'\(directory)' is about the catalogue '\(record.catalogue)', not '\(name)'"),
        hint: Text("name the record of this catalogue"))
    }
    return record
  }

  /// One run against a simulated system makes the whole record one to practise on, whenever it was taken.
  package func tellsOfSimulation() throws(RecordError) -> Bool {
    for entry in entries where entry.kind == RunStarted.kind {
      if try entry.body(as: RunStarted.self).simulated { return true }
    }
    return false
  }
}
