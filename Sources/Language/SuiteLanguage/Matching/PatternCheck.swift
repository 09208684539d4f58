import Diagnostics
import LocatedYAML
import Texts

/// Tells the author of a file that a regular expression does not compile.
enum PatternCheck {
  /// The pattern, or nil after `malformed-pattern`.
  static func check(_ text: String, _ node: YAMLNode, into sink: DiagnosticSink) -> String? {
    do throws(Pattern.SyntaxError) {
      _ = try Pattern.compiled(text)
      return text
    } catch {
      let length = text.utf8.count
      let from = min(error.offset, max(0, length - 1))
      sink.error(
        "malformed-pattern", Text("'\(text)' is not a regular expression: \(error.message)"),
        at: node.span(ofText: from..<min(from + 1, length)),
        hints: [Text("write PCRE2 syntax, and \\ before a character that stands for itself")])
      return nil
    }
  }
}
