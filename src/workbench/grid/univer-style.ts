import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLook, CellLook } from '../../embedded/look/look';

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const BORDERS: Readonly<Record<BorderLook['weight'], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  double: BorderStyleTypes.DOUBLE,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  hair: BorderStyleTypes.HAIR,
};

/** A look as Univer keeps it; the sheet's default where it says nothing. */
export function makeStyleData(look: CellLook): IStyleData {
  return {
    ...(look.font !== undefined && { ff: look.font }),
    ...(look.size !== undefined && { fs: look.size }),
    ...(look.bold && { bl: BooleanNumber.TRUE }),
    ...(look.italic && { it: BooleanNumber.TRUE }),
    ...(look.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(look.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(look.color !== undefined && { cl: { rgb: `#${look.color}` } }),
    ...(look.fill !== undefined && { bg: { rgb: `#${look.fill}` } }),
    ...(look.align !== undefined && { ht: ALIGN[look.align] }),
    ...(look.vertical !== undefined && { vt: VERTICAL[look.vertical] }),
    ...(look.wrap && { tb: WrapStrategy.WRAP }),
    ...(look.borders !== undefined && { bd: makeBorders(look.borders) }),
    ...(look.numberFormat !== undefined && { n: { pattern: look.numberFormat } }),
  };
}

function makeBorders({ top, bottom, left, right }: NonNullable<CellLook['borders']>): IBorderData {
  const border = ({ weight, color }: BorderLook) => ({ s: BORDERS[weight], cl: { rgb: `#${color}` } });
  return {
    ...(top && { t: border(top) }),
    ...(bottom && { b: border(bottom) }),
    ...(left && { l: border(left) }),
    ...(right && { r: border(right) }),
  };
}
