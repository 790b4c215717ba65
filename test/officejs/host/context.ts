import type { Area } from '../../../src/workbook/cells';
import type { HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { HostObject } from './catalogue';

/** An event on its way to the library. */
export interface HostEvent {
  readonly eventType: number;
  readonly targetIds: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
}

/** What the members of the catalogue work on. */
export interface Context {
  readonly workbook: HostWorkbook;
  readonly references: References;
  eventsEnabled: boolean;
  /** Says that cells of a sheet changed: formulas are due, and listeners are told. */
  changed(sheet: HostSheet, area: Area, changeType?: string): void;
  /** Says that cells look different. */
  reformatted(sheet: HostSheet, area: Area): void;
  /** A member that sets or does something was called. */
  called(className: string, member: string): void;
  tell(event: HostEvent): void;
  subscribe(eventType: number, targetId: string): void;
  unsubscribe(eventType: number, targetId: string): void;
}

/** Objects that the library keeps across requests, by reference id. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    const id = `${object.definition.name}#${this.next++}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  get size(): number {
    return this.kept.size;
  }
}
