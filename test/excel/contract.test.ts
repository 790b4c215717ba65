import { calculate } from '../officejs/file/calculate';
import { loadWorkbook } from '../officejs/file/load';
import { describeWorkbook } from '../workbook/contract';
import { contractWorkbook } from '../workbook/contract-workbook';
import { openExcel } from './open-excel';

describeWorkbook("Excel's workbook through the real Office.js", async () => {
  const workbook = loadWorkbook(contractWorkbook(), '县.xlsx');
  workbook.calculate = calculate;
  const { excel } = openExcel(workbook);
  return {
    workbook: excel,
    rename: async (from, to) => {
      const sheet = workbook.sheet(from);
      if (sheet) sheet.name = to;
    },
  };
});
