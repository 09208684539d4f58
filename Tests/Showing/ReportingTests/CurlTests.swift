import Reporting
import Testing

struct CurlTests {
  private func command(_ message: String) -> String? {
    HTTPMessage(Array(message.utf8)).flatMap { CurlCommand($0) }?.text
  }

  @Test func `a request becomes a command that repeats it`() {
    let message = "POST http://127.0.0.1:8080/clock HTTP/1.1\r\nAccept: application/json\r\n\r\n{\"advance\":\"PT5M\"}"
    #expect(
      command(message)
        == "curl -X POST -H 'Accept: application/json' --data-raw '{\"advance\":\"PT5M\"}' http://127.0.0.1:8080/clock")
  }

  @Test func `a target without an authority takes it from the host field`() {
    #expect(command("GET /a?b=c HTTP/1.1\r\nHost: example.org\r\n\r\n") == "curl -X GET 'https://example.org/a?b=c'")
    #expect(command("GET /a HTTP/1.1\r\nHost: 127.0.0.1:90\r\n\r\n") == "curl -X GET http://127.0.0.1:90/a")
  }

  @Test(arguments: ["$(rm -rf /)", "`id`", "a'b", "a\"b", "a;b", "a\nb", "\\", "!1", ""])
  func `nothing in a request is obeyed by the shell`(text: String) {
    let quoted = CurlCommand.quoted(text)
    #expect(quoted.hasPrefix("'") && quoted.hasSuffix("'"))
    #expect(!quoted.dropFirst().dropLast().replacing("'\\''", with: "").contains("'"))
    #expect(!quoted.contains("\n"))
  }

  @Test(arguments: ["", "hello", "HTTP/1.1 200 OK\r\n\r\n", "GET /"])
  func `what is no request gives no command`(message: String) {
    #expect(command(message) == nil)
  }
}
