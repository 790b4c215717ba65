import type { ColumnRole } from '../../../src/reading/lexicon/roles';
import type { Stage } from '../../../src/statistics/stages';
import { LISTED } from './listed';
import { OF_BUREAUS, OTHERS_OF_BUREAUS } from './of-bureaus';
import { OTHERS, VARIED } from './varied';
import { OTHERS_FURTHER, VARIED_FURTHER } from './varied-further';

export interface CorpusHeader {
  /** The header's cells, from the outermost group in. */
  readonly path: readonly string[];
  readonly role: ColumnRole;
  /** The stage of the table that it stands in, where that makes the difference. */
  readonly stage: Stage | undefined;
}

type ByRole = Readonly<Partial<Record<ColumnRole, readonly string[]>>>;

function headersIn(byRole: ByRole): readonly CorpusHeader[] {
  return (Object.entries(byRole) as [ColumnRole, readonly string[]][]).flatMap(([role, texts]) =>
    texts.map((text) => {
      const [, table, header = text] = /^(小学|初中)\|(.*)$/.exec(text) ?? [];
      const stage = table === undefined ? undefined : table === '小学' ? 'primary' : 'junior';
      return { path: header.split('→'), role, stage };
    }),
  );
}

/** Headers of fields, listed and varied. */
export const HEADERS = [LISTED, VARIED, VARIED_FURTHER, OF_BUREAUS].flatMap(headersIn);

/** Headers of other quantities, by the field that each looks like. */
export const OTHER_QUANTITIES = [OTHERS, OTHERS_FURTHER, OTHERS_OF_BUREAUS].flatMap(headersIn);
