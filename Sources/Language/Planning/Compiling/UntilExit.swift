import Synchronization

/// What is not freed before the process ends: to free hundreds of thousands of nodes takes time, and the system takes the
/// memory back anyway.
enum UntilExit {
  private static let kept = Mutex<[any Sendable]>([])

  static func keep(_ value: some Sendable) { kept.withLock { $0.append(value) } }
}
