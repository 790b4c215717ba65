/** What a button of the ribbon asks of the pane that it opens: by the address's query in manifest.xml. */
export type PaneRequest =
  | { readonly view: 'settings' | 'help' }
  | { readonly do: 'next' | 'sheets' | 'why' }
  | { readonly view: 'overview' };

const actions = ['next', 'sheets', 'why'] as const;

/** `?do=sheets` → write the summaries; `?view=settings` → show the settings; anything else → the overview. */
export function paneRequest(search: string): PaneRequest {
  const query = new URLSearchParams(search);
  const action = actions.find((one) => one === query.get('do'));
  if (action) return { do: action };
  const view = query.get('view');
  return { view: view === 'settings' || view === 'help' ? view : 'overview' };
}
