/** Stands for "wxt/browser" in unit tests: an extension API that keeps its state in memory. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export const browser = fakeBrowser;
