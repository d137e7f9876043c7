/** The style sheet of the report. All colours are variables, so that the dark page is the same page. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #ffffff; --ink: #1b1f24; --muted: #5d6673; --line: #e2e5ea; --accent: #2f5bd3;
  --first: #2f5bd3; --second: #c2570c; --third: #6d4bc3; --baseline: #767f8c;
  --ok: #18794e; --warn: #8a5a00; --bad: #c4302b;
  --ok-soft: #e3f4ea; --warn-soft: #fbf0d9; --bad-soft: #fce7e6; --rest-soft: #eceff3;
  --ok-fill: #4cb782; --warn-fill: #e9b949; --bad-fill: #dd5f59; --rest-fill: #93a1b5; --ink-fill: #4a5260;
  --shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 4px 16px rgb(16 24 40 / 5%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1216; --card: #171b21; --ink: #e8ebf0; --muted: #9aa4b2; --line: #2a313b; --accent: #86a9ff;
    --first: #7ea4ff; --second: #ffab66; --third: #b79bff; --baseline: #8b95a3;
    --ok: #5fd39a; --warn: #e8bd57; --bad: #ff8a84;
    --ok-soft: #14301f; --warn-soft: #33270c; --bad-soft: #3a1917; --rest-soft: #222831;
    --ok-fill: #2f9e68; --warn-fill: #c08f25; --bad-fill: #d0524c; --rest-fill: #5d6a7d; --ink-fill: #aab3c0;
    --shadow: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
main { max-width: 1160px; margin: 0 auto; padding: 32px 24px 64px; }
h1, h2, p { margin: 0; }
h1 { font-size: 28px; line-height: 1.2; letter-spacing: -0.02em; overflow-wrap: anywhere; }
h2 { font-size: 17px; line-height: 1.3; letter-spacing: -0.01em; }
.eyebrow { color: var(--muted); font-size: 14px; overflow-wrap: anywhere; }
.top { display: flex; gap: 8px 20px; align-items: start; justify-content: space-between; flex-wrap: wrap; }
.top > div { min-width: 0; }
.headline { font-size: 19px; line-height: 1.45; max-width: 46em; margin-top: 16px; }
.load { color: var(--muted); font-size: 14px; margin-top: 8px; }
.pill { display: inline-flex; gap: 8px; align-items: center; border-radius: 999px; padding: 6px 14px; font-weight: 600; font-size: 14px; white-space: nowrap; }
.ok { color: var(--ok); } .warn { color: var(--warn); } .bad { color: var(--bad); } .rest { color: var(--muted); }
.pill.ok { background: var(--ok-soft); } .pill.warn { background: var(--warn-soft); } .pill.bad { background: var(--bad-soft); } .pill.rest { background: var(--rest-soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); padding: 20px; min-width: 0; }
.card > p { color: var(--muted); font-size: 14px; margin-top: 4px; }
.banner { margin-top: 20px; padding: 14px 18px; font-size: 15px; overflow-wrap: anywhere; }
.banner.warn { background: var(--warn-soft); border-color: transparent; color: var(--ink); }
.banner.bad { background: var(--bad-soft); border-color: transparent; color: var(--ink); }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; margin: 24px 0 0; padding: 0; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); padding: 14px 16px; min-width: 0; }
.tile dt { color: var(--muted); font-size: 13px; }
.tile dd { margin: 2px 0 0; font-size: 24px; line-height: 1.25; font-weight: 650; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tile dd.small { font-size: 13px; font-weight: 500; letter-spacing: 0; white-space: normal; }
.grid { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; margin-top: 16px; }
.wide { grid-column: 1 / -1; }
.codes { grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr)); }
.stack { margin-top: 16px; }
.head { display: flex; align-items: start; justify-content: space-between; gap: 8px 12px; flex-wrap: wrap; }
.controls { display: flex; gap: 8px; flex-wrap: wrap; }
button, select {
  font: inherit; font-size: 13px; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: 4px 10px; max-width: 100%; cursor: pointer;
}
button:focus-visible, select:focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.plot { margin-top: 12px; min-width: 0; overflow: hidden; }
.uplot { width: 100%; }
.u-legend { font-size: 13px; color: var(--ink); text-align: left; margin: 4px 0 0; font-variant-numeric: tabular-nums; }
.u-legend .u-marker { border-radius: 3px; width: 0.8em; height: 0.8em; }
.u-series > * { padding: 2px 4px 2px 0; }
.u-inline tr { margin: 0; }
.u-legend.u-inline, .u-legend.u-inline tbody { display: flex; flex-wrap: wrap; gap: 0 16px; min-height: 26px; }
.u-legend.u-inline tr:first-child { order: 1; }
.uplot.idle .u-legend tr:first-child { visibility: hidden; }
.u-inline.u-live th::after { content: ""; }
.u-legend .u-value { font-weight: 600; }
.u-legend th { font-weight: 500; color: var(--muted); }
.u-select { background: color-mix(in srgb, var(--accent) 15%, transparent); }
table.figures { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
caption { text-align: left; margin-bottom: 8px; }
.figures th, .figures td { padding: 9px 8px; text-align: right; border-bottom: 1px solid var(--line); vertical-align: baseline; }
.figures td { white-space: nowrap; }
.figures thead th { color: var(--muted); font-weight: 500; font-size: 13px; }
.figures tbody th { font-weight: 500; overflow-wrap: anywhere; }
.figures th:first-child { text-align: left; padding-left: 0; }
.figures th:last-child, .figures td:last-child { padding-right: 0; }
.figures tbody tr:last-child > * { border-bottom: 0; }
.figures .sum > * { font-weight: 650; }
.figures small { display: block; font-size: 12px; font-weight: 500; }
code { font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
ul.plain { list-style: none; margin: 12px 0 0; padding: 0; font-size: 14px; }
ul.plain li { padding: 7px 0; border-bottom: 1px solid var(--line); display: flex; gap: 4px 10px; align-items: baseline; flex-wrap: wrap; overflow-wrap: anywhere; }
ul.plain li:last-child { border-bottom: 0; }
ul.plain .value { margin-left: auto; color: var(--muted); font-variant-numeric: tabular-nums; }
dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 20px; margin: 12px 0 0; font-size: 14px; }
dl.facts dt { color: var(--muted); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
footer { color: var(--muted); font-size: 13px; margin-top: 28px; }
@media (max-width: 900px) {
  .tiles { grid-template-columns: repeat(3, 1fr); }
  .grid:not(.codes) { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 640px) {
  main { padding: 20px 14px 48px; }
  h1 { font-size: 23px; }
  .headline { font-size: 17px; }
  .tiles { grid-template-columns: repeat(2, 1fr); gap: 10px; }
  .tile { padding: 12px; }
  .tile dd { font-size: 21px; }
  .card { padding: 16px 14px; }
  .figures thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .figures, .figures tbody, .figures tr, .figures th, .figures td { display: block; }
  .figures tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6px 8px; padding: 12px 0; border-bottom: 1px solid var(--line); }
  .figures tbody tr:last-child { border-bottom: 0; }
  .figures th, .figures td { border: 0; padding: 0; text-align: left; }
  .figures tbody th { grid-column: 1 / -1; font-weight: 600; }
  .figures small { white-space: normal; }
  .figures td::before { content: attr(data-label); display: block; color: var(--muted); font-size: 12px; font-weight: 400; }
  dl.facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl.facts dd { margin-bottom: 8px; }
}
@media print {
  body { background: #fff; }
  .card, .tile { box-shadow: none; break-inside: avoid; }
}
`
