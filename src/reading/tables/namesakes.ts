import type { Among } from '../profile/profile';
import { folded } from '../text/header-text';

/** Of headers in their order: which each is among those that read the same, and how many they are. */
export function namesakes(headers: readonly string[]): readonly Among[] {
  const names = headers.map(folded);
  const counts = new Map<string, number>();
  const places = names.map((name) => {
    const place = (counts.get(name) ?? 0) + 1;
    counts.set(name, place);
    return place;
  });
  return names.map((name, index) => ({ place: places[index] ?? 1, count: counts.get(name) ?? 1 }));
}
