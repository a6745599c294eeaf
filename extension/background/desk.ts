/** Answers what the extension's pages and content scripts ask (shared/desk.ts). No decisions: the core reads and writes. */
import type { TaktCore } from '../../wasm/loader';
import { parseDeskRequest, type Answers, type DeskAnswer, type DeskRequest, type Question } from '../shared/desk';
import { readMessages } from '../shared/messages';
import { LANGUAGES } from '../shared/settings';

type GetCore = () => Promise<TaktCore>;

const ANSWERS: { readonly [Q in Question]: (text: string, getCore: GetCore) => Promise<Answers[Q]> } = {
  messages: (tag) => {
    const language = LANGUAGES.find((one) => one === tag);
    return language === undefined ? Promise.reject(new Error(`no words of ${tag}`)) : readMessages(language);
  },
  'read-templates': async (text, getCore) => (await getCore()).readTemplates(text),
  'templates-csv': async (text, getCore) => (await getCore()).templatesToCsv(text),
};

async function answer(getCore: GetCore, request: DeskRequest): Promise<DeskAnswer> {
  try {
    return { is: 'answer', value: await ANSWERS[request.ask](request.text, getCore) };
  } catch (error) {
    return { is: 'failure', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A listener for the browser's messages: true says that the answer comes later. */
export function deskListener(getCore: GetCore, ownId: string) {
  return (
    message: unknown,
    sender: { id?: string | undefined },
    sendResponse: (answer: DeskAnswer) => void,
  ): true | undefined => {
    const request = sender.id === ownId ? parseDeskRequest(message) : null;
    if (request === null) return undefined;
    void answer(getCore, request).then(sendResponse);
    return true;
  };
}
