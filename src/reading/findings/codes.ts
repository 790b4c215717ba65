/** Findings that others than their own check speak of, by name; what each looks at and says stands in its definition. */
export const FINDING_CODES = {
  notFilledIn: 'D02',
  otherUnit: 'D12',
  rivalColumns: 'D21',
  partWithoutMain: 'D27',
  whoseFigure: 'D75',
  equalByChance: 'D80',
  unreadHeader: 'D83',
  severalYears: 'D85',
  whoseRows: 'D86',
  resultsAlone: 'D88',
} as const;
