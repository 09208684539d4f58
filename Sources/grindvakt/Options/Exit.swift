import ArgumentParser

/// The exit codes of every command.
enum Exit {
  /// Passed, or go.
  static let passed = ExitCode(0)
  /// Failed, or no-go.
  static let failed = ExitCode(1)
  /// The input is wrong; the diagnostics are on standard error.
  static let wrongInput = ExitCode(2)
  /// Nothing can be said.
  static let inconclusive = ExitCode(3)
  /// The record does not verify.
  static let recordDamaged = ExitCode(4)
  /// Interrupted; what was recorded stays.
  static let interrupted = ExitCode(130)
}
