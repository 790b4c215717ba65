/** Things by what they have in common, each group where its first thing comes: `Map.groupBy`, which not all engines have. */
export function groupedBy<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing, index: number) => Key,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  let index = 0;
  for (const thing of things) {
    const key = keyOf(thing, index++);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
