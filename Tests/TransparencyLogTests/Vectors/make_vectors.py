"""Writes log.json and the files of Vectors/files: a log and its proofs, made by nothing of this project.

Needs Python 3.8 and the package `cryptography` (for Ed25519 alone). Same output on every run:

    python3 Tests/TransparencyLogTests/Vectors/make_vectors.py
"""

import base64
import hashlib
import json
import pathlib
import struct

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

here = pathlib.Path(__file__).parent


def b64(data):
    return base64.b64encode(data).decode()


def leaf_hash(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(size):
    return 1 << ((size - 1).bit_length() - 1)


def root(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = split(len(hashes))
    return node_hash(root(hashes[:k]), root(hashes[k:]))


def inclusion(index, hashes):
    if len(hashes) == 1:
        return []
    k = split(len(hashes))
    if index < k:
        return inclusion(index, hashes[:k]) + [root(hashes[k:])]
    return inclusion(index - k, hashes[k:]) + [root(hashes[:k])]


def consistency(old, hashes, whole=True):
    if old == len(hashes):
        return [] if whole else [root(hashes)]
    k = split(len(hashes))
    if old <= k:
        return consistency(old, hashes[:k], whole) + [root(hashes[k:])]
    return consistency(old - k, hashes[k:], False) + [root(hashes[:k])]


def tile_path(kind, index, width):
    groups = ["%03d" % (index % 1000)]
    while index >= 1000:
        index //= 1000
        groups.insert(0, "x%03d" % (index % 1000))
    return "tile/%s/%s%s" % (kind, "/".join(groups), "" if width == 256 else ".p/%d" % width)


def tiles(size):
    """Paths of all tiles of hashes of a tree, and the SHA-256 of each one's content."""
    row, level, found = [leaf_hash(b"leaf %d" % i) for i in range(size)], 0, []
    while row:
        for start in range(0, len(row), 256):
            part = row[start:start + 256]
            path = tile_path(level, start // 256, len(part))
            found.append({"path": path, "sha256": hashlib.sha256(b"".join(part)).hexdigest()})
        row = [root(row[i:i + 256]) for i in range(0, len(row) - len(row) % 256, 256)]
        level += 1
    return found


class Key:
    def __init__(self, name, kind, seed):
        self.name, self.kind, self.seed = name, kind, seed
        self.private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.id = hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + self.public).digest()[:4]

    def vkey(self):
        return "%s+%s+%s" % (self.name, self.id.hex(), b64(bytes([self.kind]) + self.public))

    def secret(self):
        return "PRIVATE+KEY+%s+%s+%s" % (self.name, self.id.hex(), b64(bytes([self.kind]) + self.seed))

    def line(self, text, time=None):
        if self.kind == 4:
            message = b"cosignature/v1\ntime %d\n" % time + text
            signature = struct.pack(">Q", time) + self.private.sign(message)
        else:
            signature = self.private.sign(text)
        return "\u2014 %s %s\n" % (self.name, b64(self.id + signature))


def main():
    log = Key("log.example/acts/2026", 1, bytes(range(32)))
    witnesses = [Key("w%d.example" % n, 4, bytes([n] * 32)) for n in (1, 2, 3)]
    leaves = [b"", b"\0", "一条记录".encode()] + [b"leaf %d" % i for i in range(3, 20)]
    hashes = [leaf_hash(leaf) for leaf in leaves]
    text = ("%s\n%d\n%s\n" % (log.name, len(leaves), b64(root(hashes)))).encode()
    signed = text.decode() + "\n" + log.line(text)
    cosigned = signed + "".join(w.line(text, 1790000000 + 60 * n) for n, w in enumerate(witnesses))
    index = 11
    proof = "c2sp.org/tlog-proof@v1\nindex %d\n" % index
    proof += "".join(b64(h) + "\n" for h in inclusion(index, hashes)) + "\n"
    old = 13
    request = "old %d\n" % old + "".join(b64(h) + "\n" for h in consistency(old, hashes)) + "\n" + signed
    policy = "# who is trusted\nlog %s\n" % log.vkey()
    policy += "".join("witness w%d %s\n" % (n + 1, w.vkey()) for n, w in enumerate(witnesses))
    policy += "group two 2 w1 w2 w3\nquorum two\n"
    large = [leaf_hash(b"leaf %d" % i) for i in range(70000)]
    vectors = {
        "leaves": [leaf.hex() for leaf in leaves],
        "roots": [b64(root(hashes[:n])) for n in range(len(leaves) + 1)],
        "inclusion": [
            {"index": i, "size": n, "proof": [b64(h) for h in inclusion(i, hashes[:n])]}
            for n in range(1, len(leaves) + 1) for i in range(n)],
        "consistency": [
            {"old": m, "new": n, "proof": [b64(h) for h in consistency(m, hashes[:n])]}
            for n in range(1, len(leaves) + 1) for m in range(1, n + 1)],
        "large": [
            {"size": n, "root": b64(root(large[:n]))} for n in (255, 256, 257, 511, 512, 4096, 65535, 65536, 70000)],
        "tiles": [{"size": n, "tiles": tiles(n)} for n in (1, 255, 256, 257, 700)],
        "tileCount": {"size": 70000, "count": len(tiles(70000)), "last": [t["path"] for t in tiles(70000)][-3:]},
        "log": {"vkey": log.vkey(), "secret": log.secret()},
        "witnesses": [{"vkey": w.vkey(), "secret": w.secret()} for w in witnesses],
        "times": [1790000000 + 60 * n for n in range(3)],
        "signed": signed,
        "cosigned": cosigned,
        "request": request,
        "oldSize": old,
        "proofIndex": index,
    }
    (here / "log.json").write_text(json.dumps(vectors, ensure_ascii=False, separators=(",", ":")) + "\n")
    files = here / "files"
    files.mkdir(exist_ok=True)
    (files / "act.leaf").write_bytes(leaves[index])
    (files / "act.tlog-proof").write_bytes((proof + cosigned).encode())
    (files / "log.vkey").write_text(log.vkey() + "\n")
    (files / "trust.policy").write_text(policy)


main()
