/**
 * What the writer asks for in the panel, at the card and in the line of news. Each changes the draft or the settings, says
 * what came of it, and offers the way back where there is one.
 */
import type { Finding, Fix, Section, Suggestion } from '../shared/generated/report';
import type { Template } from '../shared/generated/template';
import type { MessageKey, Say } from '../shared/messages';
import { UNVERSIONED, type Answer, type Request } from '../shared/protocol';
import { toggled, updateSettings } from '../shared/settings';
import { saveTemplate } from '../shared/templates';
import type { Silence } from '../panel/list';
import type { ToastAction } from '../panel/toast';
import { textsOf } from '../panel/view';
import { insertTemplate, wordsOf } from './insertTemplate';
import { applyEdits, joinEdits, readOwn } from './replace';
import type { Session } from './session';
import { ownText, subjectOf } from './site';
import { skeletonOf } from './skeleton';
import type { Tally } from './tally';

/** What is said of a finding that was silenced. */
const SAID = {
  once: 'status.setAside',
  always: 'status.ignored',
  rule: 'status.disabled',
  here: 'status.disabledHere',
} as const satisfies Record<Silence, MessageKey>;

/** What the frame does for it. */
export interface Host {
  readonly tally: Tally;
  say(): Say;
  tell(text: string, action?: ToastAction): void;
  send(request: Request): void;
}

export class Doings {
  /** Who waits for a template of a composer's draft. */
  readonly #making = new Map<number, (template: Template | null) => void>();

  constructor(private readonly host: Host) {}

  /** Points a finding, or all of its kind, out no more; says so, and offers the way back. */
  silence(session: Session, finding: Finding, how: Silence): void {
    const { id, fingerprint } = finding;
    this.host.tally.became('ignored', session, [finding]);
    const host = location.hostname;
    const change = async (isOn: boolean): Promise<void> => {
      if (how === 'once') {
        if (isOn) session.setAside.add(fingerprint);
        else session.setAside.delete(fingerprint);
        session.check();
        return;
      }
      await updateSettings((settings) => {
        switch (how) {
          case 'always':
            return { ...settings, ignored: toggled(settings.ignored, fingerprint, isOn) };
          case 'rule':
            return { ...settings, disabled: toggled(settings.disabled, id, isOn) };
          case 'here': {
            const disabled = toggled(settings.disabledHere[host] ?? [], id, isOn);
            return { ...settings, disabledHere: { ...settings.disabledHere, [host]: disabled } };
          }
        }
      });
    };
    void change(true).then(() => {
      this.host.tell(this.host.say()(SAID[how], { host }), {
        label: this.host.say()('status.undo'),
        run: () => void change(false),
      });
    });
  }

  async copyStructure(): Promise<void> {
    const isCopied = await copy(skeletonOf(document.body));
    this.host.tell(this.host.say()(isCopied ? 'status.structureCopied' : 'status.notCopied'));
  }

  async fix(session: Session, finding: Finding, fix: Fix): Promise<void> {
    const texts = textsOf(session);
    const hidden = session.standIns.prepare(finding, fix, texts);
    const result = await applyEdits(session.composer, hidden === null ? fix.edits : [hidden.edit], texts);
    if (result === 'done' && hidden !== null) session.standIns.keep(hidden, texts);
    if (result === 'done') this.host.tally.became('fixed', session, [finding]);
    session.check();
    switch (result) {
      case 'done':
        if (hidden === null) {
          this.host.tell(this.host.say()('status.fixed'));
        } else {
          const run = (): void => void this.#putBack(session, hidden.standIn);
          this.host.tell(this.host.say()('status.stoodIn', { text: hidden.standIn }), {
            label: this.host.say()('status.putBack'),
            run,
          });
        }
        return;
      case 'changed':
        this.host.tell(this.host.say()('status.fixFailed'));
        return;
      case 'refused':
        await this.#offerCopy(joinEdits(texts.body, fix.edits)?.text ?? '');
    }
  }

  /** Puts back what a stand-in hides. */
  async #putBack(session: Session, standIn: string): Promise<void> {
    const subject = subjectOf(session.composer);
    const texts = { body: readOwn(session.composer).text, subject: subject === null ? null : ownText(subject) };
    const result = await applyEdits(session.composer, session.standIns.putBack(standIn, texts), texts);
    session.check();
    if (result !== 'done') this.host.tell(this.host.say()('status.fixFailed'));
  }

  async insert(session: Session, suggestion: Suggestion, section: Section | null): Promise<void> {
    const result = await insertTemplate(session, suggestion, section);
    session.check();
    if (result === 'done') {
      this.host.tell(this.host.say()(session.slots.isOpen ? 'status.insertedOpen' : 'status.inserted'));
    } else {
      await this.#offerCopy(wordsOf(suggestion, section));
    }
  }

  async insertSubject(session: Session, subject: string): Promise<void> {
    const field = subjectOf(session.composer);
    const before = field === null ? '' : ownText(field);
    const edit = { target: 'subject' as const, start: 0, end: before.length, text: subject };
    const result = await applyEdits(session.composer, [edit], { body: '', subject: before });
    session.check();
    if (result === 'done') this.host.tell(this.host.say()('status.inserted'));
    else await this.#offerCopy(subject);
  }

  async #offerCopy(text: string): Promise<void> {
    this.host.tell(this.host.say()((await copy(text)) ? 'status.copied' : 'status.fixFailed'));
  }

  makeTemplate(session: Session): Promise<Template | null> {
    return new Promise((resolve) => {
      this.#making.get(session.id)?.(null);
      this.#making.set(session.id, resolve);
      this.host.send({ kind: 'template', composer: session.id, version: UNVERSIONED, draft: session.draft() });
    });
  }

  made(answer: Answer): void {
    const template = answer.kind === 'template' ? answer.template : null;
    if (template === null) this.host.tell(this.host.say()('status.notKept'));
    this.#making.get(answer.composer)?.(template);
    this.#making.delete(answer.composer);
  }

  keepTemplate(template: Template): void {
    void saveTemplate(template).then(
      () => this.host.tell(this.host.say()('status.kept')),
      () => this.host.tell(this.host.say()('status.storageFull')),
    );
  }
}

function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
