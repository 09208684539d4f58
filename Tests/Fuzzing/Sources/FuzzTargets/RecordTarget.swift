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
    _ = try? entry.json().decode(CaseFinished.self)
    _ = try? entry.json().decode(CaseStarted.self)
    _ = try? entry.json().decode(ClockChecked.self)
    _ = try? entry.json().decode(ConnectionChecked.self)
    _ = try? entry.json().decode(InspectionAnswered.self)
    _ = try? entry.json().decode(RecordCreated.self)
    _ = try? entry.json().decode(RunFinished.self)
    _ = try? entry.json().decode(RunInterrupted.self)
    _ = try? entry.json().decode(RunResumed.self)
    _ = try? entry.json().decode(RunStarted.self)
    _ = try? entry.json().decode(StepFinished.self)
    _ = try? entry.json().decode(SystemChanged.self)
    _ = try? entry.json().decode(TornLineSetAside.self)
    _ = try? entry.json().decode(WaitStarted.self)
    _ = try? entry.json().decode(WaiverGranted.self)
    _ = try? entry.json().decode(WaiverRevoked.self)
  }
}
