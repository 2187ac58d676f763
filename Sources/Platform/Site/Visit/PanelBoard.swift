package import Markup

/// The pieces that later features put on pages of earlier ones.
package struct PanelBoard: Sendable {
    private let panels: [String: [Panel]]

    /// The panels of all features, by place and order.
    init(_ panels: [Panel] = []) {
        self.panels = Dictionary(grouping: panels.sorted { $0.order < $1.order }, by: \.place)
    }

    /// What stands in a place about a subject, in order.
    package func pieces(at place: String, about subject: String, for visit: Visit) async throws -> [HTML] {
        var pieces: [HTML] = []
        for panel in panels[place] ?? [] {
            if let piece = try await panel.content(subject, visit) { pieces.append(piece) }
        }
        return pieces
    }
}
