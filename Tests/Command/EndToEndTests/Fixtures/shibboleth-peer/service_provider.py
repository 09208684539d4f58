#!/usr/bin/env python3
"""Apache with mod_shib and its shibd, on a free port of the loopback, with all their files in a folder of their own.

Prints the line "listening on http://127.0.0.1:PORT" when it can be reached. CONTROL_TOKEN in the environment is what it
demands of those who change its settings (/control/..., which Apache hands on to this program).
"""

from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import os
from pathlib import Path
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from urllib.request import urlopen

MODULES = Path("/usr/lib/apache2/modules")
LEVEL = "http://id.elegnamnden.se/loa/1.0/loa3"

PLACEHOLDER = """<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://nobody.invalid/">
<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><SingleSignOnService
 Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://nobody.invalid/sso"/></IDPSSODescriptor>
</EntityDescriptor>"""

ATTRIBUTES = """<Attributes xmlns="urn:mace:shibboleth:2.0:attribute-map"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<Attribute name="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent" id="portal-user">
<AttributeDecoder xsi:type="NameIDAttributeDecoder" formatter="$Name" defaultQualifiers="false"/></Attribute>
<Attribute name="urn:oasis:names:tc:SAML:2.0:nameid-format:transient" id="portal-user">
<AttributeDecoder xsi:type="NameIDAttributeDecoder" formatter="$Name" defaultQualifiers="false"/></Attribute>
<Attribute name="urn:oid:2.16.840.1.113730.3.1.241" id="displayName"/>
</Attributes>"""

POLICY = """<afp:AttributeFilterPolicyGroup xmlns="urn:mace:shibboleth:2.0:afp:mf:basic"
 xmlns:afp="urn:mace:shibboleth:2.0:afp" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<afp:AttributeFilterPolicy><afp:PolicyRequirementRule xsi:type="ANY"/>
<afp:AttributeRule attributeID="*"><afp:PermitValueRule xsi:type="ANY"/></afp:AttributeRule>
</afp:AttributeFilterPolicy></afp:AttributeFilterPolicyGroup>"""

# What is demanded of messages, as strict as it can be: an answer to a request that this browser made, and no algorithm
# that nobody should use. The rest is what Debian installs.
RULES = """<SecurityPolicies xmlns="urn:mace:shibboleth:3.0:native:sp:config">
<Policy id="default" validate="false">
<PolicyRule type="MessageFlow" checkReplay="true" expires="60"/>
<PolicyRule type="Conditions"><PolicyRule type="Audience"/></PolicyRule>
<PolicyRule type="ClientCertAuth" errorFatal="true"/>
<PolicyRule type="XMLSigning" errorFatal="true"/>
<PolicyRule type="SimpleSigning" errorFatal="true"/>
</Policy>
<Policy id="login" validate="false">
<PolicyRule type="MessageFlow" checkReplay="true" expires="60" checkCorrelation="true" blockUnsolicited="true"/>
<PolicyRule type="Conditions"><PolicyRule type="Audience"/></PolicyRule>
<PolicyRule type="ClientCertAuth" errorFatal="true"/>
<PolicyRule type="XMLSigning" errorFatal="true"/>
<PolicyRule type="SimpleSigning" errorFatal="true"/>
<PolicyRule type="Bearer" checkCorrelation="true" blockUnsolicited="true"/>
</Policy>
<Policy id="entity-attributes" validate="false">
<PolicyRule type="Conditions"/><PolicyRule type="XMLSigning" errorFatal="true"/>
</Policy>
<AlgorithmBlacklist includeDefaultBlacklist="true">
http://www.w3.org/2001/04/xmldsig-more#rsa-sha224 http://www.w3.org/2000/09/xmldsig#rsa-sha1
</AlgorithmBlacklist>
</SecurityPolicies>"""

ERROR = """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Portalen</title></head><body>
<p>Inloggningen gick inte att genomföra. Du är inte inloggad. Försök igen, eller ring till kommunens växel.</p>
</body></html>
"""

PAGE = """<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Portalen</title></head><body>
<!--#if expr='-n reqenv("portal-user")' --><p id="user"><!--#echo var="portal-user" --></p>
<p id="name"><!--#echo var="displayName" --></p><!--#endif --></body></html>
"""


def apache(folder, port, control):
    loaded = [
        "mpm_event", "authn_core", "authz_core", "authz_user", "dir", "include", "headers", "mime", "alias", "proxy",
        "proxy_http",
    ]
    lines = [f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in loaded]
    owner = "User www-data\nGroup www-data" if os.getuid() == 0 else ""
    return "\n".join(lines) + f"""
LoadModule mod_shib {MODULES}/mod_shib.so
ServerRoot {folder}
TypesConfig /dev/null
DefaultRuntimeDir {folder}
PidFile {folder}/httpd.pid
ServerName http://127.0.0.1:{port}
UseCanonicalName On
Listen 127.0.0.1:{port}
{owner}
ErrorLog {folder}/apache.log
DocumentRoot {folder}/www
ShibConfig {folder}/shibboleth2.xml
ShibCompatValidUser Off
ProxyPass /control http://127.0.0.1:{control}/control
<Location /Shibboleth.sso>
  AuthType None
  Require all granted
  SetHandler shib
</Location>
<Directory {folder}/www>
  Options +Includes
  AddType text/html .html
  SetOutputFilter INCLUDES
  Require all granted
</Directory>
<Location /app>
  AuthType shibboleth
  ShibRequestSetting requireSession 0
  ShibUseEnvironment On
  Require authnContextClassRef {LEVEL} "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"
</Location>
"""


def service_provider(folder, base, keys):
    """The settings of Shibboleth: as strict as they can be."""
    resolvers = "".join(
        f'<CredentialResolver type="File" use="{use}" key="{folder}/{name}.key" certificate="{folder}/{name}.crt"/>'
        for use, name in keys)
    return f"""<SPConfig xmlns="urn:mace:shibboleth:3.0:native:sp:config" clockSkew="60">
<OutOfProcess logger="{folder}/shibd.logger"/>
<InProcess logger="{folder}/native.logger"/>
<UnixListener address="{folder}/shibd.sock"/>
<StorageService type="Memory" id="mem" cleanupInterval="900"/>
<SessionCache type="StorageService" StorageService="mem" cleanupInterval="900"/>
<ReplayCache StorageService="mem"/>
<ArtifactMap artifactTTL="180"/>
<ApplicationDefaults entityID="{base}/Shibboleth.sso/Metadata" REMOTE_USER="portal-user" signing="front"
 encryption="false" requireSignedAssertions="false" authnContextClassRef="{LEVEL}" authnContextComparison="exact">
<Sessions lifetime="28800" timeout="3600" relayState="ss:mem" checkAddress="false" handlerSSL="false"
 cookieProps="; path=/; secure; HttpOnly; SameSite=Lax" redirectLimit="exact">
<SSO entityID="https://nobody.invalid/" policyId="login">SAML2</SSO>
<Logout signing="front">SAML2 Local</Logout>
<Handler type="MetadataGenerator" Location="/Metadata" signing="false">
<mdui:UIInfo xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui">
<mdui:DisplayName xml:lang="sv">Shibboleth-portalen</mdui:DisplayName></mdui:UIInfo></Handler>
<Handler type="Session" Location="/Session" showAttributeValues="false"/>
</Sessions>
<Errors supportContact="portal@example.org" helpLocation="/" session="{folder}/error.html"/>
<MetadataProvider type="XML" validate="false" path="{folder}/idp.xml"/>
<AttributeExtractor type="XML" validate="false" reloadChanges="false" path="{folder}/attribute-map.xml"/>
<AttributeFilter type="XML" validate="false" path="{folder}/attribute-policy.xml"/>
{resolvers}
</ApplicationDefaults>
<SecurityPolicyProvider type="XML" validate="false" path="{folder}/security-policy.xml"/>
<ProtocolProvider type="XML" validate="false" reloadChanges="false" path="/etc/shibboleth/protocols.xml"/>
</SPConfig>
"""


class Peer:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.token = os.environ.get("CONTROL_TOKEN", "")
        self.port = self.free()
        self.base = f"http://127.0.0.1:{self.port}"
        self.daemon = None
        self.keys = [("signing", self.key("signing")), ("encryption", self.key("encryption-1"))]
        for name, text in (
            ("idp.xml", PLACEHOLDER), ("attribute-map.xml", ATTRIBUTES), ("attribute-policy.xml", POLICY),
            ("security-policy.xml", RULES), ("error.html", ERROR),
        ):
            (self.folder / name).write_text(text)
        for name in ("shibd", "native"):
            (self.folder / f"{name}.logger").write_text(
                f"log4j.rootCategory=INFO, log\nlog4j.appender.log=org.apache.log4j.FileAppender\n"
                f"log4j.appender.log.fileName={self.folder}/log/{name}.log\n"
                "log4j.appender.log.layout=org.apache.log4j.PatternLayout\n"
                "log4j.appender.log.layout.ConversionPattern=%d %p %c: %m%n\n")
        (self.folder / "log").mkdir()
        (self.folder / "log").chmod(0o777)
        (self.folder / "www/app").mkdir(parents=True)
        (self.folder / "www/index.html").write_text("<!DOCTYPE html><title>Portalen</title><p>Portalen</p>\n")
        (self.folder / "www/app/index.html").write_text(PAGE)
        self.folder.chmod(0o755)

    @staticmethod
    def free():
        # Those that ask for any port get one from 32 768 on (ip_local_port_range), and so nobody takes this one first.
        while True:
            port = random.randrange(20_000, 32_000)
            with socket.socket() as taken, suppress(OSError):
                taken.bind(("127.0.0.1", port))
                return port

    def key(self, name):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-noenc", "-days", "2", "-subj", f"/CN={name}",
             "-keyout", self.folder / f"{name}.key", "-out", self.folder / f"{name}.crt"],
            check=True, capture_output=True)
        return name

    def start(self, control):
        self.configure()
        self.restart()
        (self.folder / "httpd.conf").write_text(apache(self.folder, self.port, control))
        self.apache = subprocess.Popen(
            ["/usr/sbin/apache2", "-d", self.folder, "-f", self.folder / "httpd.conf", "-D", "FOREGROUND"],
            stdout=sys.stderr, stderr=sys.stderr, env=os.environ | {"LANG": "C.UTF-8"})
        self.wait()

    def wait(self):
        """Until Apache and shibd talk to each other."""
        for _ in range(300):
            try:
                urlopen(self.base + "/Shibboleth.sso/Metadata", timeout=5).read()
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("Apache does not answer")

    def configure(self):
        (self.folder / "shibboleth2.xml").write_text(service_provider(self.folder, self.base, self.keys))

    def restart(self):
        """A new shibd; whatever it kept in memory is gone."""
        if self.daemon:
            self.daemon.terminate()
            self.daemon.wait()
        sock = self.folder / "shibd.sock"
        sock.unlink(missing_ok=True)
        self.daemon = subprocess.Popen(
            ["/usr/sbin/shibd", "-f", "-F", "-c", self.folder / "shibboleth2.xml", "-p", self.folder / "shibd.pid"],
            stdout=sys.stderr, stderr=sys.stderr)
        for _ in range(200):
            if sock.exists():
                sock.chmod(0o777)
                return
            time.sleep(0.05)
        raise SystemExit("shibd does not listen")

    def renew(self):
        self.restart()
        self.wait()

    def trust(self, metadata):
        (self.folder / "idp.xml").write_bytes(metadata)
        self.restart()
        self.wait()

    def rotate(self):
        self.keys.insert(1, ("encryption", self.key(f"encryption-{len(self.keys)}")))
        self.configure()
        self.restart()
        self.wait()

    def stop(self):
        for process in (self.apache, self.daemon):
            process.terminate()
            process.wait()


class Control(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    peer: Peer

    def _answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _do(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.headers.get("Authorization") != f"Bearer {self.peer.token}":
            return self._answer(401)
        action = {
            "/control/identity-provider": lambda: self.peer.trust(body), "/control/restart": self.peer.renew,
            "/control/rotate-keys": self.peer.rotate,
        }.get(self.path)
        if action is None:
            return self._answer(404)
        action()
        return self._answer(204)

    do_PUT = do_POST = _do

    def log_message(self, *_):
        pass


def main():
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with tempfile.TemporaryDirectory() as folder:
        Control.peer = Peer(folder)
        control = ThreadingHTTPServer(("127.0.0.1", 0), Control)
        threading.Thread(target=control.serve_forever, daemon=True).start()
        Control.peer.start(control.server_address[1])
        try:
            print(f"listening on {Control.peer.base}", flush=True)
            signal.pause()
        finally:
            Control.peer.stop()
            if kept := os.environ.get("KEEP_LOGS"):
                shutil.copytree(folder, kept, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sock", "*.key"))


if __name__ == "__main__":
    main()
