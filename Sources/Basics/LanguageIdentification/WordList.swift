import CHunspell
import CVoikko
import Glibc

/// The words of one language.
protocol WordList: AnyObject {
  /// Whether the word, in composed letters and in the case given, is one of the language.
  func has(_ word: String) -> Bool
}

/// A dictionary of Hunspell: stems, affixes and rules for compounds. Not safe for use by two threads at once.
final class HunspellDictionary: WordList {
  private let handle: OpaquePointer
  /// Turns UTF-8 into the dictionary's own encoding; nil where that is UTF-8.
  private let converter: iconv_t?

  /// Nil where one of the two files cannot be read, or the encoding is not known.
  init?(affixes: String, words: String) {
    guard access(affixes, R_OK) == 0, access(words, R_OK) == 0, let handle = Hunspell_create(affixes, words) else {
      return nil
    }
    let encoding = Hunspell_get_dic_encoding(handle).map { String(cString: $0) } ?? "UTF-8"
    if encoding.uppercased() == "UTF-8" {
      converter = nil
    } else {
      let opened = iconv_open(encoding, "UTF-8")
      guard opened != iconv_t(bitPattern: -1) else {
        Hunspell_destroy(handle)
        return nil
      }
      converter = opened
    }
    self.handle = handle
  }

  deinit {
    if let converter { iconv_close(converter) }
    Hunspell_destroy(handle)
  }

  func has(_ word: String) -> Bool {
    guard let converter else { return Hunspell_spell(handle, word) != 0 }
    guard var bytes = Self.convert(word, by: converter) else { return false }
    bytes.append(0)
    return bytes.withUnsafeBufferPointer { Hunspell_spell(handle, $0.baseAddress) != 0 }
  }

  /// Nil where the encoding lacks one of the letters: then the language does not have the word.
  private static func convert(_ word: String, by converter: iconv_t) -> [CChar]? {
    var input = word.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count)
    var (left, room) = (input.count, output.count)
    let isWhole = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        iconv(converter, nil, nil, nil, nil)
        return iconv(converter, &from, &left, &to, &room) == 0 && left == 0
      }
    }
    return isWhole ? Array(output.prefix(output.count - room)) : nil
  }
}

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
