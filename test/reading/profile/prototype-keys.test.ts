import { parseProfile } from '../../../src/reading/profile/profile';

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  '%s, which every object has, is no field',
  (field) => {
    const result = parseProfile({
      schema: 'junheng.profile/1',
      sheets: [{ sheet: '*', columns: [{ column: 'A', field }] }],
    });
    expect(result).toMatchObject({ ok: false, problems: [{ path: 'sheets[0].columns[0].field', expected: 'field' }] });
  },
);
