import type { Grid } from '../../../reading/tables/grid';
import { folded } from '../../../reading/text/header-text';
import { RESOURCE_CODES, type ResourceCode } from '../../../standards/resource-item';
import { covers, type Position, parseArea } from '../../../workbook/cells';
import type { TextBeside } from '../../../workbook/form';
import type { AskedCell } from './asked-cell';

/** A matter that a note may name, and the items that are about it. */
interface Topic {
  readonly words: RegExp;
  readonly items: readonly ResourceCode[];
}

const NARROW: readonly Topic[] = [
  { words: /学历/, items: ['R1'] },
  { words: /骨干/, items: ['R2'] },
  { words: /体育[、和与及]?(?:艺术|音乐|美术)|体艺|音体美|艺术|美术|音乐/, items: ['R3'] },
  { words: /教学及?辅助|教学用房|辅助用房|教辅|校舍/, items: ['R4'] },
  { words: /室内体育/, items: ['R4', 'R5'] },
  { words: /运动场|场馆|体育场|体育馆|风雨操场/, items: ['R5'] },
  { words: /仪器|设备/, items: ['R6'] },
  { words: /多媒体|教室/, items: ['R7'] },
  { words: /班级|班额/, items: [] },
];
const WIDE: readonly Topic[] = [
  { words: /教师|师资/, items: ['R1', 'R2', 'R3'] },
  { words: /面积/, items: ['R4', 'R5'] },
];
/** Of everything, or of what every figure rests on. */
const OF_ALL =
  /本表|表中|各项|各列|所有|全部|一律|其他|其余|类推|同上|统一|以上(?:均|各|为|数据)|上述|学生|指标|口径|学校|学段|小学|初中/;
/** A title names what stands below and says nothing of how it is meant. */
const NOTE_TEXT = /^[*※]|^\d{1,2}[.、)]|^(?:注|说明|备注|填[表报]说明|填报要求)|[填按指含]|包括|扣除|不计|取自|来自/;

/** Which cells a text speaks about: those beside which it hangs, or those of the matter that it names; else all. */
export function findSpokenOf(text: string, hanging: TextBeside | undefined, grid: Grid): (cell: AskedCell) => boolean {
  const { over, kind } = hanging ?? {};
  if (over && kind === 'prompt') return (cell) => over.some((area) => covers(area, formatted(cell)));
  const header = over?.find((area) => area.rowCount === 1 && area.columnCount === 1);
  const byWords = hanging === undefined && !NOTE_TEXT.test(folded(text)) ? () => true : namedBy(text);
  return (cell) => {
    const isHere = header && hangsOn(header, cell, grid);
    return isHere === undefined ? byWords(cell) : isHere;
  };
}

/** A row that is put in looks like the one above. */
function formatted({ row, column, insertedFrom }: AskedCell): Position {
  return { row: insertedFrom === undefined ? row : insertedFrom - 1, column };
}

/** Whether a note's cell is this one, or in its header; undefined where it is in neither this table's header nor its column. */
function hangsOn(at: Position, cell: AskedCell, grid: Grid): boolean | undefined {
  const { place } = cell;
  const top = parseArea(place?.table ?? '')?.row;
  if (!place || top === undefined || at.row < top || place.by === 'label') return undefined;
  const { column, columnCount } = grid.merged(at.row, at.column) ?? { ...at, columnCount: 1 };
  if (columnCount * 2 > grid.area.columnCount) return undefined;
  const isName = at.column === parseArea(place.table)?.column;
  if (isName) return undefined;
  if (at.row > place.heading.row) return at.row === cell.row ? at.column === cell.column : undefined;
  return cell.column >= column && cell.column < column + columnCount;
}

function namedBy(text: string): (cell: AskedCell) => boolean {
  const clauses = folded(text)
    .replace(/^[*※]?(?:注|说明|备注|填[表报]说明|填报要求):?/, '')
    .split(/[;。]|(?<=.)(?:\d{1,2}[.、](?!\d))/)
    .filter((clause) => /\p{Script=Han}/u.test(clause));
  const named = clauses.map(findTopics);
  if (named.some((topics) => topics === undefined)) return () => true;
  const topics = named.flatMap((all) => all ?? []);
  return (cell) => topics.some((topic) => isOf(topic, cell));
}

function findTopics(clause: string): readonly Topic[] | undefined {
  const narrow = NARROW.filter(({ words }) => words.test(clause));
  const found = narrow.length > 0 ? narrow : WIDE.filter(({ words }) => words.test(clause));
  return found.length === 0 || OF_ALL.test(clause) ? undefined : found;
}

function isOf({ words, items }: Topic, { field, words: own }: AskedCell): boolean {
  const code = 'item' in field ? RESOURCE_CODES.find((each) => each === field.item) : undefined;
  return (code !== undefined && items.includes(code)) || words.test(folded(own));
}
