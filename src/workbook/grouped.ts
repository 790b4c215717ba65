/** Things that have something in common: at least one. */
export type Group<Thing> = [Thing, ...Thing[]];

/** Puts a thing to those of its key, in the order in which they come. */
export function addTo<Key, Thing>(groups: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

/** Things by what they have in common, each group where its first thing comes: `Map.groupBy`, which not all engines have. */
export function groupedBy<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing, index: number) => Key,
): Map<Key, Group<Thing>> {
  const groups = new Map<Key, Group<Thing>>();
  let index = 0;
  for (const thing of things) addTo(groups, keyOf(thing, index++), thing);
  return groups;
}
