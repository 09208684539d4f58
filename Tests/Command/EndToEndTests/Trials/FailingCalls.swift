import Foundation
import Testing
import TestSupport

/// Lets one call of the program that writes to a disk fail, as a full or broken disk does.
enum FailingCalls {
  /// The library that lets a call fail.
  private static let library = Result { () throws -> (TemporaryFolder, String) in
    let folder = try TemporaryFolder()
    let library = folder.url.appending(path: "fail_nth.so").path
    let source = Repository.root.appending(path: "Tests/Command/EndToEndTests/Trials/fail_nth.c").path
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["clang", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return (folder, library)
  }

  /// What the program needs in its environment.
  ///
  /// - Parameters:
  ///   - number: the call that fails, from 1; 0 for none.
  ///   - under: only calls on files whose path has this in it.
  ///   - counter: a file that gets one byte for each such call.
  static func environment(failing number: Int, under: String, counter: URL) throws -> [String: String] {
    [
      "LD_PRELOAD": try library.get().1, "FAIL_UNDER": under, "FAIL_NTH": "\(number)", "FAIL_COUNT": counter.path,
    ]
  }

  static func count(_ counter: URL) -> Int { (try? Data(contentsOf: counter).count) ?? 0 }

  /// Which of so many calls are tried: all with `--all`, and otherwise some, spread over all of them.
  static func tried(of calls: Int, otherwise few: Int) -> [Int] {
    guard calls > 0 else { return [] }
    guard !Trials.all, calls > few else { return Array(1...calls) }
    return (0..<few).map { 1 + $0 * (calls - 1) / (few - 1) }
  }
}
