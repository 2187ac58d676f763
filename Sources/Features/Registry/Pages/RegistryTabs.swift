import Markup
import Site

/// The ways from one register to another, with the words that were looked for.
enum RegistryTabs {
    /// Every public register, and the sums of contracts.
    static func tabs(_ registers: [PublicRegister], current: Register.ID?, text: String = "") -> SwitchBar {
        let words = text.isEmpty ? nil : text
        let ways = registers.map { register in
            Menu.Item(
                Link(register.name, to: RegistryPath.list(register).address(["q": words])),
                isCurrent: register.id == current)
        }
        let contracts = Menu.Item(
            Link(ContractWords.sums, to: RegistryPath.contracts.address()), isCurrent: current == nil)
        return SwitchBar(RegistryWords.register, ways + [contracts])
    }
}
