/**
 * A template, or a section of it, goes into the draft of a session; and the keys that lead from one place that is left
 * to fill to the next. Only the writer's own press leads here; what is inserted one undo takes back.
 */
import type { InsertedTemplate } from '../shared/generated/draft';
import type { Section, Suggestion } from '../shared/generated/report';
import { difference } from './diff';
import { insertionOf } from './insert';
import { applyEdits, readOwn, selectSpan, type ReplaceResult } from './replace';
import type { Session } from './session';

/** The words that would be inserted. */
export function wordsOf({ text }: Suggestion, section: Section | null): string {
  return section === null ? text : text.slice(section.start, section.end);
}

/** Inserts; where it worked, the first place that is left to fill is selected. */
export async function insertTemplate(
  session: Session,
  suggestion: Suggestion,
  section: Section | null,
): Promise<ReplaceResult> {
  const { composer } = session;
  const { text } = readOwn(composer);
  const edit = insertionOf(wordsOf(suggestion, section), {
    text,
    section: section?.part ?? null,
    caret: session.caret.offset(),
    parts: session.report?.parts ?? [],
  });
  const result = await applyEdits(composer, [edit], { body: text, subject: null });
  if (result !== 'done') return result;
  if (section === null) session.template = knownAgainAs(suggestion);
  const now = readOwn(composer).text;
  const change = difference(text, now);
  const span = change === null ? edit : { start: change.start, end: change.start + change.text.length };
  const open = suggestion.slots.filter(
    ({ filled, start, end }) => !filled && (section === null || (section.start <= start && end <= section.end)),
  );
  session.slots.begin(
    now,
    span,
    open.map(({ label }) => `[${label}]`),
  );
  const [first] = session.slots.in(now);
  if (first !== undefined) selectSpan(composer, first);
  return result;
}

/** What the core is told of it with every draft from now on: what stands in a slot is no word of the template's. */
export function knownAgainAs({ template, language, reviewed, text, slots }: Suggestion): InsertedTemplate {
  let inserted = '';
  let at = 0;
  for (const { start, end, label } of slots) {
    inserted += `${text.slice(at, start)}[${label}]`;
    at = end;
  }
  inserted += text.slice(at);
  const known = { id: template, language: language as NonNullable<InsertedTemplate['language']>, inserted };
  return reviewed === undefined ? known : { ...known, reviewed };
}

/**
 * Acts on Tab, Shift+Tab and Escape while there are open slots and the key was pressed in the draft. Says whether the
 * key was ours: the page is not to see it then. `ended` is called when the walk was ended.
 */
export function onSlotKey(event: KeyboardEvent, session: Session | null, ended: () => void): boolean {
  if (session?.slots.isOpen !== true || (event.key !== 'Tab' && event.key !== 'Escape')) return false;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  const { composer, slots } = session;
  if (event.type !== 'keydown' || !event.composedPath().includes(composer.body)) return false;
  if (event.key === 'Escape') {
    slots.end();
    ended();
  } else {
    const { text, start, end } = readOwn(composer);
    const next = slots.step(text, { start, end }, event.shiftKey ? -1 : 1);
    if (next === null) return false;
    selectSpan(composer, next);
  }
  event.preventDefault();
  return true;
}
