import Quantities
import SuiteLanguage
import Testing

@Suite struct DetectedLanguageTests {
  static let swedish = [
    "Larmknappen trycktes in", "Låg batterinivå på mobilt larm", "Batteriet är nästan tomt", "Fall i badrummet",
    "Brukaren har lämnat området", "Ingen rörelse sedan klockan 08:00", "Dörren öppnades kl 02:14",
    "Hubben har tappat kontakten", "Nödlarm från lägenhet 1203", "Strömavbrott hos Karin Nilsson",
    "Trygghetslarm: Storgatan 4", "Läkemedel har inte tagits", "Sängen är tom sedan 30 minuter", "Larm från Åsa Öberg",
    "Låset kunde inte öppnas", "Hjälp behövs i rum 12", "Sensorn i hallen svarar inte",
    "Larmet är kvitterat av personal",
    "Knapptryckning", "Rörelselarm", "Batterilarm", "Passivt larm: utanför geografiskt område",
    "Medicinskåpet står öppet", "Hubben går på batteri",
  ]
  static let finnish = [
    "Hälytyspainiketta painettu", "Akku vähissä", "Mobiilihälyttimen akun varaus on alhainen",
    "Asukas on kaatunut kylpyhuoneessa", "Käyttäjä on poistunut alueelta", "Ei liikettä klo 08:00 jälkeen",
    "Ovi avattu klo 02.14", "Yhteys keskusyksikköön katkennut", "Hätähälytys asunnosta 1203",
    "Sähkökatko: Matti Virtanen", "Turvahälytys Storgatan 4", "Lääkettä ei ole otettu",
    "Sänky on ollut tyhjä 30 minuuttia", "Hälytys: Åsa Öberg", "Lukkoa ei voitu avata", "Apua tarvitaan huoneessa 12",
    "Eteisen anturi ei vastaa", "Hoitaja on kuitannut hälytyksen", "Painikehälytys", "Liikehälytys",
    "Paristo on tyhjä", "Ovihälytys", "Lääkekaappi on auki", "Turvapuhelin ei ole verkossa",
  ]
  static let english = [
    "Alarm button pressed", "Low battery on mobile alarm", "The battery is almost empty", "Fall in the bathroom",
    "User has left the area", "No movement since 08:00", "Door opened at 02:14", "Hub has lost contact",
    "Emergency alarm from apartment 1203", "Power failure at Karin Nilsson's", "Safety alarm: Storgatan 4",
    "Medicine has not been taken", "The bed has been empty for 30 minutes", "Alarm from Åsa Öberg",
    "The lock could not be opened", "Help needed in room 12", "Sensor in the hall does not answer",
    "Alarm acknowledged by staff", "Button alarm", "Motion detected", "Battery low", "Outside the safe zone",
    "Medicine cabinet left open", "Device offline",
  ]
  static let undecided = [
    "", "1203", "Karin Nilsson", "Storgatan 4", "A-1203/4", "OK", "Hub 12", "2026-11-21 07:00", "!!!", "SOS",
    "Matti Virtanen, 040 123 4567", "GPS 57.72 12.94",
    "Aino Korhonen", "Edith Smith, William Thorsson", "Göran Åkerlund", "Sahlgrenska 3B",
  ]

  static let table: [(String, DetectedLanguage?)] =
    swedish.map { ($0, .swedish) } + finnish.map { ($0, .finnish) } + english.map { ($0, .english) }
    + undecided.map { ($0, nil) }

  @Test func `the table is long enough to mean something`() {
    #expect(Self.table.count >= 60)
  }

  @Test(arguments: table)
  func `a short alarm text is told by its words`(text: String, language: DetectedLanguage?) {
    #expect(DetectedLanguage.of(text) == language)
  }

  @Test(arguments: table)
  func `upper case changes nothing`(text: String, language: DetectedLanguage?) {
    #expect(DetectedLanguage.of(text.uppercased()) == language)
  }

  /// The same alarms as a staff app words them, after the name and address that every text begins with.
  @Test(arguments: [
    ("trygghetsknappen är tryckt", "turvanappia on painettu", "the alarm button was pressed"),
    ("ett fall har upptäckts", "kaatuminen on havaittu", "a fall has been detected"),
    ("någon rör sig i rummet", "huoneessa liikkuu joku", "somebody is moving in the room"),
    ("dörren har öppnats", "ovi on avattu", "the door has been opened"),
    ("tekniskt fel på utrustningen", "laitteessa on tekninen vika", "technical fault in the equipment"),
    ("den boende har lämnat sängen", "asukas on noussut sängystä", "the resident has left the bed"),
    ("användaren har lämnat sitt område", "käyttäjä on poistunut alueeltaan", "the user has left the permitted area"),
    ("batteriet är nästan tomt", "akku on melkein tyhjä", "the battery is nearly empty"),
    ("utrustningen har ingen nätström", "laite ei saa verkkovirtaa", "the equipment has no mains power"),
    ("kontakten med utrustningen är bruten", "yhteys laitteeseen on katkennut", "contact with the equipment is lost"),
    ("armbandet sitter inte på armen", "ranneke ei ole ranteessa", "the wristband is not on the wrist"),
  ])
  func `names and addresses do not hide the language`(swedish: String, finnish: String, english: String) {
    for name in ["Karin Nilsson, Storgatan 4", "Aino Virtanen, Allégatan 12", "William Smith, Åsboholmsgatan 3"] {
      #expect(DetectedLanguage.of("Larm från \(name): \(swedish).") == .swedish)
      #expect(DetectedLanguage.of("Hälytys käyttäjältä \(name): \(finnish).") == .finnish)
      #expect(DetectedLanguage.of("Alarm from \(name): \(english).") == .english)
    }
  }

  @Test func `a text in equal parts of two languages is not decided`() {
    #expect(DetectedLanguage.of("Larmknapp / Button pressed / Hälytyspainike") == nil)
  }

  @Test func `a foreign word leaves a longer text as it is`() {
    #expect(DetectedLanguage.of("Larmet från rum 12 är kvitterat av personalen (status: alarm)") == .swedish)
  }

  @Test func `decomposed letters read as composed ones`() {
    #expect(DetectedLanguage.of("Ha\u{308}lytys: apua tarvitaan huoneessa") == .finnish)
    #expect(DetectedLanguage.of("La\u{30A}g batteriniva\u{30A}") == .swedish)
  }

  @Test func `a tag with a region names the same language`() throws {
    #expect(DetectedLanguage(tag: try LanguageTag.parse("sv-FI")) == .swedish)
    #expect(DetectedLanguage(tag: try LanguageTag.parse("de")) == nil)
  }
}
