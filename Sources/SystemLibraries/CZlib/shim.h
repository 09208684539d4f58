#include <zlib.h>

// inflateInit2 and deflateInit2 are macros, which Swift does not see.
// Negative window bits: raw DEFLATE without a header (RFC 1951), as SAML's redirect binding has it.
static inline int grindvakt_raw_inflate_init(z_stream *stream) { return inflateInit2(stream, -15); }
// 32 beside the window bits: zlib looks whether a header of gzip (RFC 1952) or zlib (RFC 1950) comes.
static inline int grindvakt_any_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
static inline int grindvakt_raw_deflate_init(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
