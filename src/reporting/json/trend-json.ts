import type { Texts } from '../../locale/language';
import type { Change } from '../../trend/change';
import { coefficientChange, computeTrend, type StageTrend } from '../../trend/trend';
import type { Checked } from '../checked';
import type { ChangeJson, TrendJson } from './decisions';
import { schoolName } from './decisions-json';
import { plainDecimal } from './plain-decimal';

/** What changed since last year's workbook; `null` where none was given. */
export function trendJson({ assessment, lastYear }: Checked, { planning }: Texts): TrendJson | null {
  if (!lastYear) return null;
  const trend = computeTrend(lastYear.assessment, assessment);
  const { links, appeared, vanished, merged, suggestions } = trend.schools;
  return {
    file: lastYear.file,
    year: lastYear.assessment.statistics.year,
    renamed: links
      .filter(({ renamed }) => renamed)
      .map(({ before, now }) => ({ before: schoolName(before), now: schoolName(now) })),
    appeared: appeared.map(schoolName),
    vanished: vanished.map(schoolName),
    merged: merged.map(({ before, into }) => ({ before: schoolName(before), into: schoolName(into) })),
    perhapsSame: suggestions.map(({ before, now }) => ({ before: schoolName(before), now: schoolName(now) })),
    values: trend.stages.flatMap((stage) => valuesJson(stage, assessment.resources.items)),
    coefficients: trend.coefficients.flatMap((pair) => {
      const change = coefficientChange(pair);
      const { limits, stage } = pair.now;
      return change ? [{ item: limits.item.code, stage, ...changeJson(change) }] : [];
    }),
    expected: trend.expected.map(({ item, part, verdict, figures }) => ({
      item: item.code,
      name: planning.named(part.name, part.english),
      verdict,
      figures: figures.map(({ fact, change }) => ({ fact, ...changeJson(change) })),
    })),
  };
}

function valuesJson(
  { now: { at }, students, values }: StageTrend,
  items: Checked['assessment']['resources']['items'],
): TrendJson['values'][number][] {
  const schoolStage = { ...schoolName(at.school), stage: at.stage };
  const changes = items.flatMap(({ item }, index) => {
    const change = values[index];
    return change ? [{ ...schoolStage, item: item.code, ...changeJson(change) }] : [];
  });
  return students ? [{ ...schoolStage, item: 'students', ...changeJson(students) }, ...changes] : changes;
}

function changeJson({ before, now, share, flagged }: Change): ChangeJson {
  return { before: plainDecimal(before), now: plainDecimal(now), share: share && plainDecimal(share), flagged };
}
