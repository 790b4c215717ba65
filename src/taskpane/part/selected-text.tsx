import { useLayoutEffect, useRef } from 'preact/hooks';

/** A text that is selected as it appears, to be copied by hand where the host lets no script do it. */
export function SelectedText({ label, text }: { readonly label: string; readonly text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return <textarea class="jh-input jh-textarea" aria-label={label} readOnly rows={6} value={text} ref={area} />;
}
