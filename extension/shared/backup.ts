/**
 * Everything that a writer has set, as one file: takt.backup/1 with settings and own templates.
 * A file of settings alone, as earlier versions wrote, is read as well. Which sites Takt may run on is not in it: only
 * the browser can say so, and it asks the person.
 */
import type { Template } from './generated/template';
import { membersOf } from './members';
import { loadOwnSettings, parseSettings, updateSettings, type Settings } from './settings';
import { loadTemplates, parseTemplates, replaceTemplates } from './templates';

export interface Backup {
  schema: 'takt.backup/1';
  settings: Settings;
  /** Absent: those that are there stay. */
  templates?: Template[];
}

/** The file's content, or null when it is none of ours. */
export function readBackup(text: string): Backup | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const raw = membersOf(value);
  switch (raw['schema']) {
    case 'takt.settings/1':
      return { schema: 'takt.backup/1', settings: parseSettings(raw) };
    case 'takt.backup/1':
      return {
        schema: 'takt.backup/1',
        settings: parseSettings(raw['settings']),
        templates: parseTemplates(raw['templates']),
      };
    default:
      return null;
  }
}

/** What is the writer's own; what a policy brings is the policy's. */
export async function exportAll(): Promise<string> {
  const [settings, templates] = await Promise.all([loadOwnSettings(), loadTemplates()]);
  const backup: Backup = { schema: 'takt.backup/1', settings, templates };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** In place of what was there. What a policy locks stays locked. */
export async function importAll({ settings, templates }: Backup): Promise<void> {
  await updateSettings(() => settings);
  if (templates !== undefined) await replaceTemplates(templates);
}
