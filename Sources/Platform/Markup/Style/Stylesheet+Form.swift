extension Stylesheet {
    /// Questions, answers, errors, buttons.
    static let form: HTML = """
        .field, .group { margin: 0 0 1.5rem; padding: 0; border: 0; min-width: 0 }
        .field > label, legend { display: block; font-weight: 600; padding: 0; margin: 0 0 .25rem }
        .group > legend { font-size: 1.25rem; margin: 1.5rem 0 1rem }
        label .soft, legend .soft { font-weight: 400 }
        .hint { margin: 0 0 .375rem; max-width: 40rem }
        .error { color: var(--red); font-weight: 600; margin: 0 0 .375rem }
        .wrong { border-left: 4px solid var(--red); padding-left: 1rem }
        .wrong input:not([type=radio], [type=checkbox]), .wrong select, .wrong textarea { border-color: var(--red);
          border-width: 2px }
        input, select, textarea { font: inherit; color: inherit; background: var(--paper); max-width: 100%;
          border: 1px solid var(--edge); border-radius: 2px; padding: .4375rem .625rem; min-height: 2.75rem }
        input:focus, select:focus, textarea:focus { border-color: var(--ink) }
        textarea { display: block; line-height: 1.6 }
        input[type=file] { border: 0; padding: .25rem 0 }
        ::file-selector-button { font: inherit; font-size: var(--small); color: var(--blue); background: var(--paper);
          border: 1px solid var(--blue); border-radius: 2px; padding: .25rem .875rem; margin-right: .75rem }
        .tiny { width: 4.25em } .short { width: 8em } .medium { width: 24em } .full { width: 100%; max-width: 46rem }
        .number { width: 12em; text-align: right }
        .sliders { columns: 19rem; column-gap: 2.5rem; margin: 0 0 1.5rem }
        .sliders .group { break-inside: avoid; margin: 0 0 .75rem } .sliders .field { margin: 0 0 .75rem }
        .sliders .group > legend { font-size: 1rem; margin: .25rem 0; color: var(--soft) }
        .sliders .field legend { font-weight: 400; margin: 0 }
        .slider { display: grid; grid-template-columns: minmax(0, 1fr) 8em; align-items: center; gap: 0 .75rem }
        .slider [type=range] { width: 100%; padding: 0; border: 0; accent-color: var(--blue) }
        .slider output { grid-area: 1 / 1 / 1 / 3; font-size: var(--small); color: var(--blue) } .slider .number { width: 8em }
        .withunit { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .5rem }
        .unit { color: var(--soft); white-space: nowrap }
        .parts { display: flex; flex-wrap: wrap; gap: .5rem 1rem }
        .part label { display: block; font-size: var(--small); color: var(--soft) }
        .ticks { display: grid; gap: .25rem }
        .tick { display: grid; grid-template-columns: 2.25rem 1fr; align-items: start }
        .tick input { width: 1.5rem; height: 1.5rem; min-height: 0; margin: .375rem 0 0; accent-color: var(--blue) }
        .tick label { padding: .375rem 0 .25rem; cursor: pointer }
        .tick .hint { grid-column: 2 }
        button, .button { display: inline-block; font: inherit; font-weight: 600; text-align: center; cursor: pointer;
          color: var(--on-blue); background: var(--blue); border: 1px solid var(--blue); border-radius: 2px;
          padding: .5rem 1.375rem; min-height: 2.75rem; text-decoration: none }
        button:hover, .button:hover { background: var(--blue-deep); color: var(--on-blue) }
        .plain { background: var(--paper); color: var(--blue) }
        .plain:hover { background: var(--blue-wash); color: var(--blue-deep) }
        .grave { color: var(--red); border-color: var(--red) }
        .grave:hover { background: var(--red-wash); color: var(--red) }
        .send { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; margin: 1.75rem 0 0 }
        .problems { border: 3px solid var(--red); padding: 1rem 1.25rem; margin: 1.5rem 0; max-width: 46rem }
        .problems h2 { border: 0; padding: 0; margin: 0 0 .375rem; font-size: 1.125rem }
        .problems ul { margin: 0; padding-left: 1.25rem }
        .problems li, .problems a { color: var(--red); font-weight: 600 }
        .tasks { max-width: 46rem }
        .tasks ul, .actions { list-style: none; margin: .5rem 0; padding: 0 }
        .tasks li { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem;
          padding: .75rem 0; border-bottom: 1px solid var(--line) }
        .tasks li:first-child { border-top: 1px solid var(--line) }
        .tasks .note { display: block }
        .actions { display: flex; flex-wrap: wrap; gap: 1rem 1.75rem; margin: 1.25rem 0 }
        .actions form { margin: 0 }
        .actions .note { margin: .375rem 0 0; display: flex; flex-wrap: wrap; gap: 0 .875rem }
        .receipt .panel { border-left: 6px solid var(--green); background: var(--green-wash);
          padding: 1.25rem 1.5rem; margin: 1.5rem 0; max-width: 46rem }
        .panel h1 { margin: 0 0 .5rem; font-size: 1.5rem }
        .panel p { margin: 0 } .panel p span { display: block; color: var(--soft) }
        .receipt h2 { border: 0; padding: 0; margin: 1.5rem 0 .5rem }
        .receipt ol { padding-left: 1.375rem; margin: .5rem 0 }
        .panel strong { display: inline-block; font-size: 1.375rem; color: var(--ink); letter-spacing: .03em;
          overflow-wrap: anywhere }
        .copy { font-size: var(--tiny); font-weight: 400; padding: 0 .5rem; min-height: 1.5rem; margin-left: .5rem;
          background: var(--paper); color: var(--blue); border-color: var(--edge); vertical-align: .1em }

        """
}
