import ArgumentParser
import Database
import Markup
import Packs
import Site

/// Puts the site on a port.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "启动网站 / serves the site")

    @OptionGroup var options: RegistryOptions

    @Option(help: "the address to listen on; 127.0.0.1 is this machine alone / 监听地址")
    var host = "127.0.0.1"

    @Option(help: "the port; 0 takes a free one / 端口")
    var port = 8080

    @Option(help: "a folder for files on their way in / 上传文件的临时文件夹")
    var uploads = "/tmp"

    mutating func run() async throws {
        let record = try await options.record.open()
        let pack = try await PackLoading.packToShow(options.words.name, in: record.database)
        let composition = SiteComposition(record: record, pack: pack)
        var settings = SiteSettings(
            SiteIdentity(
                name: Phrase(zh: "倍增", en: "Beizeng"),
                subtitle: Phrase(zh: "科技成果转化运行平台", en: "technology transfer at work")))
        settings.isDemonstration =
            try await record.database.read { reader in try Record.purpose(reader) } == .demonstration
        let site = Site(
            try composition.features(), settings: settings, services: composition.services(uploads: uploads))
        let host = host
        try await SiteServer(site, host: host, port: port).run { port in
            // At once, also into a pipe: whoever started it waits for the address.
            Output.emit(Array("http://\(host):\(port)/\n".utf8))
        }
        await record.database.close()
    }
}
