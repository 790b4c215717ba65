import { farthest, itemStages, shownCoefficient, valueText } from '../../../src/taskpane/model/item-stages';
import { schoolRows } from '../../../src/taskpane/model/schools/school-rows';
import { checkedSample } from '../sample';

const { resources } = checkedSample().assessment;
const rows = schoolRows(resources);

function stageOf(code: 'R2' | 'R5' | 'R7', stage: string) {
  const found = itemStages(code, rows, resources).find((entry) => entry.stage === stage);
  if (!found) throw new Error(`${code} has no ${stage}`);
  return found;
}

test('an item is counted over the schools of a stage, what is below its limit by name', () => {
  const { schools, passed, unknown, failing } = stageOf('R5', 'primary');
  expect([schools, passed, unknown]).toEqual([26, 25, 0]);
  expect(failing.map(({ at }) => at.school.name)).toEqual(['云岭县第二小学']);
});

test('a school without a figure is neither passed nor failing', () => {
  expect(stageOf('R7', 'junior')).toMatchObject({ schools: 13, passed: 12, unknown: 1, failing: [] });
});

test('a coefficient over its limit stands beside it with as many decimals as it takes', () => {
  expect(shownCoefficient(stageOf('R2', 'primary').coefficient)).toMatchObject({ value: '0.502', limit: '0.50' });
});

test('the school farthest from the mean is found on either side', () => {
  const stage = stageOf('R5', 'primary');
  const far = farthest(stage, 10.01);
  expect(far && [far.row.at.school.name, valueText(far.row, stage)]).toEqual(['石桥乡长岭小学', '24.10']);
  expect(farthest(stage, 1000)?.row.at.school.name).toBe('云岭县第二小学');
});
