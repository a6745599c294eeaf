/** Days as they are stored and compared: "2026-11-25". */

const DAY = /^\d{4}-\d\d-\d\d$/;

export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** The day in the writer's own time. */
export function dayOf(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `by` days after (or before) a day. */
export function dayAfter(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
