import Foundation
import Judgement
import Reporting
import Texts

/// A requirement that the report has a page of its own for.
struct DemoPage: Sendable {
  let requirement: String
  private let title: Text
  private let page: @Sendable (InterfaceLanguage) -> String

  /// Grindvakt is the identity provider itself, and the browser.
  static let login = DemoPage(
    requirement: "B3 ID:14", title: Text("Login", context: "demo"), page: { SecurityReview.pageName($0) })

  /// Everybody calls at once.
  static let load = DemoPage(
    requirement: "B3 ID:1", title: Text("The whole city calls"), page: { LoadReview.pageName($0) })

  /// What the page says.
  struct Finding {
    let isPassed: Bool
    /// `sakerhet.html – Inloggning, B3 ID:14: Godkänt (83 av 83 provfall)`
    let text: String
  }

  /// Nil where there is no such requirement, or the report in the folder has no such page.
  func finding(in assessment: Assessment, report folder: String, _ language: InterfaceLanguage) -> Finding? {
    let page = page(language)
    guard FileManager.default.fileExists(atPath: "\(folder)/\(page)"),
      let assessed = assessment.requirements.first(where: { $0.id == requirement })
    else { return nil }
    let (count, passed) = (assessed.cases.count, assessed.cases.count { $0.verdict == .passed })
    let verdict = Text(verbatim: Wording(language)(VerdictPhrase(assessed.standing)))
    let text = Text(
      "\(page) – \(title), \(requirement): \(verdict) (\(formatted: passed) of \(formatted: count) test cases)")
    return Finding(isPassed: assessed.verdict == .passed, text: text.text(in: language))
  }
}
