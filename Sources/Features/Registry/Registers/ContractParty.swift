/// One side of a contract: a unit by its credit code, or somebody who has none, by name.
///
/// A company abroad, a person or a unit without a code is named together with what it is or where it is from. No award
/// of a city can fall to it; its contract counts for the other side.
package struct ContractParty: Sendable {
    /// The seller.
    package static let seller = ContractParty("seller", label: "卖方")
    /// The buyer.
    package static let buyer = ContractParty("buyer", label: "买方")

    /// What a party may be.
    static let kinds: [Field.Word] = [
        .init("unit", "境内单位", "单位"), .init("abroad", "境外单位", "境外", "境外企业", "国外单位"),
        .init("person", "个人", "自然人"), .init("uncoded", "无代码单位"),
    ]

    private let label: String
    private let id: String
    private let nameField: String
    private let kind: String
    private let country: String
    private let identity: String

    private init(_ side: String, label: String) {
        self.label = label
        id = side + "_id"
        nameField = side + "_name"
        kind = side + "_kind"
        country = side + "_country"
        identity = side + "_identity"
    }
}

// MARK: - Telling parties apart

extension ContractParty {
    /// What tells the party from others: its credit code, else what stands for its identity number, else its name with
    /// its country; `nil` where nothing is said.
    package func name(in contract: FieldValues) -> String? {
        if let code = contract.text(id) { return code }
        if let identity = contract.text(identity) { return identity }
        guard let name = contract.text(nameField) else { return nil }
        return contract.text(country).map { "\(name)（\($0)）" } ?? name
    }

    /// What the party is called in the contract.
    package func title(in contract: FieldValues) -> String? { contract.text(nameField) }
}

// MARK: - Checking

extension ContractParty {
    /// What has to be so; a party with a code, as most are, costs two looks.
    var checks: [Register.Check] {
        let (id, nameField, kind, country, identity) = (id, nameField, kind, country, identity)
        return [
            Register.Check(
                id, "没有\(label)信用代码，也没有\(label)名称",
                remedy: "填写统一社会信用代码；境外单位、个人等没有代码的，填写名称，并写明身份或国别"
            ) { $0.text(id) != nil || $0.text(nameField) != nil },
            Register.Check(
                id, "没有\(label)信用代码，也没有写明\(label)身份或国别",
                remedy: "填写统一社会信用代码；没有代码的，在“\(label)身份”写明境外单位、个人或无代码单位，或写明国别"
            ) {
                $0.text(id) != nil || $0.text(country) != nil || $0.text(identity) != nil
                    || $0.text(kind).map { $0 != "unit" } ?? false
            },
            Register.Check(kind, "\(label)有统一社会信用代码，身份却不是境内单位", remedy: "核对信用代码和身份，改正其中一项") {
                guard let kind = $0.text(kind) else { return true }
                return kind == "unit" || $0.text(id) == nil
            },
            Register.Check(identity, "\(label)填了证件号码，却不是个人", remedy: "单位不填证件号码；个人不填信用代码，身份写个人") {
                guard $0.text(identity) != nil else { return true }
                return $0.text(id) == nil && $0.text(kind) ?? "person" == "person"
            },
        ]
    }
}
