import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Planning
import Texts

/// One case with all that was sent and seen.
struct SecurityCaseBlock: Sendable {
  /// A message beyond this many characters is cut; the attachment has all of it.
  private static let longestShown = 12_000
  private static let longestRead = 256 * 1024

  let page: SecurityPage
  let reviewed: SecurityReview.Case

  private var wording: Wording { page.wording }
  private var assessed: AssessedCase { reviewed.assessed }
  private var isOpen: Bool { assessed.verdict == .failed || assessed.verdict == .inconclusive }

  static func anchor(_ reviewed: SecurityReview.Case) -> String {
    HTMLEscaping.identifier("fall", reviewed.assessed.id)
  }

  var html: HTML {
    HTML.tag("details", .class("login-case"), .id(Self.anchor(reviewed)), .flag("open", isOpen)) {
      HTML.tag("summary") {
        Icons.badge(assessed.verdict, wording)
        HTML(" ")
        page.text(assessed.planned.title)
      }
      HTML.tag("div", .class("inside")) {
        HTML.tag("p", .class("soft")) { HTML.tag("code", content: HTML(assessed.id)) }
        assessed.reasons.map { HTML.tag("p", content: HTML(wording.sentence($0, of: assessed))) }
        about
        reviewed.acts.map(act)
      }
    }
  }

  /// What the case belongs to and stands on.
  private var about: HTML {
    HTML.tag("dl", .class("observed")) {
      row(wording(ReportPhrase.requirement)) {
        HTML(
          reviewed.requirements.enumerated().map { place, requirement in
            HTML {
              if place > 0 { HTML(", ") }
              self.requirement(requirement)
            }
          })
      }
      if let control = reviewed.control {
        row(wording(ReportPhrase.control)) {
          page.text(control.planned.title)
          HTML(" ")
          Icons.badge(control.verdict, wording)
        }
      }
      if !reviewed.references.isEmpty {
        row(wording(SecurityPhrase.references)) { HTML(reviewed.references.joined(separator: "; ")) }
      }
    }
  }

  private func requirement(_ requirement: AssessedRequirement) -> HTML {
    guard let report = page.report else { return HTML(requirement.id) }
    return HTML.tag(
      "a", .set("href", report.url(of: HTMLReport.anchor(requirement))), content: HTML(requirement.id))
  }

  private func row(_ term: String, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML {
      HTML.tag("dt") { term }
      HTML.tag("dd") { content() }
    }
  }

  // MARK: Steps

  private func act(_ act: LoginAct) -> HTML {
    let words = LoginWords(wording)
    let result = act.step.result
    return HTML.tag("div", .class("login-act")) {
      HTML.tag("h3") { wording(SecurityPhrase.step, act.step.path, title(act)) }
      if let reason = result.reason, !reason.isEmpty { HTML.tag("p", content: page.text(reason)) }
      HTML.tag("dl", .class("observed")) {
        row(wording(SecurityPhrase.sent)) {
          HTML(words.sent(act))
        }
        row(wording(SecurityPhrase.right)) { HTML(words.right(act)) }
        row(wording(SecurityPhrase.afterwards)) {
          HTML.tag("strong", content: HTML(words.afterwards(act)))
        }
        if !act.facts.isEmpty {
          row(wording(SecurityPhrase.alsoSeen)) { HTML(EvidenceText(wording).seen(.object(act.facts), limit: 900)) }
        }
        if !act.step.attachments.isEmpty {
          row(wording(PagePhrase.proof)) {
            HTML.tag("ul", .class("plain proofs")) {
              (act.messages + act.exchanges).map(attachment)
              HTML.tag("li") {
                HTML.tag(
                  "span", .class("soft"),
                  content: HTML(wording(PagePhrase.entry, wording.number(Int(act.step.entry.seq)))))
              }
            }
          }
        }
      }
      act.messages.map { message($0, of: act) }
    }
  }

  private func title(_ act: LoginAct) -> String {
    switch act.step.result.action {
    case .samlLogin: wording(SecurityPhrase.logIn)
    case .samlLogout: wording(SecurityPhrase.logOut)
    case .samlMetadata: wording(SecurityPhrase.metadata)
    case .samlRequest: wording(SecurityPhrase.request)
    default: wording(SecurityPhrase.session)
    }
  }

  private func attachment(_ attachment: AttachmentReference) -> HTML {
    let hex = attachment.sha256.hex
    return HTML.tag("li") {
      if let base = page.attachmentsURL {
        HTML.tag(
          "a", .set("href", "\(base)/\(hex.prefix(2))/\(hex)"), .set("title", "SHA-256 \(hex)"),
          content: HTML("\(attachment.name) "), HTML.tag("code", content: HTML("\(hex.prefix(8))…")))
      } else {
        HTML("\(attachment.name) ")
        HTML.tag("code", content: HTML("\(hex.prefix(8))…"))
      }
    }
  }

  /// What was left out of a message is named in the language of the page.
  private func shortened(_ message: String) -> String {
    message.replacing(#/\[(\d+) characters, SHA-256 ([0-9a-f]*…)\]/#) { match in
      wording(SecurityPhrase.leftOut, Int(match.1).map(wording.number) ?? String(match.1), String(match.2))
    }
  }

  /// The message itself, folded. It is what attackers write, so it is shown as text and never as markup.
  private func message(_ reference: AttachmentReference, of act: LoginAct) -> HTML {
    guard let bytes = page.attachments.bytes(reference, atMost: Self.longestRead) else { return .empty }
    let text = String(decoding: bytes, as: UTF8.self)
    return HTML.tag("details") {
      HTML.tag("summary") {
        wording(SecurityPhrase.show, reference.name)
        HTML.tag("span", .class("visually-hidden"), content: HTML(": \(assessed.id), \(act.step.path)"))
      }
      HTML.tag("pre") { HTML.tag("code", content: HTML(VisibleText.cut(shortened(text), to: Self.longestShown))) }
    }
  }
}
