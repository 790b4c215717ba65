import { notAWorkbook, requireSpreadsheet, requireZip, unsupported } from './format';
import { ROOTS, relationshipType } from './names';
import { partKey } from './part-names';
import { decodedText, type Encoding, encodedSteps, encodeText, readXml, UTF_8 } from './xml';
import { type Deflate, damaged, pack, packSteps, readZip, unpack, writeZip, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in the transitional and the strict format; the whole of another's. */
  readonly type: string;
  /** The part's name, or an address outside of the package. */
  readonly target: string;
  readonly external: boolean;
}

/** A part whose text was changed here, and that is packed when the file is saved. */
interface LooseText {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The parts of a workbook's file; never changed in place. Names are compared as OPC does, without regard to case; none
 * begins with a `/`.
 */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry | LooseText>;
  private types: ReturnType<Package['contentTypes']> | undefined;
  private unpacked: { readonly entry: object; readonly text: string; readonly encoding: Encoding } | undefined;

  constructor(entries: readonly (ZipEntry | LooseText)[]) {
    this.entries = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  names(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** Unpacks a part; throws where it is missing or damaged. */
  bytes(part: string): Uint8Array {
    const entry = this.entries.get(partKey(part));
    if (!entry) throw damaged(part, 'missing');
    return 'packed' in entry ? unpack(entry) : encodeText(entry.text, entry.encoding);
  }

  /** The same object for as long as the part doesn't change. */
  identity(part: string): object | undefined {
    return this.entries.get(partKey(part));
  }

  text(part: string): string {
    return this.textPart(part).text;
  }

  /** The last text that was unpacked is kept, since who asks for it mostly changes it next. */
  private textPart(part: string): Omit<LooseText, 'name'> {
    const entry = this.entries.get(partKey(part));
    if (entry && 'text' in entry) return entry;
    if (entry && this.unpacked?.entry === entry) return this.unpacked;
    const { text, encoding } = decodedText(part, this.bytes(part));
    if (entry) this.unpacked = { entry, text, encoding };
    return { text, encoding };
  }

  /** The package with a part set to a text, in the encoding that the part has; new parts come last, in UTF-8. */
  withText(part: string, text: string): Package {
    const before = this.entries.get(partKey(part));
    const { text: textBefore, encoding } = before ? this.textPart(part) : { text: undefined, encoding: UTF_8 };
    if (textBefore === text) return this;
    const entries = new Map(this.entries);
    entries.set(partKey(part), { name: before?.name ?? part, text, encoding });
    return new Package([...entries.values()]);
  }

  /**
   * The package with a part set to a text in UTF-8 that comes in pieces, and is packed as they come, by `deflate` or in
   * script.
   */
  withPieces(part: string, pieces: Iterable<string>, deflate?: Deflate): Package {
    const before = this.entries.get(partKey(part));
    const entry = packSteps(before?.name ?? part, encodedSteps(pieces), deflate);
    if (before && 'packed' in before && areSameBytes(before.packed, entry.packed)) return this;
    const entries = new Map(this.entries);
    entries.set(partKey(part), entry);
    return new Package([...entries.values()]);
  }

  without(part: string): Package {
    return new Package([...this.entries.values()].filter(({ name }) => partKey(name) !== partKey(part)));
  }

  /** The file. Parts that nobody touched are copied as they were packed; the others are packed by `deflate`, or in script. */
  save(deflate?: Deflate): Uint8Array<ArrayBuffer> {
    return writeZip(
      [...this.entries.values()].map((entry) =>
        'packed' in entry ? entry : pack(entry.name, encodeText(entry.text, entry.encoding), deflate),
      ),
    );
  }

  /** What a part is, by its name or else its extension; empty where nothing says it. */
  contentType(part: string): string {
    this.types ??= this.contentTypes();
    return this.types.byName.get(partKey(part)) ?? this.types.byExtension.get(takeExtension(part)) ?? '';
  }

  private contentTypes() {
    const types = { byName: new Map<string, string>(), byExtension: new Map<string, string>() };
    readXml('[Content_Types].xml', this.bytes('[Content_Types].xml'), {
      root: ROOTS.contentTypes,
      open: (name, { PartName: part, Extension: extension, ContentType: type = '' }) => {
        if (name === 'Override' && part !== undefined) types.byName.set(partKey(part), type);
        if (name === 'Default' && extension !== undefined) types.byExtension.set(extension.toLowerCase(), type);
      },
    });
    return types;
  }

  /** The relationships of a part, `''` for those of the package. */
  relationships(part: string): Relationship[] {
    const relationships = relationshipsPart(part);
    if (!this.has(relationships)) return [];
    const found: Relationship[] = [];
    readXml(relationships, this.bytes(relationships), {
      root: ROOTS.relationships,
      open: (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
        if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
        const external = mode === 'External';
        const resolved = external ? target : resolveTarget(part, target);
        found.push({ id, type: relationshipType(type), target: resolved, external });
      },
    });
    return found;
  }

  /** The part that a part relates to in one way, e.g. the workbook to its `sharedStrings`. */
  related(part: string, type: string): string | undefined {
    const target = this.relationships(part).find((relationship) => relationship.type === type)?.target;
    return target !== undefined && this.has(target) ? target : undefined;
  }
}

function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Opens a workbook's file, whatever its name says; throws where it is none that can be read. */
export function openPackage(bytes: Uint8Array): Package {
  requireZip(bytes);
  const opened = new Package(readZip(bytes));
  if (!opened.has('[Content_Types].xml')) throw opened.has('mimetype') ? unsupported('ods') : notAWorkbook('zip');
  requireSpreadsheet(opened.contentType(workbookPart(opened)));
  return opened;
}

/** The main part: `xl/workbook.xml` by custom, but it may be called anything. */
export function workbookPart(opened: Package): string {
  const part = opened.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw notAWorkbook('no main part');
  if (!opened.has(part)) throw damaged(part, 'missing');
  return part;
}

export function takeExtension(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target is relative to the folder of its source, or absolute from the package with a leading `/`. */
function resolveTarget(source: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  if (written.startsWith('/')) return written.slice(1);
  const path = source.replaceAll('\\', '/').split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
