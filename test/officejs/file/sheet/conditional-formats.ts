import { attributeEdit, removal, type TextEdit } from '../../../../src/embedded/package/edits';
import { findChildren, type XmlElement } from '../../../../src/embedded/package/tree';
import { isTrue } from '../../../../src/embedded/package/xml';
import type { WorksheetFrame } from '../../../../src/embedded/write/worksheet-frame';
import { isMarkFormula } from '../../../../src/workbook/mark-looks';
import type { HostConditionalFormat } from '../../model/conditional-format';
import type { HostSheet } from '../../model/sheet';
import type { Aspect } from '../aspect';
import type { StyleWriter } from '../style-writer';
import type { FileStyles } from '../styles';
import { areasOfList, flagAttribute, listOfAreas, withPrefix, xmlElement } from '../xml';
import { ruleContent, ruleOf } from './rules';

type Read = Omit<HostConditionalFormat, 'id'>;

interface Found {
  readonly rule: Read;
  readonly element: XmlElement;
  readonly group: XmlElement;
  readonly priority: number;
}

/** The rules of a sheet, the first to count first. */
function found(frame: WorksheetFrame, styles: FileStyles): Found[] {
  const all = frame.children('conditionalFormatting').flatMap((group) =>
    findChildren(group, 'cfRule').map((element): Found => {
      const { dxfId, stopIfTrue, priority } = element.attributes;
      const said = ruleOf(element, frame.text);
      const rule: Read = {
        ...said,
        areas: areasOfList(group.attributes['sqref']),
        stopIfTrue: isTrue(stopIfTrue),
        format: { ...(dxfId === undefined ? {} : styles.rules[Number(dxfId)]) },
      };
      return { rule, element, group, priority: Number(priority ?? 0) };
    }),
  );
  return all.sort((a, b) => a.priority - b.priority);
}

/** What a rule is, whoever numbered it. */
function keyOf({ type, areas, stopIfTrue, formula, rule, format }: Read): string {
  const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, areas, stopIfTrue, formula, sorted(rule), sorted(format)]);
}

export const conditionalFormats: Aspect = {
  of: (sheet) => sheet.conditionalFormats.map(keyOf),
  read: ({ frame, sheet, styles, workbook }) => {
    sheet.conditionalFormats = found(frame, styles).map(({ rule }) => ({ ...rule, id: workbook.newId() }));
  },
  write: ({ frame, styles, to }) => {
    const before = found(frame, styles.known);
    const kept = pairs(before, to);
    const gone = before.filter((one) => ![...kept.values()].includes(one));
    const fresh = to.conditionalFormats.filter((rule) => !kept.has(rule));
    const order = to.conditionalFormats.map((rule) => kept.get(rule)?.priority ?? 0).filter((priority) => priority > 0);
    const moved = order.some((priority, place) => place > 0 && priority < (order[place - 1] ?? 0));
    const behind = fresh.some((rule) => {
      const [first] = to.conditionalFormats.flatMap((one, place) => (kept.has(one) ? [place] : []));
      return first !== undefined && to.conditionalFormats.indexOf(rule) > first;
    });
    const all = moved || behind;
    const numberOf = (rule: HostConditionalFormat) =>
      all ? to.conditionalFormats.indexOf(rule) + 1 : priorityOf(rule, fresh, before, gone);
    const renumbered = all
      ? [...kept].map(([rule, { element }]) => attributeEdit(frame.text, element, 'priority', String(numberOf(rule))))
      : [];
    const xml = fresh.map((rule) => groupXml(rule, numberOf(rule), styles)).join('');
    const added = xml === '' ? [] : [frame.insert('conditionalFormatting', withPrefix(xml, frame.prefix))];
    return [...added, ...renumbered, ...removals(gone)];
  },
};

/** Which rule of the file each rule of the sheet is. */
function pairs(before: readonly Found[], to: HostSheet): Map<HostConditionalFormat, Found> {
  const free = new Map<string, Found[]>();
  for (const one of before) free.set(keyOf(one.rule), [...(free.get(keyOf(one.rule)) ?? []), one]);
  const kept = new Map<HostConditionalFormat, Found>();
  for (const rule of to.conditionalFormats) {
    const match = free.get(keyOf(rule))?.shift();
    if (match) kept.set(rule, match);
  }
  return kept;
}

/** New rules stand before the file's; marks share one number, as they never meet in a cell. */
function priorityOf(
  rule: HostConditionalFormat,
  fresh: readonly HostConditionalFormat[],
  before: readonly Found[],
  gone: readonly Found[],
): number {
  const others = before.filter((one) => !gone.includes(one) && !isMarkFormula(one.rule.formula));
  const first = Math.min(...others.map(({ priority }) => priority), fresh.length + 1);
  if (isMarkFormula(rule.formula)) return Math.max(1, Math.min(...others.map(({ priority }) => priority), 2) - 1);
  return Math.max(1, first - fresh.length + fresh.indexOf(rule));
}

function removals(gone: readonly Found[]): TextEdit[] {
  const groups = new Set(gone.map(({ group }) => group));
  return [...groups].flatMap((group) => {
    const elements = gone.filter((one) => one.group === group).map(({ element }) => element);
    const all = findChildren(group, 'cfRule').length === elements.length;
    return all ? [removal(group)] : elements.map(removal);
  });
}

function groupXml(rule: HostConditionalFormat, priority: number, styles: StyleWriter): string {
  const { type, attributes, content } = ruleContent(rule);
  const written = xmlElement(
    'cfRule',
    {
      type,
      dxfId: styles.rule(rule.format),
      priority,
      stopIfTrue: flagAttribute(rule.stopIfTrue),
      ...attributes,
    },
    content,
  );
  return xmlElement('conditionalFormatting', { sqref: listOfAreas(rule.areas) }, written);
}
