/**
 * The content script. It is registered at run time for the sites that the writer has granted
 * (background/siteAccess.ts), so the manifest of a release names no site at all.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Frame } from '../composer/frame';

declare global {
  // One page part in a frame, even if a page that was open before its site was granted is served twice.
  var taktFrame: Frame | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    // An editor's own frame is read from the page around it.
    if (location.protocol === 'about:' || globalThis.taktFrame !== undefined) return;
    globalThis.taktFrame = new Frame();
    globalThis.taktFrame.start();
  },
});
