"""The application around pysaml2: browsers, sessions, requests that wait for an answer."""

from base64 import b64decode
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
import secrets
import threading

from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.client import Saml2Client
from saml2.metadata import entity_descriptor
from saml2.samlp import STATUS_SUCCESS

from settings import PEOPLE, KeyPair, configuration


class Refused(Exception):
    """The user is not let in. The reason is for the log of the test, never for the page."""


@dataclass
class Session:
    user: str
    name_id: object
    attributes: dict
    index: str


@dataclass
class Asked:
    """A request that waits for an answer."""

    browser: str
    at: datetime
    level: str


@dataclass
class Memory:
    """What survives a restart, and what all nodes share."""

    sessions: dict = field(default_factory=dict)
    # Identifier of a request -> what was asked
    waiting: dict = field(default_factory=dict)
    # Identifiers of requests that have their answer.
    answered: set = field(default_factory=set)


class Portal:
    """One service provider on several nodes. Each has a pysaml2 of its own; they share the memory."""

    def __init__(self, address, folder, lax, habits=frozenset()):
        self.habits = habits
        self.address = address
        self.folder = folder
        self.lax = lax
        self.memory = Memory()
        self.lock = threading.RLock()
        self.identity_provider = None
        self.signing = KeyPair.make(folder, "signing")
        self.decryption = [KeyPair.make(folder, "decryption-1")]
        self.restart()

    def restart(self):
        """A new pysaml2 from the settings, as after a restart of the process; the memory is kept."""
        with self.lock:
            self.clients = [
                Saml2Client(config=configuration(
                    self.address, self.identity_provider, self.signing, self.decryption, self.lax,
                    self.habits,
                ))
                for _ in range(2)
            ]

    def trust(self, metadata):
        """Takes the metadata of the identity provider, in place of what was known."""
        with self.lock:
            earlier, self.identity_provider = self.identity_provider, metadata
            try:
                self.restart()
                if len(self.clients[0].metadata.with_descriptor("idpsso")) != 1:
                    raise Refused("the metadata has no single identity provider")
            except Exception:
                self.identity_provider = earlier
                self.restart()
                raise

    def rotate(self):
        """A new key to decrypt with, beside the old one. One can be taken away only with its successor in use."""
        with self.lock:
            self.decryption = [KeyPair.make(self.folder, f"decryption-{secrets.token_hex(4)}"), self.decryption[0]]
            self.restart()

    def metadata(self):
        with self.lock:
            return str(entity_descriptor(self.clients[0].config))

    # Logging in

    def ask(self, node, browser, relay_state, binding, level):
        """A signed request, as pysaml2 wants it sent."""
        with self.lock:
            client = self.clients[node]
            entity = next(iter(client.metadata.with_descriptor("idpsso")), None)
            if entity is None:
                raise Refused("no identity provider")
            demanded = {"requested_authn_context": {"authn_context_class_ref": [level], "comparison": "exact"}}
            identifier, message = client.prepare_for_authenticate(
                entityid=entity, relay_state=relay_state,
                binding=BINDING_HTTP_REDIRECT if "redirect-only" in self.habits else binding, sign=True,
                **({} if "asks-nothing" in self.habits else demanded),
            )
            self.memory.waiting[identifier] = Asked(browser, datetime.now(timezone.utc), level)
            return message

    def accept(self, node, browser, message):
        """The session that a response opens."""
        with self.lock:
            client = self.clients[node]
            waiting = {
                identifier: "/app"
                for identifier, asked in self.memory.waiting.items()
                if self._may_answer(identifier, asked, browser)
            }
            if "encrypted-only" in self.habits and b"EncryptedAssertion>" not in b64decode(message):
                raise Refused("the assertion is not encrypted")
            conversation = {"entity_id": client.config.entityid, "remote_addr": "127.0.0.1"}
            try:
                answer = client.parse_authn_request_response(
                    message, BINDING_HTTP_POST, waiting,
                    conv_info=None if "any-recipient" in self.lax else conversation,
                )
            except Exception as error:
                raise Refused(f"{type(error).__name__}: {error}") from error
            if answer is None or answer.response is None or answer.name_id is None or answer.assertion is None:
                raise Refused("pysaml2 gives no identity")
            if answer.response.status.status_code.value != STATUS_SUCCESS:
                raise Refused("the status is not success")
            asked = self.memory.waiting.get(answer.in_response_to)
            # Where pysaml2 takes what nobody asked for, there is nothing to compare it with.
            looks = "any-authn-context" not in self.lax and "asks-nothing" not in self.habits
            if looks and asked is not None:
                self._identified_as_asked(answer, asked)
            self.memory.answered.add(answer.in_response_to)
            known = answer.session_info()
            if "knows-people" in self.habits:
                user = self._person(known["ava"])
                return Session(user, known["name_id"], known["ava"], known["session_index"] or "")
            return Session(
                user=known["name_id"].text, name_id=known["name_id"], attributes=known["ava"],
                index=known["session_index"] or "",
            )

    @staticmethod
    def _person(attributes):
        """Who it is by an attribute: the name of the subject is opaque."""
        for name in ("personalIdentityNumber", "urn:oid:1.2.752.29.4.13"):
            for value in attributes.get(name, []):
                if value in PEOPLE:
                    return value
        raise Refused("nobody knows this person")

    def _may_answer(self, identifier, asked, browser):
        """A request is answered once, in the browser that made it."""
        if identifier in self.memory.answered:
            return "replay" in self.lax
        return asked.browser == browser or "any-session" in self.lax

    def _identified_as_asked(self, answer, asked):
        """pysaml2 leaves to the application how, and how long ago, the user was identified."""
        slack = timedelta(seconds=60)
        for kind, _, instant in answer.authn_info():
            if kind != asked.level:
                raise Refused(f"identified by {kind}")
            when = datetime.fromisoformat(instant.replace("Z", "+00:00"))
            if when < asked.at - slack or when > datetime.now(timezone.utc) + slack:
                raise Refused(f"identified at {instant}, and asked at {asked.at}")

    def open(self, identifier, session):
        """Keeps the session, and gives its identifier: a new one, whatever the browser came with."""
        with self.lock:
            if "fixed-session" not in self.lax or not identifier:
                self.memory.sessions.pop(identifier, None)
                identifier = secrets.token_urlsafe(24)
            self.memory.sessions[identifier] = session
            return identifier

    def session(self, identifier):
        with self.lock:
            return self.memory.sessions.get(identifier)

    # Logging out

    def close(self, node, identifier):
        """Ends a session at its user's wish. Gives the message to the identity provider, where there was a session."""
        with self.lock:
            client = self.clients[node]
            session = self.memory.sessions.get(identifier)
            if session is None:
                return None
            if "cookie-logout" not in self.lax:
                self.memory.sessions.pop(identifier)
            entity = next(iter(client.metadata.with_descriptor("idpsso")), None)
            later = (datetime.now(timezone.utc) + timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%SZ")
            try:
                sent = client.do_logout(
                    session.name_id, [entity], "urn:oasis:names:tc:SAML:2.0:logout:user", later, sign=True
                )
                _, message = sent[entity]
            except Exception as error:
                raise Refused(f"{type(error).__name__}: {error}") from error
            return message

    def logout_request(self, node, message, binding, relay_state, algorithm, signature):
        """A logout that the identity provider asks for. Gives the signed answer."""
        with self.lock:
            client = self.clients[node]
            try:
                asked = client.parse_logout_request(
                    message, binding, relay_state=relay_state, sigalg=algorithm, signature=signature
                )
                meant = asked.message.name_id
                ended = [
                    identifier for identifier, session in self.memory.sessions.items()
                    if session.name_id == meant and self._means(asked, session)
                ]
                answer = client.handle_logout_request(
                    message, meant, binding, sign=True, relay_state=relay_state, sigalg=algorithm, signature=signature
                )
            except Exception as error:
                raise Refused(f"{type(error).__name__}: {error}") from error
            if "cookie-logout" not in self.lax:
                for identifier in ended:
                    self.memory.sessions.pop(identifier)
            return answer

    @staticmethod
    def _means(asked, session):
        """A request without session index means all sessions of the user (SAML core 3.7.1)."""
        named = [index.text for index in asked.message.session_index]
        return not named or session.index in named

    def logout_response(self, node, message, binding):
        with self.lock:
            try:
                self.clients[node].parse_logout_request_response(message, binding)
            except Exception as error:
                raise Refused(f"{type(error).__name__}: {error}") from error


BINDINGS = {"redirect": BINDING_HTTP_REDIRECT, "post": BINDING_HTTP_POST}
