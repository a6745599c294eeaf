/** How badge, panel and dialog look: light and dark, with less motion where that is asked for. */

export const PANEL_CSS = `
:host {
  --paper: #ffffff; --ink: #1d2433; --quiet: #56607a; --line: #e3e7ef; --soft: #f4f6fa; --accent: #1f5fbf; --on-accent: #ffffff;
  --stop: #b3261e; --stop-soft: #fdecea; --warn: #8a5300; --warn-soft: #fff4df; --hint: #2f5d9b; --hint-soft: #eaf1fb;
  --good: #1c6b45; --good-soft: #e6f5ec; --shadow: 0 1px 2px rgb(20 28 48 / 12%), 0 12px 32px rgb(20 28 48 / 18%);
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #1f2430; --ink: #e9ecf4; --quiet: #aab3c7; --line: #363d4e; --soft: #282e3c; --accent: #8ab4f8; --on-accent: #12203a;
    --stop: #ff9b93; --stop-soft: #43211f; --warn: #f5c26b; --warn-soft: #3d2f17; --hint: #9dc1f5; --hint-soft: #21314a;
    --good: #83d3a6; --good-soft: #1b3a2a; --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 36px rgb(0 0 0 / 55%);
    color-scheme: dark;
  }
}
* { box-sizing: border-box; }
.badge, .panel, .card, .toast, dialog {
  font: 400 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  color: var(--ink); letter-spacing: normal; text-align: start; pointer-events: auto;
}
button { font: inherit; color: inherit; cursor: pointer; }
button:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none !important; }
.unseen { position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.badge {
  position: fixed; display: inline-flex; align-items: center; gap: 6px; height: 28px; padding: 0 10px; border: 1px solid var(--line);
  border-radius: 14px; background: var(--paper); color: var(--quiet); box-shadow: 0 1px 3px rgb(20 28 48 / 18%);
  font-size: 13px; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; user-select: none;
}
.badge:hover { border-color: currentColor; }
.badge[data-level=stop] { color: var(--stop); background: var(--stop-soft); border-color: currentColor; }
.badge[data-level=warn] { color: var(--warn); background: var(--warn-soft); border-color: transparent; }
.badge[data-level=hint] { color: var(--hint); background: var(--hint-soft); border-color: transparent; }
.badge[data-level=clear] { color: var(--good); }
.badge[data-unguarded][data-level=clear] { color: var(--warn); }
.badge[data-unguarded] { border-style: dashed; border-color: currentColor; }
.badge[data-state=unavailable] { color: var(--warn); border-style: dashed; border-color: currentColor; }
.badge[data-state=reading] { opacity: .75; }

.panel {
  position: fixed; display: flex; flex-direction: column; width: 372px; max-width: calc(100vw - 16px); overflow: hidden;
  border: 1px solid var(--line); border-radius: 14px; background: var(--paper); box-shadow: var(--shadow);
  z-index: 1; animation: rise 140ms ease-out;
}
@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
.panel > header { display: flex; align-items: center; gap: 8px; padding: 10px 8px 10px 16px; border-bottom: 1px solid var(--line); }
h2, h3, p { margin: 0; font-size: inherit; }
.panel > header h2 { font-weight: 650; }
.summary { flex: 1; color: var(--quiet); font-size: 13px; text-align: end; }
.square { display: inline-grid; place-items: center; width: 32px; height: 32px; border: 0; border-radius: 8px; background: none; color: var(--quiet); }
.square:hover { background: var(--soft); color: var(--ink); }
.scroll { flex: 1 1 auto; min-height: min(330px, 40vh); overflow: auto; overscroll-behavior: contain; padding: 4px 0; }
.scroll:focus-visible { outline-offset: -2px; }

.remark { display: flex; gap: 8px; padding: 8px 16px; border-bottom: 1px solid var(--line); background: var(--soft); color: var(--quiet); font-size: 13px; }
.remark svg { flex: none; margin-top: 2px; }
.remark[data-takt=unguarded] svg { color: var(--warn); }
.remark button { padding: 0; border: 0; background: none; text-decoration: underline; text-underline-offset: 2px; }
.finding { position: relative; padding: 12px 16px 10px 44px; border-bottom: 1px solid var(--line); }
.finding:last-child { border-bottom: 0; }
.finding[data-current] { background: var(--soft); }
.finding > svg { position: absolute; inset: 14px auto auto 16px; }
.finding[data-severity=stop] > svg, .label[data-severity=stop] { color: var(--stop); }
.finding[data-severity=warn] > svg, .label[data-severity=warn] { color: var(--warn); }
.finding[data-severity=hint] > svg, .label[data-severity=hint] { color: var(--hint); }
.label { font-size: 12px; font-weight: 650; }
.message { font-weight: 550; overflow-wrap: anywhere; }
.excerpt {
  display: block; max-width: 100%; margin: 4px 0 0; padding: 2px 8px; border: 0; border-radius: 6px; background: var(--soft); color: var(--ink);
  font-size: 13px; text-align: start; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
.finding[data-current] .excerpt { background: var(--paper); }
.excerpt:hover { color: var(--accent); text-decoration: underline; }
.why { margin-top: 4px; color: var(--quiet); font-size: 13px; }
.fixes { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
.fix {
  max-width: 100%; padding: 4px 12px; border: 1px solid transparent; border-radius: 8px; background: var(--accent); color: var(--on-accent);
  font-size: 13px; font-weight: 600; text-align: start; overflow-wrap: anywhere;
}
.fix:hover { filter: brightness(1.08); }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; margin-top: 6px; font-size: 12px; color: var(--quiet); }
.tools button { padding: 2px 0; border: 0; background: none; color: var(--quiet); font-size: 12px; text-decoration: underline; text-underline-offset: 2px; }
.tools button:hover { color: var(--ink); }
.tools.rest { margin-top: 4px; padding-top: 6px; border-top: 1px dashed var(--line); gap: 4px 14px; }
.tools .source { margin-inline-start: auto; }
.clear { display: flex; gap: 10px; padding: 18px 16px; color: var(--good); }
.clear svg { flex: none; }
.clear p { color: var(--ink); }
.clear[data-takt=unavailable] { color: var(--warn); }

.tabs { display: flex; gap: 2px; padding: 0 10px; border-bottom: 1px solid var(--line); }
.tabs button {
  flex: 0 1 auto; min-width: 0; padding: 8px 8px 7px; border: 0; border-bottom: 2px solid transparent; background: none; color: var(--quiet);
  font-size: 13px; font-weight: 550; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
.tabs button:hover { color: var(--ink); }
.tabs button:focus-visible { outline-offset: -2px; border-radius: 6px; }
.tabs [aria-selected=true] { color: var(--ink); border-bottom-color: var(--accent); }
.count { margin-inline-start: 5px; color: var(--quiet); font-weight: 500; font-variant-numeric: tabular-nums; }
.count:empty { display: none; }

.parts { margin: 0; padding: 4px 0; list-style: none; }
.parts li > * {
  display: flex; gap: 10px; align-items: start; width: 100%; padding: 7px 16px; border: 0; background: none; text-align: start; font-size: 13px;
}
.parts li > button:hover { background: var(--soft); }
.parts li > button:focus-visible { outline-offset: -2px; }
.parts li svg { flex: none; margin-top: 2px; color: var(--quiet); }
.parts [data-present=true] svg { color: var(--good); }
.parts .what { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.parts [data-present=false] .what { color: var(--ink); font-weight: 550; }
.advice { display: block; margin-top: 1px; color: var(--quiet); font-size: 12px; font-weight: 400; }
.parts .do { color: var(--quiet); font-size: 12px; opacity: 0; }
.parts .add { color: var(--accent); font-weight: 600; }
.parts button:hover .do, .parts button:focus-visible .do, .parts .do.add { opacity: 1; }

.lead { padding: 10px 16px 0; color: var(--quiet); font-size: 13px; }
.scale { padding: 12px 16px 10px; border-bottom: 1px solid var(--line); }
.scale:last-child { border-bottom: 0; }
.scale h3 { display: flex; justify-content: space-between; gap: 12px; font-size: 13px; font-weight: 600; }
.scale .value { color: var(--quiet); font-weight: 400; }
.track { position: relative; height: 6px; margin: 10px 6px 6px; border-radius: 3px; background: var(--line); }
.track::before { content: ""; position: absolute; inset: -3px auto -3px calc(50% - 1px); width: 2px; border-radius: 1px; background: var(--line); }
.fill { position: absolute; inset: 0 auto 0 calc(var(--from, .5) * 100%); width: calc(var(--long, 0) * 100%); border-radius: 3px; background: var(--accent); opacity: .45; }
.dot {
  position: absolute; top: -4px; left: calc(var(--at, .5) * 100% - 7px); width: 14px; height: 14px; border: 3px solid var(--paper); border-radius: 7px;
  background: var(--accent); box-shadow: 0 0 0 1px var(--line);
}
.fill, .dot { transition: left 180ms ease-out, inset 180ms ease-out, width 180ms ease-out; }
.poles { display: flex; justify-content: space-between; gap: 12px; color: var(--quiet); font-size: 12px; }
.words { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0 0; padding: 0; list-style: none; }
.words:empty { display: none; }
.words button {
  max-width: 100%; padding: 2px 9px 2px 7px; border: 1px solid var(--line); border-radius: 12px; background: var(--soft); font-size: 12px; text-align: start; overflow-wrap: anywhere;
}
.words button:hover { border-color: var(--quiet); }
.by { margin-inline-end: 5px; font-weight: 700; color: var(--accent); }
[data-by=less] .by { color: var(--warn); }
.templates { padding: 8px 0 12px; }
.search {
  display: block; width: calc(100% - 32px); margin: 2px 16px 6px; padding: 7px 11px; border: 1px solid var(--line); border-radius: 9px; background: var(--soft);
  font: inherit; font-size: 13px; color: inherit;
}
.search::placeholder { color: var(--quiet); opacity: 1; }
.search:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
.group { padding: 8px 16px 2px; color: var(--quiet); font-size: 12px; font-weight: 600; }
.offers { margin: 0; padding: 0; list-style: none; }
.offer { display: block; width: 100%; padding: 7px 16px 8px; border: 0; background: none; text-align: start; }
.offer:hover { background: var(--soft); }
.offer:focus-visible { outline-offset: -2px; }
.offer .name { display: block; font-size: 13px; font-weight: 600; }
.glimpse { display: block; color: var(--quiet); font-size: 12px; overflow-wrap: anywhere; }
.glimpse[data-takt=template-reason] { color: var(--good); }
.save { margin-top: 10px; padding: 8px 16px 0; border-top: 1px solid var(--line); }
.save label { display: block; font-size: 12px; color: var(--quiet); }
.save .search { width: 100%; margin: 2px 0 0; }
.quiet { padding: 4px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); font-size: 13px; font-weight: 550; }
.quiet:hover { background: var(--soft); }
.bar { display: flex; align-items: center; gap: 6px; padding: 0 16px 8px 8px; }
.bar h3 { flex: 1; min-width: 0; font-size: 14px; font-weight: 650; overflow-wrap: anywhere; }
.registers { display: flex; flex: none; padding: 2px; border-radius: 8px; background: var(--soft); }
.registers button { padding: 2px 8px; border: 0; border-radius: 6px; background: none; color: var(--quiet); font-size: 12px; }
.registers [aria-pressed=true] { background: var(--paper); color: var(--ink); font-weight: 600; box-shadow: 0 1px 2px rgb(20 28 48 / 16%); }
.passage { display: flex; gap: 10px; align-items: start; padding: 5px 16px; }
.passage:hover, .passage:focus-within { background: var(--soft); }
.passage p { flex: 1; min-width: 0; font-size: 13px; line-height: 1.55; white-space: pre-wrap; overflow-wrap: anywhere; }
.passage .quiet { flex: none; padding: 1px 8px; font-size: 12px; opacity: 0; }
.passage:hover .quiet, .passage .quiet:focus-visible { opacity: 1; }
.quiet-word { color: var(--quiet); }
mark { margin: 0 -2px; padding: 0 2px; border-radius: 4px; color: inherit; background: var(--good-soft); }
mark.open { background: var(--hint-soft); color: var(--hint); box-shadow: inset 0 -1.5px 0 var(--hint); }
.choice { position: sticky; bottom: -4px; margin-top: 8px; padding: 8px 16px 4px; background: var(--paper); }
.choice .fix { padding: 7px 16px; }
.panel > footer { padding: 8px 16px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 12px; }

.card {
  position: fixed; z-index: 2; width: max-content; max-width: min(360px, calc(100vw - 12px)); max-height: calc(100vh - 12px); overflow: auto; border: 1px solid var(--line);
  border-radius: 12px; background: var(--paper); box-shadow: var(--shadow); animation: rise 110ms ease-out;
}
.about { position: relative; padding: 11px 14px 11px 38px; }
.about + .about { border-top: 1px solid var(--line); }
.about > svg { position: absolute; inset: 13px auto auto 13px; }
.about[data-severity=stop] > svg { color: var(--stop); }
.about[data-severity=warn] > svg { color: var(--warn); }
.about[data-severity=hint] > svg { color: var(--hint); }
.about .message { font-size: 13.5px; }
.about .why { margin-top: 3px; font-size: 12.5px; }
.about .fixes button { padding: 3px 10px; font-size: 12.5px; }
.hint { margin-top: 7px; color: var(--quiet); font-size: 12px; }
.toast {
  position: fixed; z-index: 2; inset: auto 16px 16px auto; display: flex; align-items: center; gap: 12px; max-width: min(420px, calc(100vw - 32px)); padding: 10px 8px 10px 16px;
  border-radius: 10px; background: var(--ink); color: var(--paper); box-shadow: var(--shadow);
}
.toast button { padding: 4px 8px; border: 0; border-radius: 6px; background: none; color: inherit; font-weight: 650; text-decoration: underline; text-underline-offset: 3px; }
.toast button:focus-visible { outline-color: currentColor; }

dialog {
  width: min(480px, calc(100vw - 32px)); max-height: calc(100vh - 48px); padding: 0; border: 1px solid var(--line); border-radius: 16px; background: var(--paper);
  box-shadow: var(--shadow); overflow: auto;
}
dialog::backdrop { background: rgb(16 22 38 / 45%); }
.ask { padding: 20px 24px 16px; }
.ask h2 { display: flex; gap: 10px; align-items: center; font-size: 17px; font-weight: 650; }
.ask h2 svg { flex: none; color: var(--stop); }
.ask p { margin-top: 8px; }
.ask ul { margin: 14px 0 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 10px; }
.ask li { padding: 10px 14px; border-bottom: 1px solid var(--line); }
.ask li:last-child { border-bottom: 0; }
.ask .excerpt { color: var(--stop); background: var(--stop-soft); }
.ask .excerpt:hover { text-decoration: none; color: var(--stop); }
.ask .who { color: var(--quiet); font-size: 12px; }
.choices { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; padding: 12px 24px 20px; }
.choices button { padding: 8px 16px; border: 1px solid var(--line); border-radius: 9px; background: var(--paper); font-weight: 600; }
.choices button:hover { background: var(--soft); }
.choices .back { border-color: transparent; background: var(--accent); color: var(--on-accent); }
.choices .back:hover { background: var(--accent); filter: brightness(1.08); }
.choices .anyway { color: var(--stop); }

@media (prefers-reduced-motion: reduce) { .panel, .card, .fill, .dot { animation: none; transition: none; } }
@media (hover: none) { .passage .quiet, .parts .do { opacity: 1; } }
@media (forced-colors: active) { .badge, .panel, .card, .toast, dialog, .fix { border: 1px solid CanvasText; } .dot, .fill { background: Highlight; forced-color-adjust: none; } .tabs [aria-selected=true] { border-bottom-color: Highlight; } }
`;
