import Foundation
import Testing
import TestSupport

/// A short text, and the language that it is in.
struct LanguageCase: Sendable, CustomTestStringConvertible {
  /// `und` for no language, or more than one.
  let language: String
  let text: String

  var testDescription: String { "\(language): \(text)" }
}

enum LanguageTable {
  /// The lines of `languages.tsv`.
  static func read() throws -> [LanguageCase] {
    let file = Repository.sourceFolder().appending(path: "languages.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in
        let fields = line.split(separator: "\t")
        let row = try #require(fields.count == 2 ? (fields[0], fields[1]) : nil)
        return LanguageCase(language: String(row.0), text: String(row.1))
      }
  }
}
