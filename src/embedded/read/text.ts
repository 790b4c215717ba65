/** How the format writes characters that XML can't: `_x000D_` is a carriage return, `_x005F_` a literal `_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Gathers the text of one `<si>` or `<is>`: its `<t>`s, whether plain or in runs of rich text, but not those that say
 * how it is read aloud (`<rPh>`).
 */
export class RichText {
  private text = '';
  private phonetic = 0;
  private inText = false;

  open(name: string): void {
    if (name === 'rPh') this.phonetic++;
    this.inText = name === 't' && this.phonetic === 0;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    this.inText = false;
  }

  take(): string {
    const text = decodeEscapes(this.text);
    this.text = '';
    return text;
  }
}
