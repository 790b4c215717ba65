import type { Area } from '../../../src/workbook/cells';

/** The look that a rule gives; what is absent is left as the cell has it. */
export interface RuleFormat {
  fillColor?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
  borders?: Partial<Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', { style: string; color: string }>>;
}

export type RuleType =
  | 'Custom'
  | 'CellValue'
  | 'ContainsText'
  | 'TopBottom'
  | 'PresetCriteria'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet';

/** A conditional format: `rule` is what Office.js says of it, by type; `formula` (custom) has its `=`. */
export interface HostConditionalFormat {
  readonly id: string;
  readonly type: RuleType;
  areas: Area[];
  stopIfTrue: boolean;
  formula: string;
  rule: Readonly<Record<string, unknown>>;
  format: RuleFormat;
  /** The element that it was read from, where the host must give it back as it was. */
  source?: string;
}
