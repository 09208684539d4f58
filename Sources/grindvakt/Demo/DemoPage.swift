import Foundation
import JSONValues
import Judgement
import Quantities
import Reporting

/// What the demo says of logging in: the requirement for which it is the identity provider itself, and the browser.
struct DemoLogin {
  private static let requirement = "B3 ID:14"

  private let verdict: Verdict
  private let passed: Int
  private let count: Int
  private let page: String

  /// Reads what the report in the folder says; nil where it says nothing of logging in.
  init?(report folder: String, language: InterfaceLanguage) {
    let page = "\(folder)/\(SecurityReview.pageName(language))"
    guard FileManager.default.fileExists(atPath: page),
      let data = FileManager.default.contents(atPath: "\(folder)/verdicts.json"),
      let requirements = try? JSONValue.parse(Array(data))["requirements"]?.arrayValue,
      let own = requirements.first(where: { $0["id"]?.stringValue == Self.requirement }),
      let verdict = own["verdict"]?.stringValue.flatMap(Verdict.init), let cases = own["cases"]?.arrayValue
    else { return nil }
    self.verdict = verdict
    passed = cases.count { $0["verdict"]?.stringValue.flatMap(Verdict.init) == .passed }
    count = cases.count
    self.page = page
  }

  var isPassed: Bool { verdict == .passed }

  /// `Inloggning, B3 ID:14: Godkänt (83 av 83 fall)`, and where it can be read.
  func text(in language: InterfaceLanguage) -> String {
    let verdict = Wording(language)(VerdictPhrase(Standing(verdict)))
    let line =
      switch language {
      case .swedish: "Inloggning, \(Self.requirement): \(verdict) (\(passed) av \(count) fall)"
      case .english: "Logging in, \(Self.requirement): \(verdict) (\(passed) of \(count) cases)"
      case .finnish: "Kirjautuminen, \(Self.requirement): \(verdict) (\(passed)/\(count) tapausta)"
      }
    return "\(line)\n  \(page)"
  }
}
