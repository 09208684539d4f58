import Foundation
import JSONValues
import Judgement
import Planning
import Quantities
import Reporting
import Texts

/// What the demo says of a requirement that the report has a page of its own for.
struct DemoPage {
  /// A requirement with such a page.
  struct Subject {
    let requirement: String
    fileprivate let title: Text
    fileprivate let page: @Sendable (InterfaceLanguage) -> String

    /// Grindvakt is the identity provider itself, and the browser.
    static let login = Subject(
      requirement: "B3 ID:14", title: Text("Login"),
      page: { SecurityReview.pageName($0) })

    /// Everybody calls at once.
    static let load = Subject(
      requirement: "B3 ID:1",
      title: Text("The whole city calls"),
      page: { LoadReview.pageName($0) })
  }

  private let subject: Subject
  private let verdict: Verdict
  private let passed: Int
  private let count: Int
  private let page: String

  /// Reads what the report in the folder says; nil where it says nothing of the subject.
  init?(_ subject: Subject, report folder: String, language: InterfaceLanguage) {
    let page = "\(folder)/\(subject.page(language))"
    guard FileManager.default.fileExists(atPath: page),
      let data = FileManager.default.contents(atPath: "\(folder)/verdicts.json"),
      let requirements = try? JSONValue.parse(Array(data))["requirements"]?.arrayValue,
      let own = requirements.first(where: { $0["id"]?.stringValue == subject.requirement }),
      let verdict = own["verdict"]?.stringValue.flatMap(Verdict.init), let cases = own["cases"]?.arrayValue
    else { return nil }
    self.subject = subject
    self.verdict = verdict
    passed = cases.count { $0["verdict"]?.stringValue.flatMap(Verdict.init) == .passed }
    count = cases.count
    self.page = page
  }

  var isPassed: Bool { verdict == .passed }

  /// `Inloggning, B3 ID:14: Godkänt (83 av 83 provfall)`, and where it can be read.
  func text(in language: InterfaceLanguage) -> String {
    let verdict = Wording(language)(VerdictPhrase(Standing(verdict)))
    let cases = Text("\(passed) of \(count) test cases").text(in: language)
    return "\(subject.title.text(in: language)), \(subject.requirement): \(verdict) (\(cases))\n  \(page)"
  }
}
