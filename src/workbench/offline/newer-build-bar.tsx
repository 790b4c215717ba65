import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../locale/language';
import { onNewerBuild } from './newer-build';

/** Says that a newer build is there; what is open stays until the user changes over. */
export function NewerBuildBar({ texts }: { readonly texts: Texts['workbench'] }) {
  const [use, setUse] = useState<(() => void) | null>(null);
  useEffect(() => {
    void onNewerBuild((change) => setUse(() => change));
  }, []);
  if (!use) return null;
  return (
    <p class="sample" role="status">
      <span>{texts.newerBuild}</span>
      <button type="button" onClick={use}>
        {texts.useNewerBuild}
      </button>
    </p>
  );
}
