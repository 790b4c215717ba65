import type { RefObject } from 'preact';
import type { MountedPane } from '../../taskpane/mount';
import type { MayReplace, SessionState } from '../session';
import { useFormQuestion } from './form-dialog';

interface Options {
  readonly state: SessionState;
  readonly open: (files: readonly File[], are: 'saved', mayReplace: MayReplace) => Promise<boolean>;
  /** What takes slips and forms; empty where another program's pane stands beside the grid. */
  readonly pane: RefObject<MountedPane | null>;
  /** Asks whether unsaved changes may be lost. */
  readonly discard: string;
}

/** What 自备表格 takes. */
const FORM = /\.xls[xm]$/i;

/**
 * Opens files in place of the workbook that is open, but for those that are about it: slips go to 核实单回收, and of a
 * dropped file without figures the user is asked whether it is a form to fill.
 */
export function useOpenOther({ state, open, pane, discard }: Options) {
  const { askAbout, formQuestion } = useFormQuestion();
  const mayLose = () => !state.unsaved || confirm(discard);
  const openOther = async (files: readonly File[], came: 'chosen' | 'dropped') => {
    const [first, ...others] = files;
    if (!first) return;
    const mayReplace: MayReplace = async (opened) => {
      if (state.fileName === null || !pane.current) return mayLose();
      // What reads slips and counties is loaded when a file is to take another's place.
      const { areSlips, hasFigures } = await import('./tell-use');
      const content = await opened.workbook.read();
      if (areSlips(content)) {
        pane.current.show({ view: 'reports', slips: files });
        return false;
      }
      const mayBeForm = came === 'dropped' && others.length === 0 && FORM.test(first.name);
      if (!mayBeForm || hasFigures(content)) return mayLose();
      const answer = await askAbout(first.name);
      if (answer === 'fill') pane.current?.show({ view: 'settings', form: first });
      return answer === 'open' && mayLose();
    };
    await open(files, 'saved', mayReplace);
  };
  return { openOther, formQuestion };
}
