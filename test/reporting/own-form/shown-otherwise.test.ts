import { shownOtherwise } from '../../../src/reporting/own-form/shown-otherwise';

test.each<[format: string, value: number, said: string]>([
  ['0,', 24_000, '24000 → 24'],
  ['#,##0,', 24_000, '24000 → 24'],
  ['0.00,,', 24_000, '24000 → 0.024'],
  ['0!.0,', 24_000, '24000 → 2.4）'],
  ['0"班"', 12, '12 班'],
  ['0"万"', 12, '12 万'],
  ['0\\人', 12, '12 人'],
])('%s shows %d as something else', (format, value, said) => {
  expect(shownOtherwise(value, format)).toContain(`${format}（${said}`);
});

test.each([undefined, '@', 'General', '0', '0.00', '#,##0', '#,##0.00', '0.0_ ', '0.00_);[Red](0.00)', '0%', '¥#,##0'])(
  '%s shows the figure itself',
  (format) => {
    expect(shownOtherwise(24_000.5, format)).toBeUndefined();
  },
);
