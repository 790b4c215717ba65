import { columnOfPath, isColumn } from '../../src/reading/columns';
import { SPELLINGS } from '../../src/reading/spellings';

function roleOf(...path: string[]) {
  const found = columnOfPath(path, 0);
  return found && isColumn(found) ? found.role : null;
}

describe('a header path is the field that it names', () => {
  test.each([
    // One header.
    ['学校名称', 'schoolName'],
    ['学校标识码', 'schoolCode'],
    ['在校生数', 'students'],
    ['班级数', 'classes'],
    ['专任教师', 'fullTimeTeachers'],
    // The total below a group, and without one.
    ['在校生数→合计', 'students'],
    ['专任教师→计', 'fullTimeTeachers'],
    // A unit, numbering, brackets and line breaks make no difference.
    ['在校生数（人）', 'students'],
    ['3.在校生数', 'students'],
    ['在校\n生数', 'students'],
    // A stage before the words.
    ['小学在校生数', 'students'],
    ['初中→在校生数', 'students'],
    // A grade stands under a header that says students, or says so itself.
    ['在校生数→一年级', 'studentsOfGrade1'],
    ['七年级学生数', 'studentsOfGrade1'],
  ])('%s: %s', (path, role) => {
    expect(roleOf(...path.split('→'))).toBe(role);
  });
});

describe('a header path that only looks like a field is none', () => {
  test.each(['上年在校生数', '生均教学仪器设备值', '学校简介'])('%s', (path) => {
    expect(roleOf(...path.split('→'))).toBeNull();
  });
});

test('every spelling of the catalogue is found, by the role that lists it', () => {
  const listed = Object.entries(SPELLINGS).flatMap(([role, { paths }]) => paths.map((path) => ({ role, path })));
  const astray = listed.filter(({ role, path }) => roleOf(...path.split('→')) !== role);
  expect(astray).toEqual([]);
});
