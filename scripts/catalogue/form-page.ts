import {
  type CountyFormSource,
  FORM_BALANCE,
  FORM_COUNTS,
  FORM_COUNTY,
  FORM_ITEMS,
  FORM_OPINIONS,
  FORM_RECOGNITION,
  FORM_SCHOOLS,
  FORM_STAGES,
  FORM_VETOES,
  type FormCountyColumn,
} from '../../src/reporting/sheets/form/application-form';
import {
  type Amount,
  FORM_CONCLUSIONS,
  FORM_GUARANTEE,
  FORM_QUALITY,
  type FormBlank,
  type FormCount,
  type FormItem,
} from '../../src/reporting/sheets/form/form-sentences';
import type { Part, PlainPart } from '../../src/standards/part';
import { standardById } from '../../src/standards/standards';
import { COUNTY_FACTS, type CountyFactId } from '../../src/statistics/county-facts';
import { FIELDS } from '../../src/statistics/fields';
import { schoolTypeEntry } from '../../src/statistics/school-types';
import { table } from './table';

/** The page of the application form: each of its cells, and where it comes from. */
export function formPage(): string {
  return [
    '# 申报表的每一格从哪里来 · Where each cell of the application form comes from',
    '由 `npm run catalogue` 按代码生成，请勿手改。Made from the code by `npm run catalogue`; a test fails when it is out of date.',
    '“县级数据·指标·项目”是《县级数据》表中的一行；“各校”是学校各表中的列。**哪一格没有数据，写“未填报”；句子里没有数据的空，留作“＿＿”**，由填报人填写，重新生成时保留。判定都按未舍入的精确值。',
    ...countySection(),
    ...resourceSections(),
    ...conclusionSection('guarantee', FORM_GUARANTEE),
    ...conclusionSection('quality', FORM_QUALITY),
    ...recognitionSection(),
    ...otherSections(),
    '',
  ].join('\n\n');
}

function section(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [`## ${title}`, table(header, rows)];
}

function countySection(): string[] {
  const rows = FORM_COUNTY.columns.map(({ header, source }: FormCountyColumn, index) => [
    `L${index + 1}`,
    header.join(' / '),
    countySource(source),
    'fact' in source ? places(source.places) : '整数',
  ]);
  return section(FORM_COUNTY.title, ['列', '表头', '来源', '小数'], rows);
}

function places(count: number): string {
  return count === 0 ? '整数' : `${count}位小数`;
}

function countySource(source: CountyFormSource): string {
  if ('fact' in source) return factName(source.fact);
  if ('sum' in source) {
    return `各校“${FIELDS[source.sum].name}”的${FORM_STAGES[source.stage]}合计（小学、教学点、初中、一贯制学校、完全中学）；有学校未填的，未填报`;
  }
  const { name } = schoolTypeEntry(source.schools);
  const many = source.studentsFrom === undefined ? '' : `，其中小学在校生数不少于${source.studentsFrom}人的`;
  return `办学类型为${name}的学校数${many}；一所也没有，而工作簿又没有这一学段的学校的，未填报`;
}

function factName(fact: CountyFactId): string {
  const { indicator, name } = COUNTY_FACTS[fact];
  return `县级数据·${indicator}·${name}`;
}

const ATTAINMENT = '《资源配置达标情况表》';

function resourceSections(): string[] {
  const items = Object.values(FORM_ITEMS);
  const columns = ['列', '表头', '来源', '小数'];
  return [
    ...section(FORM_COUNTS.title, columns, [
      ...items.map((header, index) => [
        `L${index + 1}`,
        header,
        `“${FORM_COUNTS.schools}”为${ATTAINMENT}“达标”列中达标的学校数，“${FORM_COUNTS.share}”为它占纳入评估学校数的比例`,
        '整数；比例1位小数',
      ]),
      ['L8', FORM_COUNTS.overall, '同上，按“综合判定”；数据不全不能判定的学校不计入，表下注明', '整数；比例1位小数'],
    ]),
    ...section(FORM_SCHOOLS.title, columns, [
      ['L1', FORM_SCHOOLS.sequence, '小学、初中分别从1编号；一贯制学校的每个学段一行', '整数'],
      ['L2', FORM_SCHOOLS.school, '各校“学校名称”，按统计数据的顺序，教学点在后', ''],
      ['L3', FORM_SCHOOLS.owner, '各校“举办者”（办学性质）写明的代码1–10；只写“公办”的分不清是哪一种，未填报', '整数'],
      ['L4', FORM_SCHOOLS.students, '各校本学段“在校生数”', '整数'],
      ['L5', FORM_SCHOOLS.grades, '各校本学段“年级数”', '整数'],
      ['L6', FORM_SCHOOLS.classes, '各校本学段“班级数”', '整数'],
      ...items.map((header, index) => [
        `L${index + 7}`,
        header,
        '各校分子÷本学段在校生数（一贯制学校、完全中学按学段拆分）；达不到85%的深色，达到85%而未达标的浅一级的深色',
        '2位小数',
      ]),
      ['L14', FORM_SCHOOLS.overall, '综合判定：达标填1，不达标不填，不能判定的未填报', '整数'],
      ['', FORM_SCHOOLS.remark, '达标、达到85%、未达到85%、未填报的列号；两位小数看不出未达标的，写明实际值', ''],
      ['注', '学校总数和其中数', '本表的行数', '整数'],
    ]),
    ...section(FORM_BALANCE.title, columns, [
      ...items.map((header, index) => [
        `L${index + 1}`,
        header,
        `${ATTAINMENT}的“县域均值”和“差异系数”；超过标准的加粗`,
        '平均值2位，差异系数3位',
      ]),
      ['L8', FORM_BALANCE.overall, '各项差异系数的平均数；平均值一行为“——”', '3位小数'],
    ]),
  ];
}

function conclusionSection(which: 'guarantee' | 'quality', items: readonly FormItem[]): string[] {
  const { title, verdict, conclusion } = FORM_CONCLUSIONS[which];
  const rows = items.map((item) => [
    item.name,
    item.sentence?.map((piece) => (typeof piece === 'string' ? piece : FORM_CONCLUSIONS.blank)).join('') ?? '简要结论',
    item.sentence
      ? blanksOf(item)
      : partsOf(item.code)
          .map(({ name }) => `“${name}”`)
          .join('、'),
    item.code,
  ]);
  return section(title, ['名称', conclusion, '各空的来源，依次', `${verdict}：按指标`], rows);
}

function blanksOf({ code, sentence = [] }: FormItem): string {
  const blanks = sentence.flatMap((piece) => (typeof piece === 'string' ? [] : [blankSource(piece, code)]));
  return blanks.map((source, index) => `${index + 1}. ${source}`).join('；');
}

const AS: Readonly<Record<'whole' | 'percent' | 'tenThousands', string>> = {
  whole: '',
  percent: '（%，1位小数）',
  tenThousands: '（万元，整数）',
};

function blankSource(blank: FormBlank, code: string): string {
  if ('level' in blank) return factName(blank.level);
  if ('rate' in blank) return `${factName(blank.rate)}（原样）`;
  return amountSource(blank.amount, code) + AS[blank.as];
}

const COUNTS: Readonly<Record<FormCount, string>> = {
  largePrimarySchools: '在校生数超过2000人的小学数（一贯制学校除外）',
  largeJuniorSchools: '初中在校生数超过2000人的学校数（一贯制学校除外）',
  largeWholeSchools: '义务教育阶段超过2500人的九年、十二年一贯制学校数',
  largePrimaryClasses: '班额表中超过45人的小学班级数',
  largeJuniorClasses: '班额表中超过50人的初中班级数',
  smallSchoolStudents: '不足100人的学校的在校生数合计',
  smallSchoolFunds: '同上各校“公用经费”合计',
};

function amountSource(amount: Amount, code: string): string {
  if ('fact' in amount) return factName(amount.fact);
  if ('count' in amount) return COUNTS[amount.count];
  if ('ratio' in amount) return amount.ratio.map((side) => whole(amountSource(side, code))).join(' ÷ ');
  const [id, side] = 'numeratorOf' in amount ? [amount.numeratorOf, '分子'] : [amount.denominatorOf, '分母'];
  const part = partsOf(code).find((each) => each.id === id);
  if (part?.kind !== 'countyRatio') throw new Error(`No ratio ${id} in ${code}`);
  const sources = part.sources.flatMap((source) => {
    if (source.from !== 'facts') return ['各校合计'];
    const { facts } = side === '分子' ? source.numerator : source.denominator;
    return [
      facts.map(({ fact, sign }, index) => (sign === -1 ? '−' : index === 0 ? '' : '＋') + factName(fact)).join(''),
    ];
  });
  return [...new Set(sources)].join('，或');
}

/** In brackets where it is of several figures. */
function whole(source: string): string {
  return /[−＋]|，或/.test(source) ? `（${source}）` : source;
}

const METHOD = standardById('national-2017');

function partsOf(code: string): readonly PlainPart[] {
  const parts: readonly Part[] = METHOD?.items.find((item) => item.code === code)?.parts ?? [];
  return parts.flatMap((part) => (part.kind === 'firstGiven' ? part.ways : [part]));
}

function recognitionSection(): string[] {
  const {
    title,
    questionnaires,
    all,
    valid,
    content,
    visited,
    visitedContent,
    questionnaireRate,
    visitRate,
    rows: of,
  } = FORM_RECOGNITION;
  const both = (county: readonly CountyFactId[], parents: CountyFactId, or = '') =>
    `“${of.all}”：${county.map(factName).join('＋')}${or}；“${of.parents}”：${factName(parents)}`;
  const orGroups = '，没有的为各类人群合计';
  return section(
    title,
    ['列', '表头', '来源', '小数'],
    [
      ['L1', `${questionnaires} / ${all}`, both(['questionnaires'], 'parentsQuestionnaires'), '整数'],
      ['L2', `${valid} / ${all}`, both(['allAsked'], 'parentsAsked', orGroups), '整数'],
      ['L3', content, both(['allContent'], 'parentsContent', orGroups), '整数'],
      ['L4', questionnaireRate, `L3 ÷ L2；只给满意度的：${factName('recognitionRate')}；未达到的加粗`, '1位小数'],
      ['L5', `${visited} / ${all}`, both(['peopleVisited'], 'parentsVisited'), '整数'],
      ['L6', visitedContent, both(['visitedContent'], 'parentsVisitedContent'), '整数'],
      ['L7', visitRate, 'L6 ÷ L5', '1位小数'],
    ],
  );
}

function otherSections(): string[] {
  return [
    `## ${FORM_OPINIONS.title}`,
    `来源没有本表的文字，留空：${FORM_OPINIONS.opinion}；${FORM_OPINIONS.seal}；${FORM_OPINIONS.date}。`,
    ...section(
      FORM_VETOES.title,
      ['表头', '来源'],
      [
        [FORM_VETOES.text, '国家办法的六项'],
        [FORM_VETOES.present, '县级数据·一票否决各项的“有”或“无”；没有写的未填报'],
        [FORM_VETOES.evidence, '该行的“佐证材料”'],
      ],
    ),
    '## 与来源文字的不同',
    [
      '- 来源是公开工作簿的转写：窄格里断词的空格和换行、两个表名中重复的“指标指标”没有照抄；表Ⅳ第7项的8000元是一个市的标准，此处为办法的6000元。',
      '- 每张表的表名下面有填报单位（照工作簿所写）、评估标准和学年，表下有填表人等签字。',
    ].join('\n'),
  ];
}
