import { withScopes } from '../../src/checks/header-scopes';
import type { Finding } from '../../src/reading/findings';
import { UNREAD_HEADER } from '../../src/reading/findings/columns';
import type { Reading } from '../../src/reading/read-county';
import type { Recognised } from '../../src/reading/recognised';
import { FIELDS, type FieldId } from '../../src/statistics/fields';

function asked(sheet: string, header: string, role: FieldId): Finding {
  return {
    code: 'D83',
    check: UNREAD_HEADER,
    severity: 'error',
    sheet,
    cell: { sheet, row: 0, column: 3 },
    shown: header,
    details: { role, field: FIELDS[role], candidates: [role], place: 'D', words: [] },
  };
}

function table(sheet: string, header: string, field: string): Recognised {
  const fields = [{ field, name: field, column: 'D', header, confidence: 'listed' as const }];
  return { sheet, kind: 'schools', headerRows: [1], fields, rows: 3, leftOut: [] };
}

function scopes(findings: readonly Finding[], recognised: readonly Recognised[] = []) {
  const statistics = { name: null, year: null, schools: [], coveredStages: [], facts: [] };
  return withScopes({ statistics, recognised, falseCodes: new Map(), findings } satisfies Reading).map(
    (finding) => finding.code === 'D83' && finding.details.scope,
  );
}

test('an answer holds for every sheet that has the header', () => {
  expect(scopes([asked('小学', '场馆', 'sportsArea'), asked('初中', '场 馆', 'sportsArea')])).toEqual([
    undefined,
    undefined,
  ]);
});

test('where sheets ask after different fields by one header, each answer is its own sheet’s', () => {
  const findings = [
    asked('校舍', '面积', 'teachingArea'),
    asked('场地', '面积', 'sportsArea'),
    asked('其他', '场馆', 'books'),
  ];
  expect(scopes(findings)).toEqual(['sheet', 'sheet', undefined]);
});

test('a header that was understood on another sheet keeps its meaning there', () => {
  const findings = [asked('初中', '专科及以上', 'higherDegreeTeachers')];
  expect(scopes(findings, [table('小学', '专科及以上', 'higherDegreeTeachers.primary')])).toEqual(['sheet']);
  expect(scopes(findings, [table('小学', '本科及以上', 'higherDegreeTeachers')])).toEqual([undefined]);
});
