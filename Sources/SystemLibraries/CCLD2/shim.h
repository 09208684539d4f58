#include <stdbool.h>

// Compact Language Detector 2 has a C++ interface only. These are two of its functions with arguments that C knows, under
// the names that they have in the library (Itanium C++ ABI): CLD2::ExtDetectLanguageSummary and CLD2::LanguageCode of
// <cld2/public/compact_lang_det.h> and <cld2/public/encodings.h>. A language is an enumeration, thus an int.
extern int grindvakt_cld2_detect(
    const char *buffer, int length, bool is_plain_text, const void *hints, int flags, int language3[3], int percent3[3],
    double score3[3], void *chunks, int *text_bytes, bool *is_reliable)
    __asm__("_ZN4CLD224ExtDetectLanguageSummaryEPKcibPKNS_8CLDHintsEiPNS_8LanguageEPiPdPSt6vectorINS_11ResultChunkESaISA_EES7_Pb");
extern const char *grindvakt_cld2_code(int language) __asm__("_ZN4CLD212LanguageCodeENS_8LanguageE");

// Finds a best answer for short texts, too.
static const int grindvakt_cld2_best_effort = 0x4000;
