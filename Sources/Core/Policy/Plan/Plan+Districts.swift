extension Plan {
    /// What a district is called in English: as the organ that governs it; its own name where none does.
    package func english(ofDistrict name: String) -> String {
        organs.first { $0.district.map { $0.utf8.elementsEqual(name.utf8) } ?? false }?.name.en ?? name
    }
}
