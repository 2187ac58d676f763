/// A version of the DMN standard, recognised by the namespace of a model.
public enum ModelVersion: String, CaseIterable, Hashable, Sendable {
    /// DMN 1.1 of 2015.
    case dmn11 = "1.1"
    /// DMN 1.2 of 2018.
    case dmn12 = "1.2"
    /// DMN 1.3 of 2019.
    case dmn13 = "1.3"
    /// DMN 1.4 of 2021.
    case dmn14 = "1.4"
    /// DMN 1.5 of 2023.
    case dmn15 = "1.5"
    /// DMN 1.6 of 2024.
    case dmn16 = "1.6"
}

// MARK: - Namespaces

extension ModelVersion {
    /// The namespaces of model elements, the standard's first; modellers of 1.1 wrote a second one.
    public var modelNamespaces: [String] {
        switch self {
        case .dmn11:
            ["http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20151101/dmn11.xsd"]
        case .dmn12: ["http://www.omg.org/spec/DMN/20180521/MODEL/"]
        case .dmn13: ["https://www.omg.org/spec/DMN/20191111/MODEL/"]
        case .dmn14: ["https://www.omg.org/spec/DMN/20211108/MODEL/"]
        case .dmn15: ["https://www.omg.org/spec/DMN/20230324/MODEL/"]
        case .dmn16: ["https://www.omg.org/spec/DMN/20240513/MODEL/"]
        }
    }

    /// The namespace that names FEEL as expression and type language.
    public var feelNamespace: String {
        switch self {
        case .dmn11: "http://www.omg.org/spec/FEEL/20140401"
        case .dmn12: "http://www.omg.org/spec/DMN/20180521/FEEL/"
        case .dmn13: "https://www.omg.org/spec/DMN/20191111/FEEL/"
        case .dmn14: "https://www.omg.org/spec/DMN/20211108/FEEL/"
        case .dmn15: "https://www.omg.org/spec/DMN/20230324/FEEL/"
        case .dmn16: "https://www.omg.org/spec/DMN/20240513/FEEL/"
        }
    }

    /// The version whose model elements are in `namespace`, nil for a namespace of something else.
    public init?(modelNamespace namespace: String) {
        let match = Self.allCases.first { version in
            version.modelNamespaces.contains { $0.isSameText(as: namespace) }
        }
        guard let match else { return nil }
        self = match
    }

    /// Whether an `expressionLanguage` means FEEL of any version; an absent one does.
    public static func isFEEL(_ language: String?) -> Bool {
        guard let language else { return true }
        return language.isSameText(as: "feel") || language.isSameText(as: "FEEL")
            || allCases.contains { $0.feelNamespace.isSameText(as: language) }
    }
}
