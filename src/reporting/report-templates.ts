/** The templates of sheets, and of each the tag of the sheet that somebody who had it written wants to see first. */
const OPENING = { 汇总: 'summary', 申报表: 'form.I', 申报表六位小数: 'form.I' } as const;

/** Which sheets are written: our summary, or the national application form, also as some provinces publish 表Ⅲ. */
export type ReportTemplateId = keyof typeof OPENING;

export function isReportTemplate(id: string): id is ReportTemplateId {
  return Object.hasOwn(OPENING, id);
}

export const REPORT_TEMPLATES: readonly ReportTemplateId[] = Object.keys(OPENING).filter(isReportTemplate);

export function openingSheet(template: ReportTemplateId): string {
  return OPENING[template];
}
