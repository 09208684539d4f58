import Foundation
import SAML
import Testing

/// Texts of strangers: what is read, and what is refused.
@Suite
struct ReadingTests {
  static let base64: [(String, [UInt8]?)] = [
    ("", []), ("AA==", [0]), ("AAA=", [0, 0]), ("AAAA", [0, 0, 0]), ("+/+/", [0xFB, 0xFF, 0xBF]),
    (" A\tA\r\n=\n=", [0]), ("AB==", [0]), ("AAB=", [0, 0]),
    ("A", nil), ("AA", nil), ("AAA", nil), ("AA=", nil), ("=", nil), ("==", nil), ("====", nil), ("A===", nil),
    ("AA=A", nil), ("AAAA=", nil), ("AAAA====", nil), ("AA==AA==", nil), ("AA==A", nil), ("=AAA", nil),
    ("-_-_", nil), ("AA\u{A0}A", nil), ("AA\u{0B}AA", nil), ("AA.A", nil), ("AAÅA", nil), ("AA\0A", nil),
  ]

  @Test(arguments: base64)
  func `Base64 is read strictly, but for white space`(text: String, bytes: [UInt8]?) {
    #expect(Base64.decode(text) == bytes)
  }

  @Test func `what was written as Base64 is read again`() {
    for count in 0..<100 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
  }

  static let withDocumentType = [
    "<!DOCTYPE a><a/>", "<?xml version=\"1.0\"?>\n<!-- first -->\n<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
  ]

  @Test(arguments: withDocumentType, [String.Encoding.utf8, .utf16BigEndian, .utf16LittleEndian])
  func `a document type is refused in every encoding`(text: String, encoding: String.Encoding) throws {
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    #expect(throws: XMLReader.Problem.documentType) { try XMLReader.read(bytes) }
  }

  @Test(arguments: ["<!-- <!DOCTYPE a> --><a/>", "<a><!-- <!DOCTYPE a> --></a>", "<a><![CDATA[<!DOCTYPE a>]]></a>"])
  func `the words of a document type are none where none can stand`(text: String) throws {
    #expect(try XMLReader.read(text).name == "a")
  }
}
