import { copyName } from '../../src/workbench/use-session';

test.each([
  ['县.xlsx', '县（核查）.xlsx'],
  ['县（核查）.xlsx', '县（核查2）.xlsx'],
  ['县（核查9）.xlsm', '县（核查10）.xlsm'],
  ['2025.9 石泉县.xlsx', '2025.9 石泉县（核查）.xlsx'],
  ['云岭县（示例）.xlsx', '云岭县（示例）（核查）.xlsx'],
  ['工作簿', '工作簿（核查）'],
])('%s is saved as %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
