import { textsIn } from '../../locale/language';
import type { Wordings } from '../../locale/wording';
import type { Checked } from '../checked';
import { resultJson } from '../json/result-json';
import type { Result } from './fields/values-of-result';

/** What forms are filled from. They are Chinese, whatever language messages have. */
export function formResult(checked: Checked, wordings: Wordings): Result {
  const { assessment, sheets } = textsIn('zh');
  const { value, school } = sheets.says;
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    verdict: { ...school, ...value, unknown: school.unknown },
    stage: assessment.stage,
    area: assessment.area,
  };
  return {
    json: resultJson(checked, wordings),
    checked,
    stageNames: assessment.stage,
    wordOf: (key, said) => (Object.hasOwn(words, key) ? words[key]?.[said] : undefined),
  };
}
