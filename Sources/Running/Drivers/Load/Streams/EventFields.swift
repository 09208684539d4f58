import Planning
import SuiteLanguage

/// The fields that are wanted of each event, read as functional steps read them.
struct EventFields: Sendable {
  private struct Wanted: Sendable {
    let name: String
    /// Nil where the binding does not say where it is.
    let extraction: Extraction?
    let field: PlannedField?
  }

  private let wanted: [Wanted]
  /// Where everything is, when all of it is JSON.
  private let places: JSONPlaces?

  private let only: EventInterest?

  init(
    _ names: [String], _ each: [String: Extraction], _ types: [String: PlannedField], only: EventInterest? = nil
  ) {
    self.only = only
    wanted = names.map { Wanted(name: $0, extraction: each[$0], field: types[$0]) }
    places = JSONPlaces(wanted.compactMap(\.extraction))
  }

  /// In the order of the names; and what is wrong where a field cannot be read or is missing though it has to be there.
  ///
  /// Nil where the event is not of interest.
  func read(_ data: [UInt8]) -> (values: [Value?], problem: Shortfall?)? {
    if let only, !only.takes(Extractor.Source(event: AnswerBody(data))) { return nil }
    return readFields(data)
  }

  private func readFields(_ data: [UInt8]) -> (values: [Value?], problem: Shortfall?) {
    var found = places?.find(in: data)?.makeIterator()
    let source = found == nil ? Extractor.Source(event: AnswerBody(data)) : nil
    var problem: Shortfall?
    var values: [Value?] = []
    values.reserveCapacity(wanted.count)
    for wanted in wanted {
      guard let extraction = wanted.extraction else {
        values.append(nil)
        continue
      }
      do throws(Shortfall) {
        let value: Value?
        if let source {
          value = try Extractor.value(extraction, as: wanted.field?.type, in: source)
        } else {
          value = try Extractor.value(of: found?.next() ?? nil, extraction, as: wanted.field?.type)
        }
        values.append(value)
        if value == nil, wanted.field?.isOptional == false {
          problem = problem ?? EventReader.missing(wanted.name, extraction)
        }
      } catch {
        values.append(nil)
        problem = problem ?? error
      }
    }
    return (values, problem)
  }
}
