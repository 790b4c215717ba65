import { indexFacts } from '../../../assessment/items/county/facts';
import { failingSchools, type ItemVerdict, joinEvidence, type PartOutcome } from '../../../assessment/items/outcome';
import { roundApartFrom, roundHalfUp } from '../../../statistics/exact';
import { type ReportCell, word, wrapped } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportTemplate, RowAddresses } from '../table/report-template';
import { filled } from './form-amounts';
import { BRIEFS, makeBrief } from './form-briefs';
import { FORM_LOOKS, saidFirst, typedBehind } from './form-cells';
import { FORM_CONCLUSIONS, FORM_GUARANTEE, FORM_QUALITY, type FormItem } from './form-sentences';
import { type Piece, sentenceContent } from './sentence-cell';

type Table = 'guarantee' | 'quality';

const ITEMS: Readonly<Record<Table, readonly FormItem[]>> = { guarantee: FORM_GUARANTEE, quality: FORM_QUALITY };
const TAGS: Readonly<Record<Table, string>> = { guarantee: 'form.IV', quality: 'form.V' };

/** An item of the form with what came of it. */
interface Concluded {
  readonly item: FormItem;
  readonly verdict: ItemVerdict;
  readonly parts: readonly PartOutcome[];
}

/** 表Ⅳ and 表Ⅴ: the form's sentences with the county's figures, and what the standard says to each item. */
export function formConclusionsTemplate(table: Table, context: ReportContext): ReportTemplate<Concluded> {
  const { sheet, title, name, conclusion, verdict, note } = FORM_CONCLUSIONS[table];
  const rows = ITEMS[table].map((item) => concluded(item, context));
  const sentence = conclusionsIn(context);
  return {
    tag: TAGS[table],
    name: sheet,
    ...makeReportFrame(context, title),
    title,
    columns: [
      {
        id: 'name',
        header: [name],
        width: { least: 30, most: 60 },
        role: 'key',
        cell: ({ item }) => wrapped(item.name),
      },
      {
        id: 'conclusion',
        header: [conclusion],
        width: { least: 50, most: 94 },
        role: 'typed',
        usersIn: typedBehind(matchBriefs(rows)),
        cell: sentence,
      },
      {
        id: 'verdict',
        header: [verdict],
        width: 12,
        cell: (row) => word(FORM_CONCLUSIONS.verdicts[row.verdict], FORM_LOOKS[row.verdict]),
      },
    ],
    unnumbered: true,
    frozenColumns: 1,
    rows,
    below: [],
    labelColumns: 1,
    notes: [...(note === null ? [] : [note]), ...rows.flatMap(hiddenMisses)],
  };
}

/** What the standard says to an item of the form; one that it has no item for is looked for among its commitments. */
function concluded(item: FormItem, { checked }: ReportContext): Concluded {
  const { items, commitments } = checked.assessment.items;
  const found = items.find((each) => each.item.code === item.code);
  if (found) return { item, verdict: found.verdict, parts: found.parts };
  const parts = commitments.flatMap((each) => each.parts).filter(({ part }) => item.tells.includes(part.id));
  return { item, verdict: joinEvidence(parts.map(({ verdict }) => verdict)), parts };
}

/** What our brief conclusions begin with: what a part is called, and what came of it. */
function matchBriefs(rows: readonly Concluded[]): RegExp {
  const names = rows.flatMap(({ parts }) => parts.map(({ part }) => part.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^(?:${[...new Set(names)].join('|')})${BRIEFS}`);
}

/** The cell of an item's conclusion: the form's sentence, what else the standard asks for, and which schools fail. */
function conclusionsIn({ checked, sources }: ReportContext) {
  const { statistics } = checked.assessment;
  const facts = indexFacts(statistics);
  return ({ item, parts }: Concluded, at: RowAddresses): ReportCell => {
    const briefs = parts
      .filter((outcome) => failingSchools(outcome).length > 0 || !item.tells.includes(outcome.part.id))
      .flatMap((outcome) => makeBrief(outcome, item.tells) ?? [])
      .join('；');
    if (!item.sentence) return saidFirst(briefs);
    const pieces = item.sentence.map((piece): Piece | undefined =>
      typeof piece === 'string' ? { shown: piece } : filled(piece, { statistics, facts, sources, parts }),
    );
    const typed = at.typed('conclusion');
    // A sentence with blanks is the user's to complete, and then stays as he did.
    if (pieces.includes(undefined) && typed !== '' && !typed.includes(FORM_CONCLUSIONS.blank)) return wrapped(typed);
    const sentence = pieces.map((piece) => piece ?? { shown: FORM_CONCLUSIONS.blank });
    const told = briefs === '' ? sentence : [...sentence, { shown: `${takeSentenceEnd(item)}${briefs}` }];
    return { ...wrapped(''), content: sentenceContent(told) };
  };
}

/** What goes between a sentence and what is said behind it. */
function takeSentenceEnd({ sentence }: FormItem): string {
  const last = sentence?.at(-1);
  return typeof last === 'string' && last.endsWith('。') ? '' : '。';
}

/** What the form's decimals can't say: that a figure rounds to the limit that it misses. */
function hiddenMisses({ item, parts }: Concluded): string[] {
  return parts.flatMap((outcome) => {
    if (outcome.by !== 'county' || outcome.verdict !== 'fail' || !outcome.value) return [];
    const { part, value, limit } = outcome;
    if (!('unit' in part)) return [];
    const { factor, places, unit } = part.unit === '%' ? SHARE : { ...PLAIN, unit: part.unit };
    const [shown, most] = [value.mul(factor), limit.mul(factor)];
    if (roundHalfUp(shown, places) !== roundHalfUp(most, places)) return [];
    const number = item.name.slice(0, item.name.indexOf('.'));
    return [`第${number}项：${part.name}实际为${roundApartFrom(shown, most, places)}${unit}，未达标。`];
  });
}

const SHARE = { factor: 100, places: 1, unit: '%' } as const;
const PLAIN = { factor: 1, places: 0 } as const;
