/** The background: one core, one router, and the sites the writer has granted. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { followStores, getCore } from '../background/core';
import { deskListener } from '../background/desk';
import { Router } from '../background/router';
import { grantedSites, registerSites, startInOpenTabs } from '../background/siteAccess';
import { followUpForFrames } from '../shared/followUp';
import { PORT_NAME } from '../shared/protocol';
import { WELCOME_PAGE } from '../shared/registration';
import { countForFrames } from '../shared/statistics';

export default defineBackground(() => {
  const router = new Router(getCore);
  followStores(() => router.renew());
  browser.runtime.onMessage.addListener(deskListener(getCore, browser.runtime.id));
  countForFrames();
  followUpForFrames();

  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PORT_NAME && port.sender?.id === browser.runtime.id) router.serve(port);
    else port.disconnect();
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // The test build is installed anew for every test; a tab in front of the tested page would be in the way.
    if (reason === 'install' && import.meta.env.MODE !== 'test') void browser.tabs.create({ url: WELCOME_PAGE });
    void registerSites().then(grantedSites).then(startInOpenTabs);
  });
  browser.runtime.onStartup.addListener(() => void registerSites());
  browser.permissions.onRemoved.addListener(() => void registerSites());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerSites().then(() => startInOpenTabs(origins));
  });
});
