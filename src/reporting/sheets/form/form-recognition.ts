import { countyFigure, type Facts, indexFacts, shareOfRow } from '../../../assessment/items/county/facts';
import type { CountyOutcome } from '../../../assessment/items/outcome';
import type { CountyFactId } from '../../../statistics/county-facts';
import { type Exact, exact, roundApartFrom, roundHalfUp } from '../../../statistics/exact';
import { factExpression } from '../formulas/fact-formula';
import { toNumber } from '../formulas/figures';
import type { Sources } from '../formulas/statistics-formula';
import { makeTextCell, number, type ReportCell, withLook } from '../table/report-cell';
import { makeReportFrame, type ReportContext } from '../table/report-context';
import type { ReportColumn, ReportTemplate, RowAddresses } from '../table/report-template';
import { FORM_RECOGNITION } from './application-form';
import { typedFigure, unfilled } from './form-cells';

/** A count of 表Ⅵ, summed from county facts; `undefined` where they aren't given. */
type Count = { readonly value: Exact; readonly expression: string | undefined } | undefined;

type CountId = 'questionnaires' | 'valid' | 'content' | 'visited' | 'visitedContent';

/** A line of 表Ⅵ. */
interface RecognitionRow {
  readonly kind: keyof typeof FORM_RECOGNITION.rows;
  readonly counts: Readonly<Record<CountId, Count>>;
  /** The county's rate, where it is all that is given. */
  readonly rate: Exact | undefined;
}

type Column = ReportColumn<RecognitionRow>;

/** The form's ratios have one decimal. */
const PLACES = 1;

/** 表Ⅵ: questionnaires and visits, of all and of parents. */
export function formRecognitionTemplate(context: ReportContext): ReportTemplate<RecognitionRow> {
  const outcome = findRecognition(context);
  const isMissed = outcome?.verdict === 'fail';
  const { sheet, title, questionnaires, all, valid, content, visited, visitedContent } = FORM_RECOGNITION;
  const figure = (id: string, header: readonly string[], number: string, cell: Column['cell']): Column => ({
    id,
    header,
    number,
    width: { least: 10, most: 20 },
    role: 'typed',
    usersIn: typedFigure,
    cell,
  });
  const count = (id: CountId, header: readonly string[], number: string) =>
    figure(id, header, number, ({ counts }) => countCell(counts[id]));
  return {
    tag: 'form.VI',
    name: sheet,
    ...makeReportFrame(context, title),
    title,
    columns: [
      {
        id: 'label',
        header: [''],
        number: '',
        width: 'text',
        cell: ({ kind }) => makeTextCell(FORM_RECOGNITION.rows[kind]),
      },
      count('questionnaires', [questionnaires, all], 'L1'),
      count('valid', [questionnaires, valid, all], 'L2'),
      count('content', [questionnaires, valid, content], 'L3'),
      figure('questionnaireRate', [FORM_RECOGNITION.questionnaireRate], 'L4', (row, at) =>
        withLook(rateCell(row, 'content', 'valid', at), isMissed && row.kind === 'all' ? 'missed' : undefined),
      ),
      count('visited', [visited, all], 'L5'),
      count('visitedContent', [visited, visitedContent], 'L6'),
      figure('visitRate', [FORM_RECOGNITION.visitRate], 'L7', (row, at) =>
        rateCell({ ...row, rate: undefined }, 'visitedContent', 'visited', at),
      ),
    ],
    frozenColumns: 1,
    rows: makeRecognitionRows(outcome, context),
    below: [],
    labelColumns: 1,
    notes: hiddenMiss(outcome),
  };
}

function findRecognition({ checked }: ReportContext): CountyOutcome | undefined {
  const parts = checked.assessment.items.items.flatMap((item) => item.parts);
  return parts.find((outcome): outcome is CountyOutcome => outcome.part.kind === 'recognition');
}

function makeRecognitionRows(
  outcome: CountyOutcome | undefined,
  { checked, sources }: ReportContext,
): RecognitionRow[] {
  const facts = indexFacts(checked.assessment.statistics);
  const sum = (...ids: readonly CountyFactId[]) => sumFacts(ids, facts, sources);
  const rate = countyFigure('recognitionRate', facts, shareOfRow);
  const isCounted = outcome !== undefined && outcome.figures.length > 0;
  return [
    {
      kind: 'all',
      counts: {
        questionnaires: sum('questionnaires'),
        valid: sum(...countedFrom(outcome, 'asked')),
        content: sum(...countedFrom(outcome, 'content')),
        visited: sum('peopleVisited'),
        visitedContent: sum('visitedContent'),
      },
      rate: isCounted || 'code' in rate ? undefined : rate.value,
    },
    {
      kind: 'parents',
      counts: {
        questionnaires: sum('parentsQuestionnaires'),
        valid: sum('parentsAsked'),
        content: sum('parentsContent'),
        visited: sum('parentsVisited'),
        visitedContent: sum('parentsVisitedContent'),
      },
      rate: undefined,
    },
  ];
}

/** The facts that the county's rate was computed from: its own counts, or its groups'. */
function countedFrom(outcome: CountyOutcome | undefined, side: 'asked' | 'content'): CountyFactId[] {
  if (outcome?.part.kind !== 'recognition') return [side === 'asked' ? 'allAsked' : 'allContent'];
  const { all, groups } = outcome.part;
  const used = new Set(outcome.figures.map(({ fact }) => fact));
  return [all, ...groups].map((counts) => counts[side]).filter((fact) => used.has(fact));
}

function sumFacts(ids: readonly CountyFactId[], facts: Facts, sources: Sources): Count {
  let value = exact(0);
  const expressions: (string | undefined)[] = [];
  for (const id of ids) {
    const figure = countyFigure(id, facts);
    if ('code' in figure) return undefined;
    value = value.add(figure.value);
    expressions.push(factExpression(id, facts, sources));
  }
  if (ids.length === 0) return undefined;
  return { value, expression: expressions.includes(undefined) ? undefined : expressions.join('+') };
}

/** What isn't given is the user's to fill in. */
function countCell(count: Count): ReportCell {
  if (!count) return unfilled(0);
  return number(toNumber(count.value), 0, count.expression && `=${count.expression}`);
}

function rateCell({ counts, rate }: RecognitionRow, part: CountId, all: CountId, at: RowAddresses): ReportCell {
  const [numerator, denominator] = [counts[part], counts[all]];
  if (!numerator || !denominator || denominator.value.n === 0n) {
    return rate ? number(Number(roundHalfUp(rate.mul(100), PLACES)), PLACES) : unfilled(PLACES);
  }
  const share = numerator.value.div(denominator.value).mul(100);
  const formula = `=ROUND(${at.here(part)}/${at.here(all)}*100,${PLACES})`;
  return number(Number(roundHalfUp(share, PLACES)), PLACES, formula);
}

/** One decimal can't tell a rate from the limit that it misses. */
function hiddenMiss(outcome: CountyOutcome | undefined): string[] {
  if (outcome?.verdict !== 'fail' || !outcome.value) return [];
  const [rate, limit] = [outcome.value.mul(100), outcome.limit.mul(100)];
  const isHidden = roundHalfUp(rate, PLACES) === roundHalfUp(limit, PLACES);
  return isHidden
    ? [`问卷调查综合满意度实际为${roundApartFrom(rate, limit, PLACES)}%，未达到${roundHalfUp(limit, 0)}%。`]
    : [];
}
