import Evidence
import JSONValues

enum RecordTarget {
  static func run(_ bytes: [UInt8]) {
    ScratchFolder.shared.write(bytes, to: "record/record.jsonl")
    let directory = ScratchFolder.shared.path + "/record"
    read(directory)
    let report = RecordVerification.verify(directory)
    promise(report.entries >= 0, "entries are counted")
  }

  private static func read(_ directory: String) {
    guard var reader = try? RecordReader(directory: directory) else { return }
    while let entry = try? reader.next() {
      decode(entry)
    }
  }

  /// As every kind of entry, whatever it says it is: each must be read or refused.
  private static func decode(_ entry: RecordEntry) {
    _ = try? entry.body.decode(CaseFinished.self)
    _ = try? entry.body.decode(CaseStarted.self)
    _ = try? entry.body.decode(ClockChecked.self)
    _ = try? entry.body.decode(ConnectionChecked.self)
    _ = try? entry.body.decode(InspectionAnswered.self)
    _ = try? entry.body.decode(RecordCreated.self)
    _ = try? entry.body.decode(RunFinished.self)
    _ = try? entry.body.decode(RunInterrupted.self)
    _ = try? entry.body.decode(RunResumed.self)
    _ = try? entry.body.decode(RunStarted.self)
    _ = try? entry.body.decode(StepFinished.self)
    _ = try? entry.body.decode(SystemChanged.self)
    _ = try? entry.body.decode(TornLineSetAside.self)
    _ = try? entry.body.decode(WaitStarted.self)
    _ = try? entry.body.decode(WaiverGranted.self)
    _ = try? entry.body.decode(WaiverRevoked.self)
  }
}
