/** Cells of the application form that the workbook can't fill, and sentences of ours that the user may write behind. */
import { makeTextCell, type ReportCell, wrapped } from '../table/report-cell';

const UNFILLED = '未填报';

/** Where nothing is known; a figure (with so many decimals) or a text that the user types stands in its place. */
export function unfilled(places?: number): ReportCell {
  return {
    ...makeTextCell(UNFILLED, 'center'),
    look: 'unfilled',
    typed: 'instead',
    ...(places !== undefined && { places }),
  };
}

/** What of a cell's text the user typed, where we say nothing but that it isn't filled in. */
export function typedFigure(standing: string): string {
  return standing === UNFILLED ? '' : standing;
}

/** How verdicts stand out in the form: by bold and by italic type alone. */
export const FORM_LOOKS = { pass: undefined, fail: 'missed', unknown: 'unfilled' } as const;

/** What ends what we say in a cell: it has no other. */
const END = '。';

/** What we say in a cell before the user's own words. */
export function saidFirst(words: string): ReportCell {
  return words === '' ? unfilled() : { ...wrapped(words.replaceAll(END, '，') + END), typed: 'behind' };
}

/** What of a cell's text the user typed: what stands behind our sentence, where the text begins as ours do. */
export function typedBehind(beginsAsOurs: RegExp): (standing: string) => string {
  return (standing) =>
    beginsAsOurs.test(standing) && standing.includes(END)
      ? standing.slice(standing.indexOf(END) + END.length).trim()
      : typedFigure(standing);
}
