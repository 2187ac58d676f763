import Exact

/// The first and the last day that has a name.
enum CivilDayEdge {
    static let all = [CivilDay.earliest, CivilDay.latest]
}
