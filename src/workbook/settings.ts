/** The namespace of the custom XML part that keeps Junheng's settings in a workbook. */
export const SETTINGS_NAMESPACE = 'urn:junheng:settings';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The custom XML part of the settings: one element with all of them as JSON, by key, sorted. */
export function settingsXml(settings: Readonly<Record<string, string>>): string {
  const sorted = Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
  const json = JSON.stringify(sorted).replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${json}</settings>`;
}

/** The settings of such a part, however it was written out again; undefined where it is another's or broken. */
export function parseSettingsXml(xml: string): Record<string, string> | undefined {
  const start = rootStart(xml);
  const end = xml.indexOf('>', start);
  if (start < 0 || end < 0 || !isOurRoot(xml.slice(start, end))) return undefined;
  const close = xml.indexOf('<', end);
  if (close < 0 || xml[close + 1] !== '/') return undefined;
  try {
    const parsed: unknown = JSON.parse(unescapeXml(xml.slice(end + 1, close)));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === 'string'));
  } catch {
    return undefined;
  }
}

/** Where the first element begins, behind declaration and comments; -1 where there is none. Anyone can write such a part: one way through it. */
function rootStart(xml: string): number {
  let at = xml.indexOf('<');
  while (at >= 0 && /[?!]/.test(xml.charAt(at + 1))) {
    const isComment = xml.startsWith('<!--', at);
    const end = isComment ? xml.indexOf('-->', at + 4) : xml.indexOf('>', at);
    at = end < 0 ? -1 : xml.indexOf('<', end);
  }
  return at;
}

/** The opening tag of our part is as short as its name and namespace. */
const LONGEST_TAG = 1000;

function isOurRoot(tag: string): boolean {
  const prefix = tag.length > LONGEST_TAG ? undefined : /^<(?:([\w-]+):)?settings\s/.exec(tag);
  if (!prefix) return false;
  const declared = prefix[1] === undefined ? 'xmlns' : `xmlns:${prefix[1]}`;
  return new RegExp(`\\s${declared}\\s*=\\s*["']${SETTINGS_NAMESPACE}["']`).test(tag);
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return hex || decimal ? String.fromCodePoint(code) : (NAMED[name] ?? whole);
  });
}
