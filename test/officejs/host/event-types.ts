/** Numbers of events on the wire, from the library's `GenericEventHandlers`. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
} as const;

type RegistrationName = `_Register${string}Event` | `_Unregister${string}Event`;

/** The names by which the library registers handlers. */
export const registrations: Readonly<Record<string, number>> = {
  DataChanged: EventType.changed,
  Activated: EventType.activated,
  Deactivated: EventType.deactivated,
  Added: EventType.added,
  SelectionChanged: EventType.selectionChanged,
  Deleted: EventType.deleted,
  FormatChanged: EventType.formatChanged,
};

/** The register and unregister methods of a class for the events named, on the target that `targetOf` gives. */
export function eventMethods<T>(names: readonly (keyof typeof registrations)[], targetOf: (self: T) => string) {
  const methods: Record<RegistrationName, (self: T, args: unknown, context: EventContext) => void> = {};
  for (const name of names) {
    const type = registrations[name] ?? 0;
    methods[`_Register${name}Event`] = (self, _args, context) => context.subscribe(type, targetOf(self));
    methods[`_Unregister${name}Event`] = (self, _args, context) => context.unsubscribe(type, targetOf(self));
  }
  return methods;
}

interface EventContext {
  subscribe(eventType: number, targetId: string): void;
  unsubscribe(eventType: number, targetId: string): void;
}
