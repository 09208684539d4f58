import Foundation
import LanguageIdentification
import Quantities
import Testing
import TestSupport
import Texts

@Suite struct LanguageIdentifierTests {
  private static let identifier = LanguageIdentifier.shared
  private static let document = Repository.root.appending(path: "docs/languages.md")

  private func told(_ text: String) -> [String] { Self.identifier.languages(of: text).map(\.description) }

  @Test func `the table has at least three hundred texts in fifteen languages`() throws {
    let table = try LanguageTable.read()
    #expect(table.count >= 300)
    let texts = Dictionary(grouping: table, by: \.language).mapValues(\.count)
    let languages = ["sv", "fi", "en", "da", "nb", "nn", "is", "et", "lv", "lt", "de", "nl", "pl", "fr", "es"]
    for language in languages { #expect((texts[language] ?? 0) >= 15, "\(language)") }
    #expect(Set(table.map(\.text)).count == table.count)
  }

  /// The numbers and the list of mistakes are computed here; a change for the worse is a change of the document.
  @Test func `the document tells precision and recall of the table`() throws {
    let measured = LanguageMeasurement(try LanguageTable.read(), by: Self.identifier)
    let document = try String(contentsOf: Self.document, encoding: .utf8)
    var parts = document.components(separatedBy: "<!-- measured -->")
    try #require(parts.count == 7)
    parts[1] = "\n\(measured.table)\n"
    parts[3] = "\n\(measured.mistakes)\n"
    parts[5] = "\n\(measured.untold.joined(separator: "\n"))\n"
    let written = parts.joined(separator: "<!-- measured -->")
    if ProcessInfo.processInfo.environment["GRINDVAKT_WRITE_DOCUMENTS"] != nil {
      try written.write(to: Self.document, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      document == written,
      "write it anew: GRINDVAKT_WRITE_DOCUMENTS=1 ./grindvakt test --filter LanguageIdentifierTests")
  }

  @Test(arguments: [
    "Brugeren er faldet på badeværelset och har brug for hjælp", "Beboeren har forladt området",
    "Batteriet er næsten tomt", "Døren blev åbnet kl. 02:14", "Alarmen er kvitteret af personalet",
    "Brukeren har falt på badet og trenger hjelp", "Brukaren har falle på badet og treng hjelp",
    "Notandinn hefur dottið á baðherberginu og þarf hjálp", "Der Bewohner ist gestürzt und braucht Hilfe",
    "Kasutaja on vannitoas kukkunud ja vajab abi", "Lietotājs ir nokritis vannasistabā",
    "Naudotojas nukrito vonios kambaryje", "De bewoner is gevallen en heeft hulp nodig",
    "Podopieczny upadł w łazience", "Le résident est tombé dans la salle de bains",
    "El residente se ha caído en el baño", "Il residente è caduto in bagno e ha bisogno di aiuto",
    "Жилец упал в ванной и нуждается в помощи", "سقط المقيم في الحمام ويحتاج إلى المساعدة",
  ])
  func `a text in another language is not taken for Swedish, Finnish or English`(text: String) {
    let languages = told(text)
    #expect(!languages.isEmpty)
    #expect(Set(languages).isDisjoint(with: ["sv", "fi", "en"]))
  }

  @Test func `upper case changes little`() throws {
    let table = try LanguageTable.read().filter { $0.language != "und" }
    let wrong = table.filter { row in
      let languages = told(row.text.uppercased())
      return languages.count == 1 && languages != [row.language] && ["sv", "fi", "en"].contains(languages[0])
    }
    #expect(wrong.count <= 6, "\(wrong.map(\.text))")
  }

  /// The same alarms as a staff app words them, after the name and address that every text begins with.
  @Test(arguments: [
    ("larmknappen har tryckts in", "turvapainiketta on painettu", "the alarm button was pressed"),
    ("ett fall har upptäckts", "kaatuminen on havaittu", "a fall has been detected"),
    ("någon rör sig i rummet", "huoneessa liikkuu joku", "somebody is moving in the room"),
    ("dörren har öppnats", "ovi on avattu", "the door has been opened"),
    ("tekniskt fel på utrustningen", "laitteessa on tekninen vika", "technical fault in the equipment"),
    ("personen har lämnat sängen", "asukas on noussut sängystä", "the resident has left the bed"),
    (
      "brukaren har lämnat sitt område", "asiakas on poistunut alueeltaan",
      "the service user has left the permitted area"
    ),
    ("batteriet är nästan tomt", "akku on melkein tyhjä", "the battery is nearly empty"),
    ("utrustningen har ingen nätström", "laite ei saa verkkovirtaa", "the equipment has no mains power"),
    ("kontakten med utrustningen är bruten", "yhteys laitteeseen on katkennut", "contact with the equipment is lost"),
    ("armbandet sitter inte på armen", "ranneke ei ole ranteessa", "the wristband is not on the wrist"),
  ])
  func `names and addresses do not hide the language`(swedish: String, finnish: String, english: String) {
    for name in ["Karin Nilsson, Storgatan 4", "Aino Virtanen, Allégatan 12", "William Smith, Åsboholmsgatan 3"] {
      #expect(told("Larm från \(name): \(swedish).") == ["sv"])
      #expect(told("Hälytys asiakkaalta \(name): \(finnish).") == ["fi"])
      #expect(told("Alarm from \(name): \(english).") == ["en"])
    }
  }

  @Test(arguments: [
    "", "1203", "Karin Nilsson", "Storgatan 4", "OK", "SOS", "Jens Østergaard, Nørregade 7",
    "Larmknapp / Button pressed / Hälytyspainike", "Batteriet är nästan tomt. The battery is almost empty.",
  ])
  func `names, numbers and mixed texts have no language`(text: String) { #expect(told(text) == []) }

  @Test func `decomposed letters read as composed ones`() {
    #expect(told("Ha\u{308}lytys: apua tarvitaan huoneessa") == ["fi"])
    #expect(told("La\u{30A}g batteriniva\u{30A}") == told("Låg batterinivå"))
  }

  @Test func `a text of any size and shape is judged by its beginning`() {
    let beginning = String(repeating: "Larmet är kvitterat av personalen. ", count: 200)
    #expect(told(beginning + String(repeating: "The alarm is over. ", count: 10_000)) == ["sv"])
    #expect(told(String(repeating: "ab", count: 100_000)) == [])
    #expect(told("\u{0}\u{FFFD}\u{202E}") == [])
  }

  @Test func `without the word lists nothing is told, and the packages are named`() throws {
    let identifier = LanguageIdentifier(folder: "/nonexistent", voikkoFolder: "/nonexistent")
    #expect(identifier.languages(of: "Larmet är kvitterat av personalen") == [])
    #expect(identifier.missingPackages.contains("hunspell-sv"))
    #expect(identifier.missingPackages.contains("hunspell-no"))
    #expect(LanguageIdentifier.shared.missingPackages == [])
  }

  @Test func `a damaged word list is no crash`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for language in KnownLanguage.allCases {
      for ending in ["aff", "dic"] {
        let name = try #require(language.fileName ?? "fi")
        try Data([0xFF, 0x00, 0x41]).write(to: folder.appending(path: "\(name).\(ending)"))
      }
    }
    let identifier = LanguageIdentifier(folder: folder.path(), voikkoFolder: "/usr/lib/voikko")
    #expect(!identifier.languages(of: "Larmet är kvitterat").map(\.description).contains("sv"))
  }

  @Test func `many threads get the answers of one`() async throws {
    let table = try LanguageTable.read()
    let alone = table.map { told($0.text) }
    let together = await withTaskGroup(of: [[String]].self) { group in
      for _ in 0..<8 {
        group.addTask { table.map { row in Self.identifier.languages(of: row.text).map(\.description) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for answers in together { #expect(answers == alone) }
  }

  @Test func `every language has a name in the reader's language`() throws {
    let danish = try LanguageTag.parse("da")
    #expect(danish.name(in: .swedish) == "danska")
    #expect(danish.name(in: .finnish) == "tanska")
    #expect(danish.name(in: .english) == "Danish")
    #expect(LanguageTag.swedish.name(in: .swedish) == "svenska")
  }
}
