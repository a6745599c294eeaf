/**
 * The question before sending: who asks, why, what was found, and two ways on. "Go back" has the
 * focus, so that a hurried Enter does no harm; Escape means the same.
 */
import type { Finding } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import { excerptOf, type ReportTexts } from './list';

/** Asks, and calls `decide` exactly once with the answer. Returns how to take the question away unanswered. */
export function askBeforeSending(
  parent: ShadowRoot,
  findings: readonly Finding[],
  texts: ReportTexts,
  say: Say,
  decide: (answer: 'back' | 'send') => void,
): () => void {
  let isDecided = false;
  const finish = (answer: 'back' | 'send' | null): void => {
    if (isDecided) return;
    isDecided = true;
    dialog.close();
    dialog.remove();
    if (answer !== null) decide(answer);
  };
  const choice = (part: string, className: string, text: string, answer: 'back' | 'send'): HTMLButtonElement =>
    el('button', { part, class: className, text, attributes: { type: 'button' }, on: { click: () => finish(answer) } });
  const back = choice('go-back', 'back', say('guard.back'), 'back');
  const dialog = el(
    'dialog',
    {
      part: 'guard',
      attributes: {
        role: 'alertdialog',
        'aria-modal': 'true',
        'aria-labelledby': 'ask-title',
        'aria-describedby': 'ask-reason',
      },
      on: {
        cancel: (event) => {
          event.preventDefault();
          finish('back');
        },
      },
    },
    el(
      'div',
      { class: 'ask' },
      el('h2', { attributes: { id: 'ask-title' } }, icon(ICONS.stop, 22), el('span', { text: say('guard.title') })),
      el('p', { text: say('guard.reason', { n: findings.length }), attributes: { id: 'ask-reason' } }),
      el(
        'ul',
        {},
        ...findings.map((finding) => {
          const excerpt = excerptOf(finding, texts);
          return el(
            'li',
            { part: 'guard-finding', attributes: { 'data-id': finding.id } },
            el('span', { class: 'message', text: finding.message }),
            excerpt !== null && excerpt !== '' && el('span', { class: 'excerpt', text: excerpt }),
          );
        }),
      ),
      el('p', { class: 'who', text: say('guard.who') }),
    ),
    el('div', { class: 'choices' }, choice('send-anyway', 'anyway', say('guard.send'), 'send'), back),
  );
  parent.append(dialog);
  dialog.showModal();
  back.focus();
  return () => finish(null);
}
