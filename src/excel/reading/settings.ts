import { parseSettingsXml, SETTINGS_NAMESPACE, settingsXml } from '../../workbook/settings';

type Settings = Readonly<Record<string, string>>;

/** Asks for the custom XML parts of our namespace; to be followed by a sync. */
export function askSettingsParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load('items/id');
  return parts;
}

/** Asks for the settings in the parts that were found; what it gives is to be called after the next sync. */
export function askSettings(parts: Excel.CustomXmlPartScopedCollection): () => Settings {
  const texts = parts.items.map((part) => part.getXml());
  return () => {
    for (const text of texts) {
      const settings = parseSettingsXml(text.value);
      if (settings) return settings;
    }
    return {};
  };
}

/** Queues the settings: one part of our namespace, none where nothing is left to keep. */
export function queueSettings(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection,
  before: Settings,
  changes: Readonly<Record<string, string | null>>,
): void {
  const merged = mergedSettings(before, changes);
  const [first, ...others] = parts.items;
  for (const part of others) part.delete();
  if (Object.keys(merged).length === 0) first?.delete();
  else if (first) first.setXml(settingsXml(merged));
  else context.workbook.customXmlParts.add(settingsXml(merged));
}

export function mergedSettings(before: Settings, changes: Readonly<Record<string, string | null>>): Settings {
  return Object.fromEntries(
    Object.entries({ ...before, ...changes }).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}
