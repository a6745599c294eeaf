/**
 * A build step: the ids of all checks with their titles in the four languages, taken from the
 * rule packs, as the module "virtual:takt-checks". Only the titles: the settings page needs no
 * more, and the words of findings come from the core.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:takt-checks';
const RESOLVED = `\0${NAME}`;

/** Titles by language, for each check. A language without a title leaves it out. */
export type CheckTitles = Record<string, Partial<Record<string, string>>>;

interface Pack {
  language?: string;
  checks?: { id: string }[];
  messages?: Record<string, { title?: string }>;
}

async function readPacks(folder: string): Promise<Pack[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  const files = entries.filter((name) => name.endsWith('.json') && !name.includes('schema')).sort();
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Pack));
}

export async function collectCheckTitles(folder: string): Promise<CheckTitles> {
  const packs = await readPacks(folder);
  const ids = packs.flatMap(({ checks = [] }) => checks.map(({ id }) => id)).sort();
  return Object.fromEntries(
    ids.map((id) => [
      id,
      Object.fromEntries(
        packs.flatMap(({ language, messages }) => {
          const title = messages?.[id]?.title;
          return language === undefined || title === undefined ? [] : [[language, title]];
        }),
      ),
    ]),
  );
}

export function checkTitles(folder: string): Plugin {
  return {
    name: 'takt-check-titles',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load: async (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(await collectCheckTitles(folder))};` : null,
  };
}
