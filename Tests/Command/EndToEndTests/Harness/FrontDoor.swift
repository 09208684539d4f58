import Foundation
import TestSupport

/// A clone of the project with the real front door and little else, and stand-ins for the tools that it calls.
struct FrontDoor {
  /// Builds what prints the contents of `Sources/Main.swift`.
  private static let swift = #"""
    #!/bin/sh
    echo "$* rooms $GRINDVAKT_ROOMS" >> "$CALLS-swift"
    [ "$1" = --version ] && { echo "Swift version 6"; exit; }
    kind=$1
    while [ $# -gt 0 ]; do
      case $1 in --package-path) package=$2 ;; --scratch-path) scratch=$2 ;; esac
      shift
    done
    read -r text < "$package/Sources/Main.swift"
    [ "$text" != broken ] || { echo "$package/Sources/Main.swift:1:1: error: it is broken"; exit 1; }
    mkdir -p "$scratch/release"
    printf '#!/bin/sh\necho built from %s\n' "$text" > "$scratch/release/grindvakt"
    printf '#!/bin/sh\necho "tests of %s, seed $GRINDVAKT_TEST_SEED: $*"\n' "$text" > "$scratch/release/grindvaktPackageTests.xctest"
    chmod +x "$scratch/release/"*
    """#

  private let folder: TemporaryFolder
  private let cache: URL

  /// The folder of the clone.
  var url: URL { folder.url.appending(path: "clone").resolvingSymlinksInPath() }

  /// - Parameters:
  ///   - query: what `dpkg-query` does.
  ///   - apt: what `apt-get` does after it has written down its arguments.
  ///   - cache: the folder for what this user's programs keep; one of its own unless given.
  init(query: String = "printf 'install ok installed'", apt: String = "exit 1", cache: URL? = nil) throws {
    folder = try TemporaryFolder()
    self.cache = cache ?? folder.url.appending(path: "cache")
    let script = try String(contentsOf: Repository.root.appending(path: "grindvakt"), encoding: .utf8)
    for (name, text) in [
      "clone/grindvakt": script, "tools/dpkg-query": "#!/bin/sh\n\(query)\n",
      "tools/apt-get": "#!/bin/sh\necho \"$@\" >> \"$CALLS-apt-get\"\n\(apt)\n",
      "tools/sudo": "#!/bin/sh\nexec \"$@\"\n", "tools/swift": Self.swift, "clone/Sources/Main.swift": "first\n",
      "clone/Package.swift": "", "clone/Tests/Main.swift": "",
    ] {
      let file = try folder.write(text, to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
  }

  func run(_ arguments: [String] = [], environment: [String: String] = [:]) async throws -> Command.Result {
    let process = Process()
    process.executableURL = url.appending(path: "grindvakt")
    process.arguments = arguments
    process.currentDirectoryURL = url
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": "\(folder.url.appending(path: "tools").path):\(path)", "GRINDVAKT_APT_PAUSE": "0",
      "TMPDIR": folder.url.path, "XDG_CACHE_HOME": cache.path, "CALLS": folder.url.appending(path: "calls").path,
    ].merging(environment) { $1 }
    return try await CapturedProcess(process).end()
  }

  /// How a stand-in was called: a line of arguments for each time.
  func calls(_ tool: String) -> [String] {
    let text = try? String(contentsOf: folder.url.appending(path: "calls-\(tool)"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The copy of `Sources` in the shared build folder.
  var sharedSources: URL? {
    let shared = cache.appending(path: "grindvakt")
    let keys = try? FileManager.default.contentsOfDirectory(atPath: shared.path)
    return keys?.first.map { shared.appending(path: "\($0)/sources/Sources") }
  }

  /// Writes a file of the clone, as a person who changes it after the last build.
  func write(_ text: String, to path: String) throws { try folder.write(text + "\n", to: "clone/\(path)") }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

  /// When a file was changed last.
  func changed(_ name: String, in folder: URL) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.modificationDate] as? Date
  }
}
