import CVoikko

/// The words of Finnish, by Voikko's morphology. Not safe for use by two threads at once.
final class VoikkoDictionary: WordList {
  private let handle: OpaquePointer

  /// Nil where the morphology is not there.
  init?(folder: String?) {
    var reason: UnsafePointer<CChar>?
    guard let handle = voikkoInit(&reason, "fi", folder) else { return nil }
    self.handle = handle
  }

  deinit { voikkoTerminate(handle) }

  func has(_ word: String) -> Bool { voikkoSpellCstr(handle, word) == VOIKKO_SPELL_OK }
}
