import Quantities
import TestSupport
import Testing
import Texts

@Suite struct TextTests {
  @Test func `arguments are put where the words want them`() {
    #expect(Text("no file '\("a{1}b")' in \("c")").english == "no file 'a{1}b' in c")
    #expect(Text(verbatim: "{1}").english == "{1}")
  }

  @Test(arguments: [(0, "0 widgets"), (1, "1 widget"), (2, "2 widgets")])
  func `words that depend on a number follow it`(count: Int, wanted: String) {
    #expect(Text(one: "\(count) widget", other: "\(count) widgets", count: count).english == wanted)
  }

  @Test func `what is not translated is shown in English, and what people wrote in Swedish`() {
    #expect(Text("words that nobody translates").text(in: .finnish) == "words that nobody translates")
    #expect(Text([.swedish: "larm", .english: "alarm"]).text(in: .finnish) == "larm")
  }

  @Test func `numbers are written as the language does`() {
    let text = Text("\(formatted: 1234567) kr")
    #expect(text.text(in: .swedish) == "1\u{A0}234\u{A0}567 kr")
    #expect(text.english == "1,234,567 kr")
  }

  @Test func `texts are joined in the language that they are shown in`() {
    let parts = [Text([.swedish: "ett", .english: "one"]), Text([.swedish: "två", .english: "two"])]
    #expect(
      Text(joined: parts, by: Text(verbatim: ", ")).byTag == ["sv": "ett, två", "fi": "ett, två", "en": "one, two"])
  }
}

@Suite struct TranslationCatalogueTests {
  @Test func `a file of gettext is read`() {
    let catalogue = TranslationCatalogue(
      Array(
        #"""
        # a comment
        msgid ""
        msgstr ""
        "Language: sv\n"

        #: Sources/File.swift
        msgctxt "gate"
        msgid "Go"
        msgstr "Klartecken"

        msgid "{1} case"
        msgid_plural "{1} cases"
        msgstr[0] "{1} provfall"
        msgstr[1] ""
        "{1} provfall"
        msgid "say \"no\"\n"
        msgstr "säg \"nej\"\n"

        msgid "later"
        msgstr ""
        """#.utf8))
    #expect(catalogue.unreadableLines == [])
    #expect(catalogue[Message("Go", context: "gate")]?.one == "Klartecken")
    #expect(catalogue[Message("Go")] == nil)
    #expect(catalogue[Message("{1} case", plural: "{1} cases")]?.other == "{1} provfall")
    #expect(catalogue[Message("say \"no\"\n")]?.one == "säg \"nej\"\n")
    #expect(catalogue[Message("later")] == nil)
  }

  @Test(arguments: ["msgid unquoted", "\"out of place\"", "msgid \"a\\x\"", "nonsense \"a\"", "msgid \""])
  func `a line that is not understood is told`(line: String) {
    #expect(TranslationCatalogue(Array("\n\(line)\n".utf8)).unreadableLines == [2])
  }
}

@Suite struct MessageScannerTests {
  @Test func `literals are found with their places, their plural and their context`() {
    let scanner = MessageScanner(
      #"""
      enum GatePhrase: String, Phrase {
        static let context = "gate"
        case go = "Go"
        case `case` =
          "Case {1}"
        init(_ go: Bool) { switch go { case true: self = .go
          case false: self = .case } }
      }
      enum Cases: String, CountedPhrase {
        package static let context = "cases"
        case cases = "{1} case|{1} cases"
      }
      enum Other: String { case noPhrase = "a word" }
      // Text("a comment")
      let a = Text("no '\(name(of: "x"))' in \(place)", context: "file")
      let b = Text(one: "\(n) case", other: "\(n) cases", count: n)
      let c = Text(verbatim: "a name")
      let d = Text(formatted: 3)
      """#)
    #expect(scanner.problems == [])
    #expect(
      scanner.found.map(\.message) == [
        Message("Go", context: "gate"), Message("Case {1}", context: "gate"),
        Message("{1} case", plural: "{1} cases", context: "cases"), Message("no '{1}' in {2}", context: "file"),
        Message("{1} case", plural: "{1} cases"),
      ])
  }

  @Test(arguments: [
    #"enum A: String, Phrase { case go = "Go" }"#, #"enum A: String, Phrase { static let context = "a"; case go }"#,
    #"enum A: String, CountedPhrase { static let context = "a"; case days = "{1} days" }"#,
  ])
  func `a phrase without words or context is a problem`(source: String) {
    #expect(MessageScanner(source).problems.count == 1)
  }

  @Test(arguments: [#"Text(flag ? "a" : "b")"#, #"Text("a" + "b")"#, #"Text(one: "\(a)", other: "\(b)", count: n)"#])
  func `a text whose words are not one literal is a problem`(source: String) {
    #expect(MessageScanner(source).problems.count == 1)
  }
}
