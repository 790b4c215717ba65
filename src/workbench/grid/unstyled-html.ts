const STYLE = /\sstyle=(?:"[^"]*"|'[^']*')|<style\b[\s\S]*?<\/style>/gi;

export function withoutStyles(html: string): string {
  return html.replace(STYLE, '');
}

/**
 * Drops the styles of HTML that is pasted before the grid parses it: the workbook takes no looks from the clipboard, and
 * parsing inline styles would break our policy. Returns what stops it.
 */
export function pasteWithoutStyles(container: HTMLElement): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const { clipboardData: given, target } = event;
    const html = given?.getData('text/html') ?? '';
    if (!given || !target || !event.isTrusted || html === '') return;
    event.stopImmediatePropagation();
    event.preventDefault();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given.getData('text/plain'));
    clipboardData.setData('text/html', withoutStyles(html));
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  };
  container.addEventListener('paste', onPaste, { capture: true });
  return () => container.removeEventListener('paste', onPaste, { capture: true });
}
