/// What a single word tells about the language of the text it stands in.
enum LanguageEvidence {
  /// A word that the others do not have.
  private static let wordWeight = 4
  /// An ending or combination of letters that the others hardly have. Names have them too, so it takes several.
  private static let shapeWeight = 1

  /// Points by language for a word in lower case; nothing for a word that tells nothing.
  static func weigh(_ word: String) -> [(DetectedLanguage, Int)] {
    if let language = known[word] { return [(language, wordWeight)] }
    guard word.count > 3 else { return lettersOnly(word) }
    // Swedish and Finnish put words together: `batterinivå`, `hälytyskeskus`.
    for (part, language) in parts where word.hasPrefix(part) || word.hasSuffix(part) { return [(language, wordWeight)] }
    if finnishEndings.contains(where: word.hasSuffix) || hasFinnishShape(word) { return [(.finnish, shapeWeight)] }
    if word.contains("å") { return [(.swedish, shapeWeight)] }
    if englishEndings.contains(where: word.hasSuffix) {
      return [(.english, shapeWeight)]
    }
    if swedishEndings.contains(where: word.hasSuffix) { return [(.swedish, shapeWeight)] }
    return []
  }

  private static func lettersOnly(_ word: String) -> [(DetectedLanguage, Int)] {
    word.contains("å") ? [(.swedish, shapeWeight)] : []
  }

  /// Long vowels are written double in Finnish; `aa` and `ää`, `yy` and `uu` hardly occur in the others.
  private static func hasFinnishShape(_ word: String) -> Bool {
    doubleVowels.contains(where: word.contains) || (word.contains("y") && word.contains("ä") && word.contains("kk"))
  }

  private static let doubleVowels = ["aa", "ää", "yy", "uu", "ii", "öö", "yö", "uo", "äy"]

  private static let finnishEndings = [
    "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "nen", "ista", "istä", "tta", "ttä", "vat",
    "vät", "ää", "utta", "yttä", "kset", "iin",
  ]
  private static let englishEndings = ["ing", "tion", "ght", "ould", "ness", "ck", "ew", "ay", "oom"]
  private static let swedishEndings = ["ning", "arna", "erna", "orna", "ande", "heten", "skt", "else", "ns", "ats"]

  /// Beginnings and ends of compounds.
  private static let parts: [(String, DetectedLanguage)] = [
    ("trygghets", .swedish), ("larmet", .swedish), ("larm", .swedish), ("knapp", .swedish), ("batteriet", .swedish),
    ("lägenhet", .swedish), ("sovrum", .swedish), ("badrum", .swedish), ("rummet", .swedish), ("skåpet", .swedish),
    ("rörelse", .swedish),
    ("säng", .swedish), ("omsorg", .swedish),
    ("hälyty", .finnish), ("hälytin", .finnish), ("hätä", .finnish), ("asunno", .finnish), ("turva", .finnish),
    ("painik", .finnish), ("akku", .finnish),
    ("paristo", .finnish), ("asunto", .finnish), ("huone", .finnish), ("käyttäj", .finnish), ("yhtey", .finnish),
    ("lääk", .finnish), ("liik", .finnish), ("ovi", .finnish), ("hoita", .finnish), ("apua", .finnish),
    ("button", .english), ("batteries", .english), ("alert", .english), ("apartment", .english), ("bedroom", .english),
    ("resident", .english), ("movement", .english),
  ]

  /// Words of one language only: those that every text has, and those of alarm services.
  private static let known: [String: DetectedLanguage] = {
    var table: [String: DetectedLanguage] = [:]
    for (language, text) in [(DetectedLanguage.swedish, swedish), (.finnish, finnish), (.english, english)] {
      for word in text.split(separator: " ") { table[String(word)] = language }
    }
    return table
  }()

  private static let swedish = """
    och att det som på är av för med den till inte ett om från hos vid när eller men har hade kan ska skall bör måste \
    jag du han hon vi ni de dem sin sitt sina denna detta dessa här där nu efter innan under över mellan ingen inget \
    inga någon något några alla mycket låg lågt låga hög högt nivå ny nytt nya larmar larmat larm larmet knapp knappen \
    tryckt tryckte trycker tryckning batteri batteriet batterinivå fallit fallet fallen ramlat hjälp dörr dörren öppen \
    öppnad öppnades stängd stängdes säng sängen rum rummet boende brukare brukaren användare användaren kontakt saknas \
    tappad tappat bruten strömavbrott ström utanför område området lämnat lämnar rörelse ingen rörlighet kvitterat \
    kvitterad akut nödläge personal personalen medicin medicinen läkemedel låst låset lås skåp skåpet hubben enheten \
    enhet avbrott driftstörning störning åter igen minuter timmar klockan idag natt morgon kväll badrum kök toalett öppet stängt står sitter ligger svarar
    """.replacingLineEnds

  private static let finnish = """
    ja on ei oli ovat että se joka tämä nyt kun jos mutta sekä tai myös vain vielä jo hän minä sinä me te he ole olla \
    kuin niin mitä missä mistä kanssa ilman ennen jälkeen alle yli lähellä uusi matala alhainen korkea taso vähissä \
    hälytys hälytyksen painike painiketta painikkeen painettu painoi painettiin akku akun paristo pariston kaatunut \
    kaatuminen apua ovi oven avattu avoinna auki suljettu kiinni sänky sängystä huone asukas asukkaan käyttäjä \
    käyttäjän yhteys yhteyttä katkennut katkesi puuttuu sähkökatko virta alue alueen alueelta poistunut liike liikettä \
    kuitattu kiireellinen hätä henkilökunta lääke lääkettä lukko kaappi laite laitteen häiriö tunti minuuttia tänään \
    yö aamu ilta kylpyhuone keittiö koti kotona hoitaja
    """.replacingLineEnds

  private static let english = """
    the and is are was were has have not no of at to by with from for this that it its be been when or but will \
    would should must you he she they we her his their your please now after before under over between low high level \
    new button pressed press pushed battery alarm alarms triggered raised fell detected help needed needs door \
    opened closed open bed room resident user lost contact connection missing offline power failure outage outside \
    area left zone movement motion acknowledged urgent emergency staff medicine medication locked lock cabinet device \
    unit disturbance again minutes hours today night morning evening bathroom kitchen toilet out
    """.replacingLineEnds
}

extension String {
  /// Tables are wrapped for reading; a word never goes over a line's end.
  fileprivate var replacingLineEnds: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
