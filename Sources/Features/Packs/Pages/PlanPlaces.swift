/// The places on pages of the plan where later features put pieces.
package enum PlanPlaces {
    /// What the record shows of a measure, in a word or two; the subject is its number.
    package static let state = "measure-state"
    /// On the page of a measure; the subject is its number.
    package static let measure = "measure"
    /// On the page of an award; the subject is its id.
    package static let award = "award"
}
