#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

// Macros, which Swift does not see.
static inline STACK_OF(X509) *grindvakt_x509_stack(void) { return sk_X509_new_null(); }
static inline void grindvakt_x509_stack_push(STACK_OF(X509) *stack, X509 *certificate) {
  sk_X509_push(stack, certificate);
}
static inline void grindvakt_x509_stack_free(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }
static inline int grindvakt_x509_has_issuer_address(X509 *certificate) {
  return X509_get_ext_by_NID(certificate, NID_info_access, -1) >= 0;
}
static const unsigned long grindvakt_x509_one_line = XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB;
