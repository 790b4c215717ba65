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
  const match = /<(?:\w+:)?settings\s[^>]*xmlns(?::\w+)?=["']urn:junheng:settings["'][^>]*>([^<]*)<\//.exec(xml);
  if (!match) return undefined;
  try {
    const parsed: unknown = JSON.parse(unescapeXml(match[1] ?? ''));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === 'string'));
  } catch {
    return undefined;
  }
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return hex || decimal ? String.fromCodePoint(code) : (NAMED[name] ?? whole);
  });
}
