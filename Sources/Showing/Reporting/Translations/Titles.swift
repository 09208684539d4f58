import Evidence
import Judgement
import Texts

extension Wording {
  /// The title of a name of a catalogue or of an event; the name itself where it has none.
  func title(of name: String) -> String { self(CommonNames.title(of: name)) }

  /// The title of a kind of event; the kind itself where the table does not have it.
  func title(ofEvent kind: String) -> String {
    EventTable.definition(kind)?.title.text(in: language) ?? kind
  }

  /// The title of a field of an event; the field itself where it has none.
  func title(ofField field: String, of kind: String) -> String {
    EventTable.definition(kind)?.field(field)?.title?.text(in: language) ?? field
  }
}
