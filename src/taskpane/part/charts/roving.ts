import { useState } from 'preact/hooks';
import { findTabTarget } from '../tabs';

/** One stop for Tab among many shapes of a chart: arrows, Home and End go from one to the next. */
export function useRoving(count: number) {
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(0, count - 1));
  const move = (event: KeyboardEvent) => {
    const target = findTabTarget(event.key, at, count);
    if (target === undefined || !(event.currentTarget instanceof SVGElement)) return;
    event.preventDefault();
    setActive(target);
    event.currentTarget.ownerSVGElement?.querySelectorAll<SVGElement>('[role="button"]')[target]?.focus();
  };
  return { at, setActive, move };
}
