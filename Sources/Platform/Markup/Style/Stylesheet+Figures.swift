extension Stylesheet {
    /// Lamps, figures, goals, records, reasons.
    static let figures: HTML = """
        td .lamp { white-space: nowrap }
        .lamp { display: inline-flex; align-items: baseline; gap: .4375rem;
          font-size: var(--small); color: var(--lamp) }
        .lamp::before { content: ""; flex: none; width: .625rem; height: .625rem; border-radius: 50%;
          background: var(--lamp); border: 1px solid var(--lamp) }
        .ok { --lamp: var(--green) } .near { --lamp: var(--amber) } .over { --lamp: var(--red) }
        .stop { --lamp: var(--grey) }
        .near::before { border-radius: 1px; transform: rotate(45deg) scale(.85); background: var(--amber-edge) }
        .over { font-weight: 600 }
        .over::before { border-radius: 0 }
        .stop::before { background: none; border-width: 2px }
        .tag { display: inline-block; white-space: nowrap; font-size: var(--tiny); line-height: 1.5;
          padding: .0625rem .5rem; border: 1px solid var(--line); border-radius: 2px; color: var(--soft);
          background: var(--wash) }
        td .tag { white-space: normal }
        .tag.good { color: var(--green); background: var(--green-wash); border-color: currentColor }
        .tag.warn { color: var(--amber); background: var(--amber-wash); border-color: currentColor }
        .tag.bad { color: var(--red); background: var(--red-wash); border-color: currentColor }
        .value { font-size: 2.125rem; font-weight: 600; line-height: 1.25; letter-spacing: -.01em; margin: 0 }
        .value small { font-size: .9375rem; font-weight: 400; letter-spacing: 0; color: var(--soft) }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1.5rem 2.5rem;
          margin: 1.5rem 0 }
        .figure p { margin: .125rem 0 }
        .figure .name, .goal h3 { color: var(--soft); font-size: .9375rem; font-weight: 400; margin: 0 }
        .figure .value { margin: 0 }
        .goals { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); column-gap: 3rem; margin: 1.5rem 0;
          border-top: 1px solid var(--ink); overflow: clip; overflow-clip-margin: 6px }
        .goal { display: flex; flex-direction: column; padding: 1rem 0 .875rem; position: relative;
          border-bottom: 1px solid var(--line) }
        .goal::before { content: ""; position: absolute; left: -1.5rem; top: 1rem; bottom: 1rem;
          border-left: 1px solid var(--line) }
        .goal.double { grid-column: span 2 }
        .goal p { margin: .125rem 0 }
        .goal h3 a { color: var(--ink) }
        .goal .target { font-size: var(--small); color: var(--soft); display: flex; flex-wrap: wrap;
          gap: 0 .875rem }
        .goal .note { font-size: var(--tiny) }
        .goal .spark { margin-top: auto }
        .reason { border-left: 4px solid var(--blue); background: var(--blue-wash); padding: .875rem 1.25rem;
          margin: 1rem 0; max-width: 46rem }
        .reason p { margin: 0; font-size: var(--small); color: var(--soft) }
        .reason ol { margin: .375rem 0 0; padding-left: 1.375rem }
        .reason li { padding-left: .25rem }
        .notice { border-left: 4px solid var(--blue); padding: .125rem 0 .125rem 1.125rem; margin: 1.25rem 0;
          max-width: 46rem }
        .notice p { margin: .125rem 0 }
        .notice.good { border-color: var(--green) } .notice.good strong { color: var(--green) }
        .notice.warn { border-color: var(--amber-edge) } .notice.warn strong { color: var(--amber) }
        .notice.bad { border-color: var(--red) } .notice.bad strong { color: var(--red) }
        .summary { margin: 1rem 0; border-top: 1px solid var(--line) }
        .summary > div { display: grid; grid-template-columns: minmax(6em, 12rem) 1fr minmax(3rem, auto); gap: 0 1.5rem;
          padding: .625rem 0; border-bottom: 1px solid var(--line) }
        .summary dt { color: var(--soft) }
        .summary dd { margin: 0 }
        .steps { list-style: none; display: flex; margin: 1.5rem 0; padding: 0; font-size: var(--small) }
        .steps li { flex: 1; border-top: 4px solid var(--line); padding: .5rem .75rem 0 0; color: var(--soft) }
        .steps .done { border-color: var(--blue); color: var(--ink) }
        .steps .now { border-color: var(--blue); color: var(--blue); font-weight: 600; position: relative }
        .steps .now::before { content: ""; position: absolute; left: 0; top: -.5rem; width: .75rem; height: .75rem;
          border-radius: 50%; background: var(--paper); border: 3px solid var(--blue) }
        .steps .note { display: block; font-weight: 400; font-size: var(--tiny) }
        .timeline { list-style: none; margin: 1rem 0 1rem .375rem; padding: 0 0 0 1.375rem;
          border-left: 2px solid var(--line) }
        .timeline li { position: relative; padding: 0 0 1.125rem }
        .timeline li:last-child { padding-bottom: 0 }
        .timeline li::before { content: ""; position: absolute; left: -1.8125rem; top: .4375rem; width: .75rem;
          height: .75rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--blue) }
        .timeline time { display: block; font-size: var(--small); color: var(--soft) }
        .timeline .note { display: block }
        .seal { font-size: var(--tiny); color: var(--soft) }
        span.seal { white-space: nowrap }
        .definition { font-size: var(--small) }
        .definition p { margin: .25rem 0 0; padding-left: 1rem; border-left: 2px solid var(--line);
          max-width: 46rem }
        .run progress { width: 100%; max-width: 40rem; height: 1rem; accent-color: var(--blue) }
        .codes { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0; padding: 0 }

        """
}
