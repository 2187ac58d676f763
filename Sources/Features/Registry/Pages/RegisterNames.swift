import Markup

/// What registers are called in English; their Chinese names are their own.
enum RegisterNames {
    /// The name of a register.
    static func phrase(_ register: Register) -> Phrase {
        Phrase(zh: register.label, en: english[register.id.rawValue] ?? EnglishName.text(of: register.id.rawValue))
    }

    static let english = [
        "organisation": "Organisations", "contract": "Technology contracts", "recognition": "Recognitions",
        "receipt": "Receipts", "instalment": "Instalments", "exemption": "Exempt invoices", "person": "People",
        "carrier": "Carriers", "tenancy": "Tenancies", "agency": "Technology transfer agencies",
        "broker": "Technology brokers", "achievement": "Achievements", "patent": "Patents",
    ]
}
