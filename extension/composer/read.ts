/**
 * Reads one composer into a takt.draft/1: own text without quoted mail and signature, subject,
 * recipients, attachments, and the message that is being answered where the draft quotes it.
 */
import type { Address, Author, Draft, Format, ThreadMessage } from '../shared/generated/draft';
import { PROFILE_TEXTS, type Profile, type Settings } from '../shared/settings';
import { isTextArea, type FoundComposer } from './find';
import { ownText, readAddresses, readAttachments, readSource, subjectOf } from './site';
import { readText, type TextMap } from './textMap';

export interface Reading {
  text: string;
  formats: Format[];
  /** Null for a textarea, whose value is the text. */
  map: TextMap | null;
  /** Everything of the draft but the body and the settings. */
  fields: Omit<Draft, 'body' | 'settings'>;
}

/** Reads the composer as it stands. Cost: one walk over the body's nodes and a few queries. */
export function readComposer(
  composer: FoundComposer,
  settings: Settings,
  uiLanguage: Settings['interfaceLanguage'],
): Reading {
  const { body, site, root } = composer;
  const map = isTextArea(body) ? null : readOwnText(composer);
  const fields: Reading['fields'] = { schema: 'takt.draft/1', role: settings.role, language: settings.language };
  if (uiLanguage !== 'auto') fields.uiLanguage = uiLanguage;

  const subject = subjectOf(composer);
  if (subject !== null) fields.subject = ownText(subject);
  const author = authorOf(settings.profile, readAddresses(root, site.from)?.[0]);
  if (author !== null) fields.author = author;
  for (const kind of ['to', 'cc', 'bcc'] as const) {
    const addresses = readAddresses(root, site.recipients[kind]);
    if (addresses !== null) fields[kind] = addresses;
  }
  const attachments = readAttachments(root, site.attachments);
  if (attachments !== null) fields.attachments = attachments;
  const thread = readAnswered(composer);
  if (thread !== null) fields.thread = thread;
  if (map?.skipped.some((element) => matchesAny(element, site.signature) && ownText(element).trim() !== '')) {
    fields.signature = 'appended-by-host';
  }
  return { text: map?.text ?? (body as HTMLTextAreaElement).value, formats: map?.formats ?? [], map, fields };
}

/** The writer: as the page's sender says, and before it what the writer's own profile says. */
function authorOf({ gender, ...texts }: Profile, sender: Address | undefined): Author | null {
  const author: Author = { ...sender };
  for (const member of PROFILE_TEXTS) if (texts[member] !== '') author[member] = texts[member];
  if (gender !== 'unsaid') author.gender = gender;
  return Object.keys(author).length > 0 ? author : null;
}

function matchesAny(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => element.matches(selector));
}

/** The contenteditable's own text; none while the editor shows its invitation to write. */
export function readOwnText({ body, site, place }: Pick<FoundComposer, 'body' | 'site' | 'place'>): TextMap {
  const isInvitation = place.invitation !== undefined && body.matches(place.invitation);
  return readText(isInvitation ? (body.cloneNode(false) as Element) : body, {
    skip: (element) =>
      matchesAny(element, site.quoteFrom)
        ? 'rest'
        : matchesAny(element, site.quote) || matchesAny(element, site.signature)
          ? 'element'
          : null,
  });
}

/** The other side's messages, oldest first; null when the page shows none. Read when the draft is, and kept nowhere. */
function readAnswered({ body, site, root }: FoundComposer): ThreadMessage[] | null {
  const place = site.answered;
  if (place === null || (place.in !== 'document' && isTextArea(body))) return null;
  const scope: ParentNode = place.in === 'document' ? root.ownerDocument : body;
  const messages = [...scope.querySelectorAll(place.select)].flatMap((element): ThreadMessage[] => {
    const part = place.text === undefined ? element : element.querySelector(place.text);
    const text = part === null ? '' : readText(part).text;
    if (text === '') return [];
    const message: ThreadMessage = { text };
    const name = place.name === undefined ? '' : readSource(element, place.name).trim();
    const address = place.address === undefined ? '' : readSource(element, place.address).trim();
    if (name !== '' || address !== '') message.from = { name, address };
    return [message];
  });
  if (place.order === 'newest-first') messages.reverse();
  return messages.length > 0 ? messages : null;
}
