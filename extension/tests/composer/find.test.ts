// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { detectSite, editorFrames, findComposers, type FoundComposer } from '../../composer/find';
import { readComposer } from '../../composer/read';
import type { Site } from '../../shared/generated/site';
import type { Author } from '../../shared/generated/draft';
import { DEFAULT_SETTINGS, type Profile } from '../../shared/settings';
import { SITES, sitesFor } from '../../sites';
import { fillFrame, fixture, openPage } from './page';

const site = (id: string): Site => SITES.find((one) => one.id === id) as Site;
const only = (id: string): FoundComposer => {
  const found = findComposers(document, site(id));
  expect(found).toHaveLength(1);
  return found[0] as FoundComposer;
};
const unknownHost = sitesFor(new URL('https://mail.example.org/'));
const settings = { ...DEFAULT_SETTINGS, role: 'agent' as const };

describe('Roundcube with its HTML editor', () => {
  beforeEach(() => {
    openPage(fixture('roundcube.html'));
    fillFrame('#composebody_ifr', fixture('roundcubeBody.html'));
  });

  test('is told by its mark', () => {
    expect(detectSite(document, unknownHost)?.id).toBe('roundcube');
    expect(editorFrames(document, site('roundcube')).map(({ id }) => id)).toEqual(['composebody_ifr']);
  });

  test('the body is the editable one in the frame, not a recipient field', () => {
    const composer = only('roundcube');
    expect(composer.body.id).toBe('tinymce');
    expect(composer.frame?.id).toBe('composebody_ifr');
    expect(composer.root).toBe(document.body);
  });

  test('there is none until the editor has made its body editable', () => {
    const body = document.querySelector<HTMLIFrameElement>('#composebody_ifr')?.contentDocument?.body;
    body?.setAttribute('contenteditable', 'false');
    expect(findComposers(document, site('roundcube'))).toEqual([]);
  });

  test('reads the writer’s own text and all fields', () => {
    const { text, fields, formats } = readComposer(only('roundcube'), settings, 'sv');
    expect(text).toBe('Hello Anna,\n\nthe jacket is on its way.\n\nPS: it is blue.');
    expect(formats).toEqual([]);
    expect(fields).toEqual({
      schema: 'takt.draft/1',
      role: 'agent',
      language: 'auto',
      uiLanguage: 'sv',
      author: { name: 'Alice Agent', address: 'alice@example.test' },
      subject: 'Re: Order 1234',
      to: [
        { name: 'Anna Berg', address: 'anna@example.test' },
        { name: 'Li, Bo', address: 'bo@example.test' },
      ],
      cc: [],
      bcc: [],
      attachments: [{ name: 'log.txt' }],
      thread: [{ text: 'Where is my jacket?' }],
      signature: 'appended-by-host',
    });
  });
});

test.each<[string, Partial<Profile>, Author]>([
  ['an empty one changes nothing', {}, { name: 'Alice Agent', address: 'alice@example.test' }],
  [
    'what it says goes before what the page says',
    { name: 'Alisa Agent', position: 'Support', gender: 'female' },
    { name: 'Alisa Agent', address: 'alice@example.test', position: 'Support', gender: 'female' },
  ],
])('the writer’s profile: %s', (_name, part, author) => {
  openPage(fixture('roundcube.html'));
  fillFrame('#composebody_ifr', fixture('roundcubeBody.html'));
  const profile = { ...DEFAULT_SETTINGS.profile, ...part };
  expect(readComposer(only('roundcube'), { ...settings, profile }, 'auto').fields.author).toEqual(author);
});

describe('Roundcube with plain text', () => {
  beforeEach(() => {
    openPage(fixture('roundcube.html'));
    const frame = document.querySelector<HTMLElement>('#composebody_ifr') as HTMLElement;
    const field = document.querySelector<HTMLTextAreaElement>('#composebody') as HTMLTextAreaElement;
    frame.style.display = 'none';
    field.style.display = '';
    field.value = 'Hello Anna,\nplain.';
  });

  test('the body is the textarea', () => {
    const composer = only('roundcube');
    expect(composer.body.id).toBe('composebody');
    expect(composer.frame).toBeNull();
    const reading = readComposer(composer, settings, 'auto');
    expect(reading.text).toBe('Hello Anna,\nplain.');
    expect(reading.map).toBeNull();
    expect(reading.fields).not.toHaveProperty('uiLanguage');
    expect(reading.fields).not.toHaveProperty('thread');
  });
});

test('a page without a composer is none of the sites', () => {
  openPage('<form><textarea name="comment"></textarea><div contenteditable="true">x</div><button>Send</button></form>');
  expect(detectSite(document, unknownHost)).toBeNull();
});
