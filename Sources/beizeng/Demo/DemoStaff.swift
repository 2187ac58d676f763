import Entitlements
import Journal
import Registry

/// Who works in a demonstration: a person for each role, since who drafts may neither review nor approve.
enum DemoStaff {
    static let administrator = actor("admin", "演示管理员", Record.administrator)
    static let clerk = actor("demo", "演示经办人", RegistryDesk.registrar.id)
    static let drafter = actor("drafter", "演示起草员", "drafter")
    static let lawyer = actor("legal", "演示法规员", "legal")
    static let reviewer = actor("competition", "演示竞争审查员", "competition")
    static let leader = actor("leader", "演示局领导", "leader")
    static let settler = actor("settler", "演示测算员", SettlementDesk.officer.id)

    /// Everybody whose account the administrator opens.
    static let all = [clerk, drafter, lawyer, reviewer, leader, settler]

    private static func actor(_ id: String, _ name: String, _ role: Procedure.Role.ID) -> Actor {
        Actor(id: Actor.ID(rawValue: id), name: name, unit: "演示科技局", roles: [role])
    }
}
