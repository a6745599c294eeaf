/**
 * The page part of Takt in one frame: joins watching, reading, asking the core, drawing and
 * guarding. It decides nothing about mails; it keeps the parts in step with each other and with
 * the writer's settings, and takes all of itself away when paused or when the extension is gone.
 */
import type { Finding, Fix, Section, Suggestion } from '../shared/generated/report';
import type { Template } from '../shared/generated/template';
import { askForSay } from '../shared/askMessages';
import { DEFAULT_CHORD, parseChord } from '../shared/chord';
import { interfaceLanguage, type MessageKey, type Say } from '../shared/messages';
import {
  isPaused,
  loadSettings,
  roleOn,
  updateSettings,
  watchSettings,
  type Language,
  type Settings,
} from '../shared/settings';
import { UNVERSIONED, type Answer } from '../shared/protocol';
import { saveTemplate, watchTemplates } from '../shared/templates';
import { sitesFor } from '../sites';
import type { Silence } from '../panel/list';
import { Ui } from '../panel/ui';
import { textsOf } from '../panel/view';
import { Bookkeeper } from './bookkeeper';
import { Connection, isExtensionThere } from './connection';
import type { FoundComposer } from './find';
import { SendGuard, type Release } from './guard';
import { watchPointer } from './hover';
import { insertTemplate, onSlotKey, wordsOf } from './insertTemplate';
import { Painter } from './paint';
import { applyEdits, joinEdits, readOwn } from './replace';
import { Session } from './session';
import { ownText, subjectOf } from './site';
import { skeletonOf } from './skeleton';
import { ComposerWatch } from './watch';

/** Told to a page's former scripts when a new one starts. */
const STARTED = 'takt:started';

/** What is said of a finding that was silenced. */
const SAID = {
  once: 'status.setAside',
  always: 'status.ignored',
  rule: 'status.disabled',
  here: 'status.disabledHere',
} as const satisfies Record<Silence, MessageKey>;

interface Open {
  session: Session;
  painter: Painter;
  /** Ends what listens at the composer's body. */
  lifetime: AbortController;
}

export class Frame {
  readonly #open = new Map<HTMLElement, Open>();
  readonly #keys = new Map<Window, AbortController>();
  readonly #lifetime = new AbortController();
  readonly #books = new Bookkeeper(() => this.#settings);
  readonly #guard = new SendGuard(() => [...this.#open.values()].map(({ session }) => this.#books.gate(session)));
  readonly #connection = new Connection({
    onAnswer: (answer) => {
      if (answer.version === UNVERSIONED) this.#made(answer);
      else this.#byId(answer.composer)?.receive(answer);
    },
    onLost: (ids) => {
      for (const id of ids) this.#byId(id)?.check({ whole: true });
    },
    onGone: () => this.destroy(),
  });
  /** Who waits for a template of a composer's draft. */
  readonly #making = new Map<number, (template: Template | null) => void>();
  #settings: Settings | null = null;
  #language: Language = 'en';
  /** Until the words have come nothing is drawn, and nothing said. */
  #say: Say = (key) => key;
  #watch: ComposerWatch | null = null;
  #ui: Ui | null = null;
  #active: Session | null = null;
  #unwatchSettings: (() => void) | null = null;
  #unwatchTemplates: (() => void) | null = null;

  /** Called at document_start: the guard has to be there before the page's own listeners. */
  start(): void {
    // After an update of the extension the former script is still here, without an extension behind it.
    document.dispatchEvent(new CustomEvent(STARTED));
    const { signal } = this.#lifetime;
    document.addEventListener(
      STARTED,
      () => {
        if (!isExtensionThere()) this.destroy();
      },
      { signal },
    );
    // A pause that has run out ends with the next thing the writer does, before the guard sees it.
    const wake = (): void => {
      if (this.#watch === null && this.#settings !== null && !this.#isPaused) this.#apply(this.#settings);
    };
    for (const type of ['keydown', 'pointerdown', 'focusin']) addEventListener(type, wake, { capture: true, signal });
    this.#listen(window);
    void loadSettings().then(
      (settings) => {
        this.#unwatchSettings = watchSettings((next) => this.#apply(next));
        this.#apply(settings);
      },
      () => this.destroy(),
    );
  }

  destroy(): void {
    this.#unwatchSettings?.();
    this.#unwatchTemplates?.();
    for (const controller of this.#keys.values()) controller.abort();
    this.#keys.clear();
    this.#lifetime.abort();
    this.#guard.stop();
    this.#watch?.stop();
    this.#watch = null;
    this.#connection.close();
    this.#ui?.destroy();
    this.#ui = null;
  }

  /** Listens in a window, once; again when an editor has rewritten its document and so dropped the listeners. */
  #listen(view: Window): void {
    this.#keys.get(view)?.abort();
    const controller = new AbortController();
    this.#keys.set(view, controller);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      view.addEventListener(
        type,
        (event) => {
          if (
            event.isTrusted &&
            (onSlotKey(event, this.#active, () => this.#redrawActive()) ||
              this.#ui?.onKey(event, this.#active) === true)
          ) {
            event.stopImmediatePropagation();
          }
        },
        { capture: true, signal: controller.signal },
      );
    }
    this.#guard.watch(view);
  }

  #apply(settings: Settings): void {
    const wasPaused = this.#isPaused;
    this.#settings = { ...settings, role: roleOn(settings, location.hostname) };
    const language = interfaceLanguage(settings);
    if (language !== this.#language) {
      this.#language = language;
      if (this.#ui !== null) void this.#speak();
    }
    if (this.#isPaused) {
      this.#watch?.stop();
      this.#watch = null;
      this.#ui?.destroy();
      this.#ui = null;
    } else if (this.#watch === null || wasPaused) {
      this.#watch = new ComposerWatch(
        sitesFor(new URL(location.href), settings.formHosts.includes(location.hostname)),
        {
          opened: (composer) => this.#onOpened(composer),
          closed: (composer) => this.#onClosed(composer),
          touched: ({ body }) => this.#open.get(body)?.session.touch(),
        },
      );
      this.#watch.start();
    } else {
      for (const { session } of this.#open.values()) {
        session.check();
        this.#ui?.update(session);
      }
    }
  }

  get #isPaused(): boolean {
    return this.#settings !== null && isPaused(this.#settings, location.hostname);
  }

  #byId(id: number): Session | null {
    for (const { session } of this.#open.values()) if (session.id === id) return session;
    return null;
  }

  #onOpened(composer: FoundComposer): void {
    const session = new Session(
      composer,
      {
        send: (request) => this.#connection.send(request),
        changed: (changed) => this.#draw(changed),
        ask: (asking, release) => void this.#ask(asking, release),
        sentUnread: () => this.#ui?.tell(this.#say('status.unchecked')),
      },
      () => ({ settings: this.#settings as Settings, uiLanguage: this.#language, isPaused: this.#isPaused }),
    );
    const painter = new Painter(session);
    const lifetime = new AbortController();
    this.#open.set(composer.body, { session, painter, lifetime });
    watchPointer(
      composer.body,
      {
        rests: (x, y) => this.#ui?.showCard(session, painter.at(x, y)),
        left: () => this.#ui?.showCard(session, null),
        disturbed: () => this.#ui?.hideCard(),
      },
      AbortSignal.any([lifetime.signal, this.#lifetime.signal]),
    );
    this.#active = session;
    composer.body.addEventListener('focus', () => (this.#active = session), {
      capture: true,
      signal: this.#lifetime.signal,
    });
    composer.body.addEventListener('blur', () => session.caret.keep(), {
      capture: true,
      signal: this.#lifetime.signal,
    });
    const view = composer.body.ownerDocument.defaultView;
    if (view !== null && view !== window) this.#listen(view);
    if (this.#ui === null) void this.#speak();
    else this.#ui.add(session);
    this.#unwatchTemplates ??= watchTemplates(() => {
      for (const open of this.#open.values()) open.session.check({ whole: true });
    });
    session.check();
  }

  #onClosed(composer: FoundComposer): void {
    const open = this.#open.get(composer.body);
    if (open === undefined) return;
    this.#open.delete(composer.body);
    open.session.close();
    open.painter.destroy();
    open.lifetime.abort();
    this.#ui?.remove(open.session);
    if (this.#active === open.session) this.#active = [...this.#open.values()].at(-1)?.session ?? null;
  }

  #draw(session: Session): void {
    this.#books.shown(session);
    this.#open.get(session.composer.body)?.painter.paint();
    if (this.#ui === null) void this.#speak();
    else this.#ui.update(session);
  }

  /** Gets the words of the interface's language, and with them shows what is open. */
  async #speak(): Promise<void> {
    const language = this.#language;
    // Without an extension there are none; then the connection takes us away.
    const say = await askForSay(language).catch(() => null);
    if (say === null || language !== this.#language || this.#watch === null) return;
    this.#say = say;
    if (this.#ui === null) {
      this.#ui = this.#makeUi();
      for (const { session } of this.#open.values()) this.#ui.add(session);
    } else {
      for (const { session } of this.#open.values()) this.#ui.update(session);
    }
  }

  #redrawActive(): void {
    if (this.#active !== null) this.#draw(this.#active);
  }

  #makeUi(): Ui {
    return new Ui(
      () => this.#say,
      () => this.#language,
      () => parseChord(this.#settings?.chord ?? DEFAULT_CHORD),
      {
        show: (session, finding) => this.#open.get(session.composer.body)?.painter.show(finding),
        fix: (session, finding, fix) => void this.#fix(session, finding, fix),
        silence: (session, finding, how) => this.#silence(session, finding, how),
        insert: (session, suggestion, section) => void this.#insert(session, suggestion, section),
        insertSubject: (session, { subject = '' }) => void this.#insertSubject(session, subject),
        makeTemplate: (session) => this.#makeTemplate(session),
        keepTemplate: (template) => this.#keepTemplate(template),
        wish: (session, wish) => session.wish(wish),
        copyStructure: () => void this.#copyStructure(),
        atCaret: (session) => {
          const { painter } = this.#open.get(session.composer.body) ?? {};
          return painter?.nearest(readOwn(session.composer).end) ?? null;
        },
        returnTo: ({ composer }) => {
          composer.frame?.contentWindow?.focus();
          composer.body.focus({ preventScroll: true });
        },
      },
    );
  }

  /** Points a finding, or all of its kind, out no more; says so, and offers the way back. */
  #silence(session: Session, finding: Finding, how: Silence): void {
    const { id, fingerprint } = finding;
    this.#books.tally.became('ignored', session, [finding]);
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
      this.#ui?.tell(this.#say(SAID[how], { host }), {
        label: this.#say('status.undo'),
        run: () => void change(false),
      });
    });
  }

  async #copyStructure(): Promise<void> {
    const isCopied = await copy(skeletonOf(document.body));
    this.#ui?.tell(this.#say(isCopied ? 'status.structureCopied' : 'status.notCopied'));
  }

  async #fix(session: Session, finding: Finding, fix: Fix): Promise<void> {
    const texts = textsOf(session);
    const hidden = session.standIns.prepare(finding, fix, texts);
    const result = await applyEdits(session.composer, hidden === null ? fix.edits : [hidden.edit], texts);
    if (result === 'done' && hidden !== null) session.standIns.keep(hidden, texts);
    if (result === 'done') this.#books.tally.became('fixed', session, [finding]);
    session.check();
    switch (result) {
      case 'done':
        if (hidden === null) {
          this.#ui?.tell(this.#say('status.fixed'));
        } else {
          const run = (): void => void this.#putBack(session, hidden.standIn);
          this.#ui?.tell(this.#say('status.stoodIn', { text: hidden.standIn }), {
            label: this.#say('status.putBack'),
            run,
          });
        }
        return;
      case 'changed':
        this.#ui?.tell(this.#say('status.fixFailed'));
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
    if (result !== 'done') this.#ui?.tell(this.#say('status.fixFailed'));
  }

  async #insert(session: Session, suggestion: Suggestion, section: Section | null): Promise<void> {
    const result = await insertTemplate(session, suggestion, section);
    session.check();
    if (result === 'done') {
      this.#ui?.tell(this.#say(session.slots.isOpen ? 'status.insertedOpen' : 'status.inserted'));
    } else {
      await this.#offerCopy(wordsOf(suggestion, section));
    }
  }

  async #insertSubject(session: Session, subject: string): Promise<void> {
    const field = subjectOf(session.composer);
    const before = field === null ? '' : ownText(field);
    const edit = { target: 'subject' as const, start: 0, end: before.length, text: subject };
    const result = await applyEdits(session.composer, [edit], { body: '', subject: before });
    session.check();
    if (result === 'done') this.#ui?.tell(this.#say('status.inserted'));
    else await this.#offerCopy(subject);
  }

  async #offerCopy(text: string): Promise<void> {
    this.#ui?.tell(this.#say((await copy(text)) ? 'status.copied' : 'status.fixFailed'));
  }

  #makeTemplate(session: Session): Promise<Template | null> {
    return new Promise((resolve) => {
      this.#making.get(session.id)?.(null);
      this.#making.set(session.id, resolve);
      this.#connection.send({ kind: 'template', composer: session.id, version: UNVERSIONED, draft: session.draft() });
    });
  }

  #made(answer: Answer): void {
    const template = answer.kind === 'template' ? answer.template : null;
    if (template === null) this.#ui?.tell(this.#say('status.notKept'));
    this.#making.get(answer.composer)?.(template);
    this.#making.delete(answer.composer);
  }

  #keepTemplate(template: Template): void {
    void saveTemplate(template).then(
      () => this.#ui?.tell(this.#say('status.kept')),
      () => this.#ui?.tell(this.#say('status.storageFull')),
    );
  }

  async #ask(session: Session, release: Release): Promise<void> {
    const stops = (session.report?.findings ?? []).filter(({ severity }) => severity === 'stop');
    if (this.#ui === null) await this.#speak();
    const ui = this.#ui;
    if (ui === null || stops.length === 0) {
      session.decided();
      release('again');
      return;
    }
    ui.ask(session, stops, (answer) => {
      session.decided();
      if (answer === 'send') {
        this.#books.tally.became('sentAnyway', session, stops);
        release('send');
      } else {
        session.composer.frame?.contentWindow?.focus();
        session.composer.body.focus({ preventScroll: true });
      }
    });
  }
}

function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function toggled(list: readonly string[], item: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}
