import Evidence

/// The system that is judged, whatever its version. Evidence on different systems is never mixed, nor is evidence on a
/// simulated target with evidence on a real one.
package struct Subject: Hashable, Sendable {
  package let vendor: String
  package let product: String
  package let isSimulated: Bool

  package init(vendor: String, product: String, isSimulated: Bool) {
    self.vendor = vendor
    self.product = product
    self.isSimulated = isSimulated
  }

  init(_ run: RunStarted) {
    self.init(vendor: run.system.vendor, product: run.system.product, isSimulated: run.simulated)
  }

  /// The subject of the newest run, of those that were not taken back if there are any.
  init?(of testimony: Testimony) {
    guard let last = testimony.runs.last(where: { $0.withdrawal == nil }) ?? testimony.runs.last else { return nil }
    self.init(last.start)
  }
}
