import ArgumentParser
import Database
import Journal

/// Makes a system of its own and fills it with an invented city, through the import that real data comes by.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "建立演示城市，数据均为虚构 / makes a system with an invented city",
        discussion: """
            单位、人员、合同全部虚构，由种子生成，种子相同则数据相同；信用代码使用不存在的行政区划。
            在尚无数据库的位置运行：建立数据库、密钥和各岗位的账户（admin 管理员、demo 登记经办人等），政策包按办理流程
            征求意见、审核、批准施行（日期倒推约六十天），再逐个文件导入登记数据。
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "the seed / 种子")
    var seed: UInt64 = 1

    @Option(help: "the size; 1 is a city of the plan's size, 0.01 a hundredth / 规模")
    var scale = 1.0

    @Option(help: "writes the files into this folder as well / 另存文件的文件夹")
    var files: String?

    mutating func run() async throws {
        let demonstration = try DemoInstallation(policy: options.words.name, seed: seed, scale: scale)
        let (address, keys) = (try options.record.address(), options.record.keyFolder)
        var table = TextTable(["文件", "类别", "新增", "变更", "退回"], [.left, .left, .right, .right, .right])
        let made = try await demonstration.make(at: address, keys, files: files)
        for file in made.files {
            table.add([file.file, file.register, "\(file.new)", "\(file.changed)", "\(file.rejected)"])
        }
        print(table.text)
        print("当事单位公开合同 \(made.opened) 份次。")
        print("政策包“\(demonstration.title)”已按流程施行。账户：")
        for person in [DemoStaff.administrator] + DemoStaff.all {
            let roles = person.roles.map { Record.roleLabel(of: $0) ?? $0.text }.joined(separator: "、")
            print("  \(person.id.rawValue)（\(person.name)，\(roles)）")
        }
        print("演示城市已建立：数据库 \(address)，密钥文件夹 \(keys.path)，种子 \(seed)。所有数据均为虚构。")
    }
}
