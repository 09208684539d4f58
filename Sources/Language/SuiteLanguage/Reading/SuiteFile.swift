/// What one file of the `Suites` folder turned out to be.
package enum SuiteFile: Sendable {
  case vocabulary(Vocabulary)
  case suite(Suite)
  case binding(BindingFile)
}

/// The kinds of file in the language, known by their first key.
package enum SuiteFileKind: String, CaseIterable, Sendable {
  case vocabulary, suite, binding
}
