import Diagnostics
import Evidence
import Quantities
import Texts

extension VerifiedRecord {
  /// The instant as of which a record is judged: the one that is asked for, otherwise now. Where a clock ran ahead, what
  /// it wrote would be left out as something to come; so the whole record is judged then, and standard error says so.
  func moment(_ asked: Instant?, output: OutputOptions) -> Instant {
    if let asked { return asked }
    let now = SystemClock.system.now()
    guard let ahead = entries.max(by: { $0.at < $1.at }), ahead.at > now else { return now }
    let sink = DiagnosticSink()
    sink.warning(
      "time-ahead", Text("entry \(ahead.seq) is dated \(ahead.at), and it is \(now) now: a clock was or is wrong"),
      at: nil,
      hints: [Text("everything on the record is judged; --as-of judges by an instant")])
    Findings.write(sink, output: output)
    return ahead.at
  }
}
