#include <libxml/xmlversion.h>
// ICU's C++ headers clash with those that Foundation brings.
#undef LIBXML_ICU_ENABLED

// What `pkg-config --cflags xmlsec1-openssl` defines; the package manager does not pass definitions on.
#define XMLSEC_NO_SIZE_T
#define XMLSEC_OPENSSL3_ENGINES 1
#define XMLSEC_NO_GOST 1
#define XMLSEC_NO_GOST2012 1
#define XMLSEC_NO_CRYPTO_DYNAMIC_LOADING 1
#define XMLSEC_CRYPTO_OPENSSL 1

#include <libxml/c14n.h>
#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/threads.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/base64.h>
#include <xmlsec/errors.h>
#include <xmlsec/keys.h>
#include <xmlsec/keysmngr.h>
#include <xmlsec/list.h>
#include <xmlsec/openssl/app.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/openssl/x509.h>
#include <xmlsec/templates.h>
#include <xmlsec/transforms.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlenc.h>
#include <xmlsec/xmltree.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// xmlFree is a mutable global, which Swift 6 refuses to read.
static inline void grindvakt_saml_xml_free(void *memory) { xmlFree(memory); }

// Makes libxmlsec1 ready; 1 when it is. Its own xmlSecInit is neither safe to call twice nor from two threads, and more
// than one room may need it, so this asks whether it was done, under the library's own lock. What the library would
// print of errors is returned as results instead.
static inline int grindvakt_xmlsec_ready(void) {
  int ready = 1;
  xmlInitParser();
  xmlLockLibrary();
  xmlSecErrorsDefaultCallbackEnableOutput(0);
  if (xmlSecPtrListGetSize(xmlSecTransformIdsGet()) == 0) {
    ready = xmlSecInit() >= 0 && xmlSecOpenSSLAppInit(NULL) >= 0 && xmlSecOpenSSLInit() >= 0;
    xmlSecErrorsDefaultCallbackEnableOutput(0);
  }
  xmlUnlockLibrary();
  return ready;
}
