import Glibc

/// How many files and connections this process may have open.
enum OpenFiles {
  /// Raises the limit as far as the system lets us: what shells give by default is less than a load needs.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < limit.rlim_max else {
      return
    }
    limit.rlim_cur = limit.rlim_max
    // Where this is refused, connections that cannot be opened are counted and reported.
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
