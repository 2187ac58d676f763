extension WitnessPolicy {
    /// Reads the text of a policy.
    ///
    /// - Throws: ``PolicyFault`` with the first line that is wrong.
    public init(_ text: [UInt8]) throws(PolicyFault) {
        var reader = Reader()
        var lines = Lines(text[...])
        while let line = lines.next() {
            guard lines.number <= WitnessPolicy.lineLimit else {
                throw PolicyFault(reason: .tooLong, line: lines.number)
            }
            try reader.read(line, number: lines.number)
        }
        guard lines.rest.isEmpty else { throw PolicyFault(reason: .noLineFeed, line: lines.number + 1) }
        guard reader.hasQuorum else { throw PolicyFault(reason: .noQuorum, line: lines.number + 1) }
        self = reader.policy
    }

    /// Takes lines one after the other; names are compared byte by byte.
    private struct Reader {
        var policy = WitnessPolicy()
        var hasQuorum = false
        private var names: [ArraySlice<UInt8>: Int] = [:]
        private var members: Set<Int> = []
        private var logKeys: Set<[UInt8]> = []
        private var witnessKeys: Set<[UInt8]> = []

        mutating func read(_ line: ArraySlice<UInt8>, number: Int) throws(PolicyFault) {
            for byte in line where byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7f {
                throw PolicyFault(reason: .controlCharacter(byte), line: number)
            }
            let items = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard let keyword = items.first, keyword.first != UInt8(ascii: "#") else { return }
            let rest = items.dropFirst()
            do throws(PolicyFault) {
                switch String(decoding: keyword, as: UTF8.self) {
                case "log": try readLog(rest)
                case "witness": try readWitness(rest)
                case "group": try readGroup(rest)
                case "quorum": try readQuorum(rest)
                default: throw PolicyFault(reason: .keyword(keyword.shown), line: number)
                }
            } catch {
                throw PolicyFault(reason: error.reason, line: number)
            }
        }

        private mutating func readLog(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
            guard (1...2).contains(items.count), let text = items.first else { throw fault(.form("log")) }
            let key = try key(text, type: .ed25519)
            guard logKeys.insert(key.publicKey).inserted else { throw fault(.duplicateKey(key.name)) }
            policy.logs.append(Log(key: key, url: url(items.dropFirst())))
        }

        private mutating func readWitness(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
            guard (2...3).contains(items.count), let name = items.first, let text = items.dropFirst().first else {
                throw fault(.form("witness"))
            }
            let key = try key(text, type: .cosignature)
            guard witnessKeys.insert(key.publicKey).inserted else { throw fault(.duplicateKey(key.name)) }
            try define(name, as: .witness(policy.witnesses.count))
            let shown = String(decoding: name, as: UTF8.self)
            policy.witnesses.append(Witness(name: shown, key: key, url: url(items.dropFirst(2))))
        }

        private mutating func readGroup(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
            guard items.count >= 3, let name = items.first, let count = items.dropFirst().first else {
                throw fault(.form("group"))
            }
            var places: [Int] = []
            for member in items.dropFirst(2) {
                guard let place = names[member] else { throw fault(.undefined(member.shown)) }
                guard members.insert(place).inserted else { throw fault(.usedTwice(member.shown)) }
                places.append(place)
            }
            try define(name, as: .group(threshold: threshold(count, of: places.count), members: places))
        }

        private func threshold(_ text: ArraySlice<UInt8>, of count: Int) throws(PolicyFault) -> Int {
            if text.elementsEqual("all".utf8) { return count }
            if text.elementsEqual("any".utf8) { return 1 }
            guard let number = DecimalNumber.value(text), (1...count).contains(number) else {
                throw fault(.threshold(text.shown, members: count))
            }
            return number
        }

        private mutating func readQuorum(_ items: ArraySlice<ArraySlice<UInt8>>) throws(PolicyFault) {
            guard items.count == 1, let name = items.first else { throw fault(.form("quorum")) }
            guard !hasQuorum else { throw fault(.secondQuorum) }
            hasQuorum = true
            guard !name.elementsEqual("none".utf8) else { return }
            guard let place = names[name] else { throw fault(.undefined(name.shown)) }
            policy.quorum = place
        }

        private mutating func define(_ name: ArraySlice<UInt8>, as rule: Rule) throws(PolicyFault) {
            guard !name.elementsEqual("none".utf8), names[name] == nil else {
                throw fault(.duplicateName(name.shown))
            }
            names[name] = policy.rules.count
            policy.rules.append(rule)
        }

        private func key(_ text: ArraySlice<UInt8>, type: KeyType) throws(PolicyFault) -> VerifierKey {
            let key: VerifierKey
            do {
                key = try VerifierKey(utf8: text)
            } catch {
                throw fault(.key(error))
            }
            guard key.type == type else {
                throw fault(.key(KeyFault(reason: .type(key.type), isPrivate: false)))
            }
            return key
        }

        private func url(_ items: ArraySlice<ArraySlice<UInt8>>) -> String? {
            items.first.map { String(decoding: $0, as: UTF8.self) }
        }

        /// A fault whose line ``read(_:number:)`` fills in.
        private func fault(_ reason: PolicyFault.Reason) -> PolicyFault { PolicyFault(reason: reason, line: 0) }
    }
}
