import type { HostWorkbook } from '../model/workbook';
import { Arguments } from './arguments';
import { callMethod, childOf, documentedName, HostObject, itemOf, setScalar } from './catalogue';
import type { Context } from './context';
import { errors, HostError } from './errors';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  PathType,
  type Request,
  type Response,
} from './protocol';
import { query } from './query';

async function calculate(workbook: HostWorkbook): Promise<void> {
  workbook.calculationDue = false;
  await workbook.calculate(workbook);
}

/** Members whose call only asks. */
const ASKING = /^(?:_|get|find|is)/i;

/** Whether a request does more than ask: sets a property, or calls what isn't named as a question. */
export function changesSomething({ Actions, ObjectPaths }: Request): boolean {
  const calls = Actions.some(
    ({ ActionType: type, Name }) =>
      type === ActionType.setProperty || (type === ActionType.method && !ASKING.test(Name)),
  );
  const makes = Object.values(ObjectPaths).some(
    ({ ObjectPathType: type, Name }) => type === PathType.method && !ASKING.test(Name),
  );
  return calls || makes;
}

/** Runs the actions of one request in order; stops at the first that fails, like Excel: what ran stays done. */
export class RequestRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly referenceIds = new Map<number, string>();

  constructor(
    private readonly request: Request,
    private readonly root: HostObject,
    private readonly context: Context,
    /** The first actions only, where a fault is simulated. */
    private readonly actionCount = request.Actions.length,
  ) {}

  async run(): Promise<Response> {
    const Results = [];
    const TraceIds: number[] = [];
    for (let index = 0; index < this.actionCount; index++) {
      const action = this.request.Actions[index];
      if (!action) break;
      try {
        if (this.context.workbook.calculationDue && action.ActionType === ActionType.query)
          await calculate(this.context.workbook);
        if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
        const Value = this.act(action);
        if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code: Code, message: Message } = error;
        return { Results, TraceIds, Error: { Code, Message, ActionIndex: index, Location: this.location(action) } };
      }
    }
    return { Results, TraceIds };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.object(action.ObjectPathId);
    // What is asked of a null object is swallowed, as snippets of Microsoft's own rely on: `getItemOrNullObject(…).delete()`.
    if (object === null) return action.ActionType === ActionType.setProperty ? undefined : null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(action.ObjectPathId, object);
      case ActionType.query:
        return {
          ...this.identity(action.ObjectPathId, object),
          ...query(object, action.QueryInfo ?? {}, this.context),
        };
      case ActionType.method:
        return this.call(action, object);
      case ActionType.setProperty:
        this.called(object, action.Name);
        setScalar(object, documentedName(action.Name), this.arguments(action.ArgumentInfo)[0], this.context);
        return undefined;
      case ActionType.ensureUnchanged:
        return undefined;
      default:
        throw errors.apiNotFound(object.definition.name, `action type ${action.ActionType}`);
    }
  }

  private call(action: Action, object: HostObject): unknown {
    if (action.Name === '_KeepReference') {
      this.referenceIds.set(action.ObjectPathId, this.context.references.keep(object));
      return undefined;
    }
    const args = new Arguments(this.arguments(action.ArgumentInfo));
    this.called(object, action.Name);
    const value = callMethod(object, documentedName(action.Name), args, this.context);
    return value === undefined || value instanceof HostObject ? null : value;
  }

  /** Switches of the session and what only brings cells into view leave the workbook as it is. */
  private called({ definition }: HostObject, wire: string): void {
    const isOfSession =
      definition.name === 'Runtime' || definition.name === 'Application' || /^(activate|select)$/i.test(wire);
    if (!isOfSession && !ASKING.test(wire)) this.context.called(definition.name, documentedName(wire));
  }

  private identity(pathId: number, object: HostObject): Record<string, unknown> {
    const id = object.definition.id?.(object.self);
    const reference = this.referenceIds.get(pathId);
    return { ...(id === undefined ? {} : { Id: id, _Id: id }), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private object(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw errors.invalidReference();
    const object = this.resolve(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.global) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return this.kept(path.Name);
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return itemOf(parent, args[0], this.context);
    const name = documentedName(path.Name);
    if (path.ObjectPathType === PathType.property) return childOf(parent, name, this.context);
    this.called(parent, path.Name);
    const value = callMethod(parent, name, new Arguments(args), this.context);
    if (value === null || value instanceof HostObject) return value;
    throw errors.apiNotFound(parent.definition.name, name);
  }

  private kept(id: string): HostObject {
    const object = this.context.references.get(id);
    if (!object) throw errors.invalidReference();
    return object;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, referenced?.[index]));
  }

  private argument(value: unknown, referenced: unknown): unknown {
    if (typeof referenced === 'number' && referenced !== 0) return this.object(referenced);
    if (Array.isArray(value) && Array.isArray(referenced)) {
      return value.map((one, index) => this.argument(one, referenced[index]));
    }
    return value;
  }

  private location(action: Action): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const object = this.resolved.get(action.ObjectPathId);
    if (object) return `${object.definition.name}${action.Name ? `.${documentedName(action.Name)}` : ''}`;
    const parent = this.resolved.get(path?.ParentObjectPathId ?? 0);
    return `${parent?.definition.name ?? 'Workbook'}.${path?.Name ? documentedName(path.Name) : 'getItem'}`;
  }
}
