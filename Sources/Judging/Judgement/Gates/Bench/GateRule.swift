/// How a kind of criterion is judged.
///
/// A rule answers `met` only where evidence shows it. Where evidence is missing, or cannot be read, it answers
/// `cannotTell`, whatever else is there; where evidence shows the contrary, `notMet`.
protocol GateRule {
  func finding(in bench: GateBench) -> GateFinding
}
