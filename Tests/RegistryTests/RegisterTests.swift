import Database
import Registry
import Testing

@Suite("A register")
struct RegisterTests {
    @Test("has a table with a column for each of its fields, of its type and as strict", arguments: Register.all)
    func table(register: Register) {
        let create = register.migration.statements.first ?? ""
        let columns = Set(
            create.split { $0 == "," || $0 == "(" || $0 == ")" || $0 == "\n" }
                .map { $0.split(separator: " ").joined(separator: " ") })
        let faults = register.fields.compactMap { field -> String? in
            if case .field(let key) = register.key, key == field.id { return nil }
            let type: String =
                if case .day = field.content { "DAY" } else { field.content.isInteger ? "INT64" : "TEXT" }
            let column = "\(field.id) \(type)" + (field.isRequired ? " NOT NULL" : "")
            return columns.contains(column) ? nil : column
        }
        #expect(faults == [])
        #expect(create.contains("CREATE TABLE \(register.table) ("))
    }

    @Test("is told from the others by name, label and table")
    func names() {
        let all = Register.all
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(Set(all.map(\.label)).count == all.count)
        #expect(Set(all.map(\.table)).count == all.count)
        for register in all {
            #expect(Register.named(register.label)?.id == register.id)
            #expect(Register.named(register.id.rawValue)?.id == register.id)
        }
    }

    @Test("speaks only of fields it has, and of registers before it", arguments: Register.all)
    func references(register: Register) throws {
        let names =
            switch register.key {
            case .field(let field), .identity(let field): [field]
            case .fields(let fields): fields
            }
        for name in names + register.checks.map(\.field) + [register.start, register.ending?.field].compactMap(\.self) {
            #expect(register.index(of: name) != nil, "\(register.id.rawValue): \(name)")
        }
        let place = try #require(Register.all.firstIndex { $0.id == register.id })
        for field in register.fields {
            guard case .entry(let name) = field.content else { continue }
            #expect(Register.all[..<place].contains { $0.id.rawValue == name }, "\(register.id.rawValue): \(name)")
        }
    }

    @Test("calls no two fields alike", arguments: Register.all)
    func headers(register: Register) {
        var met: Set<String> = []
        let repeated = register.fields.flatMap { Set([$0.id, $0.label] + $0.aliases) }
            .filter { !met.insert($0).inserted }
        #expect(repeated == [])
    }
}
