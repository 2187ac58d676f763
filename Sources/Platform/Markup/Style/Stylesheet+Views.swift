extension Stylesheet {
    /// A telephone, and any screen magnified until it is as narrow as one.
    static let small: HTML = """
        @media (max-width: 64em) { .goals { grid-template-columns: 1fr 1fr } .two { column-gap: 2rem } }
        @media (max-width: 46em) {
          .wrap { padding-left: 1rem; padding-right: 1rem }
          h1 { font-size: 1.5rem } h2 { font-size: 1.1875rem; margin-top: 2.25rem }
          .two, .goals { grid-template-columns: minmax(0, 1fr) }
          .goal, .goal.double { grid-column: auto; }
          .tools { margin-left: 0; order: 1 } .menu { order: 2; width: 100% } .brand { padding-bottom: .25rem }
          .brand, .brand small { white-space: normal }
          .menu ul { column-gap: 1.25rem } .menu a { padding: .5rem 0 .4375rem; margin: 0 }
          .steps { flex-direction: column; gap: 0 }
          .steps li { border-top: 0; border-left: 4px solid var(--line); padding: .125rem 0 .625rem 1rem }
          .steps .now::before { left: -.5rem; top: .375rem }
          .summary > div { grid-template-columns: 1fr auto } .summary dt { grid-column: 1 / -1 }
          .minor { display: none }
          .filter, .filter .field, .filter .field input, .filter .field select { width: 100% }
          .cards, .cards thead, .cards tbody, .cards tfoot, .cards tr, .cards th, .cards td { display: block; width: auto }
          .cards caption { display: block }
          .cards thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; border-bottom: 1.5px solid var(--ink) }
          .cards thead th { display: none; border: 0; padding: .25rem 0 }
          .cards thead th:has(.sort) { display: block }
          .cards thead:not(:has(.sort)) { display: none }
          .cards tbody tr, .cards tfoot tr { border-bottom: 1px solid var(--edge); padding: .625rem 0 }
          .cards tbody th, .cards tbody td, .cards tfoot th, .cards tfoot td { border: 0; padding: .125rem 0;
            display: grid; grid-template-columns: 7.5em minmax(0, 1fr); gap: 1rem; text-align: left;
            white-space: normal; min-width: 0 }
          .cards tbody [data-h]::before, .cards tfoot [data-h]::before { content: attr(data-h); color: var(--soft);
            font-weight: 400; font-size: var(--small) }
          .cards tbody th { font-weight: 600 }
          .cards .blank { display: none }
        }
        @media (prefers-reduced-motion: no-preference) { a, button, .button { transition: background-color .12s } }
        @media (forced-colors: active) {
          .lamp::before, svg .dot, svg rect, svg polygon { forced-color-adjust: none }
          .menu a[aria-current], .pager a[aria-current] { outline: 2px solid }
          .steps .done, .steps .now { border-color: Highlight }
        }

        """

    /// 长者版: letters of 18 to 30 px, one column, everything to press at least 48 px high.
    static let elder: HTML = """
        .elder { font-size: 125%; --small: .95rem; --tiny: .9rem; line-height: 1.8 }
        .elder .two, .elder .goals, .elder .figures { grid-template-columns: minmax(0, 1fr) }
        .elder .goal, .elder .goal.double { grid-column: auto }
        .elder table, .elder code { font-size: 1rem } .elder h1 { font-size: 1.5rem }
        .elder .menu a, .elder .tools a, .elder .tools button, .elder .pager li a,
        .elder .export a, .elder footer.site a { min-height: 2.4rem; padding-top: .375rem;
          padding-bottom: .375rem; display: inline-block }
        .elder summary { padding: .5rem 0 }
        .elder .pager li { min-width: 2.4rem }
        .elder button, .elder .button, .elder input, .elder select { min-height: 2.6rem }
        .elder .tick input { width: 1.75rem; height: 1.75rem } .elder .tick { grid-template-columns: 2.5rem 1fr }
        .elder .steps { flex-direction: column }
        .elder .steps li { border-top: 0; border-left: 4px solid var(--line); padding: .125rem 0 .625rem 1rem }
        .elder .steps .now::before { left: -.5rem; top: .5rem }
        .elder main > p, .elder main > section > p { margin: .75rem 0 }
        .elder .table { overflow-x: auto }

        """

    /// 高对比: black ground, white words, yellow for what can be pressed.
    static let contrast: HTML = """
        .contrast { --ink: #fff; --soft: #fff; --line: #9a9a9a; --edge: #fff; --wash: #000; --paper: #000;
          --blue: #ffe14d; --blue-deep: #fff3b0; --blue-wash: #222; --on-blue: #000; --red: #ffb3ab;
          --red-wash: #000; --amber: #ffe14d; --amber-wash: #000; --amber-edge: #ffe14d; --green: #8ff0b4;
          --green-wash: #000; --grey: #fff; --focus: #00a2ff; --band: #444; --s1: #ffe14d; --s2: #8fd0ff;
          --s3: #8ff0b4; --s4: #fff; --s5: #ffb3ab; --s6: #b0b0b0; --on-dark: #000; --on-pale: #000;
          color-scheme: dark }
        .contrast a { text-decoration-thickness: 2px }
        .contrast .menu a { text-decoration: none }

        """

    /// Paper: what is pressed stays away, what is folded opens, colours stay.
    static let print: HTML = """
        @media print {
          @page { margin: 18mm 16mm }
          html, .elder { font-size: 10.5pt; --paper: #fff; --ink: #000 }
          .skip, .menu, .tools, .filter, .actions, .send, .pager ul, .export, .copy, .sort span, .change,
          footer.site ul + ul { display: none !important }
          header.site { border-bottom-width: 1.5pt } a { color: inherit; text-decoration: none }
          .lamp::before, .tag, .reason, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact }
          tr, .goal, .figure, .chart, .reason, .notice, .timeline li { break-inside: avoid }
          h2, h3, caption { break-after: avoid } thead { display: table-header-group }
          tfoot { display: table-row-group } .scroll { overflow: visible } .scroll table { font-size: 8pt }
          .scroll th, .scroll td { white-space: normal; padding-right: .5rem }
          details::details-content { content-visibility: visible; block-size: auto }
        }

        """
}
