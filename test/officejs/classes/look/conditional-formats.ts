import { flagOf, numberOf, oneOf, recordOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, type Scalar } from '../../host/catalogue';
import { errors } from '../../host/errors';
import type { HostConditionalFormat, RuleFormat, RuleType } from '../../model/conditional-format';
import type { HostSheet } from '../../model/sheet';
import { requireRight } from '../range/cells';
import { rangeAreasClass, rangeObject } from '../range/range';
import { intersect, type Region, without } from '../range/region';
import { colorOf } from './format';

interface Rule {
  readonly sheet: HostSheet;
  readonly rule: HostConditionalFormat;
}

function part<K extends keyof RuleFormat>(key: K, read: (value: unknown) => NonNullable<RuleFormat[K]>): Scalar<Rule> {
  return {
    get: ({ rule }) => rule.format[key] ?? null,
    set: ({ sheet, rule }, value) => {
      requireRight(sheet, 'allowFormatCells');
      rule.format[key] = read(value);
    },
  };
}

const ruleFontClass: ClassDefinition<Rule> = {
  name: 'ConditionalRangeFont',
  scalars: {
    color: part('fontColor', colorOf),
    bold: part('bold', flagOf),
    italic: part('italic', flagOf),
    underline: part('underline', (value) => oneOf(['None', 'Single', 'Double'], value)),
    strikethrough: part('strikethrough', flagOf),
  },
  methods: {
    clear: ({ rule }) => {
      for (const key of ['fontColor', 'bold', 'italic', 'underline', 'strikethrough'] as const) delete rule.format[key];
    },
  },
};

const ruleFillClass: ClassDefinition<Rule> = {
  name: 'ConditionalRangeFill',
  scalars: { color: part('fillColor', colorOf) },
  methods: {
    clear: ({ rule }) => {
      delete rule.format.fillColor;
    },
  },
};

type RuleSide = keyof NonNullable<RuleFormat['borders']>;
const ruleSides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const satisfies readonly RuleSide[];
interface RuleBorder extends Rule {
  readonly side: RuleSide;
}

function changeRuleBorder({ sheet, rule, side }: RuleBorder, change: { style?: string; color?: string }): void {
  requireRight(sheet, 'allowFormatCells');
  const before = rule.format.borders?.[side] ?? { style: 'Continuous', color: '#000000' };
  rule.format.borders = { ...rule.format.borders, [side]: { ...before, ...change } };
}

const ruleBorderClass: ClassDefinition<RuleBorder> = {
  name: 'ConditionalRangeBorder',
  id: ({ side }) => side,
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: ({ rule, side }) => rule.format.borders?.[side]?.style ?? 'None',
      set: (border, value) =>
        changeRuleBorder(border, {
          style: oneOf(['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'], value),
        }),
    },
    color: {
      get: ({ rule, side }) => rule.format.borders?.[side]?.color ?? '',
      set: (border, value) => changeRuleBorder(border, { color: colorOf(value) }),
    },
  },
};

const ruleBordersClass: ClassDefinition<Rule> = {
  name: 'ConditionalRangeBorderCollection',
  items: (rule) => ruleSides.map((side) => new HostObject(ruleBorderClass, { ...rule, side })),
  item: (rule, key) => new HostObject(ruleBorderClass, { ...rule, side: oneOf(ruleSides, key) }),
  children: Object.fromEntries(
    ruleSides.map((side) => [
      side.slice(4).toLowerCase(),
      (rule: Rule) => new HostObject(ruleBorderClass, { ...rule, side }),
    ]),
  ),
};

const ruleFormatClass: ClassDefinition<Rule> = {
  name: 'ConditionalRangeFormat',
  scalars: { numberFormat: part('numberFormat', textOf) },
  children: {
    font: (rule) => new HostObject(ruleFontClass, rule),
    fill: (rule) => new HostObject(ruleFillClass, rule),
    borders: (rule) => new HostObject(ruleBordersClass, rule),
  },
};

const formula: Scalar<Rule> = {
  get: ({ rule }) => rule.formula,
  set: ({ sheet, rule }, value) => {
    requireRight(sheet, 'allowFormatCells');
    const text = textOf(value);
    rule.formula = text.startsWith('=') ? text : `=${text}`;
  },
};

const customRuleClass: ClassDefinition<Rule> = {
  name: 'ConditionalFormatRule',
  scalars: { formula, formulaLocal: formula },
};

const customClass: ClassDefinition<Rule> = {
  name: 'CustomConditionalFormat',
  children: {
    rule: (rule) => new HostObject(customRuleClass, rule),
    format: (rule) => new HostObject(ruleFormatClass, rule),
  },
};

/** A property that the model keeps as Office.js gave it. */
function kept(key: string): Scalar<Rule> {
  return {
    get: ({ rule }) => rule.rule[key] ?? null,
    set: ({ sheet, rule }, value) => {
      requireRight(sheet, 'allowFormatCells');
      rule.rule = {
        ...rule.rule,
        [key]: Array.isArray(value) ? value : typeof value === 'object' ? recordOf(value) : value,
      };
    },
  };
}

function ruled(name: string): ClassDefinition<Rule> {
  return {
    name,
    scalars: { rule: kept('rule') },
    children: { format: (rule) => new HostObject(ruleFormatClass, rule) },
  };
}

function barFormatClass(name: string, prefix: string, keys: readonly string[]): ClassDefinition<Rule> {
  return { name, scalars: Object.fromEntries(keys.map((key) => [key, kept(`${prefix}.${key}`)])) };
}
const positiveBarClass = barFormatClass('ConditionalDataBarPositiveFormat', 'positive', [
  'fillColor',
  'borderColor',
  'gradientFill',
]);
const negativeBarClass = barFormatClass('ConditionalDataBarNegativeFormat', 'negative', [
  'fillColor',
  'borderColor',
  'matchPositiveFillColor',
  'matchPositiveBorderColor',
]);

/** For each type: the property that holds it, and its class. */
const kinds: readonly { type: RuleType; property: string; definition: ClassDefinition<Rule> }[] = [
  { type: 'Custom', property: 'custom', definition: customClass },
  { type: 'CellValue', property: 'cellValue', definition: ruled('CellValueConditionalFormat') },
  { type: 'ContainsText', property: 'textComparison', definition: ruled('TextConditionalFormat') },
  { type: 'TopBottom', property: 'topBottom', definition: ruled('TopBottomConditionalFormat') },
  { type: 'PresetCriteria', property: 'preset', definition: ruled('PresetCriteriaConditionalFormat') },
  {
    type: 'ColorScale',
    property: 'colorScale',
    definition: {
      name: 'ColorScaleConditionalFormat',
      scalars: {
        criteria: kept('criteria'),
        threeColorScale: {
          get: ({ rule }) =>
            typeof rule.rule['criteria'] === 'object' &&
            rule.rule['criteria'] !== null &&
            'midpoint' in rule.rule['criteria'],
        },
      },
    },
  },
  {
    type: 'IconSet',
    property: 'iconSet',
    definition: {
      name: 'IconSetConditionalFormat',
      scalars: {
        style: {
          get: ({ rule }) => rule.rule['style'],
          set: ({ sheet, rule }, value) => {
            requireRight(sheet, 'allowFormatCells');
            rule.rule = { style: textOf(value), criteria: evenCriteria(textOf(value)) };
          },
        },
        criteria: kept('criteria'),
        reverseIconOrder: kept('reverseIconOrder'),
        showIconOnly: kept('showIconOnly'),
      },
    },
  },
  {
    type: 'DataBar',
    property: 'dataBar',
    definition: {
      name: 'DataBarConditionalFormat',
      scalars: {
        barDirection: kept('barDirection'),
        showDataBarOnly: kept('showDataBarOnly'),
        axisColor: kept('axisColor'),
        axisFormat: kept('axisFormat'),
        lowerBoundRule: kept('lowerBoundRule'),
        upperBoundRule: kept('upperBoundRule'),
      },
      children: {
        positiveFormat: (rule) => new HostObject(positiveBarClass, rule),
        negativeFormat: (rule) => new HostObject(negativeBarClass, rule),
      },
    },
  },
];

function ofKind(wanted: RuleType, definition: ClassDefinition<Rule>, orNull: boolean) {
  return (rule: Rule): HostObject<Rule> | null => {
    if (rule.rule.type === wanted) return new HostObject(definition, rule);
    if (orNull) return null;
    throw errors.invalidOperation(`the conditional format is not of type ${wanted}`);
  };
}

const conditionalFormatClass: ClassDefinition<Rule> = {
  name: 'ConditionalFormat',
  id: ({ rule }) => rule.id,
  scalars: {
    id: { get: ({ rule }) => rule.id },
    type: { get: ({ rule }) => rule.type },
    stopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, value) => {
        rule.stopIfTrue = flagOf(value);
      },
    },
    priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, value) => {
        const others = sheet.conditionalFormats.filter((one) => one !== rule);
        others.splice(numberOf(value), 0, rule);
        sheet.conditionalFormats = others;
      },
    },
  },
  children: Object.fromEntries(
    kinds.flatMap(({ type, property, definition }) => [
      [property, ofKind(type, definition, false)],
      [`${property}OrNullObject`, ofKind(type, definition, true)],
    ]),
  ),
  methods: {
    delete: ({ sheet, rule }) => {
      requireRight(sheet, 'allowFormatCells');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== rule);
    },
    getRange: ({ sheet, rule }) => {
      if (rule.areas.length !== 1) throw errors.invalidOperation('the conditional format is on several areas');
      return rangeObject({ sheet, areas: rule.areas });
    },
    getRangeOrNullObject: ({ sheet, rule }) =>
      rule.areas.length === 1 ? rangeObject({ sheet, areas: rule.areas }) : null,
    getRanges: ({ sheet, rule }) => new HostObject(rangeAreasClass, { sheet, areas: rule.areas }),
  },
};

/** What a new rule of some types says before a script says anything. */
const firstRules: Partial<Readonly<Record<RuleType, HostConditionalFormat['rule']>>> = {
  DataBar: {
    lowerBoundRule: { type: 'LowestValue' },
    upperBoundRule: { type: 'HighestValue' },
    'positive.fillColor': '#638EC6',
  },
  IconSet: { style: 'ThreeTrafficLights1', criteria: evenCriteria('ThreeTrafficLights1') },
};

/** The bounds of a set of icons that nobody gave any: even parts of the whole. */
function evenCriteria(style: string) {
  const count = { Three: 3, Four: 4, Five: 5 }[/^(Three|Four|Five)/.exec(style)?.[0] ?? 'Three'] ?? 3;
  return Array.from({ length: count }, (_, place) =>
    place === 0
      ? {}
      : { formula: `=${Math.round((100 / count) * place)}`, operator: 'GreaterThanOrEqual', type: 'Percent' },
  );
}

function rulesOf({ sheet, areas }: Region): HostObject<Rule>[] {
  return sheet.conditionalFormats
    .filter((rule) => rule.areas.some((one) => areas.some((area) => intersect(one, area))))
    .map((rule) => new HostObject(conditionalFormatClass, { sheet, rule }));
}

/** Rules of a range. A new one comes first, as in Excel. */
export const conditionalFormatsClass: ClassDefinition<Region> = {
  name: 'ConditionalFormatCollection',
  items: rulesOf,
  item: (region, key) => rulesOf(region).find(({ self }) => self.rule.id === key),
  methods: {
    add: ({ sheet, areas }, args, context) => {
      requireRight(sheet, 'allowFormatCells');
      const type = oneOf(
        kinds.map((kind) => kind.type),
        args.text(0),
      );
      const rule: HostConditionalFormat = {
        id: context.workbook.newId(),
        type,
        areas: [...areas],
        stopIfTrue: false,
        formula: '',
        rule: { ...firstRules[type] },
        format: {},
      };
      sheet.conditionalFormats.unshift(rule);
      return new HostObject(conditionalFormatClass, { sheet, rule });
    },
    clearAll: ({ sheet, areas }) => {
      requireRight(sheet, 'allowFormatCells');
      for (const rule of sheet.conditionalFormats) {
        for (const area of areas) rule.areas = rule.areas.flatMap((one) => without(one, area));
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
    },
  },
};
