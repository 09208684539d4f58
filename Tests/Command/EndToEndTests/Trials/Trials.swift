import TestSupport

/// How much is tried of what has many trials.
enum Trials {
  static let all = Effort.all

  /// So many with `--all`, and fewer without.
  static func count(_ all: Int, otherwise few: Int) -> Int { Self.all ? all : few }
}
