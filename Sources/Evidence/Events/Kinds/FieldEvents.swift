/// What is seen of a system while a few people use it, and later all.
package enum FieldEvents {
  package static let all: [EventDefinition] = []
}
