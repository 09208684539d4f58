import JSONValues
import Testing

/// `calibrate` as people use it.
struct CalibrateTests {
  @Test func `a steady load on an endpoint of its own is answered and told`() async throws {
    let result = try await Command.run(["calibrate", "--rate", "300", "--seconds", "1", "--connections", "5", "--json"])
    let figures = try JSONValue.parse(Array(result.output.utf8))
    #expect(figures["scheduled"] == 300)
    #expect(figures["wanted"] == 300)
    #expect(figures["failures"] == [:])
    // Whether a busy machine holds it is not for a test to say, but the exit code has to say the same.
    let isHeld = try #require(figures["held"]?.boolValue)
    #expect(result.exitCode == (isHeld ? 0 : 3), "\(result.errors)")
  }

  @Test func `a load without connections is not held`() async throws {
    let result = try await Command.run([
      "calibrate", "--rate", "100", "--seconds", "1", "--port", "1", "--connections", "0",
    ])
    #expect(result.exitCode == 3)
    #expect(result.output.hasPrefix("NOT HELD"))
    #expect(result.output.contains("100 times: The system could not be reached: Connection refused."))
  }

  @Test(arguments: [["--rate", "0"], ["--seconds", "x"], ["--port", "70000"], ["--threads", "0"]])
  func `what cannot be is refused`(arguments: [String]) async throws {
    #expect(try await Command.run(["calibrate"] + arguments).exitCode == 2)
  }
}
