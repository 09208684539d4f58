import FuzzTargets
import Glibc

// Usage: fuzz TARGET [options of libFuzzer] [corpus folders]

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Which target is fuzzed, read once. It goes through the environment, since libFuzzer calls a C function, which can
/// hold nothing, and since it starts this program again, without our argument, to merge corpora.
enum Chosen {
  static let variable = "GRINDVAKT_FUZZ_TARGET"
  static let target = getenv(variable).flatMap { FuzzTarget(rawValue: String(cString: $0)) }
}

// The name of the target is ours, the rest is libFuzzer's.
var arguments = CommandLine.arguments
if arguments.count > 1, FuzzTarget(rawValue: arguments[1]) != nil {
  setenv(Chosen.variable, arguments.remove(at: 1), 1)
}
guard Chosen.target != nil else {
  print("usage: fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer options] [folders]")
  exit(2)
}

var count = CInt(arguments.count)
var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
let status = pointers.withUnsafeMutableBufferPointer { buffer in
  var base = buffer.baseAddress
  return runDriver(&count, &base) { bytes, size in
    Chosen.target?.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  }
}
exit(status)
