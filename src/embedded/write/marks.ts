import { type Area, areaAddress } from '../../workbook/cells';
import type { MarkLook, Marks } from '../../workbook/changes';
import { isMarkFormula, markFormula } from '../../workbook/mark-looks';
import { escapeXml, removal, type TextEdit } from '../package/edits';
import type { Package } from '../package/package';
import { findAttribute, nextTag, type Tag, tagsNamed } from '../package/tags';
import { findChild, findChildren, type XmlElement } from '../package/tree';
import type { SheetEntry } from '../read/workbook-part';
import { StylesPart } from './styles/styles-part';
import { WorksheetFrame } from './worksheet-frame';

const LOOKS: readonly MarkLook[] = ['fail', 'near', 'data'];

/** Replaces all of our marks; gives the sheets too that are protected and kept theirs. */
export function writeMarks(opened: Package, sheets: readonly SheetEntry[], { marks }: Marks) {
  const styles = new StylesPart(opened);
  // All looks come together, so that the styles don't depend on which marks there were before.
  if (marks.length > 0) for (const look of LOOKS) styles.differential(look);
  const refused: string[] = [];
  let written = opened;
  for (const { name, part } of sheets) {
    const wanted = marks.filter(({ sheet }) => sheet === name);
    const text = opened.text(part);
    if (wanted.length === 0 && !text.includes('junheng.')) continue;
    const frame = new WorksheetFrame(part, text);
    const removals = frame.children('conditionalFormatting').flatMap((element) => removalsIn(frame.text, element));
    if (wanted.length === 0 && removals.length === 0) continue;
    if (frame.isProtected) {
      refused.push(name);
      continue;
    }
    const added = areasByLook(wanted).map(([look, areas]) => {
      return conditionalFormat(frame, look, areas, styles.differential(look));
    });
    const edits = added.length === 0 ? removals : [frame.insert('conditionalFormatting', added.join('')), ...removals];
    const changed = frame.edited(edits);
    if (changed !== text) written = written.withText(part, changed);
  }
  return { opened: styles.saved(written), refused };
}

/** What of a conditional format is ours: all of it, or some rules that Excel put together with the user's. */
function removalsIn(text: string, element: XmlElement): TextEdit[] {
  const rules = findChildren(element, 'cfRule');
  const ours = rules.filter((rule) => {
    const formula = findChild(rule, 'formula');
    return formula && isMarkFormula(unescapeQuotes(text.slice(formula.openEnd, formula.closeStart)));
  });
  return ours.length > 0 && ours.length === rules.length ? [removal(element)] : ours.map(removal);
}

function unescapeQuotes(formula: string): string {
  return formula.replaceAll('&quot;', '"').replaceAll('&gt;', '>');
}

function areasByLook(marks: Marks['marks']): [MarkLook, Area[]][] {
  const byLook = LOOKS.map((look): [MarkLook, Area[]] => [
    look,
    marks.filter((mark) => mark.look === look).flatMap(({ areas }) => areas),
  ]);
  return byLook.filter(([, areas]) => areas.length > 0);
}

function conditionalFormat(frame: WorksheetFrame, look: MarkLook, areas: readonly Area[], dxf: number): string {
  const { prefix } = frame;
  const sqref = areas.map(areaAddress).join(' ');
  const formula = escapeXml(markFormula(look));
  return `<${prefix}conditionalFormatting sqref="${sqref}"><${prefix}cfRule type="expression" dxfId="${dxf}" priority="${priority(frame)}"><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;
}

/**
 * Before the user's rules, whose numbers stay: one less than his first, or, where that is 1 already, the same; ours then
 * come first in the file. Ours never meet in a cell, so that they can share a number.
 */
function priority(frame: WorksheetFrame): number {
  const { text } = frame;
  const others = [...tagsNamed(text, 'cfRule')].filter(
    (rule) => !isMarkFormula(unescapeQuotes(formulaBehind(rule, text))),
  );
  const numbers = others.map((rule) => findAttribute(rule, 'priority')).filter((number) => /^\d+$/.test(number ?? ''));
  return Math.max(1, Math.min(...numbers.map(Number), 2) - 1);
}

/** The formula that a rule begins with; empty where it begins with something else. */
function formulaBehind({ end, isEmpty }: Tag, text: string): string {
  const formula = isEmpty ? undefined : nextTag(text, 'formula', end);
  return formula?.start === end ? text.slice(formula.end, text.indexOf('<', formula.end)) : '';
}
