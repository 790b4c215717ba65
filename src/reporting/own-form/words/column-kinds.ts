import { folded } from '../../../reading/text/header-text';
import { stageIn } from '../../../reading/text/stage-words';
import { findUnit, type UnitSpelling } from '../../../reading/text/units';
import type { AnyStage } from '../../../statistics/stages';
import { otherTimeSaid } from './times-said';
import { yearsIn } from './years-said';

/** What a column holds that asks for nothing of a result. */
export type ColumnKind = 'unit' | 'year' | 'note';

const UNIT = /^(?:计量)?单位$/;
const YEAR = /^(?:学年|年度|年份|统计年份|数据年份|数据年度|学年度)$/;
/** What stands in these is about the school, or the reader, and not about the figures beside it. */
const NOTE =
  /^(?:备注|说明|备注说明|序号|编号|校长|校长姓名|负责人|责任人|主管领导|分管领导|联系人|联系电话|电话|手机|地址|校址|学校地址|邮编|(?:所在|所属)?(?:地|地区|区域|乡镇|镇街|街道|学区|片区)|城乡(?:类[别型]|分类|属性|区域)?|举办者|举办者类型|办学性质|主要问题|问题|存在问题|原因|原因分析|整改措施|措施|整改情况|整改时限|整改责任人|责任单位|签字|盖章|审核意见|佐证材料|数据来源)(?:\([^()]*\))?$/;

/** By the header's last text. */
export function findColumnKind(path: readonly string[]): ColumnKind | undefined {
  const words = folded(path.at(-1) ?? '');
  if (UNIT.test(words)) return 'unit';
  if (YEAR.test(words)) return 'year';
  return NOTE.test(words) ? 'note' : undefined;
}

const ITEM =
  /^(?:[一二三]级|具体|评估|监测|资源配置)?(?:指标|项目)(?:名称|内容|编号|代码|类别|[及和与](?:标准|要求))?$/;
const ITEMS_MISSED = /^(?:(?:[不未]|未能)达标的?|存?在?问题的?|薄弱|短板)(?:指标|项目)(?:名称|内容)?$/;

/** 学校 | 指标 | 是否达标: what stands there says of which item a row is, or (不达标指标) lists those that a school misses. */
export function findItemColumn(path: readonly string[]): 'item' | 'itemsMissed' | undefined {
  const words = folded(path.at(-1) ?? '');
  if (ITEM.test(words)) return 'item';
  return ITEMS_MISSED.test(words) ? 'itemsMissed' : undefined;
}

/** The units that a cell of a column 单位 names; `null` where it is none. */
export function unitsOfCell(text: string): readonly UnitSpelling[] | null {
  const units = folded(text)
    .replace(/\/(?:百?名?学?生|百人|人)$/, '')
    .split(/[、,]/)
    .map(findUnit);
  const found = units.flatMap((unit) => unit ?? []);
  return found.length === 1 && units.length === 1 ? found : null;
}

/** The years that a cell of a column 学年 names; `null` where it names none. */
export function yearsOfCell(text: string): readonly string[] | null {
  const { years, rest } = yearsIn(folded(text));
  // 2025年初: not of that year's September.
  if (otherTimeSaid(folded(text), years[0] ?? null) !== undefined) return null;
  return years.length > 0 && rest.replace(/[-/年度学春秋季]/g, '') === '' ? years : null;
}

const REMARKS = /^(?:备注|说明|备注说明|数据来源)(?:\([^()]*\))?$/;

/** 备注 | 上年数: of the columns that ask for nothing, those in which something about the figures may stand. */
export function speaksOfRow(path: readonly string[]): boolean {
  return REMARKS.test(folded(path.at(-1) ?? ''));
}

const STAGE_ITSELF = /^(?:普通)?(?:小学|初中|初级中学|高中|高级中学)(?:部|段|学段|阶段|教育)?$/;

/** The stage that a cell names, and nothing beside: 小学高段 is a part of one. */
export function stageOfCell(text: string): AnyStage | undefined {
  return STAGE_ITSELF.test(folded(text)) ? stageIn(text) : undefined;
}
