import Evidence
import Foundation
package import Judgement
package import Quantities
package import Texts

/// The files of a report: `rapport.html` (named by language), `verdicts.json` and `junit.xml`, and `sakerhet.html`
/// and `belastning.html` (likewise) where logins were tried or a load was put on the system. What is too long for one page
/// has detail pages in a folder beside it: `rapport/`.
package struct ReportFolder: Sendable {
  private let assessment: Assessment
  private let language: InterfaceLanguage
  private let attachments: AttachmentAccess
  private let attachmentsDirectory: String?
  private let penalties: LedgerReport?
  private let loads: LoadReview?

  /// - Parameters:
  ///   - attachmentsDirectory: where the attachments of the record lie, for links from the report.
  ///   - penalties: the ledger, where the catalogue has a contract.
  ///   - earlier: what another record gave, for loads to be compared with.
  package init(
    _ assessment: Assessment, language: InterfaceLanguage, attachments: AttachmentAccess = .none,
    attachmentsDirectory: String? = nil, penalties: LedgerReport? = nil,
    earlier: (assessment: Assessment, attachments: AttachmentAccess)? = nil
  ) {
    self.assessment = assessment
    self.language = language
    self.attachments = attachments
    self.attachmentsDirectory = attachmentsDirectory
    self.penalties = penalties
    loads = LoadReview(assessment, attachments: attachments, earlier: earlier)
  }

  /// How many loads are shown beside an earlier run of theirs.
  package var comparedLoads: Int { loads?.compared ?? 0 }

  /// The name of the report for people.
  package static func pageName(_ language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: "rapport.html"
    case .english: "report.html"
    case .finnish: "raportti.html"
    }
  }

  /// Writes the files and gives their paths. All of them are written before the first is put in its place. Throws
  /// `CocoaError` where the folder cannot be made, and `RecordError` where a file in it cannot be written.
  package func write(to directory: String, limits: PageLimits = .standard) throws -> [String] {
    let folder = URL(filePath: directory, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let attachmentsURL = attachmentsDirectory.map { Self.relativeURL(of: $0, from: directory) }
    let review = SecurityReview(assessment)
    let page = HTMLReport(
      assessment, language: language, attachments: attachments, attachmentsURL: attachmentsURL, penalties: penalties,
      securityURL: review.map { _ in SecurityReview.pageName(language) },
      loadURL: loads.map { _ in LoadReview.pageName(language) })
    let place = { (name: String) in folder.appending(path: name).path(percentEncoded: false) }
    var pages = [try StagedDocument(page.paged, at: place(Self.pageName(language)), limits: limits)]
    let requirements = pages[0].places
    if let review {
      let page = SecurityPage(
        review, language: language, attachments: attachments, attachmentsURL: attachmentsURL, report: requirements)
      pages.append(try StagedDocument(page.paged, at: place(SecurityReview.pageName(language)), limits: limits))
    }
    if let loads {
      let page = LoadPage(loads, language: language, attachmentsURL: attachmentsURL, report: requirements)
      pages.append(try StagedDocument(page.paged, at: place(LoadReview.pageName(language)), limits: limits))
    }
    let verdicts = try staged(VerdictsJSON.text(assessment), at: place("verdicts.json"))
    let cases = try staged(JUnitXML(assessment, language: language).render(), at: place("junit.xml"))
    try verdicts.finish()
    try cases.finish()
    let written = try pages.map { try $0.finish() }
    return written[0] + [place("verdicts.json"), place("junit.xml")] + written.dropFirst().joined()
  }

  private func staged(_ text: String, at path: String) throws -> WholeFile {
    let file = try WholeFile(path)
    try file.write(Array(text.utf8))
    return file
  }

  /// The way from one folder to another as a URL without a slash at its end, so that record and report can be moved
  /// together.
  package static func relativeURL(of target: String, from base: String) -> String {
    let from = URL(filePath: base).standardizedFileURL.pathComponents
    let to = URL(filePath: target).standardizedFileURL.pathComponents
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: from.count - shared) + to[shared...]
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":;"))
    return parts.map { $0.addingPercentEncoding(withAllowedCharacters: allowed) ?? $0 }.joined(separator: "/")
  }
}
