/**
 * A company's policy, from the browser's managed storage (docs/policy.md): settings that its people cannot change,
 * templates and sites. The schema for browsers that check it is public/policy.schema.json; this file checks
 * all of it again, because others do not, and what is missing or wrong is simply not set.
 *
 * What a locked setting means is settings.ts's; here is only what the company says.
 */
import { browser } from 'wxt/browser';
import type { Template } from './generated/template';
import { membersOf } from './members';
import { originPattern } from './registration';
import { parseTemplates } from './templates';

export interface Policy {
  /** Who says so, for the people who meet a locked setting. Empty: "your organisation". */
  organisation: string;
  /** Why, in the company's own words; may be empty. */
  reason: string;
  /** As it stands there; settings.ts knows what is valid. */
  settings: Readonly<Record<string, unknown>>;
  templates: readonly Template[];
  /** Origins on which Takt is to run. The browser still asks each person once. */
  sites: readonly string[];
}

export const NO_POLICY: Policy = Object.freeze({
  organisation: '',
  reason: '',
  settings: {},
  templates: [],
  sites: [],
});

const LONGEST = 400;

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A document as the policy holds it: as its text, since the registry knows no nested values, or as it is. */
function documentOf(value: unknown): Record<string, unknown> | null {
  let document = value;
  if (typeof value === 'string') {
    try {
      document = JSON.parse(value);
    } catch {
      return null;
    }
  }
  return typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : null;
}

/** Keeps what is valid of `value`; never throws. */
export function parsePolicy(value: unknown): Policy {
  const raw = membersOf(value);
  if (Object.keys(raw).length === 0) return NO_POLICY;
  const sites = list(raw['sites']).map((site) => (typeof site === 'string' ? originPattern(site) : null));
  return {
    organisation: text(raw['organisation']),
    reason: text(raw['reason']),
    settings: documentOf(raw['settings']) ?? {},
    templates: parseTemplates(list(raw['templates']).map(documentOf)),
    sites: [...new Set(sites.filter((site) => site !== null))],
  };
}

/** The policy, or none where there is none or the browser knows no such storage. */
export async function loadPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    // Firefox rejects when nobody has deployed a policy.
    return NO_POLICY;
  }
}

/** Calls back when the policy has changed. Returns how to stop. Firefox reads a policy only when it starts. */
export function watchPolicy(listener: () => void): () => void {
  const onChanged = (_changes: unknown, area: string): void => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
