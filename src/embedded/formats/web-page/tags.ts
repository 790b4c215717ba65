import { Tokenizer } from 'htmlparser2';

/** What a page is read with: tags as they come, whatever they are nested in. Comments and scripts are passed by. */
export interface PageHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** What stands in `<style>`. */
  readonly style: (css: string) => void;
  readonly comment: (text: string) => void;
}

export type Attributes = ReadonlyMap<string, string>;

/** The attributes that say something of a table; a tag may have a million others. */
const HEEDED: ReadonlySet<string> = new Set([
  'rowspan',
  'colspan',
  'span',
  'style',
  'class',
  'hidden',
  'x:str',
  'x:num',
]);

const NONE: Attributes = new Map();

/** Elements whose text is none of the page's. */
const ASIDE: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

/**
 * Reads a page tag by tag, in time that grows with its length alone: the library's parser keeps all elements that are
 * open, and a page that never closes one makes it slow. Nothing of the page is run or fetched.
 */
export function readTags(page: string, handler: PageHandler): void {
  const tags = new TagReader(page, handler);
  const tokenizer = new Tokenizer({}, tags);
  tokenizer.write(page);
  tokenizer.end();
}

class TagReader {
  private name = '';
  private attribute = '';
  private value = '';
  private attributes: Map<string, string> | undefined;
  private aside: string | undefined;

  constructor(
    private readonly page: string,
    private readonly handler: PageHandler,
  ) {}

  ontext(start: number, end: number): void {
    if (this.aside === undefined) this.handler.text(this.page.slice(start, end));
    else if (this.aside === 'style') this.handler.style(this.page.slice(start, end));
  }

  ontextentity(character: number): void {
    if (this.aside === undefined) this.handler.text(String.fromCodePoint(character));
  }

  onopentagname(start: number, end: number): void {
    this.name = this.page.slice(start, end).toLowerCase();
    this.attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.page.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (HEEDED.has(this.attribute)) this.value += this.page.slice(start, end);
  }

  onattribentity(character: number): void {
    if (HEEDED.has(this.attribute)) this.value += String.fromCodePoint(character);
  }

  onattribend(): void {
    if (!HEEDED.has(this.attribute)) return;
    this.attributes ??= new Map();
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    if (this.aside !== undefined) return;
    if (ASIDE.has(this.name)) this.aside = this.name;
    else this.handler.open(this.name, this.attributes ?? NONE);
  }

  /** `<script/>` is closed with it; of other elements `/` says nothing. */
  onselfclosingtag(): void {
    if (this.aside === undefined && !ASIDE.has(this.name)) this.handler.open(this.name, this.attributes ?? NONE);
  }

  onclosetag(start: number, end: number): void {
    const name = this.page.slice(start, end).toLowerCase();
    if (this.aside === undefined) this.handler.close(name);
    else if (this.aside === name) this.aside = undefined;
  }

  oncomment(start: number, end: number, offset: number): void {
    if (this.aside === undefined) this.handler.comment(this.page.slice(start, end - offset));
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
