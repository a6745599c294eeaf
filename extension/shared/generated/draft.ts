/* Generated from core/schema/draft.schema.json by tools/generate/types.mjs. Do not edit. */

export type RoleChoice = 'customer' | 'agent' | 'auto';
export type LanguageChoice = 'en' | 'ru' | 'kk' | 'sv' | 'auto';
export type Language = 'en' | 'ru' | 'kk' | 'sv';
export type Severity = 'stop' | 'warn' | 'hint';

/**
 * takt.draft/1: one mail being written, with all that the core may know about it. Unknown members are ignored, so that an older core takes a newer host's draft. All offsets are UTF-16 code units.
 */
export interface Draft {
  schema?: 'takt.draft/1';
  role?: RoleChoice;
  language?: LanguageChoice;
  uiLanguage?: Language;
  /**
   * RFC 3339 date and time. Without it nothing that needs a clock is reported.
   */
  now?: string;
  author?: Author;
  /**
   * Absent or null: the host has no subject field.
   */
  subject?: string | null;
  to?: Address[];
  cc?: Address[];
  bcc?: Address[];
  body: Body;
  /**
   * Absent: unknown, so nothing about attachments is reported. Empty: there are none.
   */
  attachments?: Attachment[];
  /**
   * Oldest first. Absent: unknown. Empty: a first message.
   */
  thread?: ThreadMessage[];
  /**
   * The host adds a signature on sending.
   */
  signature?: 'appended-by-host';
  readReceipt?: boolean;
  /**
   * Templates are wanted. Without it the report has suggestions only while the body has fewer than 15 words of substance.
   */
  suggest?: boolean;
  /**
   * All templates of the role and the language are wanted, in all their registers: after those that fit, the others with score 0, by id.
   */
  suggestAll?: boolean;
  template?: InsertedTemplate;
  settings?: DraftSettings;
}
/**
 * What the writer's own profile says; any part may be missing.
 */
export interface Author {
  name?: string;
  address?: string;
  position?: string;
  phone?: string;
  organisation?: string;
  /**
   * For the forms of words in templates. Absent: told by the name.
   */
  gender?: 'female' | 'male';
}
export interface Address {
  name?: string;
  address?: string;
}
/**
 * The draft without the quoted mail below it, where the host can tell them apart.
 */
export interface Body {
  text: string;
  formats?: Format[];
}
export interface Format {
  kind: 'italic' | 'bold' | 'underline' | 'color' | 'font' | 'image' | 'link';
  start: number;
  end: number;
  /**
   * Where a link leads; only for kind link.
   */
  target?: string;
}
export interface Attachment {
  name: string;
  /**
   * Bytes.
   */
  size?: number;
}
export interface ThreadMessage {
  from?: Address;
  /**
   * RFC 3339.
   */
  date?: string;
  text: string;
}
export interface InsertedTemplate {
  id: string;
  language?: Language;
  /**
   * The text as it was inserted.
   */
  inserted?: string;
  /**
   * Date of the last review, YYYY-MM-DD.
   */
  reviewed?: string;
}
export interface DraftSettings {
  /**
   * Ids of rules that are off.
   */
  disabled?: string[];
  /**
   * The languages the writer writes in: a text in another is taken for none of ours. Absent or empty: all.
   */
  languages?: Language[];
  severity?: {
    [k: string]: Severity;
  };
  /**
   * Fingerprints of findings the writer has set aside.
   */
  ignored?: string[];
}
