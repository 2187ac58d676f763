import Exact
import Interchange
import Markup

extension Site {
    /// Answers a question; it never throws, whatever was asked.
    func answer(_ request: SiteRequest) async -> SiteResponse {
        let start = ContinuousClock.now
        let id = services.identifier()
        var asked = Asked(id: id, request: request)
        var fault: String?
        var response: SiteResponse
        do {
            response = try await answer(request, &asked)
        } catch let refusal as Refusal {
            response = problem(refusal, asked)
        } catch is CancellationError {
            response = problem(.unavailable, asked)
        } catch {
            fault = "\(error)"
            response = problem(.broken(id), status: 500, asked)
        }
        response.headers.append(("x-request-id", id))
        response.headers += Site.securityHeaders
        if request.isSecure { response.headers.append(Site.transportSecurity) }
        if request.method == "HEAD" { response.leaveOutBody() }
        let time = Int64((ContinuousClock.now - start) / .microseconds(1))
        metrics.count(asked.route?.endpoint.id, response.status, microseconds: time)
        services.log(
            LogEntry(
                at: services.now(), id: id, source: request.source, method: asked.method,
                endpoint: asked.route?.endpoint.id, path: asked.path,
                status: response.status, microseconds: time, fault: fault))
        return response
    }

    /// The methods that are spoken here.
    private static let methods = ["GET", "HEAD", "POST"]

    private func answer(_ request: SiteRequest, _ asked: inout Asked) async throws -> SiteResponse {
        if request.headers["host"].map({ $0.count > 1 }) ?? false { throw Refusal.wrongAddress }
        if request.method == "OPTIONS", request.target == "*" { return refuse(Site.methods, asked) }
        let parts = try asked.parts()
        let method = request.method == "HEAD" ? "GET" : request.method
        switch routes.find(method, parts) {
        case .nothing where Site.methods.contains(request.method): throw Refusal.noPage
        case .nothing: return refuse(Site.methods, asked)
        case .methods(let methods): return refuse(methods + (methods.contains("GET") ? ["HEAD"] : []), asked)
        case .found(let route, let values):
            asked.route = route
            try admit(route.endpoint, asked)
            let head = route.endpoint.readsRecord ? try await heads.current() : RecordHead(mark: "", acts: 0, at: nil)
            let isKept = route.endpoint.isSteady && !(route.endpoint.isPersonal && asked.hasQuery)
            if isKept { return try await steady(route, values, head, asked) }
            var response = try await fresh(route, values, head, asked)
            // What is not said to be kept must not be: it may tell of who asked.
            if !response.headers.contains(where: { $0.name == "cache-control" }) {
                response.headers.append(("cache-control", "no-store"))
            }
            return response
        }
    }

    /// The refusal of a method, with those that are spoken.
    private func refuse(_ methods: [String], _ asked: Asked) -> SiteResponse {
        var response = problem(.noMethod, asked)
        response.headers.append(("allow", methods.joined(separator: ", ")))
        return response
    }

    /// An answer that stays until the next act: kept, and not sent again to who has it.
    private func steady(
        _ route: RouteTable.Route, _ values: [String: String], _ head: RecordHead, _ asked: Asked
    ) async throws -> SiteResponse {
        let day = services.now().day(offsetMinutes: settings.offsetMinutes)
        let tag = "\"\(edition)-\(head.mark)-\(day)-\(asked.appearance.text)\""
        let caching = [("etag", tag), ("cache-control", "no-cache"), ("vary", "cookie")]
        if asked.request.header("if-none-match").map({ ETagList($0).contains(tag) }) ?? false {
            return SiteResponse(status: 304, headers: caching, body: .bytes([]))
        }
        let key = PageCache.Key(target: asked.request.target, tag: tag, isLocal: isOperator(asked))
        return try await pages.answer(for: key) {
            var response = try await self.fresh(route, values, head, asked)
            if response.status == 200 { response.headers += caching }
            return response
        }
    }

    private func fresh(
        _ route: RouteTable.Route, _ values: [String: String], _ head: RecordHead, _ asked: Asked
    ) async throws -> SiteResponse {
        let endpoint = route.endpoint
        let form = try await FormBody.read(
            asked.request, for: endpoint, in: services.uploads, naming: services.identifier)
        defer { form.discard() }
        let reading = VisitReader(endpoint: endpoint, request: asked.request)
            .read(path: values, pairs: try asked.query() + form.pairs, files: form.files)
        let visit = Visit(
            appearance: asked.appearance, address: asked.request.target, isLocal: isOperator(asked),
            isQuestion: asked.method != "POST", isSecure: asked.request.isSecure, now: services.now(),
            head: head, settings: settings, files: form.files, written: reading.written, values: reading.values,
            board: board)
        do {
            guard reading.faults.isEmpty else {
                throw FormFaults(written: reading.written, faults: reading.faults)
            }
            defer { if endpoint.method == .post { heads.forget() } }
            return try response(to: try await route.representation.answer(visit), visit)
        } catch let faults as FormFaults {
            guard let again = endpoint.again, route.representation.suffix.isEmpty else {
                throw Refusal(.invalid, Refusal.wrongInputs, faults: faults.faults)
            }
            let faults = FormFaults(written: reading.written, faults: faults.faults)
            var page = try await again(faults, visit)
            page.status = 422
            page.hasErrors = true
            return try response(to: .page(page), visit)
        }
    }

    private func response(to content: Content, _ visit: Visit) throws(Refusal) -> SiteResponse {
        switch content {
        case .page(let page):
            let bytes = Frame(page: page, visit: visit, site: self).html.utf8
            return SiteResponse(
                status: page.status, headers: [("content-type", MediaType.html.text)], body: .bytes(bytes))
        case .bytes(let bytes, let type):
            return SiteResponse(status: 200, headers: [("content-type", type.text)], body: .bytes(bytes))
        case .lasting(let bytes, let type):
            let headers = [("content-type", type.text), ("cache-control", "public, max-age=31536000, immutable")]
            return SiteResponse(status: 200, headers: headers, body: .bytes(bytes))
        case .passing(let bytes, let type, let seconds):
            let headers = [("content-type", type.text), ("cache-control", "public, max-age=\(seconds)")]
            return SiteResponse(status: 200, headers: headers, body: .bytes(bytes))
        case .download(let file):
            let headers = [
                ("content-type", file.type.text), ("content-disposition", ContentDisposition.attachment(file.name)),
                ("cache-control", "no-store"),
            ]
            return SiteResponse(status: 200, headers: headers, body: .stream(file.write))
        case .redirect(let redirect):
            var headers = [("location", redirect.address.text), ("cache-control", "no-store")]
            if let appearance = redirect.appearance {
                headers.append(("set-cookie", appearance.setting(isSecure: visit.isSecure)))
            }
            return SiteResponse(status: 303, headers: headers, body: .bytes([]))
        case .events(let events):
            guard let seat = watchers.take() else { throw Refusal.tooManyWatchers }
            let headers = [
                ("content-type", MediaType.events.text), ("cache-control", "no-store"), ("x-accel-buffering", "no"),
            ]
            return SiteResponse(
                status: 200, headers: headers, body: .stream { piece in try await seat.tell(events, to: piece) })
        }
    }
}
