import type { CountyReason } from '../assessment/county/county-verdict';
import type { UnknownCause } from '../assessment/county/unknown-causes';
import type { ResourceAssessment } from '../assessment/resources';
import { isKnown } from '../assessment/schools/resource-value';
import type { Finding, FindingCode } from '../checks/finding';
import { FINDING_CODES } from '../reading/findings/codes';
import { isQuestion } from '../reading/findings/definition';
import type { ResourceCode } from '../standards/resource-item';
import type { Stage } from '../statistics/stages';
import type { Checked } from './checked';
import { type AskedHeader, unreadHeaders } from './unread-headers';

/** What stands between the county and a pass, as it is put right: one cause however many schools it touches. */
export type Cause =
  /** Headers that nobody understood, and the columns that lack meanwhile. */
  | {
      readonly kind: 'headers';
      readonly asked: readonly [AskedHeader, ...AskedHeader[]];
      readonly waiting: readonly UnknownCause[];
    }
  /** Other questions of one kind about the data. */
  | { readonly kind: 'questions'; readonly code: FindingCode; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly kind: 'reason'; readonly reason: CountyReason };

/** A veto ends it whatever else there is; then what the workbook lacks, since the rest may follow from it; then what fails. */
const ORDER: readonly CountyReason['code'][] = [
  'vetoed',
  'noSchools',
  'notInWorkbook',
  'valuesUnknown',
  'schoolsFail',
  'coefficientOver',
  'coefficientsUnknown',
  'itemsFail',
  'itemsUnknown',
  'vetoesUnknown',
];

/** The causes in the order in which they are best put right: what has to be answered before what follows from the answers. */
export function listCauses(checked: Pick<Checked, 'assessment' | 'findings' | 'reading'>): Cause[] {
  const { reasons } = checked.assessment.county;
  const { asked } = unreadHeaders(checked);
  const waiting = reasons.flatMap((reason) =>
    reason.code === 'valuesUnknown' && isAskedFor(reason.cause, asked) ? [reason.cause] : [],
  );
  const [first, ...others] = asked;
  return [
    ...(first ? [{ kind: 'headers' as const, asked: [first, ...others] as const, waiting }] : []),
    ...questionsByCode(checked.findings),
    ...ORDER.flatMap((code) => reasons.filter((reason) => reason.code === code))
      .filter((reason) => reason.code !== 'valuesUnknown' || !waiting.includes(reason.cause))
      .map((reason): Cause => ({ kind: 'reason', reason })),
  ];
}

/** Whether a header that is asked about may be the column that lacks. */
function isAskedFor({ code, fields }: UnknownCause, asked: readonly AskedHeader[]): boolean {
  return code === 'noColumn' && fields.some((field) => asked.some(({ candidates }) => candidates.includes(field)));
}

function questionsByCode(findings: readonly Finding[]): Cause[] {
  const byCode = new Map<FindingCode, readonly [Finding, ...Finding[]]>();
  for (const finding of findings) {
    if (finding.code === FINDING_CODES.unreadHeader || !isQuestion(finding)) continue;
    const known = byCode.get(finding.code);
    byCode.set(finding.code, known ? [...known, finding] : [finding]);
  }
  return [...byCode].map(([code, own]) => ({ kind: 'questions', code, findings: own }));
}

/** An item and how many schools of a stage fall short of it. */
export interface ShortItem {
  readonly code: ResourceCode;
  readonly schools: number;
}

/** The items that the failing schools of a stage fall short of, the commonest first. */
export function shortItems({ assessed, items }: ResourceAssessment, stage: Stage): ShortItem[] {
  const failing = assessed.filter(({ at, judgement }) => at.stage === stage && judgement.verdict === 'fail');
  return items
    .map(({ item }, index) => ({
      code: item.code,
      schools: failing.filter(({ values }) => {
        const value = values[index];
        return value !== undefined && isKnown(value) && value.verdict !== 'pass';
      }).length,
    }))
    .filter(({ schools }) => schools > 0)
    .sort((a, b) => b.schools - a.schools);
}
