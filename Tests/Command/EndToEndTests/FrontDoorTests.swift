import Foundation
import Testing
import TestSupport

/// `./grindvakt` on machines that others have set up: the tools that it calls are stand-ins which write down how they
/// were called, since packages of the machine that runs the tests are not to be touched.
struct FrontDoorTests {
  @Test func `where nothing is missing, apt is not called`() async throws {
    let clone = try FrontDoor()
    let result = try await clone.run()
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == "built from first\n")
    #expect(clone.calls("apt-get").isEmpty)
  }

  @Test func `only what is missing is installed`() async throws {
    let clone = try FrontDoor(
      query: "case \"$*\" in *libyaml-dev*) exit 1 ;; esac; printf 'install ok installed'", apt: "exit 0")
    let result = try await clone.run()
    #expect(result.exitCode == 0, "\(result.errors)")
    let calls = clone.calls("apt-get")
    #expect(calls.count == 2)
    #expect(calls.last?.hasSuffix("install -y --no-install-recommends libyaml-dev") == true)
  }

  @Test func `a lock of another process is waited for`() async throws {
    let clone = try FrontDoor(
      query: "exit 1",
      apt: """
        if [ ! -e tried ]; then
          touch tried
          echo 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)' >&2
          exit 100
        fi
        """)
    let result = try await clone.run()
    #expect(result.exitCode == 0, "\(result.errors)")
    let calls = clone.calls("apt-get")
    #expect(calls.prefix(2).map { $0.hasSuffix("update") } == [true, true])
    #expect(calls.contains { $0.contains("install") })
    #expect(result.errors.contains("another process is installing packages"))
  }

  @Test func `what cannot be installed is told`() async throws {
    let clone = try FrontDoor(
      query: "exit 1", apt: "echo 'E: Unable to locate package libyaml-dev' >&2; exit 100")
    let result = try await clone.run()
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("Unable to locate package"))
    #expect(result.errors.contains("could not install the packages"))
  }

  @Test func `clones share a build folder, and each has the program of its own sources`() async throws {
    let machine = try TemporaryFolder()
    let (one, other) = (try FrontDoor(cache: machine.url), try FrontDoor(cache: machine.url))
    try other.write("second", to: "Sources/Main.swift")
    #expect(try await one.run().output == "built from first\n")
    #expect(try await other.run().output == "built from second\n")
    #expect(try await one.run().output == "built from first\n")
    // Nothing had changed, so the first clone has built once.
    #expect(one.calls("swift").count { $0.hasPrefix("build") } == 1)
    let folders = [one, other].map { clone in
      clone.calls("swift").first { $0.hasPrefix("build") }?.firstMatch(of: #/--scratch-path (\S+)/#)?.output.1
    }
    #expect(folders[0] == folders[1] && folders[0]?.hasPrefix(machine.url.path) == true, "\(folders)")
  }

  @Test func `only files that differ are copied for the build, and files that are gone go`() async throws {
    let machine = try TemporaryFolder()
    let clone = try FrontDoor(cache: machine.url)
    for name in ["Kept one.swift", "Changed.swift", "Gone.swift"] { try clone.write("old", to: "Sources/\(name)") }
    _ = try await clone.run()
    let copies = try #require(clone.sharedSources)
    let before = try clone.changed("Kept one.swift", in: copies)
    try clone.write("new", to: "Sources/Changed.swift")
    try clone.remove("Sources/Gone.swift")
    try clone.write("new", to: "Sources/Folder/Added.swift")
    #expect(try await clone.run().exitCode == 0)
    #expect(try clone.changed("Kept one.swift", in: copies) == before)
    #expect(try String(contentsOf: copies.appending(path: "Changed.swift"), encoding: .utf8) == "new\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: copies.path).sorted()
        == ["Changed.swift", "Folder", "Kept one.swift", "Main.swift"])
  }

  @Test func `a build waits for the build of another clone`() async throws {
    let machine = try TemporaryFolder()
    let clone = try FrontDoor(cache: machine.url)
    _ = try await clone.run()
    let lock = try #require(clone.sharedSources).appending(path: "../../lock").standardizedFileURL.path
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    // Holds the lock until somebody waits for it.
    holder.arguments = [
      lock, "timeout", "60", "sh", "-c",
      """
      touch '\(machine.url.path)/held'
      until grep -q -- "-> FLOCK.*:$(stat -c %i '\(lock)') " /proc/locks; do sleep 0.1; done
      """,
    ]
    try holder.run()
    while !FileManager.default.fileExists(atPath: machine.url.appending(path: "held").path) {
      try await Task.sleep(for: .milliseconds(5))
    }
    try clone.write("later", to: "Sources/Main.swift")
    let result = try await clone.run()
    #expect(!holder.isRunning)
    #expect(result.errors.contains("another clone is building"), "\(result.errors)")
    #expect(result.output == "built from later\n")
  }

  @Test func `where the shared folder cannot be written, the clone builds in its own`() async throws {
    let machine = try TemporaryFolder()
    let clone = try FrontDoor(cache: try machine.write("", to: "a file"))
    let result = try await clone.run()
    #expect(result.output == "built from first\n", "\(result.errors)")
    let build = try #require(clone.calls("swift").first { $0.hasPrefix("build") })
    #expect(build.contains("--package-path \(clone.url.path) --scratch-path \(clone.url.path)/.build "), "\(build)")
  }

  @Test func `what does not compile is told with its place in the clone`() async throws {
    let clone = try FrontDoor()
    try clone.write("broken", to: "Sources/Main.swift")
    let result = try await clone.run()
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("\(clone.url.path)/Sources/Main.swift:1:1: error: it is broken"), "\(result.errors)")
    #expect(result.errors.contains("the build failed; the whole log is"))
  }

  @Test func `tests are run from the clone, with a seed that can be given again`() async throws {
    let clone = try FrontDoor()
    try clone.write("", to: "Tests/requirements.txt")
    try clone.write("", to: ".build/test-python/requirements.txt")
    let result = try await clone.run(["test", "--filter", "Some"])
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == "tests of first, seed 1: --testing-library swift-testing --filter Some\n")
    #expect(result.errors.contains("GRINDVAKT_TEST_SEED=1"))
    let built = try await clone.run(["test", "--build"])
    #expect(built.exitCode == 0 && built.output.isEmpty, "\(built.output)\(built.errors)")
    let again = try await clone.run(["test", "--filter", "Some"], environment: ["GRINDVAKT_TEST_SEED": "47"])
    #expect(again.output.contains("seed 47"))
    #expect(clone.calls("swift").count { $0.hasPrefix("test") } == 1, "nothing had changed")
  }

  @Test func `a room without network is tested alone, and a wrong name is answered with the rooms`() async throws {
    let clone = try FrontDoor()
    try clone.write("", to: "Tests/Language/CatalogueTests/Some.swift")
    try clone.write("", to: "Tests/Running/DriversTests/Some.swift")
    let result = try await clone.run(["test", "Catalogue", "--filter", "Some"])
    #expect(result.exitCode == 0, "\(result.errors)")
    let call = try #require(clone.calls("swift").first { $0.hasPrefix("test") })
    #expect(call.contains("/.build-rooms ") && call.hasSuffix("--filter Some rooms Catalogue"), "\(call)")
    for wrong in ["Nowhere", "Drivers"] {
      let refused = try await clone.run(["test", wrong])
      #expect(refused.exitCode == 2)
      #expect(refused.errors.contains("no room without network is called '\(wrong)'"), "\(refused.errors)")
      #expect(refused.errors.contains("\n  Catalogue\n"), "\(refused.errors)")
    }
  }
}
