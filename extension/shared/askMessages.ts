/**
 * How a content script gets the words of a language: it asks the background, which reads the file.
 * One question and one answer; a background that was stopped is started by the question.
 */
import { browser } from 'wxt/browser';
import { learnMessages, readMessages, sayIn, type Messages, type Say } from './messages';
import { LANGUAGES, type Language } from './settings';

const KIND = 'takt.messages';

/** In a content script. Rejects when there is no extension any more behind it. */
export async function askForSay(language: Language): Promise<Say> {
  const messages = await browser.runtime.sendMessage<unknown, Messages | undefined>({ kind: KIND, language });
  if (messages === undefined) throw new Error(`no words of ${language} came`);
  learnMessages(language, messages);
  return sayIn(language);
}

/** In the background: answers those questions, and leaves other messages to others. */
export function answerForMessages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (messages?: Messages) => void) => {
    const asked = message as { kind?: unknown; language?: unknown } | null;
    const language = LANGUAGES.find((one) => one === asked?.language);
    if (asked?.kind !== KIND || language === undefined || sender.id !== browser.runtime.id) return false;
    readMessages(language).then(respond, () => respond());
    return true;
  });
}
