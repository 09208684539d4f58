/// Words of documents that take several pages.
enum PagesPhrase: String, Phrase {
  static let context = "pages"

  case up = "To the first page"
  case previous = "Previous page"
  case next = "Next page"
  case navigation = "Pages"
  case navigationBelow = "More pages"
  case page = "Page {1}"
  case range = "{1} to {2}"
  case goesOn = "It continues on {1}:"
  case onPages = "It is on {1}:"
  case more = "Another {1} can be reached through Next page."
  case tooLong = "The content is too long for a page. The JSON file has all of it."
  case leftOut =
    "The rest does not fit on one page. Write to a file with --output to get it on separate pages, or choose JSON."
  case register = "Index"
  case registerIntroduction = "Search here for a number; the link leads to the page where it is."
}

/// How many pages.
enum PagesCountPhrase: String, CountedPhrase {
  static let context = "pages-count"

  case pages = "{1} separate page|{1} separate pages"
}
