// The benchmark's texts: mails of 120, 1,000 and 20,000 words, written from a seed.
//
// Sentences of support mail with names, numbers, places and dates in their slots, so that a checker
// meets new words all the time (a text of one repeated paragraph would flatter every cache) and
// names that are in no dictionary. Paragraphs of three sentences with a blank line between them.

const names = [
  'Karagandinskaya',
  'Åkerlund',
  'Szczepański',
  'Abdrakhmanova',
  'Lindqvist',
  'Ospanov',
  'Fitzgerald',
  'Bergström',
];
const things = [
  'router',
  'invoice',
  'subscription',
  'parcel',
  'headset',
  'licence',
  'account',
  'refund',
  'jacket',
  'keyboard',
];
const places = ['Almaty', 'Uppsala', 'Novosibirsk', 'Leeds', 'Shymkent', 'Malmö', 'Perm', 'Bristol'];

const english = [
  (r) => `I ordered a ${r(things)} from your shop in ${r(places)} on ${r.number(28)} October.`,
  (r) => `The order number is ${r.number(9_000_000) + 1_000_000} and the name on it is ${r(names)}.`,
  (r) =>
    `So far the ${r(things)} has not arrived, and the tracking page shows no change since ${r.number(12)} o'clock.`,
  (r) => `Could you please tell me when the ${r(things)} will be sent?`,
  () => 'I have already restarted the device twice and read the help page about connections.',
  (r) => `Ms ${r(names)} from your team told me that the ${r(things)} would be replaced free of charge.`,
  () => 'Thank you for looking into this so quickly.',
  (r) => `If it is easier, you can reach me in ${r(places)} after ${r.number(8) + 9} in the morning.`,
  (r) => `The screen of the ${r(things)} stays black although the light on its side is green.`,
  () => 'I would like to keep the other items and only return this one.',
];

const russian = [
  (r) => `Я заказал у вас товар в городе ${r(['Алматы', 'Пермь', 'Казань', 'Шымкент'])} ${r.number(28)} октября.`,
  (r) =>
    `Номер заказа ${r.number(9_000_000) + 1_000_000}, получатель ${r(['Абдрахманова', 'Кузнецов', 'Оспанов', 'Щербакова'])}.`,
  () => 'Посылка до сих пор не пришла, и на странице отслеживания ничего не меняется.',
  () => 'Подскажите, пожалуйста, когда её отправят?',
  () => 'Я уже перезагружал устройство и читал справку на вашем сайте.',
  (r) => `Экран остаётся чёрным, хотя индикатор горит зелёным уже ${r.number(20) + 2} минут.`,
  () => 'Спасибо, что так быстро отвечаете.',
  () => 'Остальные товары я хотел бы оставить и вернуть только этот.',
];

/** A small seeded generator: the same texts on every machine. */
function generator(seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const pick = (list) => list[Math.floor(next() * list.length)];
  pick.number = (below) => Math.floor(next() * below);
  return pick;
}

function mail(sentences, opening, closing, words) {
  const pick = generator(words);
  const paragraphs = [opening];
  let count = 0;
  while (count < words) {
    const paragraph = [];
    for (let i = 0; i < 3 && count < words; ++i) {
      const sentence = pick(sentences)(pick);
      paragraph.push(sentence);
      count += sentence.split(' ').length;
    }
    paragraphs.push(paragraph.join(' '));
  }
  return [...paragraphs, closing].join('\n\n') + '\n';
}

/** @returns {{name: string, words: number, text: string}[]} */
export function texts() {
  const sizes = [120, 1000, 20000];
  return [
    ...sizes.map((words) => ({
      name: `en-${words}`,
      words,
      text: mail(english, 'Dear support team,', 'Kind regards,\nBo Lindqvist', words),
    })),
    ...sizes.map((words) => ({
      name: `ru-${words}`,
      words,
      text: mail(russian, 'Здравствуйте!', 'С уважением,\nИван Оспанов', words),
    })),
  ];
}
