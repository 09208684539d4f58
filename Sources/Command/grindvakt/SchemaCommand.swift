import ArgumentParser
import Catalogue
import JSONValues
import Judgement
import SuiteLanguage
import Texts

/// `schema`: the JSON Schema of a kind of file.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: Text("Print the JSON Schema of a kind of file, for editors."),
    example: "schema requirements")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case catalogue, requirements, contract, gates, statutory, anchors, vocabulary, suite, binding

    var schema: JSONValue {
      switch self {
      case .catalogue: CatalogueSchema.head
      case .requirements: CatalogueSchema.requirements
      case .contract: CatalogueSchema.contract(.judged)
      case .gates: CatalogueSchema.gates(.judged)
      case .statutory: CatalogueSchema.statutory
      case .anchors: CatalogueSchema.anchors
      case .vocabulary: VocabularySchema.document
      case .suite: SuiteSchema.document
      case .binding: BindingSchema.document
      }
    }
  }

  @Argument(help: Text("Kind of file.").help)
  var kind: Kind

  func run() {
    print(kind.schema.prettyText)
  }
}
