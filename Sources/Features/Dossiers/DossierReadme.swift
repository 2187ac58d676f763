/// `README.txt`: what the files are, and a program that verifies them without anything of ours.
///
/// The text is a Python program whose first lines are for people. It checks all but the page, which only our program
/// makes anew.
enum DossierReadme {
    static var bytes: [UInt8] { text.withUTF8Buffer { Array($0) } }

    private static let text: StaticString = #"""
        #!/usr/bin/env python3
        # -*- coding: utf-8 -*-
        '''案卷说明与核验程序

        这个文件既是说明，也是核验程序，只需要 Python 3.8 以上，不联网，不依赖制作案卷的系统：

            python3 README.txt 案卷.zip 公钥

        公钥是一行文字（名称+编号+Base64），请向主办单位取得；不写公钥时使用案卷自带的，
        那样只能说明案卷前后一致。核验不通过时说明原因，退出状态为 1。

        文件：案卷.html 供阅读；dossier.json 是每次办理的内容与盐；leaves/ 是日志中的记录；
        proofs/ 是存证证明（c2sp.org/tlog-proof）；evidence/ 是证据材料，以 SHA-256 为文件名；
        log.key 是日志公钥；SHA256SUMS 是其余文件的散列（sha256sum -c SHA256SUMS）。

        步骤：(1) 文件的散列与 SHA256SUMS 所列一致，没有缺少或者多出；(2) SHA-256(标签 换行 盐 内容) 等于记录中的承诺；
        (3) 每次办理接在前一次之后，从第 1 次起没有缺漏；(4) 记录的散列沿证明算到检查点的根（RFC 9162）；
        (5) 检查点有日志的 Ed25519 签名；(6) 证据材料的散列与办理记录一致。本程序不核对案卷.html 的文字，
        也不核对见证单位的签名。
        '''
        import base64, hashlib, json, sys, zipfile

        P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
        D = -121665 * pow(121666, P - 2, P) % P


        def fail(why):
            sys.exit("核验未通过：" + why)


        def sha(data):
            return hashlib.sha256(data).digest()


        # Ed25519（RFC 8032），点写作 (x, y, z, t)
        def add(p, q):
            a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
            c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
            e, f, g, h = b - a, d - c, d + c, b + a
            return e * f % P, g * h % P, f * g % P, e * h % P


        def times(n, p):
            q = (0, 1, 1, 0)
            while n:
                if n & 1:
                    q = add(q, p)
                p, n = add(p, p), n >> 1
            return q


        def point(data):
            y = int.from_bytes(data, "little")
            sign, y = y >> 255, y & (2**255 - 1)
            square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
            x = pow(square, (P + 3) // 8, P)
            if (x * x - square) % P:
                x = x * pow(2, (P - 1) // 4, P) % P
            if y >= P or (x * x - square) % P or (x == 0 and sign):
                return None
            if x & 1 != sign:
                x = P - x
            return x, y, 1, x * y % P


        def signed(key, message, signature):
            base = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
            a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
            if len(signature) != 64 or a is None or r is None or s >= L:
                return False
            k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
            p, q = times(s, base), add(r, times(k, a))
            return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


        def root(leaf, index, size, way):
            node, last, found = index, size - 1, sha(b"\0" + leaf)
            for other in way:
                if last == 0:
                    return None
                right = node & 1 or node == last
                found = sha(b"\1" + (other + found if right else found + other))
                while right and node and not node & 1:
                    node, last = node >> 1, last >> 1
                node, last = node >> 1, last >> 1
            return None if last else found


        def checkpoint(text, lines, key):
            name, number, data = key.split("+", 2)
            public = base64.b64decode(data)
            if public[0] != 1 or sha(name.encode() + b"\n" + public).hex()[:8] != number:
                fail("公钥有误：" + key)
            origin, size, top = text.decode().split("\n")[:3]
            for line in lines:
                dash, signer, data = line.split(" ")
                data = base64.b64decode(data)
                if signer == name == origin and data[:4].hex() == number:
                    if not signed(public[1:], text, data[4:]):
                        fail("检查点的签名无效")
                    return int(size), base64.b64decode(top)
            fail("检查点没有公钥 %s 的签名" % name)


        def references(value):
            if isinstance(value, dict) and set(value) == {"name", "sha256", "size"}:
                yield value
            elif isinstance(value, (dict, list)):
                for part in value.values() if isinstance(value, dict) else value:
                    yield from references(part)


        def opened(label, part, commitment, act):
            if part is None:
                return {}
            body = part["body"].encode()
            found = sha(label + b"\n" + base64.b64decode(part["salt"]) + body)
            if found != base64.b64decode(commitment):
                fail("%s 的内容与存证不符" % act)
            body = json.loads(body)
            if body["act"] != act:
                fail("%s 的内容属于另一次办理" % act)
            return body


        def main():
            if len(sys.argv) not in (2, 3):
                sys.exit("用法：python3 README.txt 案卷.zip [公钥]")
            with zipfile.ZipFile(sys.argv[1]) as archive:
                if len(set(archive.namelist())) != len(archive.namelist()):
                    fail("压缩包中有同名文件")
                files = {name: archive.read(name) for name in archive.namelist()}
            listed = {line[66:]: line[:64] for line in files["SHA256SUMS"].decode().splitlines()}
            for name in sorted(set(listed) | set(files) - {"SHA256SUMS"}):
                if name not in files or sha(files[name]).hex() != listed.get(name):
                    fail("%s 缺失、多出或者被改动" % name)
            case = json.loads(files["dossier.json"])
            key = files["log.key"].decode().strip()
            if len(sys.argv) == 3 and sys.argv[2].strip() != key:
                fail("log.key 与所给的公钥不同")
            before, indexes = None, []
            for place, act in enumerate(case["acts"], 1):
                name = act["id"]
                leaf = files["leaves/%s.json" % name]
                content = json.loads(leaf)
                body = opened(b"beizeng/open/v1", act["open"], content["open"], name)
                sealed = opened(b"beizeng/sealed/v1", act["sealed"], content["sealed"], name)
                if body and (body["subject"], body["seq"], body["prev"]) != (case["subject"], place, before):
                    fail("%s 与前一次办理不相接" % name)
                for item in references([body, sealed]):
                    data = files.get("evidence/" + item["sha256"])
                    if data is None and item["sha256"] in case["omitted"]:
                        print("提示：证据材料 %s 没有收入案卷" % item["name"])
                    elif data is None or sha(data).hex() != item["sha256"] or len(data) != item["size"]:
                        fail("证据材料 %s 缺失或者被改动" % item["name"])
                head, _, rest = files["proofs/%s.tlog-proof" % name].decode().partition("\n\n")
                text, _, lines = rest.rpartition("\n\n")
                head = [line for line in head.split("\n") if not line.startswith("extra ")]
                index, way = int(head[1].split(" ")[1]), [base64.b64decode(line) for line in head[2:]]
                size, top = checkpoint(text.encode() + b"\n", lines.rstrip("\n").split("\n"), key)
                if index >= size or root(leaf, index, size, way) != top:
                    fail("%s 不在日志的第 %d 号" % (name, index))
                before = name
                indexes.append(index)
            shown = "、".join(str(index) for index in indexes)
            print("核验通过：%s 的 %d 次办理均在日志 %s 中，第 %s 号存证。" % (case["subject"], len(indexes), key.split("+")[0], shown))
            if len(sys.argv) == 2:
                print("提示：使用的是案卷自带的公钥 %s，请与主办单位公布的核对。" % key)


        try:
            main()
        except (KeyError, IndexError, TypeError, ValueError, OSError, zipfile.BadZipFile) as error:
            fail("案卷不完整或者格式有误（%s：%s）" % (type(error).__name__, error))

        """#
}
