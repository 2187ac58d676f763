extension Stylesheet {
    /// Colours, letters, links, what every element starts from.
    static let base: HTML = """
        :root {
          --ink: #1a2433; --soft: #4d5a69; --line: #dde3e9; --edge: #7b8794; --wash: #f5f7fa; --paper: #fff;
          --blue: #0b4a86; --blue-deep: #083a6b; --blue-wash: #eef4fa; --on-blue: #fff;
          --red: #b3261e; --red-wash: #fdf3f2; --amber: #7a5000; --amber-wash: #fff8e6; --amber-edge: #d9a514;
          --green: #17693f; --green-wash: #f0f7f3; --grey: #5f6975; --focus: #ffd34d;
          --small: .875rem; --tiny: .8125rem; --gap: 1.5rem;
        }
        *, *::before, *::after { box-sizing: border-box }
        html { font: 100%/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui,
          sans-serif; color: var(--ink); background: var(--paper); font-variant-numeric: tabular-nums;
          -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
        html:lang(en) { font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC",
          "PingFang SC", "Microsoft YaHei", sans-serif }
        body { margin: 0; min-height: 100vh; display: flex; flex-direction: column }
        main { flex: 1 0 auto; padding-bottom: 4rem; outline: 0 }
        .wrap { width: 100%; max-width: 75rem; margin: 0 auto; padding-left: 1.5rem; padding-right: 1.5rem }
        h1, h2, h3 { line-height: 1.35; overflow-wrap: anywhere }
        h1 { font-size: 1.875rem; margin: 1.5rem 0 .25rem; letter-spacing: .01em }
        h2 { font-size: 1.25rem; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line) }
        h3 { font-size: 1.0625rem; margin: 1.75rem 0 .5rem }
        p { margin: .5rem 0 }
        p, li, dd { overflow-wrap: anywhere }
        main > p, section > p { max-width: 46rem }
        a { color: var(--blue); text-underline-offset: .2em; text-decoration-thickness: 1px }
        a:hover { text-decoration-thickness: 2px; color: var(--blue-deep) }
        :focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus) }
        small { font-size: var(--small) }
        code { font-family: ui-monospace, "Noto Sans Mono CJK SC", Consolas, "Liberation Mono", monospace;
          font-size: .9375em; overflow-wrap: anywhere }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 }
        details { margin: .75rem 0 }
        summary { cursor: pointer; color: var(--blue); width: fit-content; padding: .125rem 0 }
        .lead { color: var(--soft); font-size: 1.0625rem; margin: 0 0 1.5rem; max-width: 46rem }
        .note, .hint { font-size: var(--small); color: var(--soft) }
        .soft { color: var(--soft) }
        .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap }

        """

    /// Head, foot, menu, columns.
    static let page: HTML = """
        .skip { position: absolute; left: 1rem; top: -4rem; background: var(--paper); padding: .5rem 1rem; z-index: 2 }
        .skip:focus { top: .5rem }
        .demo { background: var(--amber-wash); border-bottom: 1px solid var(--amber-edge); font-size: var(--small) }
        .demo p { margin-top: 0; margin-bottom: 0; padding-top: .25rem; padding-bottom: .25rem }
        header.site { border-bottom: 3px solid var(--blue) }
        header.site .wrap { display: flex; flex-wrap: wrap; align-items: center; column-gap: 2rem }
        header.site ul, footer.site ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap }
        .brand { text-decoration: none; padding: .75rem 0; white-space: nowrap }
        .brand b { font-size: 1.375rem; letter-spacing: .06em }
        .brand small { color: var(--soft); margin-left: .625rem }
        .menu ul { column-gap: 1.5rem }
        .menu a { display: block; color: var(--ink); text-decoration: none; padding: 1.125rem .125rem 1rem;
          border-bottom: 3px solid transparent; margin-bottom: -3px }
        .menu a:hover { color: var(--blue); border-color: var(--edge) }
        .menu a[aria-current] { color: var(--blue); font-weight: 600; border-color: var(--blue) }
        .tools { margin-left: auto; font-size: var(--small) }
        .tools ul { column-gap: 1rem; align-items: center }
        .tools form { margin: 0 }
        .tools a, .tools button { display: inline-block; padding: .25rem 0; color: var(--blue); background: none;
          border: 0; font: inherit; font-weight: 400; text-decoration: underline; text-decoration-thickness: 1px;
          text-underline-offset: .2em; min-height: 0; cursor: pointer }
        .tools button:hover { text-decoration-thickness: 2px; background: none; color: var(--blue-deep) }
        .tools button[aria-pressed=true] { font-weight: 600; text-decoration: none; border-bottom: 2px solid }
        .crumbs { font-size: var(--small); color: var(--soft); margin-top: 1rem }
        .crumbs ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; align-items: baseline }
        .crumbs li + li::before { content: "›"; margin: 0 .5rem }
        .crumbs a { color: var(--soft); display: inline-block; padding: .125rem 0 }
        .crumbs + h1 { margin-top: .75rem }
        .beside { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; max-width: none }
        .two { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 3.5rem }
        footer.site { border-top: 1px solid var(--line); background: var(--wash); font-size: var(--small);
          color: var(--soft); padding: 1.25rem 0 1.75rem }
        footer.site ul { gap: .25rem 1.75rem; padding: .1875rem 0 }
        footer.site a { color: var(--soft) }

        """
}
