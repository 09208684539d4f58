import Foundation
import Testing
import TestSupport

/// `./grindvakt` on machines that others have set up: the tools that it calls are stand-ins which write down how they
/// were called, since packages of the machine that runs the tests are not to be touched.
struct FrontDoorTests {
  private static let builds = """
    #!/bin/sh
    mkdir -p .build/release
    printf '#!/bin/sh\\necho built\\n' > .build/release/grindvakt
    chmod +x .build/release/grindvakt
    """

  /// - Parameters:
  ///   - query: what `dpkg-query` does.
  ///   - apt: what `apt-get` does after it has written down its arguments.
  private static func door(query: String, apt: String) async throws -> (Command.Result, calls: [String]) {
    let folder = try TemporaryFolder()
    let script = try String(contentsOf: Repository.root.appending(path: "grindvakt"), encoding: .utf8)
    for (name, text) in [
      "grindvakt": script, "tools/dpkg-query": "#!/bin/sh\n\(query)\n",
      "tools/apt-get": "#!/bin/sh\necho \"$@\" >> calls\n\(apt)\n", "tools/sudo": "#!/bin/sh\nexec \"$@\"\n",
      "tools/swift": builds, "Sources/Main.swift": "", "Package.swift": "",
    ] {
      let file = try folder.write(text, to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    let process = Process()
    process.executableURL = folder.url.appending(path: "grindvakt")
    process.currentDirectoryURL = folder.url
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": "\(folder.url.appending(path: "tools").path):\(path)", "GRINDVAKT_APT_PAUSE": "0",
      "TMPDIR": folder.url.path,
    ]
    let result = try await CapturedProcess(process).end()
    let calls = (try? String(contentsOf: folder.url.appending(path: "calls"), encoding: .utf8)) ?? ""
    return (result, calls.split(separator: "\n").map(String.init))
  }

  @Test func `where nothing is missing, apt is not called`() async throws {
    let (result, calls) = try await Self.door(query: "printf 'install ok installed'", apt: "exit 1")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == "built\n")
    #expect(calls.isEmpty)
  }

  @Test func `only what is missing is installed`() async throws {
    let (result, calls) = try await Self.door(
      query: "case \"$*\" in *libyaml-dev*) exit 1 ;; esac; printf 'install ok installed'", apt: "exit 0")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(calls.count == 2)
    #expect(calls.last?.hasSuffix("install -y --no-install-recommends libyaml-dev") == true)
  }

  @Test func `a lock of another process is waited for`() async throws {
    let (result, calls) = try await Self.door(
      query: "exit 1",
      apt: """
        if [ ! -e tried ]; then
          touch tried
          echo 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)' >&2
          exit 100
        fi
        """)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(calls.prefix(2).map { $0.hasSuffix("update") } == [true, true])
    #expect(calls.contains { $0.contains("install") })
    #expect(result.errors.contains("another process is installing packages"))
  }

  @Test func `what cannot be installed is told`() async throws {
    let (result, _) = try await Self.door(
      query: "exit 1", apt: "echo 'E: Unable to locate package libyaml-dev' >&2; exit 100")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("Unable to locate package"))
    #expect(result.errors.contains("could not install the packages"))
  }
}
