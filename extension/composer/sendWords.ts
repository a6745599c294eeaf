/**
 * What stands on buttons that send, in the languages that web forms and help desks speak most. Only where a site's
 * data has no selector for its send button, and in forms of sites that Takt does not know.
 * A button is told by all of its words, never by one of them: "Send feedback later" is none of these.
 */

const SEND = `
send|send message|send mail|send email|send e-mail|send reply|send now|submit|submit request|submit ticket|send request
отправить|отправить сообщение|отправить письмо|отправить ответ|отправить запрос|отправить заявку|отправить обращение
жіберу|хабарлама жіберу|хабар жіберу|хатты жіберу|өтінішті жіберу|сұрау жіберу|жауап жіберу
skicka|skicka meddelande|skicka svar|skicka mejl|skicka in|skicka nu
надіслати|відправити|надіслати повідомлення|адправіць|даслаць
send besked|send svar|send nu|send melding|send inn|sende
senden|absenden|abschicken|nachricht senden|anfrage senden
envoyer|envoyer le message|enviar|enviar mensaje|enviar ahora|enviar mensagem|invia|invia messaggio
wyślij|wyślij wiadomość|odeslat|odoslať|küldés|üzenet küldése|trimite|изпрати|пошаљи|pošalji|pošlji
lähetä|lähetä viesti|saada|saada sõnum|sūtīt|nosūtīt|siųsti|gönder|mesajı gönder|göndər|yuborish|жөнөтүү|илгээх
verzenden|versturen|verstuur|αποστολή|שלח|שליחה|إرسال|ارسال|送信|发送|發送|보내기|kirim|gửi|ส่ง|भेजें
`;
const REPLY = `
reply|send and close|send & close|send and resolve|reply and close|ответить|отправить и закрыть|жауап беру|svara|skicka och stäng
antworten|répondre|responder|rispondi|odpowiedz|vastaa|відповісти|yanıtla|beantwoorden
`;

const words = (list: string): Set<string> =>
  new Set(
    list
      .split(/[|\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  );
const SEND_WORDS = words(SEND);
const REPLY_WORDS = words(REPLY);

/** Without direction marks, key hints in brackets, arrows and the like. */
function plain(text: string): string {
  return text
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}&\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** How surely a button with these words sends: 2 by "send", 1 by "reply" (which can also open a form), 0 not at all. */
export function sendRank(label: string): 0 | 1 | 2 {
  const text = plain(label);
  return SEND_WORDS.has(text) ? 2 : REPLY_WORDS.has(text) ? 1 : 0;
}

/** The words of a button: what it shows, else its name for screen readers. */
function labelsOf(button: Element): string[] {
  const value = button.tagName === 'INPUT' ? (button as HTMLInputElement).value : button.textContent;
  return [value, button.getAttribute('aria-label') ?? '', button.getAttribute('title') ?? ''];
}

export const BUTTONS = 'button, input[type=submit], input[type=button], [role=button], a.button, a.btn';

export function buttonRank(button: Element): 0 | 1 | 2 {
  if (!button.matches(BUTTONS)) return 0;
  const ranks = labelsOf(button).map(sendRank);
  return ranks.includes(2) ? 2 : ranks.includes(1) ? 1 : 0;
}
