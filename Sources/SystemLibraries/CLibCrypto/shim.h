#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/cms.h>

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

static inline const ASN1_OCTET_STRING *grindvakt_ts_imprint(const TS_TST_INFO *info) {
  TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint((TS_TST_INFO *)info);
  return imprint ? TS_MSG_IMPRINT_get_msg(imprint) : NULL;
}
static inline int grindvakt_ts_digest(const TS_TST_INFO *info) {
  TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint((TS_TST_INFO *)info);
  X509_ALGOR *algorithm = imprint ? TS_MSG_IMPRINT_get_algo(imprint) : NULL;
  const ASN1_OBJECT *object = NULL;
  if (!algorithm) return NID_undef;
  X509_ALGOR_get0(&object, NULL, NULL, algorithm);
  return OBJ_obj2nid(object);
}
// What an authority says that refuses.
static inline const ASN1_UTF8STRING *grindvakt_ts_status_text(TS_RESP *response) {
  const STACK_OF(ASN1_UTF8STRING) *texts = TS_STATUS_INFO_get0_text(TS_RESP_get_status_info(response));
  return texts && sk_ASN1_UTF8STRING_num(texts) > 0 ? sk_ASN1_UTF8STRING_value(texts, 0) : NULL;
}
static inline int grindvakt_ts_status(TS_RESP *response) {
  return (int)ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response)));
}
// The certificate of who signed a token, where the token has it; with the reference of the caller.
static inline X509 *grindvakt_ts_signer(PKCS7 *token) {
  STACK_OF(X509) *signers = PKCS7_get0_signers(token, NULL, 0);
  X509 *signer = signers && sk_X509_num(signers) > 0 ? sk_X509_value(signers, 0) : NULL;
  if (signer) X509_up_ref(signer);
  sk_X509_free(signers);
  return signer;
}
static inline int grindvakt_cms_signers(CMS_ContentInfo *message) {
  STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(message);
  return signers ? sk_CMS_SignerInfo_num(signers) : 0;
}
// The certificate that a signature brings along, with the reference of the caller. After CMS_verify.
static inline X509 *grindvakt_cms_signer(CMS_ContentInfo *message) {
  STACK_OF(X509) *signers = CMS_get0_signers(message);
  X509 *signer = signers && sk_X509_num(signers) > 0 ? sk_X509_value(signers, 0) : NULL;
  if (signer) X509_up_ref(signer);
  sk_X509_free(signers);
  return signer;
}
// When the signer says that it signed.
static inline const ASN1_TIME *grindvakt_cms_signing_time(CMS_ContentInfo *message) {
  STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(message);
  if (!signers || sk_CMS_SignerInfo_num(signers) < 1) return NULL;
  CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
  ASN1_OBJECT *attribute = OBJ_nid2obj(NID_pkcs9_signingTime);
  const ASN1_TIME *time = (const ASN1_TIME *)CMS_signed_get0_data_by_OBJ(signer, attribute, -3, V_ASN1_UTCTIME);
  return time ? time
              : (const ASN1_TIME *)CMS_signed_get0_data_by_OBJ(signer, attribute, -3, V_ASN1_GENERALIZEDTIME);
}
// A key with a password is refused: nobody is asked for one.
static inline int grindvakt_no_password(char *buffer, int size, int writing, void *data) {
  (void)buffer, (void)size, (void)writing, (void)data;
  return -1;
}
static inline EVP_PKEY *grindvakt_private_key(BIO *source) {
  return PEM_read_bio_PrivateKey(source, NULL, grindvakt_no_password, NULL);
}
static inline X509 *grindvakt_certificate(BIO *source) {
  return PEM_read_bio_X509(source, NULL, grindvakt_no_password, NULL);
}
static inline int grindvakt_x509_stack_count(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }
