import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckedWorkbook } from '../../session/state';

interface Props {
  readonly result: CheckedWorkbook | null;
}

/** 自备表格, with the words of forms and what fills them: loaded with the settings, which few open. */
export function OwnFormPart({ result }: Props) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  useEffect(() => void import('./own-form').then(({ OwnForm }) => setPart(() => OwnForm)), []);
  return Part && <Part result={result} />;
}
