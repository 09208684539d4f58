// The translations of the program, embedded. What translators edit is sv.po and fi.po, in the folder above.
#include <stddef.h>
#include <stdint.h>

// The bytes of a file in the format of GNU gettext, in UTF-8; `count` becomes their number.
const uint8_t *_Nonnull grindvakt_words_sv(ptrdiff_t *_Nonnull count);
const uint8_t *_Nonnull grindvakt_words_fi(ptrdiff_t *_Nonnull count);
