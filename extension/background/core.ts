/**
 * The core, loaded once for all tabs: from the extension's own two files, and never from elsewhere,
 * with the writer's own templates, which it is given anew whenever they change.
 * A failed load is forgotten, so that the next draft tries again.
 */
import { TaktCore } from '../../wasm/loader';
import type { Template } from '../shared/generated/template';
import { loadTemplates, watchTemplates } from '../shared/templates';

let loading: Promise<TaktCore> | null = null;

async function load(): Promise<TaktCore> {
  const [wasm, rules, templates] = await Promise.all([
    fetch('/takt.wasm'),
    fetch('/takt.rules').then((response) => response.arrayBuffer()),
    loadTemplates(),
  ]);
  const core = await TaktCore.load(wasm, new Uint8Array(rules));
  setTemplates(core, templates);
  return core;
}

function setTemplates(core: Pick<TaktCore, 'setTemplates'>, templates: readonly Template[]): void {
  core.setTemplates(templates.length === 0 ? '' : JSON.stringify(templates));
}

/** The core; loading starts with the first call. */
export function getCore(): Promise<TaktCore> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Follows the store from now on. A core that is not there yet reads the store when it is loaded. */
export function followTemplates(): void {
  watchTemplates((templates) => {
    // One that cannot be loaded is told of where a draft asks for it.
    void loading?.then((core) => setTemplates(core, templates)).catch(() => undefined);
  });
}
