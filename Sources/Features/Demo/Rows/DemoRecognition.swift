package import Civic
package import Exact

/// A recognition of the demo, 认定: a kind of the plan, a unit and its days.
package struct DemoRecognition: Sendable {
    /// The place of the unit in the list.
    package let organisation: Int
    /// The place of the kind in the plan's list.
    package let kind: Int
    /// 认定日期.
    package let recognisedOn: CivilDay
    /// 有效期至; for certificates that were renewed, the last one's.
    package let recognisedUntil: CivilDay?
    /// 核定金额, for awards with a ceiling.
    package let approved: Yuan?
    /// 文号, marked as a demo's.
    package let document: String
}
