import { useState } from 'preact/hooks';

/** Which software of others is inside, each licence in full: long, and so loaded when it is asked for. */
export function Licences({ label }: { readonly label: string }) {
  const [text, setText] = useState('');
  const load = async (isOpen: boolean) => {
    if (isOpen && text === '') setText((await import('../../../../assets/LICENSES.txt')).default);
  };
  return (
    <details class="jh-more" onToggle={(event) => load(event.currentTarget.open)}>
      <summary>{label}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre class="jh-licences" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
