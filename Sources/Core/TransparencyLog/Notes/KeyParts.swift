/// The parts between the plus signs of a key's text.
struct KeyParts {
    let name: KeyName
    let id: KeyID
    let type: KeyType
    let key: [UInt8]

    /// Takes `name+id+base64` apart; base64 may hold plus signs, a name may not.
    init(_ text: ArraySlice<UInt8>, isPrivate: Bool) throws(KeyFault) {
        func fault(_ reason: KeyFault.Reason) -> KeyFault { KeyFault(reason: reason, isPrivate: isPrivate) }
        let parts = text.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw fault(.parts) }
        guard let name = KeyName(utf8: parts[0]) else { throw fault(.name) }
        guard let idBytes = Hexadecimal.bytes(parts[1]), let id = KeyID(bytes: idBytes) else { throw fault(.id) }
        guard let bytes = Base64.bytes(parts[2]), let type = bytes.first else { throw fault(.base64) }
        self.name = name
        self.id = id
        self.type = KeyType(rawValue: type)
        key = Array(bytes.dropFirst())
    }
}
