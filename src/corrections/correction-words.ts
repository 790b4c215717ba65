import type { Language } from '../locale/language';
import { type SlipTexts, slipTextsIn } from '../locale/slip-texts';
import { type Wordings, wordingsIn } from '../locale/wording';
import { comparable } from '../reporting/slips/slip-record';
import { subjectLabel } from '../reporting/slips/slip-words';
import { type CellReference, type CellValue, referenceText } from '../workbook/cells';
import type { Correction, NotRead, NotTaken, NotTakenEntry, NotTakenWhy } from './correction';

/** Puts what came back into words. */
export class CorrectionWords {
  readonly slips: SlipTexts;
  readonly wordings: Wordings;

  constructor(readonly language: Language) {
    this.slips = slipTextsIn(language);
    this.wordings = wordingsIn(language);
  }

  /** `在校生数（小学!J8）`. */
  label({
    line,
    cells,
  }: Pick<NotTakenEntry, 'line' | 'cells'> | { readonly line: Correction['line']; cells?: undefined }): string {
    const at = cellList(line?.cells ?? cells ?? []);
    return line ? this.slips.back.line(subjectLabel(line.subject, this.language, this.slips), at) : at;
  }

  /** `21 → 24 人`; what is only remarked on has no new value. */
  change(was: CellValue, value: CellValue, unit: string): string {
    return this.slips.back.change(this.shown(was), this.shown(value), value === null ? '' : unit);
  }

  shown(value: CellValue): string {
    return comparable(value) || this.slips.back.empty;
  }

  reason(text: string): string {
    return text === '' ? this.slips.back.noReason : this.slips.back.reason(text);
  }

  /** `10 000`, or `1/100` of a figure that became smaller. */
  times(times: number): string {
    const round = (figure: number) => String(Number(figure.toPrecision(3)));
    return times >= 1 ? round(times) : `1/${round(1 / times)}`;
  }

  source({ file, cell }: NotTaken['source']): string {
    return this.slips.back.from(file, referenceText(cell));
  }

  why(why: NotTakenWhy): string {
    const { why: said } = this.slips.back;
    switch (why.code) {
      case 'otherCounty':
      case 'otherYear':
        return said[why.code](this.shown(why.theirs), this.shown(why.ours));
      case 'overwritten':
      case 'changedSince':
        return said[why.code](this.shown(why.now));
      case 'notAnAnswer':
        return said.notAnAnswer(why.answers.join('、'));
      case 'format':
        return said.format(why.shown);
      case 'formula':
        return said.formula(why.formula);
      case 'shared':
        return said.shared(why.school);
      case 'readsOtherwise':
        return said.readsOtherwise(why.amount);
      case 'farOff':
        return said.farOff(this.times(why.times));
      case 'conflict': {
        const answers = why.answers.map(({ file, value }) => {
          return this.slips.back.answer(file, value === null ? said.noAnswerElsewhere : this.shown(value));
        });
        return said.conflict(this.wordings.texts.pane.list(answers));
      }
      default:
        return said[why.code];
    }
  }

  /** A file or a sheet of one that couldn't be taken as a slip of this workbook. */
  notRead({ file, sheet, why }: NotRead): string {
    const { back } = this.slips;
    if (why.code === 'damaged') return this.wordings.texts.errors.workbook(file, why.problem);
    return back.notRead(sheet === null ? file : back.from(file, sheet), this.whyNotRead(why));
  }

  private whyNotRead(why: Exclude<NotRead['why'], { code: 'damaged' }>): string {
    const { why: said } = this.slips.back;
    return 'theirs' in why ? said[why.code](this.shown(why.theirs), this.shown(why.ours)) : said[why.code];
  }
}

function cellList(cells: readonly CellReference[]): string {
  return cells.map(referenceText).join('、');
}
