/**
 * The core, loaded once for all tabs: from the extension's own two files, and never from elsewhere.
 * A failed load is forgotten, so that the next draft tries again.
 */
import { TaktCore } from '../../wasm/loader';

let loading: Promise<TaktCore> | null = null;

async function load(): Promise<TaktCore> {
  const [wasm, rules] = await Promise.all([
    fetch('/takt.wasm'),
    fetch('/takt.rules').then((response) => response.arrayBuffer()),
  ]);
  return TaktCore.load(wasm, new Uint8Array(rules));
}

/** The core; loading starts with the first call. */
export function getCore(): Promise<TaktCore> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
