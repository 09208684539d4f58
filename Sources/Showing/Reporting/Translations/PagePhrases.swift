/// Texts that only the report has.
enum PagePhrase: String, Phrase {
  static let context = "page"

  case documentTitle = "Requirements report: {1}"
  case kind = "Requirements report"
  case skip = "Skip to content"
  case contents = "Contents"
  case summary = "Summary"
  case matrixHeading = "Status by area"
  case matrixCaption = "Each cell shows the worst result in the area and how many requirements have each result."
  case failedIntroduction =
    "Here the system showed something other than what is required. Mandatory requirements come first."
  case inconclusiveIntroduction = "Here there are not enough observations to pass or fail the requirement."
  case attentionHeading = "Not tested and waived"
  case inapplicableHeading = "Not applicable"
  case inapplicableIntroduction =
    "These are required only under a condition, and it has been decided that it is not met. They count neither for nor against the vendor."
  case attentionIntroduction = "These have not passed. The table says what is missing."
  case listCaption = "Requirements and reasons"
  case standing = "Status"
  case measurements = "Measurements"
  case measurementsIntroduction = "Each chart has its figures in the table below it."
  case deliveryTitle = "Delivery times of alarms and events"
  case deliveryOfCase = "Times, {1}: {2}"
  case dischargeTitle = "Level over time, {1}: {2}"
  case figuresInTable = "Show the figures"
  case allRequirements = "All requirements"
  case text = "Text"
  case why = "Reason"
  case source = "Source"
  case quoted = "quoted"
  case phases = "Assessed at"
  case verification = "Verified by"
  case condition = "Condition"
  case weight = "{1}, weight {2}"
  case stepsCaption = "Steps of {1}"
  case time = "Time"
  case result = "Result"
  case proof = "Evidence"
  case entry = "entry {1}"
  case toRequirement = "The requirement with all evidence"
  case repeatRequest = "Repeat the request"
  case sourceLines = "Written in"
  case started = "carried out {1}"
  case history = "History"
  case historyCaption = "How the status changed, {1}"
  case since = "From"
  case colophon = "About this report"
  case howToRead = "How to read the verdicts"
  case howToVerify =
    "The report is based only on the requirements catalogue and the record. Anybody who has both gets the same report. The record is a chain: each entry contains the checksum of the one before, so the latest checksum above covers the whole record. The command grindvakt verify recomputes the chain."
  case howToVerifySimulated =
    "The system or its clock was simulated, so the report shows how the testing works, not how a real system works."
  case verdictOrder =
    "If a requirement has several test cases, the worst result decides. The order is: failed, inconclusive, not tested, passed."
  case madeBy = "Made with {1}."
  case passedMeaning = "Everything required was observed."
  case failedMeaning = "The result was something other than what is required."
  case inconclusiveMeaning = "There are too few observations to decide. Observing nothing is never a pass."
  case notTestedMeaning = "Has not been tested or must be tested again."
  case waivedMeaning =
    "A named person has decided that the requirement does not have to be met for now. It still does not count as passed."
  case notApplicableMeaning =
    "The requirement applies only under a condition, and it has been decided that the condition is not met. It is counted separately."
  case swedishWording = "The wording of requirements and instructions is in Swedish where the contract has no other."
  case runsCaption = "Runs in the record"
  case start = "Began"
  case end = "Last entry"
  case state = "End"
  case action = "What"
  case seen = "Observed"
  case timesHeading = "Times by test case"
  case timesCaption = "Measured times from when something was done until it was seen or answered."
}

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

/// The words in and around charts.
enum ChartPhrase: String, Phrase {
  static let context = "chart"

  case timeAxis = "Time ({1})"
  case countAxis = "Count"
  case levelAxis = "Level (%)"
  case median = "Median"
  case percentile = "{1}th percentile"
  case shortest = "Shortest"
  case longest = "Longest"
  case samples = "Measurements"
  case demand = "Required: at most"
  case demandedLevel = "Required: {1}"
  case noSamples = "No measurements."
  case deliveryDescription = "Measurements: {1}. Median {2}, 95th percentile {3}, longest {4}."
  case dischargeEnds = "{1}: from {2} to {3} after {4}."
  case tableCaption = "Figures: {1}"
  case classCaption = "Distribution: {1}"
  case classColumn = "From – to"
  case measure = "Measure"
  case value = "Value"
  case seriesColumn = "Series"
  case afterColumn = "After"
  case levelColumn = "Level"
  case greatestOf = "Each row shows the greatest of {1} consecutive values"
}
