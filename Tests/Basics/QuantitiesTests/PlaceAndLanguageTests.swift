import Quantities
import TestSupport
import Testing
import Texts

@Suite struct PlaceAndLanguageTests {
  @Test func `a position is read and printed`() throws {
    let position = try GeoPosition.parse("57.72103, 12.9401")
    #expect(position.latitude == 57.72103)
    #expect(position.longitude == 12.9401)
    #expect(position.description == "57.72103, 12.9401")
    #expect(try GeoPosition.parse(position.description) == position)
    #expect(try GeoPosition.parse("-0, 12").description == "0.0, 12.0")
  }

  @Test(arguments: ["", "57.7", "91, 0", "0, 181", "57.7; 12.9", "57,7, 12,9", "nan, 0", "inf, 0", "0x1, 2", "1, 2, 3"])
  func `what is no position is refused`(text: String) {
    #expect(GeoPosition(parsing: text) == nil)
  }

  @Test(arguments: [
    ("57.7210, 12.9401", "57.7210, 12.9401", 0.0), ("0, 0", "0, 180", 20_015_114.4), ("90, 0", "-90, 0", 20_015_114.4),
    ("57.7089, 11.9746", "59.3293, 18.0686", 396_900),
  ])
  func `distances follow the great circle`(from: String, to: String, metres: Double) throws {
    let distance = try GeoPosition.parse(from).distance(to: GeoPosition.parse(to))
    #expect(abs(distance - metres) <= max(1, metres * 0.005))
  }

  @Test func `random positions survive their text`() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<2000 {
      let latitude = Double.random(in: -90...90, using: &random)
      let longitude = Double.random(in: -180...180, using: &random) * (Bool.random(using: &random) ? 1 : 1e-12)
      let position = try #require(GeoPosition(latitude: latitude, longitude: longitude))
      #expect(try GeoPosition.parse(position.description) == position)
    }
  }

  @Test(arguments: [
    ("sv", "sv"), ("SV-fi", "sv-FI"), ("sr-latn-rs", "sr-Latn-RS"), ("zh-yue-hk", "zh-yue-HK"), ("de-1996", "de-1996"),
    ("en-US-u-islamcal", "en-US-u-islamcal"), ("x-whatever", "x-whatever"), ("de-CH-x-phonebk", "de-CH-x-phonebk"),
    ("es-419", "es-419"), ("sl-rozaj-biske-1994", "sl-rozaj-biske-1994"),
  ])
  func `a language tag is read and put in its usual case`(text: String, canonical: String) throws {
    #expect(try LanguageTag.parse(text).description == canonical)
  }

  @Test(arguments: [
    "", "s", "sv_FI", "sv-", "-sv", "svenskaspråket", "de-419-DE", "a-DE", "ar-a-aaa-b-bbb-a-ccc", "sv-x",
    "de-1996-1996",
  ])
  func `what is no well-formed tag is refused`(text: String) {
    #expect(LanguageTag(parsing: text) == nil)
  }

  @Test func `a variant tells its language`() throws {
    #expect(try LanguageTag.parse("sv-FI").language == "sv")
  }
}
