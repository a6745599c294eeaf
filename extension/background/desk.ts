/** Answers what the extension's own pages ask of the core (shared/desk.ts). No decisions: the core reads and writes. */
import type { TaktCore } from '../../wasm/loader';
import { parseDeskRequest, type Answers, type DeskAnswer, type DeskRequest, type Question } from '../shared/desk';

const ANSWERS: { readonly [Q in Question]: (core: TaktCore, text: string) => Answers[Q] } = {
  'read-templates': (core, text) => core.readTemplates(text),
  'templates-csv': (core, text) => core.templatesToCsv(text),
};

async function answer(getCore: () => Promise<TaktCore>, request: DeskRequest): Promise<DeskAnswer> {
  try {
    return { is: 'answer', value: ANSWERS[request.ask](await getCore(), request.text) };
  } catch (error) {
    return { is: 'failure', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A listener for the browser's messages: true says that the answer comes later. */
export function deskListener(getCore: () => Promise<TaktCore>, ownId: string) {
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
