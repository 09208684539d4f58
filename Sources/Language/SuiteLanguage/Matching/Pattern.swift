import CLibPCRE2
import Diagnostics
import LocatedYAML
import Synchronization
package import Texts

/// A compiled regular expression (PCRE2 syntax, UTF-8, Unicode properties), with limits on the work that a match may
/// take: about a tenth of a second and 20 MB, whatever the pattern and the text.
///
/// The interpreter is used and not the just-in-time compiler, since that one knows no limit on memory.
package final class Pattern: Sendable {
  package enum Finding: Hashable, Sendable {
    /// The text of the first capture group, or of the whole match where there is none; nil where the group had no part
    /// in the match.
    case found(String?)
    case notFound
    /// The match would have taken more work than it may.
    case limitExceeded
    /// The engine's number of another failure.
    case failed(Int32)
  }

  /// Why a pattern does not compile.
  package struct SyntaxError: Error, Hashable, Sendable {
    /// PCRE2's words, in English.
    package let message: Text
    /// UTF-8 offset in the pattern where the mistake was noticed.
    package let offset: Int
  }

  /// Read-only once it is compiled, as pcre2api(3) says under "Multithreading".
  private struct Code: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private static let matchLimit: UInt32 = 1_000_000
  private static let depthLimit: UInt32 = 100_000
  private static let heapLimitKibibytes: UInt32 = 20_000

  private static let cache = Mutex<[String: Pattern]>([:])
  private static let cacheLimit = 1_000

  private let code: Code
  package let text: String
  package let hasGroup: Bool

  /// The compiled pattern, made once for each text.
  package static func compiled(_ text: String) throws(SyntaxError) -> Pattern {
    if let known = cache.withLock({ $0[text] }) { return known }
    let pattern = try Pattern(text)
    cache.withLock { cache in
      if cache.count >= cacheLimit { cache.removeAll() }
      cache[text] = pattern
    }
    return pattern
  }

  private init(_ text: String) throws(SyntaxError) {
    var number: Int32 = 0
    var offset = 0
    let bytes = Array(text.utf8)
    // `\C` would match half a character.
    let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      pcre2_compile_8(buffer.baseAddress ?? Pattern.nothing, buffer.count, options, &number, &offset, nil)
    }
    guard let compiled else {
      throw SyntaxError(message: Text(verbatim: Pattern.message(number)), offset: min(offset, bytes.count))
    }
    var groups: UInt32 = 0
    pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
    code = Code(pointer: compiled)
    hasGroup = groups > 0
    self.text = text
  }

  deinit { pcre2_code_free_8(code.pointer) }

  /// Looks for the first match anywhere in the text.
  package func find(in text: String) -> Finding {
    guard let context = pcre2_match_context_create_8(nil) else { return .failed(PCRE2_ERROR_NOMEMORY) }
    defer { pcre2_match_context_free_8(context) }
    pcre2_set_match_limit_8(context, Pattern.matchLimit)
    pcre2_set_depth_limit_8(context, Pattern.depthLimit)
    pcre2_set_heap_limit_8(context, Pattern.heapLimitKibibytes)
    guard let data = pcre2_match_data_create_from_pattern_8(code.pointer, nil) else {
      return .failed(PCRE2_ERROR_NOMEMORY)
    }
    defer { pcre2_match_data_free_8(data) }
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { buffer in
      pcre2_match_8(code.pointer, buffer.baseAddress ?? Pattern.nothing, buffer.count, 0, 0, data, context)
    }
    switch result {
    case PCRE2_ERROR_NOMATCH: return .notFound
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT: return .limitExceeded
    case ..<0: return .failed(result)
    default: return .found(group(hasGroup ? 1 : 0, of: data, highest: result, in: bytes))
    }
  }

  private func group(_ number: Int, of data: OpaquePointer, highest: Int32, in bytes: [UInt8]) -> String? {
    guard number < Int(highest), let ends = pcre2_get_ovector_pointer_8(data) else { return nil }
    let (start, end) = (ends[number * 2], ends[number * 2 + 1])
    // An unset group has the largest number; `\K` can put the start behind the end.
    guard start <= end, end <= bytes.count else { return nil }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A place for an empty buffer, which PCRE2 wants even where the length is zero.
  private static var nothing: UnsafePointer<UInt8> { emptyText.pointer }

  private struct EmptyText: @unchecked Sendable {
    let pointer: UnsafePointer<UInt8>
  }

  private static let emptyText: EmptyText = {
    let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return EmptyText(pointer: UnsafePointer(byte))
  }()

  private static func message(_ number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = buffer.withUnsafeMutableBufferPointer { pcre2_get_error_message_8(number, $0.baseAddress, $0.count) }
    guard length > 0 else { return "error \(number)" }
    return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
  }
}

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
