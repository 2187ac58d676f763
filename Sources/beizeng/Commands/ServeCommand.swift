import ArgumentParser
import Database
import Interchange
import Journal
import Markup
import Packs
import Site
import Work

/// Puts the site on a port.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "启动网站 / serves the site",
        discussion: """
            网站只使用数据库中施行的政策包。收到 SIGTERM 或 SIGINT 后不再接受新的访问，答复完正在办理的请求再退出，
            最长 20 秒。日志逐行写到标准错误，每行一个 JSON。HTTPS 由前置代理承担，见 --behind-proxy。
            给出 --demo 时，尚无 SQLite 数据库的，先建立演示城市（数据均为虚构）；已有数据库的，照常使用。
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "the address to listen on; otherwise $BEIZENG_HOST, otherwise 127.0.0.1, this machine alone / 监听地址")
    var host: String?

    @Option(help: "the port, 0 for a free one; otherwise $BEIZENG_PORT, otherwise 8080 / 端口")
    var port: Int?

    @Option(help: "whose site it is, a YAML or JSON file; otherwise $BEIZENG_SETTINGS / 网站设置文件")
    var settings: String?

    @Option(
        name: .customLong("behind-proxy"),
        help: "the address of a proxy whose X-Forwarded-* count; may be given several times / 前置代理地址")
    var proxies: [String] = []

    @Option(help: "a private folder for files on their way in; otherwise one of this account's own / 上传暂存文件夹")
    var uploads: String?

    @Flag(
        help: """
            opens the pages of operators to this machine; a demonstration opens them anyway. Never behind a proxy that was \
            not declared / 在本机启用经办页面
            """)
    var operators = false

    @Flag(help: "logs faults alone / 日志只记故障")
    var quiet = false

    @Flag(help: "makes an invented city first where the SQLite file is not there yet / 尚无数据库时先建立演示城市")
    var demo = false

    @Option(help: "with --demo: the size of the city; 1, as the plan has it, unless given / 演示城市的规模")
    var scale: Double?

    func validate() throws {
        guard demo || scale == nil else { throw ValidationError("--scale 须与 --demo 同用。") }
    }

    mutating func run() async throws {
        let port = try self.port ?? ServeCommand.number("BEIZENG_PORT") ?? 8_080
        guard 0...65_535 ~= port else { throw ValidationError("端口应为 0 至 65535，0 由系统选择。") }
        if let wrong = proxies.first(where: { !SiteServer.isAddress($0) }) {
            throw ValidationError("前置代理“\(wrong)”不是 IP 地址，请写如 10.0.0.5。")
        }
        let host = host ?? Environment.value("BEIZENG_HOST") ?? "127.0.0.1"
        let given = try (settings ?? Environment.value("BEIZENG_SETTINGS")).map { path in
            try SiteSettingsFile(FileBytes.read(path), name: path).settings
        }
        let log = ServerLog(isQuiet: quiet)
        if demo { try await makeDemonstration(log) }
        let record = try await options.record.open()
        let pack = try await PackLoading.packToShow(options.words.name, in: record.database)
        let composition = SiteComposition(record: record, pack: pack)
        var settings = given ?? SiteSettings(SiteSettingsFile.standard)
        settings.isDemonstration =
            try await record.database.read { reader in try Record.purpose(reader) } == .demonstration
        settings.servesOperators = operators || settings.isDemonstration
        let place = uploads ?? ServeCommand.standardUploads
        try FileOutput.makeFolder(place, .secret)
        let folder = try ScratchFolder(in: "\(place)/forms", name: SiteComposition.identifier())
        let site = Site(
            try composition.features(scratch: folder.path), settings: settings,
            services: composition.services(uploads: folder.path, log: log))
        try await SiteServer(site, host: host, port: port, proxies: proxies).run(overdue: log.overdue) { running in
            log.started(host: host, port: running.port, database: record.database.address)
            // At once, also into a pipe: whoever started it waits for the address.
            Output.emit(Array("http://\(host):\(running.port)/\n".utf8))
        }
        composition.runs.stop()
        folder.remove()
        log.stopped()
    }

    /// Makes the invented city where there is no database yet; PostgreSQL is served as it is.
    private func makeDemonstration(_ log: ServerLog) async throws {
        guard case .sqlite(let path) = try options.record.address() else { return }
        try await DemoPlace(path: path, keys: options.record.keyFolder).fill { address, keys in
            let demonstration = try DemoInstallation(policy: options.words.name, seed: 1, scale: scale ?? 1)
            log.making(path)
            _ = try await demonstration.make(at: address, keys)
        }
    }

    /// A folder that only this account can look into.
    private static var standardUploads: String {
        (Environment.value("TMPDIR") ?? "/tmp") + "/beizeng-uploads-\(ProcessIdentity.user)"
    }

    private static func number(_ variable: String) throws -> Int? {
        guard let text = Environment.value(variable) else { return nil }
        guard let number = Int(text) else { throw ValidationError("环境变量 \(variable) 应为数字，现为“\(text)”。") }
        return number
    }
}
