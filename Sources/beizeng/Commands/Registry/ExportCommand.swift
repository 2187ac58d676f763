import ArgumentParser
import Database
import Interchange
import Journal
import Policy
import Registry

/// Writes a register at a moment into a file for people.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出登记 / writes a register as XLSX or CSV")

    @OptionGroup var record: RecordOptions
    @OptionGroup var times: AsOfOptions

    @Argument(help: "the register")
    var register: String

    @Option(help: "the file, its name ending in .xlsx or .csv / 导出文件")
    var out: String

    @Option(name: .customLong("as"), help: "the account that exports, named on the second sheet")
    var account: String?

    func validate() throws {
        guard out.hasSuffix(".xlsx") || out.hasSuffix(".csv") else {
            throw ValidationError("--out 应以 .xlsx 或 .csv 结尾。")
        }
    }

    mutating func run() async throws {
        let register = try RegistryOptions.register(register)
        let record = try await record.open()
        let (moment, out, now) = (times.moment(record.journal), out, record.journal.now())
        let export = RegistryExport(register, moment)
        let (account, offset) = (account.map { Actor.ID(rawValue: $0) }, record.journal.offsetMinutes)
        if out.hasSuffix(".csv") {
            try FileOutput.write(try await record.database.read { try export.csv($0) }, to: out)
        } else {
            try await record.database.read { reader in
                let operatorNote = try account.map { [("操作人", try reader.actor($0).name)] } ?? []
                let size = try reader.logHead()?.size
                let place = size.map { [("存证序号", "\($0)")] } ?? []
                try export.workbook(reader, to: out, at: now, offsetMinutes: offset, notes: operatorNote + place)
            }
        }
        print("\(register.label)（\(moment.day) 的情况）已写入 \(out)")
    }
}

/// Writes the template that a file for a register is filled in.
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "取得导入模板 / writes the template of a register")

    @Argument(help: "the register")
    var register: String

    @OptionGroup var words: PackOption

    @Option(help: "the file / 模板文件")
    var out: String?

    mutating func run() async throws {
        let register = try RegistryOptions.register(register)
        let plan = try words.name.map { try PackLoading.pack($0).plan }
        let path = out ?? "\(register.label)-模板.xlsx"
        try RegistryExport.template(register, choices: plan.map { register.choices(of: $0) } ?? [:], to: path)
        print("\(register.label)的导入模板已写入 \(path)")
    }
}
