import type { CountyReason } from '../../assessment/county/county-verdict';
import type { ResourceAssessment } from '../../assessment/resources';
import type { Wordings } from '../../locale/wording';
import { type Cause, shortItems } from '../causes';

/** A cause in words, and what to do about it; empty where the cause says it. */
export interface CauseText {
  readonly cause: string;
  readonly remedy: string;
}

/** So many items are named that failing schools fall short of most. */
const MOST_SHORT = 3;

export function causeText(cause: Cause, resources: ResourceAssessment, wordings: Wordings): CauseText {
  const { causes, pane } = wordings.texts;
  switch (cause.kind) {
    case 'headers': {
      const schools = new Set(cause.waiting.flatMap((each) => each.schools));
      const items = [...new Set(cause.waiting.flatMap((each) => each.items))].sort();
      const remedy = schools.size === 0 ? '' : causes.waiting(schools.size, pane.list(items.map(wordings.itemNamed)));
      return { cause: causes.headers(cause.asked.length), remedy: capitalised(remedy) };
    }
    case 'questions':
      return {
        cause: causes.questions(wordings.findingText(cause.findings[0]).title, cause.findings.length),
        remedy: '',
      };
    case 'reason':
      return {
        cause: capitalised(wordings.countyReason(cause.reason)),
        remedy: capitalised(describeRemedy(cause.reason, resources, wordings)),
      };
  }
}

/** A sentence begins with a capital where its language has them. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Cause and remedy as one line. */
export function causeLine(cause: Cause, resources: ResourceAssessment, wordings: Wordings): string {
  const { cause: text, remedy } = causeText(cause, resources, wordings);
  return wordings.texts.causes.line(text, remedy);
}

function describeRemedy(
  reason: CountyReason,
  resources: ResourceAssessment,
  { texts: { causes }, itemNamed }: Wordings,
): string {
  const { remedy } = causes;
  switch (reason.code) {
    case 'valuesUnknown':
      return remedy.values[reason.cause.code];
    case 'schoolsFail': {
      const short = shortItems(resources, reason.stage).slice(0, MOST_SHORT);
      if (short.length === 0) return '';
      return remedy.short(
        short.map(({ code, schools }) => remedy.shortItem(itemNamed(code), schools)).join(causes.listed),
      );
    }
    case 'coefficientOver':
      return remedy[reason.at.limits.item.unit === '人' ? 'coefficientOverStaff' : 'coefficientOver'];
    case 'notInWorkbook':
      return remedy[reason.hasPlace ? 'notFilledIn' : 'notInWorkbook'];
    default:
      return remedy[reason.code];
  }
}
