/** What titles end in, or hold: 学校办学条件（2025年）, 达标情况. */
export const TITLE_WORDS = /情况|状况|条件|统计|汇总|一览|明细|台账|清单|登记|表(?:\([^()]*\))?$/;
