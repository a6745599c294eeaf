/**
 * The page part of Takt in one frame: joins watching, reading, asking the core, drawing and
 * guarding. It decides nothing about mails; it keeps the parts in step with each other and with
 * the writer's settings, and takes all of itself away when paused or when the extension is gone.
 */
import { DEFAULT_CHORD, parseChord } from '../shared/chord';
import { askForSay, interfaceLanguage, type Say } from '../shared/messages';
import { isPaused, loadSettings, roleOn, watchSettings, type Language, type Settings } from '../shared/settings';
import { UNVERSIONED } from '../shared/protocol';
import { watchTemplates } from '../shared/templates';
import { sitesFor } from '../sites';
import { Ui } from '../panel/ui';
import { Bookkeeper } from './bookkeeper';
import { Connection, isExtensionThere } from './connection';
import { Doings } from './doings';
import { focusComposer, type FoundComposer } from './find';
import { SendGuard, type Release } from './guard';
import { watchPointer } from './hover';
import { onSlotKey } from './insertTemplate';
import { Painter } from './paint';
import { readOwn } from './replace';
import { Session } from './session';
import { ComposerWatch } from './watch';

/** Told to a page's former scripts when a new one starts. */
const STARTED = 'takt:started';

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
      if (answer.version === UNVERSIONED) this.#doings.made(answer);
      else this.#byId(answer.composer)?.receive(answer);
    },
    onLost: (ids) => {
      for (const id of ids) this.#byId(id)?.check({ whole: true });
    },
    onRenewed: () => this.#checkAll(),
    onGone: () => this.destroy(),
  });
  readonly #doings = new Doings({
    tally: this.#books.tally,
    say: () => this.#say,
    tell: (text, action) => this.#ui?.tell(text, action),
    send: (request) => this.#connection.send(request),
  });
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
    const signal = AbortSignal.any([lifetime.signal, this.#lifetime.signal]);
    this.#open.set(composer.body, { session, painter, lifetime });
    watchPointer(
      composer.body,
      {
        rests: (x, y) => this.#ui?.showCard(session, painter.at(x, y)),
        left: () => this.#ui?.showCard(session, null),
        disturbed: () => this.#ui?.hideCard(),
      },
      signal,
    );
    this.#active = session;
    composer.body.addEventListener('focus', () => (this.#active = session), { capture: true, signal });
    composer.body.addEventListener('blur', () => session.caret.keep(), { capture: true, signal });
    const view = composer.body.ownerDocument.defaultView;
    if (view !== null && view !== window) this.#listen(view);
    if (this.#ui === null) void this.#speak();
    else this.#ui.add(session);
    // A background that runs says when its core has them (`onRenewed`); one that was stopped is started by this.
    this.#unwatchTemplates ??= watchTemplates(() => this.#checkAll());
    session.check();
  }

  #checkAll(): void {
    for (const { session } of this.#open.values()) session.check({ whole: true });
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
        fix: (session, finding, fix) => void this.#doings.fix(session, finding, fix),
        silence: (session, finding, how) => this.#doings.silence(session, finding, how),
        insert: (session, suggestion, section) => void this.#doings.insert(session, suggestion, section),
        insertSubject: (session, { subject = '' }) => void this.#doings.insertSubject(session, subject),
        makeTemplate: (session) => this.#doings.makeTemplate(session),
        keepTemplate: (template) => this.#doings.keepTemplate(template),
        wish: (session, wish) => session.wish(wish),
        copyStructure: () => void this.#doings.copyStructure(),
        atCaret: (session) => {
          const { painter } = this.#open.get(session.composer.body) ?? {};
          return painter?.nearest(readOwn(session.composer).end) ?? null;
        },
        returnTo: ({ composer }) => focusComposer(composer),
      },
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
        focusComposer(session.composer);
      }
    });
  }
}
