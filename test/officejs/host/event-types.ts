/** Numbers of events on the wire, from the library's `GenericEventHandlers`. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

type RegistrationName = `_${'Register' | 'Unregister'}${string}`;

/** The names by which the library registers handlers. */
export const registrations: Readonly<Record<string, number>> = {
  DataChanged: EventType.changed,
  Activated: EventType.activated,
  Deactivated: EventType.deactivated,
  Added: EventType.added,
  SelectionChanged: EventType.selectionChanged,
  Deleted: EventType.deleted,
  Calculated: EventType.calculated,
  FormatChanged: EventType.formatChanged,
  RowSorted: EventType.rowSorted,
  ColumnSorted: EventType.columnSorted,
  SingleClicked: EventType.singleClicked,
  RowHiddenChanged: EventType.rowHiddenChanged,
  FormulaChanged: EventType.formulaChanged,
  ProtectionChanged: EventType.protectionChanged,
  NameChanged: EventType.nameChanged,
  VisibilityChanged: EventType.visibilityChanged,
  Moved: EventType.moved,
};

/**
 * The register and unregister methods of a class for its events, on the target that `targetOf` gives: those of sheets by
 * their names, others with the number that the library has for them.
 */
export function eventMethods<T>(
  events: readonly (keyof typeof registrations)[] | Readonly<Record<string, number>>,
  targetOf: (self: T) => string,
) {
  const named = Array.isArray(events)
    ? events.map((name) => [name, registrations[name] ?? 0] as const)
    : Object.entries(events);
  const methods: Record<RegistrationName, (self: T, args: unknown, context: EventContext) => void> = {};
  for (const [name, type] of named) {
    // The library calls the later ones by the other name.
    for (const what of [`${name}Event`, `Event${name}`]) {
      methods[`_Register${what}`] = (self, _args, context) => context.subscribe(type, targetOf(self));
      methods[`_Unregister${what}`] = (self, _args, context) => context.unsubscribe(type, targetOf(self));
    }
  }
  return methods;
}

interface EventContext {
  subscribe(eventType: number, targetId: string): void;
  unsubscribe(eventType: number, targetId: string): void;
}
