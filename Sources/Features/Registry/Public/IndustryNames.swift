import Civic
import Markup

/// Industries by name: the code of GB/T 4754 and the section it lies in.
enum IndustryNames {
    /// `C3990 制造业`.
    static func phrase(_ code: String) -> Phrase {
        guard let industry = try? IndustryCode(code) else { return Phrase(code) }
        let english = english[industry.section] ?? ""
        return Phrase(zh: "\(code) \(industry.sectionName)", en: english.isEmpty ? code : "\(code) \(english)")
    }

    /// The sections as the International Standard Industrial Classification calls what they hold.
    private static let english: [Unicode.Scalar: String] = [
        "A": "Agriculture, forestry, animal husbandry and fishery", "B": "Mining", "C": "Manufacturing",
        "D": "Electricity, heat, gas and water supply", "E": "Construction", "F": "Wholesale and retail trade",
        "G": "Transport, storage and post", "H": "Accommodation and catering",
        "I": "Information transmission, software and information technology", "J": "Finance", "K": "Real estate",
        "L": "Leasing and business services", "M": "Scientific research and technical services",
        "N": "Water, environment and public facilities", "O": "Resident services and repair", "P": "Education",
        "Q": "Health and social work", "R": "Culture, sports and entertainment",
        "S": "Public administration and social organisations", "T": "International organisations",
    ]
}
