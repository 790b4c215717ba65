import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the pane that few look at, loaded when it is first shown: nothing stands there until then. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return (props) => {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    useEffect(() => void load().then((loaded) => setPart(() => loaded)), []);
    return Part && <Part {...props} />;
  };
}
