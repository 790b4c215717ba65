const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of either way to count, as Excel counts from March 1900 on (its 1900 has a 29 February). */
const DAY_0_OF_1900 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);

/** The number that a date of the strict format (`2024-09-01`, `2024-09-01T08:30:00`, `08:30:00`) is elsewhere. */
export function serialOfIsoDate(text: string, from1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const start = from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - start) / DAY + time;
}
