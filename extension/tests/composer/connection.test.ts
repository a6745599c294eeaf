import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Connection, type ConnectionEvents } from '../../composer/connection';
import { PORT_NAME, RENEWED, type Request } from '../../shared/protocol';

interface FakePort {
  name: string;
  sent: unknown[];
  receive(message: unknown): void;
  die(): void;
}

let ports: FakePort[];
const events = { onAnswer: vi.fn(), onLost: vi.fn(), onRenewed: vi.fn(), onGone: vi.fn() } satisfies ConnectionEvents;
const request: Request = { kind: 'check', composer: 7, version: 1, draft: { body: { text: 'x' } } };
const stale = { kind: 'stale', composer: 7, version: 1 };

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  for (const mock of Object.values(events)) mock.mockReset();
  vi.spyOn(browser.runtime, 'connect').mockImplementation(((info: { name: string }) => {
    const heard: ((message: unknown) => void)[] = [];
    const ends: (() => void)[] = [];
    const port: FakePort = {
      name: info.name,
      sent: [],
      receive: (message) => heard.forEach((listener) => listener(message)),
      die: () => ends.forEach((listener) => listener()),
    };
    ports.push(port);
    return {
      postMessage: (message: unknown) => port.sent.push(message),
      disconnect: vi.fn(),
      onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => ends.push(listener) },
    };
  }) as unknown as typeof browser.runtime.connect);
});
afterEach(() => vi.useRealTimers());

test('connects with the first request only, and keeps the port', () => {
  const connection = new Connection(events);
  expect(ports).toHaveLength(0);
  connection.send(request);
  connection.send({ ...request, version: 2 });
  expect(ports.map(({ name, sent }) => [name, sent.length])).toEqual([[PORT_NAME, 2]]);
});

test('hands on answers and nothing else', () => {
  const connection = new Connection(events);
  connection.send(request);
  ports[0]?.receive({ kind: 'nonsense' });
  ports[0]?.receive(stale);
  expect(events.onAnswer.mock.calls).toEqual([[stale]]);
});

test('hands on that the core knows something new, whatever it waits for', () => {
  const connection = new Connection(events);
  connection.send(request);
  ports[0]?.receive(RENEWED);
  expect(events.onRenewed).toHaveBeenCalledTimes(1);
  expect(events.onAnswer).not.toHaveBeenCalled();
  ports[0]?.die();
  vi.runAllTimers();
  expect(events.onLost.mock.calls).toEqual([[[7]]]);
});

test('a background that stops without a request waiting is not missed', () => {
  const connection = new Connection(events);
  connection.send(request);
  ports[0]?.receive(stale);
  ports[0]?.die();
  vi.advanceTimersByTime(60_000);
  expect([ports.length, events.onLost.mock.calls.length]).toEqual([1, 0]);
  connection.send(request);
  expect(ports).toHaveLength(2);
});

test('a request that was waiting is sent again after a pause that grows, and not for ever', () => {
  const connection = new Connection(events);
  const pauses: number[] = [];
  let before = Date.now();
  events.onLost.mockImplementation((composers: number[]) => {
    expect(composers).toEqual([7]);
    pauses.push(Date.now() - before);
    before = Date.now();
    connection.send(request);
    ports.at(-1)?.die();
  });
  connection.send(request);
  ports[0]?.die();
  vi.advanceTimersByTime(600_000);
  expect(pauses).toEqual([50, 100, 200, 400, 800, 1600, 3200, 5000]);
});

test('an extension that is gone is noticed, once', () => {
  const connection = new Connection(events);
  connection.send(request);
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  ports[0]?.die();
  vi.advanceTimersByTime(50);
  connection.send(request);
  connection.send(request);
  expect(events.onGone).toHaveBeenCalledTimes(1);
});
