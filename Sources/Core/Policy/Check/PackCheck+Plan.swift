import FEEL

extension PackCheck {
    /// The plan as a whole: its name, its zone, what the platform itself needs of it.
    mutating func checkPlan() {
        if !plan.id.isSame(as: pack.name) {
            report(.idIsNotFolder(plan.id, folder: pack.name), at: plan.places["id"])
        }
        checkTimeZone()
        if plan.reason(Reason.notInForce) == nil {
            report(.platformReasonMissing(Reason.notInForce), at: plan.places["reasons"])
        }
        for (index, group) in plan.exclusivePerYear.enumerated() where Set(group.map { Word($0) }).count < 2 {
            report(.groupOfOne, at: plan.places["exclusive_per_year", index])
        }
        for parameter in plan.parameters where parameter.provenance == .unverified {
            report(.unverified(parameter.name), at: parameter.places["status"])
        }
    }

    /// A name of the form `Area/City`; whether the machine knows it depends on the machine, so that is a warning.
    private mutating func checkTimeZone() {
        guard !plan.timeZone.isEmpty, ZoneName(plan.timeZone) == nil else { return }
        let parts = plan.timeZone.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPlausible =
            parts.count >= 2
            && parts.allSatisfy { part in
                guard let first = part.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first else { return false }
                return part.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            }
        report(isPlausible ? .unknownZone(plan.timeZone) : .badZone(plan.timeZone), at: plan.places["time_zone"])
    }
}
