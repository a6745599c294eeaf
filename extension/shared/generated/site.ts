/* Generated from extension/sites/site.schema.json by tools/generate/types.mjs. Do not edit. */

export type Selectors = string[];
/**
 * Where in an element a value is: "." its own text or value, a selector: that of the first descendant that matches; "@name" alone or after the selector: an attribute.
 */
export type Source = string;

/**
 * What one mail site looks like in the DOM. Pure data: the same small code serves every site. Selectors never depend on the language of the page.
 */
export interface Site {
  id: string;
  title: string;
  /**
   * Match patterns of a site with fixed hosts. Empty: a product that people host themselves; it is told by `detect` on the hosts that the writer has switched on.
   */
  match: string[];
  /**
   * The composer is told by what it is (composer/semantic.ts) and not by `root` and `body`; without hosts of its own, only where the writer asks for it.
   */
  semantic?: true;
  detect: Selectors;
  /**
   * Whether the composer comes with the page, or may be added to it at any time; only the latter costs an observer on a page without a composer.
   */
  appears: 'on-load' | 'any-time';
  root: Selectors;
  /**
   * Where the writer types, in order of preference.
   */
  body: BodyPlace[];
  notBody: Selectors;
  subject: Selectors;
  /**
   * document: the page shows one subject for all that is written in it.
   */
  subjectIn?: 'root' | 'document';
  recipients: {
    to: AddressPlace[];
    cc: AddressPlace[];
    bcc: AddressPlace[];
  };
  from: AddressPlace[];
  send: Selectors;
  /**
   * Where `send` finds nothing, the button is told by its words, in the many languages of composer/sendWords.ts.
   */
  sendWords?: true;
  sendNot?: Selectors;
  /**
   * document: the send button stands outside the composer; it belongs to the page's only open composer.
   */
  sendIn?: 'root' | 'document';
  /**
   * press: a send button acts before the click, when the pointer goes down.
   */
  sendOn?: 'click' | 'press';
  /**
   * Key chords that send while the focus is in the composer. A chord the site does not know is harmless: it is only held when there is a finding that stops.
   */
  keys: SendKey[];
  quote: Selectors;
  quoteFrom: Selectors;
  signature: Selectors;
  /**
   * Null: the site's attachments cannot be told, so nothing is said about them.
   */
  attachments: AttachmentPlace | null;
  /**
   * Where the message that is being answered can be read.
   */
  answered: AnsweredPlace | null;
  note?: Selectors;
  evidence: {
    confidence: 'high' | 'medium' | 'low';
    seen: string;
    product: string;
  };
}
export interface BodyPlace {
  /**
   * html: contenteditable; text: textarea.
   */
  kind: 'html' | 'text';
  /**
   * A same-origin iframe in whose document `select` is looked for.
   */
  frame?: string;
  select: string;
  /**
   * The body is looked for in open shadow roots as well.
   */
  shadow?: true;
  /**
   * Which of several in one root: editors whose recipient fields look the same are told by size.
   */
  pick?: 'first' | 'largest';
  /**
   * Matches the body while the words in it are the editor's own invitation to write, and not the writer's.
   */
  invitation?: string;
}
export interface AddressPlace {
  select: string;
  list?: Source;
  name?: Source;
  address?: Source;
}
export interface SendKey {
  key: string;
  modifier?: 'none' | 'ctrl-or-cmd' | 'alt';
}
export interface AttachmentPlace {
  list: string;
  item: string;
  name: Source;
}
export interface AnsweredPlace {
  /**
   * body: the quoted mail in the draft itself.
   */
  in?: 'body' | 'document';
  /**
   * One element a message.
   */
  select: string;
  text?: Source;
  name?: Source;
  address?: Source;
  date?: Source;
  order?: 'oldest-first' | 'newest-first';
}
