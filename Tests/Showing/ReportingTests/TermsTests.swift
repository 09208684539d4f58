import Diagnostics
import Foundation
import LocatedYAML
import Quantities
import Reporting
import SuiteLanguage
import TestSupport
import Testing
import Texts

/// One thing has one name in all texts that people read: the words that it must not be called by, and its name.
struct TermsTests {
  /// A word that no text uses, as a regular expression without regard to case.
  struct Term: CustomTestStringConvertible, Sendable {
    let language: InterfaceLanguage
    let forbidden: String
    let instead: String
    /// Parts of texts in which the word is right.
    var except: [String] = []

    var testDescription: String { "\(language.rawValue): \(forbidden)" }
  }

  static let terms: [Term] = swedish + finnish + english

  private static let swedish: [Term] = [
    // Minutes of meetings and inspections are protocols.
    .sv(
      "protokoll", "loggbok",
      except: [
        "rutinen och protokollet från", "undertecknade protokollet", "Läs protokollen", "Granska protokollet",
        "installationsprotokollen",
      ]),
    .sv(#"\bgrind(en|ar|arna|s|rapport\w*)?\b"#, "beslutspunkt"),
    .sv("väggklock", "verklig tid"),
    .sv(#"\bbindning"#, "testadapter"),
    .sv(#"\bsvit(en|er|erna)?\b"#, "provserie"),
    .sv(#"positiv\w* kontroll"#, "kontrollprov"),
    .sv(#"\bej\b"#, "inte"),
    .sv("förfallodag", "avtalad dag"),
    .sv("identitetsutgivare", "legitimeringstjänst"),
    .sv(#"\bomdöme"#, "bedömning"),
    .sv(#"\bbevis(en|ning\w*)?\b|\bbelägg"#, "underlag"),
    .sv("ersättande åtgärd", "kompenserande åtgärd"),
    .sv("trygghetsknapp", "larmknapp"),
    .sv("läkemedelsskåp", "medicinskåp"),
    .sv("givare", "sensor, larm"),
    .sv("iaktta|iakttog", "observera"),
    .sv("stadens katalog", "stadens användarkatalog"),
    .sv("inloggningsförfråg", "begäran om inloggning"),
    // People sign on paper, programs sign messages.
    .sv(#"\bunderskrift"#, "signatur"),
    .sv(#"\bprövade?\b|\bprövats?\b"#, "provad"),
    .sv(#"^gå( inte| med villkor)?$"#, "klartecken"),
    .sv("befriande tid", "tid som inte räknas"),
    .sv("går inte att säga", "går inte att avgöra"),
    .sv("RSA 1.5", "RSA PKCS #1 v1.5"),
  ]

  private static let finnish: [Term] = [
    .fi("viato|viattom", "ilman vikoja"),
    .fi("pöytäkir", "lokikirja"),
    .fi(#"\btallenteen?\b|\btallenteessa\b"#, "lokikirja"),
    // The operator's screen is one.
    .fi(#"\bnäyttö(ä|n)?\b|\bnäytön\b|\btodiste"#, "aineisto"),
    .fi(#"\bkantaja"#, "käyttäjä"),
    .fi(#"\bport(ti|in|ista|teja|it)\b|porttira"#, "päätöspiste"),
    .fi(#"\bsidon(ta|na|nas)"#, "testisovitin"),
    .fi("eräpäiv", "määräpäivä"),
    .fi(#"\bkat(to|on|ot|toa)\b"#, "enimmäismäärä"),
    .fi("toiminnanohjaus", "asiakastietojärjestelmä"),
    .fi("virkakort", "työntekijän kortti"),
    .fi("turvanap", "turvapainike"),
    .fi("turvapuhel", "turvahälytin"),
    .fi("asumisyksik|hoitoko[dt]", "hoivakoti"),
    .fi("konseptitest", "soveltuvuuskoe"),
    .fi("seinäkello", "todellinen aika"),
    .fi(#"positiivi\w+ kontrolli"#, "vertailutesti"),
    .fi(#"\bkutsu(a|n|t|ja|jen|sta|un)?\b"#, "pyyntö"),
    .fi("hyvite|hyvityst", "vähennys"),
    .fi("pisteytetty|pisteytetyt", "pisteytettävä"),
    .fi(#"\bvakuutu"#, "assertio"),
    .fi("tiiviste", "tarkistussumma"),
    .fi(#"\btapau(s|ksen|sta|kset|ksia)\b"#, "testitapaus"),
    .fi("ei voi(da)? sanoa|ei ratkaistavissa", "ratkaisematta"),
    .fi(#"\bkatko(s|ksen|kset)\b"#, "käyttökatko, yhteyskatko"),
    // Two of three is no fraction.
    .fi(#"\{\d\}/\{\d\}"#, "kaksi lausetta"),
  ]

  private static let english: [Term] = [
    .en(#"\bmend"#, "fix"),
    .en(#"\bdemand"#, "requirement, required"),
    .en(#"\bwanted\b"#, "required"),
    .en("cannot tell|cannot be told|nobody can tell", "inconclusive, not known"),
    .en("positive control", "control test"),
    .en(#"\bbinding"#, "test adapter"),
    .en(#"\bshard"#, "part"),
    .en("log-in", "login"),
    .en("zero measurement", "baseline measurement"),
    .en("trip-wire", "stop limit"),
    .en(#"\bartefact"#, "document"),
    .en("clock on the wall", "real time"),
    .en(#"personal id\b"#, "personal identity number"),
    .en("taken back", "withdrawn"),
    .en(#"\(ska\)|\(bör\)"#, "mandatory, scored"),
    .en(#"\bowner\b"#, "responsible"),
    .en("business day", "working day"),
    .en("head of the record|hash of the record", "latest checksum of the record"),
    .en(#"\bgrave(st)?\b"#, "critical, worst"),
    .en(#"\brightly\b"#, "correctly"),
    .en("falls away", "is deducted"),
    .en(#"\bcommenced\b"#, "started"),
    .en("himself", "itself"),
    .en("begin of", "start of"),
    .en("ordinary homes", "people's own homes"),
    .en("social alarm", "personal alarm"),
  ]

  /// Where a text stands, its language, and the text.
  private typealias Text = (place: String, language: InterfaceLanguage, text: String)

  @Test(arguments: terms)
  func `no text uses a word that has another name`(term: Term) throws {
    let forbidden = try Regex(term.forbidden).ignoresCase()
    for (place, language, text) in Self.phrases + Self.files where language == term.language {
      guard let found = text.firstMatch(of: forbidden), !term.except.contains(where: text.contains) else { continue }
      Issue.record("\(place) says ”\(text[found.range])” in ”\(text)”; say \(term.instead)")
    }
  }

  @Test func `texts of requirements and suites are looked at`() {
    #expect(Self.files.count > 1000)
    #expect(Self.phrases.count > 2000)
  }

  private static let phrases: [Text] = InterfaceLanguage.allCases.flatMap { language -> [Text] in
    let translated: [Text] = TranslationTests.table.flatMap { message, words -> [Text] in
      (words[language] ?? []).map { (message.context ?? "", language, $0) }
    }
    let deviations: [Text] = SAMLDeviation.all.map {
      ("SAMLDeviation.\($0.name)", language, $0.explanation.text(in: language))
    }
    return translated + deviations
  }

  private static let files: [Text] = ["Requirements", "Suites"].flatMap { folder -> [Text] in
    let names = FileManager.default.enumerator(atPath: Repository.path(folder))?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().flatMap { name -> [Text] in
      let path = Repository.path("\(folder)/\(name)")
      guard let bytes = FileManager.default.contents(atPath: path),
        let root = YAMLParser.parse(SourceFile(path: name, bytes: Array(bytes)), into: DiagnosticSink())
      else { return [] }
      return texts(root, under: "", in: name)
    }
  }

  /// The texts by language below a node. What is quoted from the municipality's documents is theirs.
  private static func texts(_ node: YAMLNode, under key: String, in file: String) -> [Text] {
    switch node.content {
    case .mapping(let mapping):
      return mapping.flatMap { entry -> [Text] in
        guard let language = InterfaceLanguage(rawValue: entry.name), let text = entry.value.string else {
          return texts(entry.value, under: entry.name, in: file)
        }
        return ["text", "source"].contains(key) ? [] : [("\(file), \(key)", language, text)]
      }
    case .sequence(let items):
      return items.flatMap { item -> [Text] in texts(item, under: key, in: file) }
    case .scalar:
      return []
    }
  }
}

extension TermsTests.Term {
  fileprivate static func sv(_ forbidden: String, _ instead: String, except: [String] = []) -> Self {
    Self(language: .swedish, forbidden: forbidden, instead: instead, except: except)
  }

  fileprivate static func fi(_ forbidden: String, _ instead: String, except: [String] = []) -> Self {
    Self(language: .finnish, forbidden: forbidden, instead: instead, except: except)
  }

  fileprivate static func en(_ forbidden: String, _ instead: String, except: [String] = []) -> Self {
    Self(language: .english, forbidden: forbidden, instead: instead, except: except)
  }
}
