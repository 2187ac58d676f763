import ArgumentParser
import Database
import Demo
import Exact
import Interchange
import Journal
import Policy
import Registry
import TransparencyLog

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
        guard let policy = options.words.name else {
            throw ValidationError("没有指定政策包。请用 --policy 指定，或设置环境变量 BEIZENG_POLICY。")
        }
        let (pack, findings) = try PackLoading.checked(policy)
        guard !findings.haveErrors else { throw PackLoading.failure(of: findings) }
        let plan = pack.plan
        let city = try DemoCity(plan: plan, seed: seed, scale: scale)
        let (address, keys) = (try options.record.address(), options.record.keyFolder)
        let today = ProcessClock.instant().day(offsetMinutes: 480)
        let clock = DemoClock(on: DemoPackCourse.beginning(before: today))
        let record = try await Record.make(
            at: address, keys, origin: Record.origin("demo.beizeng.example/acts"), DemoStaff.administrator,
            for: .demonstration, now: clock.now)
        try await record.journal.write { transaction in
            for person in DemoStaff.all { _ = try transaction.enrol(person, by: DemoStaff.administrator) }
        }
        try await DemoPackCourse(journal: record.journal, clock: clock).run(pack, findings)
        clock.letGo()
        if let files { try FileOutput.makeFolder(files) }
        var table = TextTable(["文件", "类别", "新增", "变更", "退回"], [.left, .left, .right, .right, .right])
        for file in city.files(.labels) {
            if let files { try FileOutput.write(file.bytes, to: "\(files)/\(file.name)") }
            let imported = try ImportFile(file.bytes, name: file.name)
            let recognised = try imported.recognise(among: [try RegistryOptions.register(file.register.label)])
            let bar = ProgressCount(recognised.register.label)
            let order = ImportOrder(
                recognised.register, file: file.name, hash: imported.hash, origin: "演示（种子 \(seed)）",
                mapping: recognised.mapping, reader: try record.reader(recognised.register, plan),
                open: { try imported.source(headerLine: recognised.mapping.headerLine) }, progress: { bar.show($0) })
            let (_, review) = try await RegistryDesk(record.journal).take(order, by: DemoStaff.clerk.id)
            bar.end()
            let counts = [review.new, review.changed, review.rejected.count].map { "\($0)" }
            table.add([file.name, recognised.register.label] + counts)
        }
        await record.seal()
        print(table.text)
        print("政策包“\(plan.title.zh)”已按流程施行。账户：")
        for person in [DemoStaff.administrator] + DemoStaff.all {
            let roles = person.roles.map { Record.roleLabel(of: $0) ?? $0.text }.joined(separator: "、")
            print("  \(person.id.rawValue)（\(person.name)，\(roles)）")
        }
        print("演示城市已建立：数据库 \(address)，密钥文件夹 \(keys.path)，种子 \(seed)。所有数据均为虚构。")
    }
}
