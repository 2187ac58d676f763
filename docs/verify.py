"""Checks that a log recorded a leaf, with Python 3.8 or later alone and nothing of this project.
    python3 docs/verify.py --key LOG_KEY --leaf FILE [--witness KEY]... PROOF
PROOF is a .tlog-proof file, FILE the recorded leaf byte for byte, LOG_KEY the log's public key (name+id+base64).
Each --witness must have cosigned too. Prints what was verified; otherwise the reason, with exit status 1.
The formats are those of c2sp.org/tlog-proof, signed-note, tlog-checkpoint and tlog-cosignature.
"""
import argparse, base64, hashlib, re, sys, time
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def fail(reason): sys.exit("not verified: " + reason)
def decode(text, size=None):
    try: data = base64.b64decode(text, validate=True)
    except ValueError: fail("not base64: " + text[:60])
    if base64.b64encode(data).decode() != text or size not in (None, len(data)): fail("not base64 as it must be: " + text[:60])
    return data
def number(text):
    if not re.fullmatch("0|[1-9][0-9]{0,18}", text): fail("not a whole number: " + text[:60])
    return int(text)

# Ed25519 of RFC 8032, points as (x, y, z, t) with x = X/Z, y = Y/Z, xy = T/Z.
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1: q = add(q, p)
        p, n = add(p, p), n >> 1
    return q
def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P: x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign): return None
    if x & 1 != sign: x = P - x
    return x, y, 1, x * y % P
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))

def ed25519(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L: return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    p, q = times(s, BASE), add(r, times(k, a))
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0

def signed(note, key, kind):
    """The signature of this key on the note, once it is seen to be good, and the name of the key."""
    text, lines = note
    name, identity, data = (key.split("+", 2) + ["", ""])[:3]
    public = decode(data, 33)
    if public[0] != kind: fail("a key of type %d is wanted here: %s" % (kind, key))
    if hashlib.sha256(name.encode() + b"\n" + public).hexdigest()[:8] != identity: fail("the key's id is not its own: " + key)
    found = None
    for line in lines:
        if not line.startswith("\u2014 ") or line.count(" ") != 2: fail("not a signature: " + line)
        signer, data = line[2:].split(" ")
        data = decode(data)
        if signer != name or data[:4].hex() != identity: continue
        found = data[4:]
        head = b"cosignature/v1\ntime %d\n" % int.from_bytes(found[:8], "big") if kind == 4 else b""
        if not ed25519(public[1:], head + text, found[8:] if kind == 4 else found): fail("the signature of %s is false" % name)
    return (found, name) if found else fail("not signed by " + name)

def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--key", "--leaf"): options.add_argument(name, required=True)
    options.add_argument("--witness", action="append", default=[])
    options.add_argument("proof")
    options = options.parse_args()
    try: proof, leaf = open(options.proof, "rb").read().decode(), open(options.leaf, "rb").read()
    except (OSError, UnicodeDecodeError) as error: fail(str(error))
    way, _, rest = proof.partition("\n\n")
    text, _, signatures = rest.rpartition("\n\n")
    way, body = way.split("\n"), text.split("\n")
    if way.pop(0) != "c2sp.org/tlog-proof@v1": fail("not a tlog-proof")
    if way and way[0].startswith("extra "): decode(way.pop(0)[6:])
    if not way or not way[0].startswith("index ") or len(body) != 3 or signatures[-1:] != "\n": fail("a line is missing")
    index, hashes, size, root = number(way[0][6:]), [decode(line, 32) for line in way[1:]], number(body[1]), decode(body[2], 32)
    note = text.encode() + b"\n", signatures[:-1].split("\n")
    if signed(note, options.key, 1)[1] != body[0]: fail("this is a checkpoint of %s" % body[0])
    if index >= size: fail("there is no leaf %d in a log of %d" % (index, size))
    node, last, found = index, size - 1, hashlib.sha256(b"\0" + leaf).digest()
    for other in hashes:  # RFC 9162, section 2.1.3.2
        if last == 0: fail("the proof has too many hashes")
        isRight = node & 1 or node == last
        found = hashlib.sha256(b"\1" + (other + found if isRight else found + other)).digest()
        while isRight and node and not node & 1: node, last = node >> 1, last >> 1
        node, last = node >> 1, last >> 1
    if last or found != root: fail("the leaf is not what the log recorded at %d, or the proof was changed" % index)
    print("verified: leaf %d of the %d in %s, root %s" % (index, size, body[0], body[2]))
    for key in options.witness:
        signature, name = signed(note, key, 4)
        at = min(int.from_bytes(signature[:8], "big"), 253402300799)
        print("seen by %s at %s" % (name, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at))))
main()
