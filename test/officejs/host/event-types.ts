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

/** The register and unregister methods of a class for the events named, on the target that `targetOf` gives. */
export function eventMethods<T>(names: readonly (keyof typeof registrations)[], targetOf: (self: T) => string) {
  const methods: Record<RegistrationName, (self: T, args: unknown, context: EventContext) => void> = {};
  for (const name of names) {
    const type = registrations[name] ?? 0;
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
