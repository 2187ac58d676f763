extension Stylesheet {
    /// Tables and what stands around them.
    static let table: HTML = """
        .table { margin: 1.25rem 0; position: relative }
        table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.6 }
        caption, .caption { text-align: left; font-weight: 600; font-size: 1rem; padding: 0 0 .375rem; margin: 0 }
        caption .note { display: block; font-weight: 400 }
        th, td { text-align: left; padding: .625rem 1.25rem .5625rem 0; border-bottom: 1px solid var(--line);
          vertical-align: top; font-weight: 400; overflow-wrap: anywhere }
        th:last-child, td:last-child { padding-right: 0 }
        thead th { color: var(--soft); font-size: var(--small); vertical-align: bottom;
          border-bottom: 1px solid var(--ink); overflow-wrap: normal }
        tbody tr:hover { background: var(--wash) }
        td.num, th.num { text-align: right; white-space: nowrap }
        td.day, th.day { white-space: nowrap }
        td.check, th.check { width: 2.5rem }
        td, tbody th { min-width: 6em } td.check, td.num { min-width: 0 } td.code, th.code { min-width: 9em }
        th .note, td .note { display: block; white-space: normal; line-height: 1.5 }
        td small { color: var(--soft) }
        .none { color: var(--soft) }
        .sum th, .sum td { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 600 }
        .sort { color: inherit; text-decoration: none; display: inline-block }
        .sort:hover { color: var(--blue); text-decoration: underline }
        .sort span { margin-left: .25em; color: var(--soft) }
        th[aria-sort] .sort, th[aria-sort] .sort span { color: var(--blue); font-weight: 600 }
        .pick { display: inline-block; padding: 0 .5rem 0 0; cursor: pointer }
        .pick input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--blue); vertical-align: -.2em }
        .scroll { overflow-x: auto; position: relative }
        .scroll th, .scroll td { white-space: nowrap }
        .rule .scroll th, .rule .scroll td { white-space: normal; min-width: 4.5em; padding-right: .75rem;
          overflow-wrap: normal }
        .rule .scroll code { overflow-wrap: normal; font-size: .8125rem } .rule .scroll .num { min-width: 0 }
        .measures table { table-layout: fixed } .measures thead th:nth-child(1) { width: 3.25rem }
        .measures thead th:nth-child(2) { width: 27% }
        .measures thead th:nth-child(7) { width: 6.5rem }
        ul.items { list-style: none; margin: 0; padding: 0 }
        .empty { border-top: 1px solid var(--ink); border-bottom: 1px solid var(--line); color: var(--soft);
          padding: 1rem 0; margin: 0; max-width: none }
        .under { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline;
          gap: .25rem 2rem; font-size: var(--small); margin-top: .625rem }
        .under p { margin: 0; color: var(--soft) }
        .switch { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; margin: .75rem 0 1.25rem;
          font-size: var(--small); color: var(--soft) }
        .switch ul { list-style: none; display: flex; flex-wrap: wrap; margin: 0; padding: 0; gap: .25rem }
        .switch a { display: block; padding: .125rem .75rem; border: 1px solid var(--line); border-radius: 2px;
          text-decoration: none }
        .switch a:hover { background: var(--blue-wash); text-decoration: underline }
        .switch a[aria-current] { background: var(--blue); border-color: var(--blue); color: var(--on-blue);
          font-weight: 600 }
        .pager { display: flex; flex-wrap: wrap; align-items: baseline; gap: .375rem 1.25rem }
        .pager ul { list-style: none; display: flex; flex-wrap: wrap; margin: 0; padding: 0; gap: .125rem }
        .pager li { min-width: 1.75rem; text-align: center }
        .pager li a { display: block; padding: .125rem .5rem; text-decoration: none; border-radius: 2px }
        .pager li a:hover { background: var(--blue-wash); text-decoration: underline }
        .pager a[aria-current] { background: var(--blue); color: var(--on-blue); font-weight: 600 }
        .export a { margin-left: .5rem; display: inline-block; padding: .125rem .25rem }
        .filter { display: flex; flex-wrap: wrap; align-items: end; gap: .875rem 1.25rem; margin: 1.25rem 0;
          padding: 0 0 1.25rem; border-bottom: 1px solid var(--line) }
        .filter .field { margin: 0 }
        .filter .send { margin: 0 }
        .filter label, .filter legend { font-weight: 400; font-size: var(--small); color: var(--soft) }
        .filter .medium { width: 14em }

        """
}
