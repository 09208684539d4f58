import Catalogue
import Testing

struct NaturalOrderTests {
  @Test(arguments: [
    ("B3 ID:2", "B3 ID:14"), ("B3 ID:14", "B3 ID:44"), ("A1", "A1.1"), ("A", "B"), ("1", "01a"), ("ID:02", "ID:2"),
    ("", "a"),
    ("a99999999999999999999999", "a100000000000000000000000"),
  ])
  func `identifiers stand in the order in which people count`(first: String, second: String) {
    #expect(NaturalOrder(first) < NaturalOrder(second))
    #expect(!(NaturalOrder(second) < NaturalOrder(first)))
    #expect(!(NaturalOrder(first) < NaturalOrder(first)))
  }
}
