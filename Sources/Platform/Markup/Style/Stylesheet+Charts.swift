extension Stylesheet {
    /// Drawings: they fill their place, their letters keep the page's size.
    static let charts: HTML = """
        .chart { margin: 1.75rem 0 }
        .chart .table { overflow-x: auto }
        figcaption { font-weight: 600; margin-bottom: .5rem }
        figcaption .note { display: block; font-weight: 400 }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .125rem 1.25rem; margin: 0 0 .5rem;
          padding: 0; font-size: var(--small); color: var(--soft) }
        .legend svg { margin-right: .4375rem; vertical-align: -.05em }
        svg { display: block; overflow: visible; max-width: 100% }
        .legend svg { display: inline-block }
        svg text { font-size: var(--tiny); fill: var(--ink) }
        .plot * { vector-effect: non-scaling-stroke }
        svg .grid { stroke: var(--line) } svg .zero { stroke: var(--edge) }
        svg .axis { fill: var(--soft); paint-order: stroke; stroke: var(--paper); stroke-width: 3px }
        svg .name { font-size: var(--small) }
        svg .mark { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4px }
        svg .line { stroke: var(--blue); stroke-width: 2.5px; stroke-linejoin: round; stroke-linecap: round }
        svg .ahead { stroke: var(--blue); stroke-width: 2px; stroke-dasharray: 5 4 }
        svg .pace { stroke: var(--edge); stroke-width: 1.5px }
        svg .aim { stroke: var(--soft); stroke-width: 1px; stroke-dasharray: 2 3 }
        svg .band { fill: var(--band, #dbe7f3) }
        svg .dot { fill: var(--blue); stroke: var(--paper); stroke-width: 1.5px }
        svg .was { fill: var(--paper); stroke: var(--soft); stroke-width: 2px }
        svg [stroke="#fff"] { stroke: var(--paper); stroke-width: 1px }
        svg .s1 { fill: var(--s1, #0b4a86) } svg .s2 { fill: var(--s2, #7ba7d1) } svg .s3 { fill: var(--s3, #3d7d74) }
        svg .s4 { fill: var(--s4, #b9c3ce) } svg .s5 { fill: var(--s5, #5c6b7a) } svg .s6 { fill: var(--s6, #d6e4f1) }
        svg .inside.light { fill: var(--on-dark, #fff) } svg .inside { fill: var(--on-pale, #1a2433) }
        svg.map { width: 100%; max-width: 30rem; max-height: 30rem }
        .map text { font-size: 17px; fill: #1a2433 }
        .map text.light { fill: #fff }
        .map .empty { stroke: var(--edge); stroke-dasharray: 4 4 }
        .map rect, .map polygon { stroke: var(--paper); stroke-width: 2px }
        .many { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.25rem 2rem;
          grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)) }
        .many p { display: flex; justify-content: space-between; gap: .75rem; margin: 0;
          border-bottom: 1px solid var(--line); font-size: var(--small) }
        .many strong { white-space: nowrap }
        .many small { font-weight: 400; color: var(--soft); font-size: var(--tiny) }

        """
}
