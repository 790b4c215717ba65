import type { Texts } from '../../locale/language';
import type { Refusal } from '../../workbook/workbook';

/** What a workbook couldn't take of the changes, a line for each reason. */
export function refusalLines(refusals: readonly Refusal[], { pane }: Texts): string[] {
  const listRefusedNames = (wanted: Refusal['reason']) => [
    ...new Set(refusals.filter(({ reason }) => reason === wanted).map(({ sheet }) => sheet)),
  ];
  const [locked, undrawn, unnoted] = [
    listRefusedNames('protected'),
    listRefusedNames('drawing'),
    listRefusedNames('notes'),
  ];
  return [
    ...(locked.length > 0 ? [pane.notice.refused(pane.list(locked))] : []),
    ...(undrawn.length > 0 ? [pane.notice.undrawn(pane.list(undrawn))] : []),
    ...(unnoted.length > 0 ? [pane.notice.unnoted(pane.list(unnoted))] : []),
  ];
}
