export type Attributes = Readonly<Record<string, string>>;

const OFFICE = ['http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument'];
const RELATIONSHIPS: readonly string[] = OFFICE.map((base) => `${base}/relationships`);

/** The element that a part must begin with, by its local name and the addresses that its namespace may have. */
export interface Root {
  readonly name: string;
  readonly namespaces: readonly string[];
}

const SPREADSHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

export const ROOTS = {
  workbook: { name: 'workbook', namespaces: SPREADSHEET },
  worksheet: { name: 'worksheet', namespaces: SPREADSHEET },
  sharedStrings: { name: 'sst', namespaces: SPREADSHEET },
  styles: { name: 'styleSheet', namespaces: SPREADSHEET },
  contentTypes: { name: 'Types', namespaces: ['http://schemas.openxmlformats.org/package/2006/content-types'] },
  relationships: {
    name: 'Relationships',
    namespaces: ['http://schemas.openxmlformats.org/package/2006/relationships'],
  },
} as const satisfies Record<string, Root>;

/** `…/officeDocument/2006/relationships/styles` → `styles`; another's type, which may end alike, is kept whole. */
export function relationshipType(address: string): string {
  const slash = address.lastIndexOf('/');
  return RELATIONSHIPS.includes(address.slice(0, slash)) ? address.slice(slash + 1) : address;
}

interface Scope {
  readonly depth: number;
  readonly namespaces: ReadonlyMap<string, string>;
  /** What names are within it, as far as they came. */
  readonly known: Map<string, string>;
}

/**
 * The names of a part's elements. Those in the namespace of the first come by their local name, whatever prefix they
 * have where they stand; others keep their prefix, or come with a bare colon where they have none.
 */
export class ElementNames {
  /** The namespace of the first element; undefined where it has none. */
  own: string | undefined;
  private begun = false;
  private depth = 0;
  private scopes: Scope[] = [{ depth: 0, namespaces: new Map(), known: new Map() }];

  /** Enters an element, and gives its name. */
  enter(name: string, attributes: Attributes): string {
    this.depth++;
    let declared: Map<string, string> | undefined;
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      declared ??= new Map(this.scope?.namespaces);
      declared.set(key === 'xmlns' ? '' : key.slice('xmlns:'.length), attributes[key] ?? '');
    }
    if (declared) this.scopes.push({ depth: this.depth, namespaces: declared, known: new Map() });
    if (!this.begun) {
      this.begun = true;
      this.own = this.findNamespace(takePrefix(name));
    }
    return this.expandName(name);
  }

  /** Leaves an element, and gives its name. */
  leave(name: string): string {
    const resolved = this.expandName(name);
    if (this.scope?.depth === this.depth) this.scopes.pop();
    this.depth--;
    return resolved;
  }

  /** `r:id`, whichever prefix the part gives to the namespace of relationships. */
  relationshipId(attributes: Attributes): string | undefined {
    for (const key in attributes) {
      if (!key.endsWith(':id')) continue;
      const namespace = this.findNamespace(takePrefix(key));
      if (namespace !== undefined && RELATIONSHIPS.includes(namespace)) return attributes[key];
    }
    return undefined;
  }

  private get scope(): Scope | undefined {
    return this.scopes[this.scopes.length - 1];
  }

  private findNamespace(prefix: string): string | undefined {
    return this.scope?.namespaces.get(prefix);
  }

  private expandName(name: string): string {
    const known = this.scope?.known.get(name);
    if (known !== undefined) return known;
    const prefix = takePrefix(name);
    const isOwn = this.findNamespace(prefix) === this.own;
    const resolved = isOwn ? name.slice(prefix === '' ? 0 : prefix.length + 1) : prefix === '' ? `:${name}` : name;
    this.scope?.known.set(name, resolved);
    return resolved;
  }
}

function takePrefix(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
}
