import { documentName } from '../../src/ribbon/document-name';

test.each([
  ['C:\\上报\\完成100%.xlsx', '完成100%.xlsx'],
  ['/Users/张/完成50%20.xlsx', '完成50%20.xlsx'],
  ['https://a.sharepoint.com/d/%E4%B8%AD%E5%B1%B1.xlsx', '中山.xlsx'],
  ['https://a.sharepoint.com/d/100%.xlsx', '100%.xlsx'],
  ['工作簿1', '工作簿1'],
])('the file at %s is called %s', (address, name) => {
  expect(documentName(address)).toBe(name);
});
