import Markup
import TransparencyLog

/// How the page of a dossier looks, on a screen, a telephone and paper.
enum DossierStyle {
    /// The only style the page allows itself: it is named by its hash, so that nothing else can style or run.
    static let policy =
        "default-src 'none'; style-src 'sha256-\(Hash(of: sheet.utf8).base64)'; base-uri 'none'; form-action 'none'"

    static let sheet: HTML = """
        :root { --ink: #16202e; --soft: #525e6c; --line: #d9dfe6; --wash: #f4f6f9; --blue: #0b4a86; --amber: #7a5000 }
        * { box-sizing: border-box }
        html { font: 16px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
            color: var(--ink); background: #fff; font-variant-numeric: tabular-nums }
        body { margin: 0 }
        a { color: var(--blue); text-underline-offset: 3px }
        :focus-visible { outline: 3px solid #f2b705; outline-offset: 2px }
        .wrap { max-width: 1180px; margin: 0 auto; padding: 0 24px }
        header { border-bottom: 3px solid var(--blue) }
        header .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; padding-top: 14px;
            padding-bottom: 12px }
        header b { font-size: 22px; color: var(--blue); letter-spacing: .08em }
        header span { font-size: 14px; color: var(--soft) }
        h1 { font-size: 28px; line-height: 1.3; margin: 26px 0 4px; overflow-wrap: anywhere }
        h2 { font-size: 20px; margin: 40px 0 10px; padding-top: 14px; border-top: 1px solid var(--line) }
        h3 { font-size: 16px; margin: 20px 0 4px }
        p { margin: 6px 0; max-width: 46em }
        .lead { color: var(--soft) }
        .warn { border-left: 4px solid #c98a00; background: #fff7e0; color: var(--amber); padding: 8px 14px;
            margin: 16px 0 }
        code { font-family: "Noto Sans Mono CJK SC", ui-monospace, Consolas, monospace; font-size: 12.5px;
            color: var(--soft); overflow-wrap: anywhere; font-weight: 400 }
        .key { display: grid; grid-template-columns: repeat(4, 1fr); margin: 20px 0 0; border-top: 1px solid var(--line) }
        .key div { padding: 10px 18px 10px 0; border-bottom: 1px solid var(--line) }
        .key dt { font-size: 14px; color: var(--soft) }
        .key dd { margin: 0; font-size: 18px; font-weight: 600; overflow-wrap: anywhere }
        .key dd small { font-size: 14px; font-weight: 400; color: var(--soft); display: block }
        table { border-collapse: collapse; width: 100%; font-size: 15px }
        th, td { text-align: left; padding: 10px 16px 10px 0; border-bottom: 1px solid var(--line);
            vertical-align: top; overflow-wrap: anywhere }
        thead th { font-weight: 500; color: var(--soft); font-size: 14px; border-bottom: 2px solid var(--ink);
            white-space: nowrap }
        tbody th { font-weight: 600 }
        td code, th code { display: block }
        .num { text-align: right; white-space: nowrap }
        .when { white-space: nowrap }
        .facts { margin: 0; display: grid; grid-template-columns: minmax(9.5em, max-content) 1fr; gap: 2px 14px }
        .facts dt { color: var(--soft); font-size: 14px }
        .facts dt code { margin-left: 4px; font-size: 11.5px; display: inline }
        .facts dd { margin: 0 }
        .facts dd code { display: inline }
        .facts dd .facts { border-left: 2px solid var(--line); padding-left: 10px }
        .list { margin: 0; padding-left: 1.4em }
        .none { color: var(--soft); font-size: 14px }
        .tag { display: inline-block; font-size: 13px; padding: 0 8px; border: 1px solid var(--line);
            border-radius: 2px; color: var(--soft); background: var(--wash); white-space: nowrap }
        .sealed { border-left: 3px solid var(--line); padding-left: 10px; margin-top: 8px }
        .sealed p { font-size: 13px; color: var(--soft); margin: 0 }
        pre { background: var(--wash); border: 1px solid var(--line); padding: 10px 14px; margin: 8px 0; font-size: 13px;
            font-family: "Noto Sans Mono CJK SC", ui-monospace, Consolas, monospace; white-space: pre-wrap;
            overflow-wrap: anywhere }
        ol.steps { padding-left: 1.5em; max-width: 48em }
        ol.steps li { margin: 6px 0 }
        footer { margin-top: 48px; border-top: 1px solid var(--line); background: var(--wash); font-size: 14px;
            color: var(--soft); padding: 16px 0 24px }
        @media (max-width: 820px) {
            .wrap { padding: 0 16px }
            h1 { font-size: 24px }
            .key { grid-template-columns: 1fr 1fr }
            .cards thead { position: absolute; left: -9999px }
            .cards tr { display: block; border-bottom: 2px solid var(--line); padding: 10px 0 }
            .cards th, .cards td { display: grid; grid-template-columns: 5.5em 1fr; gap: 0 10px; border: 0;
                padding: 3px 0; text-align: left; white-space: normal }
            .cards th::before, .cards td::before { content: attr(data-label); color: var(--soft); font-size: 14px;
                font-weight: 400 }
            .facts { grid-template-columns: 1fr; gap: 0 }
            .facts dd { margin-bottom: 6px }
        }
        @media print {
            html { font-size: 10.5pt }
            .wrap { max-width: none; padding: 0 }
            a { color: inherit; text-decoration: none }
            h2 { margin-top: 22px }
            tr, .key div, li { break-inside: avoid }
            thead { display: table-header-group }
            footer, pre, .warn { background: none }
            @page { size: A4; margin: 18mm 16mm }
        }
        """
}
