import Foundation
import Texts

/// Bounds for the mean time between failures of units that neither age nor recover by themselves, in the unit of the time.
///
/// The inverse of ``PoissonBound``: 2T / chi2(C; 2r+2), for a test that ends at a time (IEC 60605-4).
package enum MTBFBound {
  /// What the mean time is at least, with the confidence.
  package static func lower(failures: Int, time: Double, confidence: Confidence) throws(StatisticsError) -> Double {
    try 1 / PoissonBound.upper(events: failures, time: time, confidence: confidence)
  }

  /// What the mean time is at most, with the confidence; nil without failures, when nothing bounds it.
  package static func upper(failures: Int, time: Double, confidence: Confidence) throws(StatisticsError) -> Double? {
    let rate = try PoissonBound.lower(events: failures, time: time, confidence: confidence)
    return rate > 0 ? 1 / rate : nil
  }

  /// How long all units together must run to show the mean time, with at most so many failures.
  package static func time(toShow mean: Double, confidence: Confidence, failures: Int = 0) throws(StatisticsError)
    -> Double
  {
    guard mean > 0, mean.isFinite else {
      throw StatisticsError(
        problem: Text("a mean time of \(mean) between failures cannot be"), hint: Text("give a time above 0"))
    }
    return try (mean * PoissonBound.upper(events: failures, time: 1, confidence: confidence)).finite("a test time")
  }
}
