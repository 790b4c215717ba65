import * as v from 'valibot';
import { editsBack } from '../package/difference';
import { applyEdits, escapeXml } from '../package/edits';
import { type Package, workbookPart } from '../package/package';
import { partKey } from '../package/part-names';
import { parseTree, readNamespace, type XmlElement } from '../package/tree';
import { customXmlParts, readSettings } from '../read/read-workbook';
import { computeChecksum, listWorksheets, readFrame, sumAt } from './frames';
import { addPart, freePart, relate, removePart, unrelate, XML_HEAD } from './package-edits';
import { writeSettings } from './settings';
import { WorksheetFrame } from './worksheet-frame';

/**
 * What we did to the parts of the user's file, kept with it: how each can be made what it was, byte for byte, as long as
 * nobody else wrote it since. Of sheets' parts their cells are left out, which none of our marks touches: they may be
 * edited meanwhile.
 */
const NAMESPACE = 'urn:junheng:added';

const ENTRY = v.union([
  /** A part that is there by us alone. */
  v.object({ part: v.string(), sum: v.number(), added: v.literal(true) }),
  /** A part that we took out. */
  v.object({ part: v.string(), gone: v.string() }),
  /** A part that we changed: the checksums of what it is and was, and what to put where to get back. */
  v.object({
    part: v.string(),
    sum: v.number(),
    was: v.number(),
    back: v.array(v.tuple([v.number(), v.number(), v.string()])),
  }),
]);
const RECORD = v.array(ENTRY);

type Entry = v.InferOutput<typeof ENTRY>;

/** What each part was before we touched it, by its key; `null` where it wasn't there. */
type Originals = ReadonlyMap<string, { readonly part: string; readonly text: string | null }>;

interface History {
  readonly originals: Originals;
  /** A part was written by somebody else since, or was ours before anybody kept a record: it can't be made what it was. */
  readonly isBroken: boolean;
}

/** What of ours may stand in a part: a mark, a note, the tag of a sheet. */
const TRACE = /junheng\.(?:tag|fail|near|data)|〔均衡核查〕/;

/** What was found out of packages, which never change. */
const known = new WeakMap<Package, History | undefined>();

/** What a package says it was; undefined where it keeps no record. */
function readHistory(opened: Package): History | undefined {
  if (known.has(opened)) return known.get(opened);
  const record = readRecord(opened);
  const history = record && historyBy(record.entries, opened);
  known.set(opened, history);
  return history;
}

function historyBy(entries: readonly Entry[], opened: Package): History {
  const originals = new Map<string, { part: string; text: string | null }>();
  const parts = new Set(entries.map(({ part }) => partKey(part)));
  // We write one for each part: who lists one often would have it looked through as often.
  if (parts.size < entries.length) return { originals, isBroken: true };
  let isBroken = false;
  for (const entry of entries) {
    const text = originalText(entry, opened);
    if (text === undefined) isBroken = true;
    else originals.set(partKey(entry.part), { part: entry.part, text });
  }
  return { originals, isBroken };
}

/** Undefined where somebody else wrote the part since. */
function originalText(entry: Entry, opened: Package): string | null | undefined {
  const isThere = opened.has(entry.part);
  if ('gone' in entry) return isThere ? undefined : entry.gone;
  if (!isThere || sumAt(opened, entry.part) !== entry.sum) return undefined;
  if ('added' in entry) return null;
  const now = readFrame(opened, entry.part);
  const edits = entry.back.map(([start, end, text]) => ({ start, end, text }));
  const text = applyEdits(now, edits);
  return computeChecksum(text) === entry.was ? text : undefined;
}

/**
 * A package after a change of ours, with a record of it; or, where nothing of ours but settings is left in it, as it was
 * before the first. `before` is the package that was changed.
 */
export function recorded(before: Package, after: Package): Package {
  if (before === after) return after;
  const history = withTouched(readHistory(before), before, after);
  if (history.isBroken) return withoutRecord(after);
  if (hasOurs(after, history.originals)) return withRecord(after, history);
  const settings = readSettings(after, workbookPart(after))?.settings ?? {};
  const restored = withSettings(restoredTo(history.originals, withoutRecord(after)), settings);
  return withRecord(restored, history);
}

/** The same after the user's own edits, which change the original as well: `edit` does to it what was done. */
export function recordedEdit(before: Package, after: Package, edit: (opened: Package) => Package): Package {
  const history = readHistory(before);
  if (!history || before === after) return after;
  const touched = [...history.originals.values()].some(({ part }) => {
    return (
      before.identity(part) !== after.identity(part) && (!after.has(part) || sumAt(before, part) !== sumAt(after, part))
    );
  });
  if (!touched) {
    known.set(after, history);
    return after;
  }
  if (history.isBroken) return withoutRecord(after);
  const original = restoredTo(history.originals, withoutRecord(before));
  const edited = edit(original);
  const originals = new Map(history.originals);
  for (const { part } of history.originals.values()) {
    originals.set(partKey(part), { part, text: edited.has(part) ? readFrame(edited, part) : null });
  }
  return withRecord(after, { originals, isBroken: false });
}

/** A package with the record taken out, for who goes on by what it finds alone. */
function withoutRecord(opened: Package): Package {
  const record = readRecord(opened);
  return record ? removePart(unrelate(opened, workbookPart(opened), record.part), record.part) : opened;
}

/** The history with the parts that a change touched for the first time. */
function withTouched(history: History | undefined, before: Package, after: Package): History {
  const originals = new Map(history?.originals);
  const record = readRecord(before)?.part;
  let isBroken = history?.isBroken ?? false;
  for (const part of new Set([...before.names(), ...after.names()])) {
    const key = partKey(part);
    if (originals.has(key) || part === record || before.identity(part) === after.identity(part)) continue;
    const text = before.has(part) ? readFrame(before, part) : null;
    if (text !== null && TRACE.test(text)) isBroken = true;
    originals.set(key, { part, text });
  }
  return { originals, isBroken };
}

function hasOurs(opened: Package, originals: Originals): boolean {
  return [...originals.values()].some(({ part }) => opened.has(part) && TRACE.test(readFrame(opened, part)));
}

function restoredTo(originals: Originals, opened: Package): Package {
  const sheets = listWorksheets(opened);
  let left = opened;
  for (const [key, { part, text }] of originals) {
    if (text === null) left = left.without(part);
    else if (!sheets.has(key)) left = left.withText(part, text);
    else left = left.withText(part, new WorksheetFrame(part, left.text(part)).withFrame(text));
  }
  return left;
}

function withSettings(opened: Package, settings: Readonly<Record<string, string>>): Package {
  const had = readSettings(opened, workbookPart(opened))?.settings ?? {};
  const gone = Object.keys(had).filter((key) => !Object.hasOwn(settings, key));
  return writeSettings(opened, { ...settings, ...Object.fromEntries(gone.map((key) => [key, null])) });
}

/** Writes down how each part can be made what it was; nothing where all of them are. */
function withRecord(opened: Package, { originals }: History): Package {
  const placed = readRecord(opened) ? opened : addRecord(opened);
  const record = readRecord(placed)?.part ?? '';
  const all = new Map(originals);
  for (const part of placed.names()) {
    const isNew = opened.identity(part) !== placed.identity(part) && part !== record;
    if (isNew && !all.has(partKey(part)))
      all.set(partKey(part), { part, text: opened.has(part) ? readFrame(opened, part) : null });
  }
  const changed = [...originals.values()].some(
    ({ part, text }) => text !== (opened.has(part) ? readFrame(opened, part) : null),
  );
  if (!changed) return withoutRecord(opened);
  const entries = [...all.values()].flatMap((original) => makeRecordEntry(original, placed));
  const written = placed.withText(record, recordXml(entries));
  known.set(written, { originals: all, isBroken: false });
  return written;
}

function makeRecordEntry(
  { part, text }: { readonly part: string; readonly text: string | null },
  opened: Package,
): Entry[] {
  if (!opened.has(part)) return text === null ? [] : [{ part, gone: text }];
  if (text === null) return [{ part, sum: sumAt(opened, part), added: true }];
  const now = readFrame(opened, part);
  if (text === now) return [];
  const back = editsBack(text, now).map(({ start, end, text: lost }): [number, number, string] => [start, end, lost]);
  return [{ part, sum: sumAt(opened, part), was: computeChecksum(text), back }];
}

function addRecord(opened: Package): Package {
  const part = freePart(opened, 'customXml/item');
  return relate(addPart(opened, part, 'application/xml', recordXml([])), workbookPart(opened), 'customXml', part)
    .opened;
}

function recordXml(entries: readonly Entry[]): string {
  return `${XML_HEAD}<added xmlns="${NAMESPACE}">${escapeXml(JSON.stringify(entries))}</added>`;
}

/** Our record, whoever wrote it out again. */
function readRecord(opened: Package): { readonly part: string; readonly entries: readonly Entry[] } | undefined {
  for (const target of customXmlParts(opened, workbookPart(opened))) {
    const text = opened.text(target);
    if (!text.includes(NAMESPACE)) continue;
    const root = parseRoot(target, text);
    if (root?.name !== 'added' || readNamespace(text, root) !== NAMESPACE) continue;
    return { part: target, entries: parseEntries(text.slice(root.openEnd, root.closeStart)) };
  }
  return undefined;
}

/** Undefined where another program's part is no XML at all, which is its own affair. */
function parseRoot(part: string, text: string): XmlElement | undefined {
  try {
    return parseTree(part, text);
  } catch {
    return undefined;
  }
}

function parseEntries(xml: string): readonly Entry[] {
  try {
    const json = xml.replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => NAMED[name] ?? whole);
    const result = v.safeParse(RECORD, JSON.parse(json));
    return result.success ? result.output : BROKEN;
  } catch {
    return BROKEN;
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** A record that says nothing anybody can rest on: a part that isn't there. */
const BROKEN: readonly Entry[] = [{ part: '', sum: 0, added: true }];
