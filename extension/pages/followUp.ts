/** Settings: reminding of mails that wait for an answer, and erasing what is remembered for it. Off until switched on. */
import { el } from '../shared/dom';
import { eraseFollowUps, loadFollowUps } from '../shared/followUp';
import { button, checkField, selectField } from './controls';
import { help, section, type Section } from './options/page';

const DAYS = [2, 3, 5, 7, 10, 14, 21];

export const followUpSection: Section = ({ settings, say, change, tell }) => {
  const remembered = el('span');
  const show = async (): Promise<void> => {
    const n = (await loadFollowUps()).length;
    remembered.textContent = say('followUp.remembered', { n });
    erase.hidden = n === 0;
  };
  const erase = button(
    'erase-follow-ups',
    say('followUp.erase'),
    () =>
      void eraseFollowUps().then(() => {
        tell(say('followUp.erased'));
        return show();
      }),
  );
  void show();
  const choices = [...new Set([...DAYS, settings.followUpDays])].sort((a, b) => a - b);
  return section(
    'follow-up',
    say('followUp.title'),
    help(say('followUp.help')),
    checkField('follow-up', say('followUp.on'), settings.followUp, (followUp) =>
      change((now) => ({ ...now, followUp })),
    ),
    selectField(
      'follow-up-days',
      say('followUp.after'),
      choices.map((n) => ({ value: String(n), label: say('followUp.days', { n }) })),
      String(settings.followUpDays),
      (days) => change((now) => ({ ...now, followUpDays: Number(days) })),
    ),
    el('div', { class: 'field' }, remembered, erase),
  );
};
