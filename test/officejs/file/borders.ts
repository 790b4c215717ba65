import type { Border } from '../model/format';

type Line = Pick<Border, 'style' | 'weight'>;

/** The lines of a file and how Office.js says them. */
const LINES: Readonly<Record<string, Line>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

export function borderOfStyle(name: string): Line {
  return LINES[name] ?? { style: 'Continuous', weight: 'Thin' };
}

/** The nearest line that a file knows: a weight that a style doesn't come in is its usual one. */
export function styleOfBorder({ style, weight }: Line): string {
  const ofStyle = Object.entries(LINES).filter(([, line]) => line.style === style);
  return (ofStyle.find(([, line]) => line.weight === weight) ?? ofStyle[0])?.[0] ?? 'thin';
}
