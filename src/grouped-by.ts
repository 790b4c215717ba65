/** Items that have something in common: at least one. */
export type Group<Item> = [Item, ...Item[]];

/** Puts an item to those of its key, in the order in which they come. */
export function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Items by what they have in common, as `Map.groupBy` gives them, which browsers of before 2024 lack. */
export function groupedBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Group<Item>> {
  const groups = new Map<Key, Group<Item>>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}
