"""Changes of a response, before or after it is signed."""

from saml_messages import NS, assertion_of, find, sign

DATA = ".//saml:SubjectConfirmationData"


def put(path, attribute, value):
    """A change: sets an attribute, or removes it."""
    def change(tree):
        nodes = [tree] if path == "." else tree.findall(path, NS)
        assert nodes, path
        for node in nodes:
            if value is None:
                node.attrib.pop(attribute, None)
            else:
                node.set(attribute, value)
    return change


def say(path, text):
    """A change: sets a text, or removes the element."""
    def change(tree):
        nodes = tree.findall(path, NS)
        assert nodes, path
        for node in nodes:
            if text is None:
                node.getparent().remove(node)
            else:
                node.text = text
    return change


def both(*changes):
    def change(tree):
        for one in changes:
            one(tree)
    return change


DATA = ".//saml:SubjectConfirmationData"


def drop_signature(*holders):
    def after(tree):
        for holder in holders:
            node = tree if holder == "response" else assertion_of(tree)
            node.remove(find(node, "ds:Signature"))
    return after


def resigned(o, change):
    """Changes the assertion, and signs the response anew as only the identity provider can."""
    def after(tree):
        change(tree)
        sign(tree, o.provider.keys[0])
    return after
