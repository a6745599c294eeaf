// The four languages of a draft, thinly: what the core says about each is tested elsewhere; here, that a typed mail in it gets
// its marks in a real editor. And the host's own interface in other languages: the composer and its Send button are found
// without reading their labels.
import assert from 'node:assert/strict';
import { concern } from './harness/session.mjs';
import { received } from './harness/mail.mjs';

const drafts = {
  en: {
    paragraphs: ['Hello Anna,', 'We will look at at your order soon!!', 'Kind regards,\nAlice'],
    marks: ['at at', '!!'],
  },
  ru: {
    paragraphs: ['Здравствуйте, Анна!', 'Мы посмотрим на на ваш заказ сегодня!!', 'С уважением,\nАлиса'],
    marks: ['на на', '!!'],
  },
  kk: {
    paragraphs: ['Сәлеметсіз бе, Анна!', 'Біз сіздің сіздің тапсырысыңызды бүгін қараймыз!!', 'Құрметпен,\nАлиса'],
    marks: ['сіздің сіздің', '!!'],
  },
  sv: {
    paragraphs: ['Hej Anna,', 'Vi tittar på på din beställning i dag!!', 'Med vänliga hälsningar,\nAlice'],
    marks: ['på på', '!!'],
  },
};

concern('draft languages', {}, ({ scenario }) => {
  for (const [language, { paragraphs, marks }] of Object.entries(drafts)) {
    scenario(language, async ({ mail, takt, to, step }) => {
      await mail.compose({ to, subject: '55-77' });
      await mail.write(paragraphs);
      await takt.untilMarked(marks);
      await takt.openPanel();
      const ids = (await takt.listed()).map((finding) => finding.id);
      assert.ok(ids.includes('proof.repeated-word') && ids.includes('tone.exclamation'), `listed: ${ids}`);
      assert.ok(!ids.includes('structure.greeting-missing'), 'the greeting of this language is known');
      assert.ok(!ids.includes('structure.closing-missing'), 'the closing of this language is known');
      step(`marked ${marks.join(' | ')}`);
    });
  }
});

const interfaces = ['ru_RU', 'sv_SE'].flatMap((language) => ['html', 'plain'].map((editor) => ({ editor, language })));
concern("the host's interface in another language", { rows: interfaces }, ({ scenario }) => {
  scenario('the composer is found and Send is guarded', async ({ host, mail, takt, to, step }) => {
    await mail.compose({ to, subject: '55-77' });
    await mail.write(['Hello Anna,', 'My card is 4111 1111 1111 1111, and and my name is Alice.']);
    await takt.untilMarked(['4111 1111 1111 1111', 'and and']);
    const label = (await mail.sendButton().innerText()).trim();
    assert.notEqual(label, 'Send');
    await mail.sendButton().click();
    await takt.dialog.waitFor({ state: 'visible' });
    assert.equal(mail.sendCalls, 0);
    await takt.sendAnyway.click();
    await mail.sent();
    assert.equal(mail.sendCalls, 1);
    assert.equal(received(host, to).length, 1);
    step(`Send is labelled "${label}"; held, then sent once`);
  });
});
