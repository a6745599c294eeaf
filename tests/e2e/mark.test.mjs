// Type, and the faulty words are marked; the panel lists each with its reason and its fixes. Nothing is written into the editor.
import assert from 'node:assert/strict';
import { concern } from './harness/session.mjs';
import { until, untilEqual } from './harness/until.mjs';

// What is typed, the words that must be marked (in the order of the text) and the findings that the panel must list.
const cases = [
  {
    title: 'shouting, exclamation marks and a doubled word',
    paragraphs: ['Hello Anna,', 'Please look at the the order. It is REALLY NEVER so late!!', 'Kind regards,\nAlice'],
    marks: ['the the', 'REALLY NEVER', '!!'],
    ids: ['proof.repeated-word', 'tone.exclamation', 'tone.shouting'],
  },
  {
    title: 'an emoji and combining marks before the fault shift nothing',
    paragraphs: ['Hello Anna,', '👩‍👩‍👧 Cafe\u0301 «naïve» 😀 we we agree.', 'Kind regards,\nAlice'],
    marks: ['👩‍👩‍👧', '😀', 'we we'],
    ids: ['proof.repeated-word', 'tone.emoji', 'tone.emoji'],
  },
  {
    title: 'a doubled word over a line break',
    paragraphs: ['Hello Anna,', 'This is for\nfor you.', 'Kind regards,\nAlice'],
    marks: ['for\nfor'],
    ids: ['proof.repeated-word'],
  },
  {
    // One fault at the end: its mark proves that all before it has been read.
    title: 'order numbers, names, abbreviations and one exclamation mark are no faults',
    paragraphs: [
      'Dear Ms. Berg,',
      'Order 55-77 (2 kettles, 1.5 l) left us on 24 Nov. at 9:30. Thank you!',
      'See https://example.test/a?b=c or the PDF from the USA.',
      'Have a a nice day.',
      'Kind regards,\nAlice',
    ],
    marks: ['a a'],
    ids: ['proof.repeated-word'],
  },
];
const checked = new Set(cases.flatMap((one) => one.ids));

concern('marks', {}, ({ scenario, row }) => {
  for (const { title, paragraphs, marks, ids } of cases) {
    scenario(title, async ({ mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await mail.write(paragraphs);
      const typed = await mail.editor.source();
      await takt.untilMarked(marks);
      await takt.openPanel();
      await untilEqual(
        `the panel lists ${ids.join(', ')}`,
        async () =>
          (await takt.listed())
            .map((finding) => finding.id)
            .filter((id) => checked.has(id))
            .sort(),
        ids,
      );
      for (const finding of await takt.listed()) {
        assert.ok(finding.why.length > 20, `${finding.id} gives its reason`);
        if (finding.id === 'proof.repeated-word') assert.equal(finding.fixes.length, 1, 'a doubled word has one fix');
      }
      assert.equal(await mail.editor.source(), typed, 'the editor holds what was typed and nothing else');
      if (row.editor === 'html') assert.doesNotMatch(typed, /takt|<span|<mark/i);
      step(`${(await takt.listed()).length} findings listed, marked: ${marks.join(' | ').replaceAll('\n', '⏎')}`);
    });
  }

  scenario('marks follow the text while it is edited', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look at the the order.']);
    await takt.untilMarked(['the the']);
    await mail.editor.caretAt('Please');
    await mail.type('Now ');
    await takt.untilMarked(['the the']);
    await mail.editor.caretAt('the order');
    for (let left = 4; left > 0; left -= 1) await mail.page.keyboard.press('Backspace');
    await takt.untilMarked([]);
    step('typed before the mark: it stayed on its word; took the word away: the mark went');
  });

  scenario('the open panel does not take the focus while one types', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look.']);
    await takt.openPanel();
    await mail.editor.caretAt('look.', true);
    await mail.type(' It it is late!! We we wait.');
    await takt.untilMarked(['It it', '!!', 'We we']);
    await takt.finding('proof.repeated-word');
    assert.ok((await mail.editor.caret()).focused);
    assert.match(await mail.editor.text(), /look\. It it is late!! We we wait\./);
    step('three findings came up in the open panel, every key reached the editor');
  });

  if (row.editor === 'plain') {
    scenario('marks scroll with the text', async ({ mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await mail.editor.focusOwnText(mail.account.reply);
      await mail.page.keyboard.insertText(`Hello Anna,\n\n${'One more line.\n'.repeat(60)}Look at the the order.\n\n`);
      await takt.untilMarked(['the the']);
      const place = () => takt.mirrored().then((marks) => Math.round(marks[0].y));
      // Roundcube lets the text area grow with its text and scrolls the pane around it; a smaller one scrolls by itself.
      for (const height of ['', '200px']) {
        await mail.editor.body.evaluate((node, value) => node.style.setProperty('height', value, 'important'), height);
        const scroll = (top) =>
          mail.editor.body.evaluate((node, y) => {
            let scroller = node;
            while (scroller.scrollHeight <= scroller.clientHeight + 150) scroller = scroller.parentElement;
            scroller.scrollTop = y;
            return { on: scroller.id || scroller.className, top: scroller.scrollTop };
          }, top);
        const end = await scroll(1e6);
        const before = await until(
          'the mark stands still',
          async () => {
            const at = await place();
            await mail.page.evaluate(
              () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
            );
            return at === (await place()) && at;
          },
          (at) => at !== false,
        );
        const by = end.top - (await scroll(end.top - 120)).top;
        assert.equal(by, 120);
        await untilEqual('the mark has moved with its line', place, before + by);
        step(`"${end.on}" scrolled by ${by} px, the mark moved by ${by} px`);
      }
    });
  }

  if (row.editor === 'html') {
    scenario(
      'the writer switches the editor: marks follow into the other one and back',
      async ({ mail, takt, to, step }) => {
        await mail.compose({ to, subject: 'Your order' });
        await mail.write(['Hello Anna,', 'Please look at the the order!!']);
        await takt.untilMarked(['the the', '!!']);
        await mail.switchEditor('plain');
        await untilEqual(
          'the words are marked in the text area',
          async () => (await takt.mirrored()).map((mark) => mark.text),
          ['the the', '!!'],
        );
        await mail.switchEditor('html');
        await takt.untilMarked(['the the', '!!']);
        assert.deepEqual(await takt.mirrored(), [], 'nothing is left of the mirror');
        step('HTML → plain → HTML, both words marked each time');
      },
    );
  }

  scenario('a saved draft that is opened again is marked before any key', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: `Draft to ${to}` });
    await mail.write(['Hello Anna,', 'Please look at the the order!!']);
    await mail.saveDraft();
    await mail.openDraft(`Draft to ${to}`);
    await takt.untilMarked(['the the', '!!']);
    step('saved, opened from the folder of drafts, marked');
  });

  scenario('the badge counts what the panel lists', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look at the the order!!', 'Kind regards,\nAlice']);
    await takt.untilMarked(['the the', '!!']);
    await takt.openPanel();
    const listed = (await takt.listed()).length;
    await untilEqual('the badge shows the number of findings', () => takt.badgeCount(), listed);
    step(`badge and panel both say ${listed}`);
  });
});
