package import Exact
package import Markup
import Synchronization

/// The site: every feature's endpoints behind one door.
///
/// It turns a question into an answer without knowing what carries either; ``SiteServer`` puts it on a port.
package final class Site: Sendable {
    /// The capabilities, in the order of the house.
    package let features: [Feature]
    /// What the site is called and who runs it.
    package let settings: SiteSettings
    let routes: RouteTable
    let board: PanelBoard
    let services: SiteServices
    let assets: AssetShelf
    let metrics: SiteMetrics
    /// How far the record goes, and who wants to be told when it goes further.
    let heads: HeadWatch
    /// Who watches something as it happens.
    let watchers = EventWatchers(limit: 256)
    let pages: PageCache
    /// The columns of the menu, in order.
    let columns: [MenuColumn]
    /// Differs from one start to the next, so that no browser keeps a page of an older program.
    let edition: String

    /// A site of these capabilities.
    package init(_ features: [Feature], settings: SiteSettings, services: SiteServices) {
        var assets = AssetShelf.standard
        assets.others = features.flatMap(\.assets)
        let (metrics, heads) = (SiteMetrics(), HeadWatch(freshness: services.freshness, services.head))
        self.metrics = metrics
        self.heads = heads
        let shell = ShellFeature.feature(assets, metrics, heads, services)
        let described = [shell] + features
        self.features = described + [DescriptionFeature.feature(describing: described)]
        self.settings = settings
        self.services = services
        self.assets = assets
        routes = RouteTable(self.features.flatMap(\.endpoints))
        board = PanelBoard(self.features.flatMap(\.panels))
        columns = self.features.flatMap(\.columns).sorted { $0.order < $1.order }
        pages = PageCache(limit: 64 << 20)
        edition = services.identifier()
    }
}

extension Site {
    /// Ends what would last otherwise, such as event streams.
    func stop() {
        watchers.stop()
        heads.stop()
    }

    /// Whether a question comes with files.
    func takesFiles(_ method: String, _ target: String) -> Bool {
        guard method == Endpoint.Method.post.rawValue,
            let parts = try? Asked(id: "", request: SiteRequest(method, target)).parts(),
            case .found(let route, _) = routes.find(method, parts)
        else { return false }
        return route.endpoint.takesFiles
    }

    /// Where an endpoint is that takes no value in its path; `nil` where there is none of that id.
    func address(of id: String) -> String? {
        routes.routes.first { $0.endpoint.id == id }.map { $0.endpoint.address().text }
    }

    /// Whether everyone may ask an endpoint; what is open on the machine alone has no place in others' menu.
    func isOpen(_ id: String) -> Bool {
        routes.routes.first { $0.endpoint.id == id }?.endpoint.access == .everyone
    }
}

/// What a site needs of the world.
package struct SiteServices: Sendable {
    /// How far the record goes.
    package let head: @Sendable () async throws -> RecordHead
    /// How old an answer of ``head`` may be; zero asks each time.
    package let freshness: Duration
    /// The clock.
    package let now: @Sendable () -> Instant
    /// A name for a question that nobody can guess, of letters and digits.
    package let identifier: @Sendable () -> String
    /// Where what happened is told, a line of JSON each.
    package let log: @Sendable (LogEntry) -> Void
    /// A folder for files that come with forms.
    package let uploads: String
    /// What stands in the way of answering: nothing where it returns nothing.
    package let obstacles: @Sendable () async -> [Phrase]

    /// What a site needs.
    package init(
        head: @escaping @Sendable () async throws -> RecordHead, freshness: Duration = .zero,
        now: @escaping @Sendable () -> Instant,
        identifier: @escaping @Sendable () -> String, log: @escaping @Sendable (LogEntry) -> Void, uploads: String,
        obstacles: @escaping @Sendable () async -> [Phrase] = { [] }
    ) {
        self.head = head
        self.freshness = freshness
        self.now = now
        self.identifier = identifier
        self.log = log
        self.uploads = uploads
        self.obstacles = obstacles
    }
}
