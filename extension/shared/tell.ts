/**
 * What content scripts tell the background without waiting for an answer. A telling that is lost does no harm; what was
 * told comes from a page's process, so whoever takes it looks at it first.
 */
import { browser } from 'wxt/browser';

/** In a content script. */
export function tell(kind: string, what: unknown): void {
  void browser.runtime.sendMessage({ kind, what }).catch(() => undefined);
}

/** In the background. */
export function onTold(kind: string, take: (what: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const told = message as { kind?: unknown; what?: unknown } | null;
    if (told?.kind === kind && sender.id === browser.runtime.id) take(told.what);
    return false;
  });
}
