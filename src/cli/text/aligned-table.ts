import stringWidth from 'string-width';

export type Alignment = 'left' | 'right';

/** Rows as lines with their columns aligned; a Chinese character is two columns wide. */
export function alignedTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows.map((row) => {
    const cells = alignments.map((alignment, column) => padded(row[column] ?? '', widths[column] ?? 0, alignment));
    return cells.join('  ').trimEnd();
  });
}

function padded(text: string, width: number, alignment: Alignment): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return alignment === 'left' ? text + space : space + text;
}
