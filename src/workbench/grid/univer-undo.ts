import {
  CommandType,
  Disposable,
  type ICommandService,
  type IDisposable,
  type IUndoRedoService,
  RedoCommandId,
  toDisposable,
  UndoCommandId,
} from '@univerjs/core';
import { of } from 'rxjs';
import type { GridEvents } from './grid';

/** The workbook keeps the steps to undo, so Univer keeps none: its keys and menus ask the workbook. */
export class WorkbookUndo extends Disposable implements IUndoRedoService {
  readonly undoRedoStatus$ = of({ undos: 0, redos: 0 });

  constructor(commands: ICommandService, { onUndo, onRedo }: Pick<GridEvents, 'onUndo' | 'onRedo'>) {
    super();
    const asking = (id: string, ask: () => void) =>
      this.disposeWithMe(
        commands.registerCommand({
          id,
          type: CommandType.COMMAND,
          handler: () => {
            ask();
            return true;
          },
        }),
      );
    asking(UndoCommandId, onUndo);
    asking(RedoCommandId, onRedo);
  }

  pushUndoRedo(): void {}
  pitchTopUndoElement(): null {
    return null;
  }
  pitchTopRedoElement(): null {
    return null;
  }
  popUndoToRedo(): void {}
  popRedoToUndo(): void {}
  rollback(): void {}
  clearUndoRedo(): void {}
  __tempBatchingUndoRedo(): IDisposable {
    return toDisposable(() => {});
  }
}
