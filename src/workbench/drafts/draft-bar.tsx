import type { Language, Texts } from '../../locale/language';
import type { Draft } from './draft-store';

interface Props {
  readonly texts: Texts['workbench'];
  readonly language: Language;
  readonly draft: Draft | undefined;
  readonly onRestore: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

/** Offers the changes that were never saved when the page was last left. */
export function DraftBar({ texts, language, draft, onRestore, onDiscard }: Props) {
  if (!draft) return null;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(draft.keptAt);
  return (
    <p class="sample" role="status">
      <span>{texts.draft.left(draft.fileName, when)}</span>
      <button type="button" onClick={() => onRestore(draft)}>
        {texts.draft.restore}
      </button>
      <button type="button" class="quiet" onClick={onDiscard}>
        {texts.draft.discard}
      </button>
    </p>
  );
}
