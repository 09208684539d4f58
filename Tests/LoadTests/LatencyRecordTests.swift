import Testing

import Load

@Suite
struct LatencyRecordTests {
  @Test func `what is recorded is counted`() {
    var record = LatencyRecord()
    record.record(microseconds: 12)
    #expect(record.count == 1)
  }
}
