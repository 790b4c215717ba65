import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Texts } from '../locale/language';
import type { Wordings } from '../locale/wording';
import type { CellReference } from '../workbook/cells';
import type { Place } from './navigation';
import type { Preferences } from './preferences';
import type { PaneSession } from './session/session';

/** What every view needs. */
export interface PaneContext {
  readonly session: PaneSession;
  readonly preferences: Preferences;
  readonly language: Language;
  readonly texts: Texts;
  readonly wordings: Wordings;
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
  readonly reveal: (cell: CellReference) => void;
}

const Context = createContext<PaneContext | null>(null);

export const PaneProvider = Context.Provider;

export function usePane(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error('A part of the pane stands outside of it');
  return context;
}
