import { notAWorkbook, requireSpreadsheet, requireZip, unsupported } from './format';
import { decoderOf, encodedSteps, encodeText, readXml } from './xml';
import { type Deflate, damaged, pack, packSteps, readZip, unpack, writeZip, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: the same in the transitional and the strict format. */
  readonly type: string;
  /** The part's name, or an address outside of the package. */
  readonly target: string;
  readonly external: boolean;
}

/** A part whose text was changed here, and that is packed when the file is saved. */
interface LooseText {
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
}

/**
 * The parts of a workbook's file; never changed in place. Names are compared as OPC does, without regard to case; none
 * begins with a `/`.
 */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry | LooseText>;
  private unpacked: { readonly entry: object; readonly text: string; readonly encoding: string } | undefined;

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
    const bytes = this.bytes(part);
    const decoder = decoderOf(part, bytes);
    const { encoding } = decoder;
    const text = decoder.decode(bytes);
    if (entry) this.unpacked = { entry, text, encoding };
    return { text, encoding };
  }

  /** The package with a part set to a text, in the encoding that the part has; new parts come last, in UTF-8. */
  withText(part: string, text: string): Package {
    const before = this.entries.get(partKey(part));
    const { text: textBefore, encoding } = before ? this.textPart(part) : { text: undefined, encoding: 'utf-8' };
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
    if (before && 'packed' in before && areEqual(before.packed, entry.packed)) return this;
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

  /** The relationships of a part, `''` for those of the package. */
  relationships(part: string): Relationship[] {
    const own = relationshipsPart(part);
    if (!this.has(own)) return [];
    const found: Relationship[] = [];
    readXml(own, this.bytes(own), {
      open: (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
        if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
        const external = mode === 'External';
        const resolved = external ? target : resolveTarget(part, target);
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved, external });
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

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Opens a workbook's file, whatever its name says; throws where it is none that can be read. */
export function openPackage(bytes: Uint8Array): Package {
  requireZip(bytes);
  const opened = new Package(readZip(bytes));
  if (!opened.has('[Content_Types].xml')) throw opened.has('mimetype') ? unsupported('ods') : notAWorkbook('zip');
  requireSpreadsheet(contentType(opened, workbookPart(opened)));
  return opened;
}

/** The main part: `xl/workbook.xml` by custom, but it may be called anything. */
export function workbookPart(opened: Package): string {
  const part = opened.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw notAWorkbook('no main part');
  if (!opened.has(part)) throw damaged(part, 'missing');
  return part;
}

function contentType(opened: Package, part: string): string {
  let byExtension = '';
  let byName: string | undefined;
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  readXml('[Content_Types].xml', opened.bytes('[Content_Types].xml'), {
    open: (name, { PartName: partName, Extension: forExtension, ContentType: type = '' }) => {
      if (name === 'Override' && partName !== undefined && partKey(partName) === partKey(part)) byName = type;
      if (name === 'Default' && forExtension?.toLowerCase() === extension) byExtension = type;
    },
  });
  return byName ?? byExtension;
}

export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target is relative to the folder of its source, or absolute from the package with a leading `/`. */
function resolveTarget(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
