import Texts

/// Praise: qualities that everybody wants and nobody has defined.
extension UntestableWord {
  static let qualities: [UntestableWord] = [
    UntestableWord(
      "användarvänlig",
      adjective("användarvänlig") + ["användarvänlighet", "användarvänligheten"],
      reason: Text("what is friendly to one user is not to another"),
      instead:
        Text(
          "say who can do what, in what time and with how many errors, for instance 'nio av tio ur personalen kvitterar ett larm inom 10 sekunder utan hjälp'"
        ),
      triggering: ["Appen ska vara användarvänlig.", "Stor vikt läggs vid användarvänlighet."],
      nonTriggering: ["Användaren ska kunna ändra sitt språk."]),
    UntestableWord(
      "bra", ["bra", "bättre", "bäst"],
      reason: Text("nobody has said what is good enough"),
      instead: Text("give the measure and the limit, for instance 'talet ska ha minst MOS 3,5 enligt ITU-T P.863'"),
      triggering: ["Ljudet ska vara bra."],
      nonTriggering: ["Larmet ska bära hela vägen till larmcentralen."]),
    UntestableWord(
      "effektiv", adjective("effektiv") + ["effektivitet", "effektivt"],
      reason: Text("it does not say what is saved, nor how much"),
      instead: Text("give what is to be saved and by how much, for instance 'högst två tryckningar per kvittering'"),
      triggering: ["Systemet ska ge ett effektivt arbetssätt."],
      nonTriggering: ["Åtgärdens effekt ska redovisas."]),
    UntestableWord(
      "enkel",
      adjective("enkel", "enkelt", stem: "enkl") + [
        "lätt", "smidig", "smidigt", "smidiga", "lättanvänd", "lättanvänt", "lättanvända",
      ],
      reason: Text("what is easy for one person is hard for another"),
      instead:
        Text(
          "say who does it, in how many steps or what time, for instance 'en ny vikarie loggar in inom 2 minuter med hjälp av en sida instruktion'"
        ),
      triggering: ["Det ska vara enkelt att lägga till en brukare.", "Appen ska vara lättanvänd och smidig."],
      nonTriggering: ["Personer i enkelrum ska kunna larma.", "Lättnader medges inte."]),
    UntestableWord(
      "flexibel", adjective("flexibel", "flexibelt", stem: "flexibl") + ["flexibilitet", "flexibiliteten"],
      reason: Text("it does not say what must be possible to change, nor by whom"),
      instead:
        Text(
          "say what can be changed, by whom and how fast, for instance 'kommunen lägger själv till en larmmottagare inom 5 minuter'"
        ),
      triggering: ["Lösningen ska vara flexibel.", "Ett flexiblare larmflöde ska vara möjligt."],
      nonTriggering: ["Personal med flextid ska kunna logga in."]),
    UntestableWord(
      "framtidssäker",
      adjective("framtidssäker", "framtidssäkert") + ["framtidssäkrad", "framtidssäkrat", "framtidssäkrade"],
      reason: Text("nobody can test the future"),
      instead: Text("name the standards and how long the vendor must support them"),
      triggering: ["Plattformen ska vara framtidssäker."],
      nonTriggering: ["Framtida versioner ska anmälas 30 dagar i förväg."]),
    UntestableWord(
      "innovativ", adjective("innovativ"),
      reason: Text("it describes the vendor's advertising and nothing that can be seen"),
      instead: Text("say what the system must do that others do not"),
      triggering: ["Leverantören ska erbjuda innovativa lösningar."],
      nonTriggering: ["Leverantören ska delta i innovationsforum två gånger om året."]),
    UntestableWord(
      "intuitiv", adjective("intuitiv") + ["självförklarande"],
      reason: Text("whether something is intuitive depends on who looks at it"),
      instead:
        Text(
          "say what somebody without training manages, for instance 'åtta av tio som inte har fått utbildning kvitterar ett larm vid första försöket'"
        ),
      triggering: ["Gränssnittet ska vara intuitivt.", "En intuitiv app krävs."],
      nonTriggering: ["Personalen ska få en introduktion."]),
    UntestableWord(
      "modern", adjective("modern"),
      reason: Text("nobody can say when it is met, and what is modern today is not in ten years"),
      instead: Text("name the standard or the function that is wanted"),
      triggering: ["Systemet ska vara modernt.", "Modern teknik ska användas."],
      nonTriggering: ["Modernisering av nätet ingår inte.", "Postmodernism nämns inte."]),
    UntestableWord(
      "robust",
      adjective("robust", "robust") + [
        "robusthet", "stabil", "stabilt", "stabila", "driftsäker", "driftsäkert", "driftsäkra",
      ],
      reason: Text("it does not say what the system must stand"),
      instead:
        Text(
          "say what happens and what must still work, for instance 'larm når personalen inom 60 sekunder även när ett mobilnät är nere'"
        ),
      triggering: ["Systemet ska vara robust.", "En driftsäker hubb krävs."],
      nonTriggering: ["Stabilisatorn ska vara märkt."]),
    UntestableWord(
      "öppen", ["öppen", "öppet", "öppna"],
      before: [
        "plattform", "plattformar", "gränssnitt", "system", "arkitektur", "standard", "standarder", "lösning",
        "lösningar",
        "api", "api:er", "teknik", "flexibel", "flexibelt", "flexibla", "modern", "modernt", "moderna",
      ],
      reason: Text("it does not say open to whom, nor through what"),
      instead:
        Text(
          "name the interface and who may use it without paying more, for instance 'all larmdata kan hämtas genom ett dokumenterat REST-API'"
        ),
      triggering: ["Lösningen ska ha en öppen plattform.", "Den ska vara öppen och flexibel."],
      nonTriggering: [
        "Låset ska gå att öppna med tjänstekort.", "En dörr som har stått öppen i 5 minuter ska ge larm.",
        "En dörr som är öppen och olåst ska ge larm.",
      ]),
  ]
}
