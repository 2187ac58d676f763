import Policy

/// A pack with what the check says of it and the record does not answer.
struct CheckModel: Sendable {
    let shelved: ShelvedPack
    let reviews: PackReviews

    /// The findings; without those that ask for a review which the pack passed as a whole.
    var findings: [Finding] { shelved.findings.filter { !reviews.answer($0) } }
}
