import { escapeXml } from '../../../../src/embedded/package/edits';
import { findChild, findChildren, type XmlElement } from '../../../../src/embedded/package/tree';
import { isTrue } from '../../../../src/embedded/package/xml';
import type { HostValidation } from '../../model/validation';
import type { Aspect } from '../aspect';
import { areasOfList, flagAttribute, listOfAreas, replaceAll, textIn, xmlElement } from '../xml';

type Said = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const STYLES: Readonly<Record<string, string>> = { stop: 'Stop', warning: 'Warning', information: 'Information' };

function keyOf(table: Readonly<Record<string, string>>, value: unknown): string | undefined {
  return Object.entries(table).find(([, said]) => said === value)?.[0];
}

/** What may be entered in cells. Those of the format's extension (lists on other sheets, as Excel 2010 wrote them) stay as they are. */
export const validations: Aspect = {
  of: (sheet) => sheet.validations,
  read: ({ frame, sheet }) => {
    const elements = findChildren(frame.children('dataValidations')[0], 'dataValidation');
    sheet.validations = elements.map((element) => validationOf(frame.text, element));
  },
  write: ({ frame, to }) => {
    const items = to.validations.map(validationXml);
    const xml = items.length === 0 ? '' : xmlElement('dataValidations', { count: items.length }, items.join(''));
    return replaceAll(frame, 'dataValidations', xml);
  },
};

function operand(text: string | undefined): string | number | undefined {
  if (text === undefined) return undefined;
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

function validationOf(text: string, element: XmlElement): HostValidation {
  const { sqref, type = 'none', operator = 'between', showDropDown, allowBlank } = element.attributes;
  const formula1 = textIn(text, findChild(element, 'formula1'));
  const formula2 = textIn(text, findChild(element, 'formula2'));
  return {
    areas: areasOfList(sqref),
    rule: ruleOf({ type, operator, formula1, formula2, dropDown: !isTrue(showDropDown) }),
    ignoreBlanks: isTrue(allowBlank),
    ...messagesOf(element),
  };
}

interface FileRule {
  readonly type: string;
  readonly operator: string;
  readonly formula1: string | undefined;
  readonly formula2: string | undefined;
  readonly dropDown: boolean;
}

function ruleOf({ type, operator, formula1, formula2, dropDown }: FileRule): Said {
  if (type === 'list') {
    const literal = /^"([\s\S]*)"$/.exec(formula1 ?? '');
    const source = literal ? literal[1]?.replaceAll('""', '"') : `=${formula1 ?? ''}`;
    return { list: { inCellDropDown: dropDown, source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1 ?? ''}` } };
  const kind = KINDS[type];
  if (kind === undefined) return {};
  const second = operand(formula2);
  return {
    [kind]: {
      formula1: operand(formula1),
      ...(second !== undefined && { formula2: second }),
      operator: OPERATORS[operator] ?? 'Between',
    },
  };
}

function messagesOf({ attributes }: XmlElement): Pick<HostValidation, 'errorAlert' | 'prompt'> {
  const { error, errorTitle, errorStyle = 'stop', showErrorMessage } = attributes;
  const { prompt, promptTitle, showInputMessage } = attributes;
  return {
    errorAlert:
      error === undefined && errorTitle === undefined
        ? null
        : {
            message: error ?? '',
            showAlert: isTrue(showErrorMessage),
            style: STYLES[errorStyle] ?? 'Stop',
            title: errorTitle ?? '',
          },
    prompt:
      prompt === undefined && promptTitle === undefined
        ? null
        : { message: prompt ?? '', showPrompt: isTrue(showInputMessage), title: promptTitle ?? '' },
  };
}

function recordOf(value: unknown): Said {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function validationXml({ areas, rule, ignoreBlanks, errorAlert, prompt }: HostValidation): string {
  const [kind = '', said] = Object.entries(rule)[0] ?? [];
  const { type, operator, formulas, hidden } = fileRule(kind, recordOf(said));
  return xmlElement(
    'dataValidation',
    {
      type,
      errorStyle: errorAlert && errorAlert['style'] !== 'Stop' ? keyOf(STYLES, errorAlert['style']) : undefined,
      operator,
      allowBlank: flagAttribute(ignoreBlanks),
      showDropDown: flagAttribute(hidden),
      showInputMessage: flagAttribute(prompt?.['showPrompt'] === true),
      showErrorMessage: flagAttribute(errorAlert === null || errorAlert['showAlert'] === true),
      errorTitle: textOf(errorAlert?.['title']),
      error: errorAlert ? String(errorAlert['message'] ?? '') : undefined,
      promptTitle: textOf(prompt?.['title']),
      prompt: prompt ? String(prompt['message'] ?? '') : undefined,
      sqref: listOfAreas(areas),
    },
    formulas.map((formula, place) => `<formula${place + 1}>${escapeXml(formula)}</formula${place + 1}>`).join(''),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fileRule(kind: string, said: Said) {
  if (kind === 'list') {
    const source = String(said['source'] ?? '');
    const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: 'list', operator: undefined, formulas: [formula], hidden: said['inCellDropDown'] === false };
  }
  if (kind === 'custom') {
    const formula = String(said['formula'] ?? '').replace(/^=/, '');
    return { type: 'custom', operator: undefined, formulas: [formula], hidden: false };
  }
  const operator = keyOf(OPERATORS, said['operator']);
  const formulas = [said['formula1'], said['formula2']].flatMap((formula) =>
    formula === undefined || formula === null ? [] : [String(formula).replace(/^=/, '')],
  );
  return { type: keyOf(KINDS, kind), operator: operator === 'between' ? undefined : operator, formulas, hidden: false };
}
