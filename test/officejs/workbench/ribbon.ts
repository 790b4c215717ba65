/** A button of the add-in in Excel, as its manifest says. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly inContextMenu: boolean;
  /** Brings the pane into view, or has it run a command. */
  readonly action: 'show' | { readonly run: string };
}

/** The address that the manifest has in the repository; here the add-in's folders stand beside the page. */
const ADD_IN = /^https:\/\/[^/]+\//;

/** The buttons of the tab and of the context menu, in a language's words. */
export async function ribbonButtons(language: string): Promise<RibbonButton[]> {
  const answer = await fetch('manifest.xml');
  const manifest = new DOMParser().parseFromString(await answer.text(), 'text/xml');
  const resource = (id: string | null | undefined) => resourceIn(manifest, id ?? '', language);
  return all(manifest.documentElement, 'Control').map((control): RibbonButton => {
    const action = first(control, 'Action');
    const run = first(action, 'FunctionName')?.textContent;
    const icon = all(control, 'Image').find((image) => image.getAttribute('size') === '16');
    return {
      label: resource(first(control, 'Label')?.getAttribute('resid')),
      tip: resource(first(first(control, 'Supertip'), 'Description')?.getAttribute('resid')),
      icon: resource(icon?.getAttribute('resid')),
      inContextMenu: control.closest('OfficeMenu') !== null,
      action: run ? { run } : 'show',
    };
  });
}

function all(element: Element | undefined, name: string): Element[] {
  return [...(element?.getElementsByTagNameNS('*', name) ?? [])];
}

function first(element: Element | undefined, name: string): Element | undefined {
  return all(element, name)[0];
}

function resourceIn(manifest: Document, id: string, language: string): string {
  const resources = ['Image', 'Url', 'String'].flatMap((name) => all(manifest.documentElement, name));
  const found = resources.find((one) => one.getAttribute('id') === id);
  const override = all(found, 'Override').find((one) => one.getAttribute('Locale')?.startsWith(language));
  return (override?.getAttribute('Value') ?? found?.getAttribute('DefaultValue') ?? '').replace(ADD_IN, '');
}
