import JSONValues
import Testing
import Texts

@Suite struct JSONPointerTests {
  private static let document = #"""
    {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8}
    """#

  /// RFC 6901, section 5.
  @Test(
    arguments: [
      ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/e^f", 3),
      ("/g|h", 4), ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8),
    ] as [(String, JSONValue)])
  func `the examples of RFC 6901 find their values`(text: String, value: JSONValue) throws {
    let pointer = try JSONPointer.parse(text)
    #expect(try JSONValue.parse(Self.document).value(at: pointer) == value)
    #expect(pointer.description == text)
  }

  @Test func `the empty pointer is the whole value`() throws {
    let value = try JSONValue.parse(Self.document)
    #expect(try value.value(at: JSONPointer.parse("")) == value)
  }

  @Test(arguments: [
    ("foo", "'foo' does not begin with a slash"), ("/a~", "'/a~' has a tilde that is not ~0 or ~1"),
    ("/a~2", "'/a~2' has a tilde that is not ~0 or ~1"), ("#/foo", "'#/foo' does not begin with a slash"),
  ])
  func `what is no pointer is refused`(text: String, problem: String) {
    let error = #expect(throws: JSONPointer.ParsingError.self) { try JSONPointer.parse(text) }
    #expect(error?.problem.english == problem)
  }

  @Test(arguments: [
    "/bar", "/foo/2", "/foo/-", "/foo/01", "/foo/99999999999999999999", "/foo/0/x", "/a~1b/x",
  ])
  func `a pointer to what is not there finds nothing`(text: String) throws {
    #expect(try JSONValue.parse(Self.document).value(at: JSONPointer.parse(text)) == nil)
  }
}
