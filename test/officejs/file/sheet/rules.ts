import { escapeXml } from '../../../../src/embedded/package/edits';
import { findChild, findChildren, type XmlElement } from '../../../../src/embedded/package/tree';
import { isTrue } from '../../../../src/embedded/package/xml';
import { formatAddress } from '../../../../src/workbook/cells';
import type { HostConditionalFormat, RuleType } from '../../model/conditional-format';
import { type AttributeValues, flagAttribute, textIn, xmlElement } from '../xml';

type Said = Readonly<Record<string, unknown>>;

/** What a rule of a file says, as Office.js says it. */
export interface RuleSaid {
  readonly type: RuleType;
  readonly formula: string;
  readonly rule: Said;
  /** The element, where the host can't say all that it says. */
  readonly source?: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
const TEXTS: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};
const PRESETS: Readonly<Record<string, string>> = {
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
};
const AVERAGES: Readonly<Record<string, AttributeValues>> = {
  AboveAverage: {},
  BelowAverage: { aboveAverage: 0 },
  EqualOrAboveAverage: { equalAverage: 1 },
  EqualOrBelowAverage: { aboveAverage: 0, equalAverage: 1 },
};
const BOUNDS: Readonly<Record<string, string>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  formula: 'Formula',
  percentile: 'Percentile',
};

function keyOf(table: Readonly<Record<string, string>>, value: unknown): string {
  return Object.entries(table).find(([, said]) => said === value)?.[0] ?? '';
}

export function ruleOf(element: XmlElement, text: string): RuleSaid {
  const source = text.slice(element.start, element.end);
  const { type = '', operator = '', text: searched = '' } = element.attributes;
  const formulas = findChildren(element, 'formula').map((formula) => `=${textIn(text, formula) ?? ''}`);
  const said = (of: RuleType, rule: Said, more: Partial<RuleSaid> = {}): RuleSaid => ({
    type: of,
    formula: '',
    rule,
    ...more,
  });
  if (type === 'expression') return said('Custom', {}, { formula: formulas[0] ?? '' });
  if (type === 'cellIs') {
    const [formula1, formula2] = formulas;
    const rule = { formula1, ...(formula2 !== undefined && { formula2 }), operator: OPERATORS[operator] ?? 'EqualTo' };
    return said('CellValue', { rule });
  }
  if (TEXTS[type]) return said('ContainsText', { rule: { operator: TEXTS[type], text: searched } });
  if (type === 'top10') return said('TopBottom', { rule: topOf(element) });
  if (PRESETS[type]) return said('PresetCriteria', { rule: { criterion: PRESETS[type] } });
  if (type === 'aboveAverage') {
    const { aboveAverage, equalAverage, stdDev } = element.attributes;
    const below = aboveAverage !== undefined && !isTrue(aboveAverage);
    const criterion = `${isTrue(equalAverage) ? 'EqualOr' : ''}${below ? 'Below' : 'Above'}Average`;
    return said('PresetCriteria', { rule: { criterion } }, stdDev === undefined ? {} : { source });
  }
  if (type === 'colorScale') return said('ColorScale', { criteria: scaleOf(element) });
  if (type === 'iconSet') return said('IconSet', iconsOf(element), { source });
  if (type === 'dataBar') return said('DataBar', barOf(element), { source });
  return said('PresetCriteria', {}, { source });
}

function topOf({ attributes: { rank = '10', percent, bottom } }: XmlElement): Said {
  return { rank: Number(rank), type: `${isTrue(bottom) ? 'Bottom' : 'Top'}${isTrue(percent) ? 'Percent' : 'Items'}` };
}

function boundOf(cfvo: XmlElement | undefined): Said {
  const { type = 'min', val } = cfvo?.attributes ?? {};
  return { ...(val !== undefined && { formula: val }), type: BOUNDS[type] ?? 'LowestValue' };
}

function scaleOf(element: XmlElement): Said {
  const scale = findChild(element, 'colorScale');
  const bounds = findChildren(scale, 'cfvo').map(boundOf);
  const colors = findChildren(scale, 'color').map(({ attributes: { rgb = '' } }) => `#${rgb.slice(-6).toUpperCase()}`);
  const points = bounds.map((bound, place) => ({ ...bound, color: colors[place] }));
  const [minimum, middle] = points;
  return points.length > 2 ? { minimum, midpoint: middle, maximum: points[2] } : { minimum, maximum: middle };
}

function iconsOf(element: XmlElement): Said {
  const set = findChild(element, 'iconSet');
  const { iconSet = '3TrafficLights1', reverse, showValue } = set?.attributes ?? {};
  const names = ['', '', '', 'Three', 'Four', 'Five'];
  const style = iconSet.replace(/^\d/, (digit) => names[Number(digit)] ?? '');
  const criteria = findChildren(set, 'cfvo').map(({ attributes: { type = 'percent', val = '', gte } }, place) =>
    place === 0
      ? {}
      : {
          formula: `=${val}`,
          operator: gte === undefined || isTrue(gte) ? 'GreaterThanOrEqual' : 'GreaterThan',
          type: BOUNDS[type] ?? 'Percent',
        },
  );
  return {
    style,
    criteria,
    ...(isTrue(reverse) && { reverseIconOrder: true }),
    ...(showValue !== undefined && !isTrue(showValue) && { showIconOnly: true }),
  };
}

function barOf(element: XmlElement): Said {
  const bar = findChild(element, 'dataBar');
  const [lower, upper] = findChildren(bar, 'cfvo').map(boundOf);
  const rgb = findChild(bar, 'color')?.attributes['rgb'];
  return {
    lowerBoundRule: lower,
    upperBoundRule: upper,
    ...(rgb !== undefined && { 'positive.fillColor': `#${rgb.slice(-6).toUpperCase()}` }),
  };
}

interface RuleContent {
  readonly type: string;
  readonly attributes: AttributeValues;
  readonly content: string;
}

function recordOf(value: unknown): Said {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function formulaXml(formula: unknown): string {
  return `<formula>${escapeXml(String(formula ?? '').replace(/^=/, ''))}</formula>`;
}

/** A rule of the host as a file writes it. */
export function ruleContent(of: HostConditionalFormat): RuleContent {
  if (of.source !== undefined) return asItWas(of.source);
  const rule = recordOf(of.rule['rule']);
  const first = of.areas[0] ? formatAddress(of.areas[0]) : 'A1';
  switch (of.type) {
    case 'Custom':
      return { type: 'expression', attributes: {}, content: formulaXml(of.formula) };
    case 'CellValue': {
      const second = rule['formula2'] === undefined || rule['formula2'] === null ? '' : formulaXml(rule['formula2']);
      const operator = keyOf(OPERATORS, rule['operator']);
      return { type: 'cellIs', attributes: { operator }, content: formulaXml(rule['formula1']) + second };
    }
    case 'ContainsText':
      return textContent(String(rule['operator']), String(rule['text'] ?? ''), first);
    case 'TopBottom': {
      const type = String(rule['type']);
      const attributes = {
        percent: flagAttribute(type.endsWith('Percent')),
        bottom: flagAttribute(type.startsWith('Bottom')),
        rank: Number(rule['rank'] ?? 10),
      };
      return { type: 'top10', attributes, content: '' };
    }
    case 'PresetCriteria':
      return presetContent(String(rule['criterion']), first);
    case 'ColorScale':
      return { type: 'colorScale', attributes: {}, content: scaleXml(recordOf(of.rule['criteria'])) };
    case 'IconSet':
      return { type: 'iconSet', attributes: {}, content: iconsXml(of.rule) };
    case 'DataBar':
      return { type: 'dataBar', attributes: {}, content: barXml(of.rule) };
  }
}

/** A rule that the host can't say: all but its numbers as it stood in the file. */
function asItWas(source: string): RuleContent {
  const tag = /^<[^>]*>/.exec(source)?.[0] ?? '';
  const attributes = Object.fromEntries(
    [...tag.matchAll(/\s([\w:]+)=["']([^"']*)["']/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const { type = '', dxfId: _d, priority: _p, stopIfTrue: _s, ...others } = attributes;
  const end = source.lastIndexOf('</');
  return { type, attributes: others, content: tag.endsWith('/>') ? '' : source.slice(tag.length, end) };
}

function textContent(operator: string, text: string, cell: string): RuleContent {
  const type = keyOf(TEXTS, operator);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    NotContains: `ISERROR(SEARCH(${quoted},${cell}))`,
    BeginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    EndsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  };
  const said: Readonly<Record<string, string>> = { NotContains: 'notContains', Contains: 'containsText' };
  return { type, attributes: { operator: said[operator] ?? type, text }, content: formulaXml(formulas[operator]) };
}

function presetContent(criterion: string, cell: string): RuleContent {
  const average = AVERAGES[criterion];
  if (average) return { type: 'aboveAverage', attributes: average, content: '' };
  const formulas: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${cell}))=0`,
    NonBlanks: `LEN(TRIM(${cell}))>0`,
    Errors: `ISERROR(${cell})`,
    NonErrors: `NOT(ISERROR(${cell}))`,
  };
  const formula = formulas[criterion];
  return { type: keyOf(PRESETS, criterion), attributes: {}, content: formula ? formulaXml(formula) : '' };
}

function boundXml(bound: Said): string {
  const value = bound['formula'];
  return xmlElement('cfvo', {
    type: keyOf(BOUNDS, bound['type']) || 'min',
    val: value === undefined || value === null ? undefined : String(value).replace(/^=/, ''),
  });
}

function scaleXml(criteria: Said): string {
  const points = ['minimum', 'midpoint', 'maximum'].flatMap((name) =>
    criteria[name] === undefined || criteria[name] === null ? [] : [recordOf(criteria[name])],
  );
  const colors = points.map((point) => xmlElement('color', { rgb: `FF${String(point['color']).replace('#', '')}` }));
  return `<colorScale>${points.map(boundXml).join('')}${colors.join('')}</colorScale>`;
}

function iconsXml({ style, criteria, reverseIconOrder, showIconOnly }: Said): string {
  const digits: Readonly<Record<string, string>> = { Three: '3', Four: '4', Five: '5' };
  const name = String(style ?? 'ThreeTrafficLights1').replace(/^(Three|Four|Five)/, (word) => digits[word] ?? '');
  const count = Number(name.charAt(0));
  const given = Array.isArray(criteria) ? criteria.map(recordOf) : [];
  const bounds = Array.from({ length: count }, (_, place) => {
    const said = given[place] ?? {};
    const val =
      said['formula'] === undefined ? Math.round((100 / count) * place) : String(said['formula']).replace(/^=/, '');
    return xmlElement('cfvo', {
      type: keyOf(BOUNDS, said['type']) || 'percent',
      val,
      gte: said['operator'] === 'GreaterThan' ? 0 : undefined,
    });
  });
  const attributes = {
    iconSet: name,
    showValue: showIconOnly === true ? 0 : undefined,
    reverse: reverseIconOrder === true ? 1 : undefined,
  };
  return xmlElement('iconSet', attributes, bounds.join(''));
}

function barXml(rule: Said): string {
  const color = String(rule['positive.fillColor'] ?? '#638EC6').replace('#', '');
  const lower = boundXml(recordOf(rule['lowerBoundRule'] ?? { type: 'LowestValue' }));
  const upper = boundXml(recordOf(rule['upperBoundRule'] ?? { type: 'HighestValue' }));
  const attributes = { showValue: rule['showDataBarOnly'] === true ? 0 : undefined };
  return xmlElement('dataBar', attributes, `${lower}${upper}${xmlElement('color', { rgb: `FF${color}` })}`);
}
