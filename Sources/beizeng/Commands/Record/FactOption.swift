import ArgumentParser
import Interchange

/// `名称=内容` on the command line.
enum FactOption {
    /// The members that the options name, each name once.
    ///
    /// - Throws: `ValidationError` for an option without an equals sign, without a name, or a name given twice.
    static func members(_ options: [String]) throws -> [JSON.Member] {
        var members: [JSON.Member] = []
        for option in options {
            guard let equals = option.firstIndex(of: "="), equals != option.startIndex else {
                throw ValidationError("“\(option)”有误，应为 名称=内容。")
            }
            let name = String(option[..<equals])
            guard !members.contains(where: { $0.key == name }) else {
                throw ValidationError("“\(name)”写了两次，只能写一次。")
            }
            members.append(JSON.Member(name, .string(String(option[option.index(after: equals)...]))))
        }
        return members
    }
}
