#include "TranslatedWords.h"

// #embed is C23; Swift's own Clang knows it in C17 as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t sv[] = {
#embed "sv.po"
};

static const uint8_t fi[] = {
#embed "fi.po"
};

const uint8_t *grindvakt_words_sv(ptrdiff_t *count) {
  *count = sizeof sv;
  return sv;
}

const uint8_t *grindvakt_words_fi(ptrdiff_t *count) {
  *count = sizeof fi;
  return fi;
}
