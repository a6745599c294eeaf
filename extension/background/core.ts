/**
 * The core, loaded once for all tabs: from the extension's own two files, and never from elsewhere, with the writer's
 * own templates and those of a company's policy, which it is given anew whenever they change.
 *
 * A failed load is forgotten, so that the next draft tries again.
 */
import { TaktCore, unpack } from '../../wasm/loader';
import { loadPolicy, watchPolicy } from '../shared/policy';
import { loadTemplates, watchTemplates, withTemplates } from '../shared/templates';

let loading: Promise<TaktCore> | null = null;

async function load(): Promise<TaktCore> {
  const [wasm, rules] = await Promise.all([
    fetch('/takt.wasm.gz').then((response) => unpack(response, 'application/wasm')),
    fetch('/takt.rules.gz').then((response) => unpack(response).arrayBuffer()),
  ]);
  const core = await TaktCore.load(wasm, new Uint8Array(rules));
  await giveTemplates(core);
  return core;
}

/** The policy's, and the writer's in place of their namesakes. */
async function giveTemplates(core: Pick<TaktCore, 'setTemplates'>): Promise<void> {
  const [own, policy] = await Promise.all([loadTemplates(), loadPolicy()]);
  const templates = withTemplates(policy.templates, own);
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

/**
 * Follows the stores from now on, and says when the core has what is new in them. A core that is not there yet reads them
 * when it is loaded.
 */
export function followStores(renewed: () => void = () => undefined): void {
  const giveAgain = (): void => {
    // One that cannot be loaded is told of where a draft asks for it.
    void loading?.then(giveTemplates).then(renewed, () => undefined);
  };
  watchTemplates(giveAgain);
  watchPolicy(giveAgain);
}
