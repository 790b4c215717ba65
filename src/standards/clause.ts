/** The four areas of the method: 资源配置, 政府保障程度, 教育质量, 社会认可度. */
export type AreaId = 'R' | 'G' | 'Q' | 'S';

export const AREAS: readonly AreaId[] = ['R', 'G', 'Q', 'S'];

/** A plain decimal number as text, e.g. `0.85`: figures of a standard are never binary floats. */
export type DecimalText = `${number}`;

/** A date by which an item is to be met. */
export interface Deadline {
  /** As the document writes it: `2022年12月底前`. */
  readonly text: string;
  /** `YYYY-MM`: the last day of that month is the last day in time. */
  readonly month: string;
}

/** What a document says of one requirement, word for word. */
export interface Clause {
  /** Stable over standards, e.g. `R1`, `G12`. */
  readonly code: string;
  /** Its number within its area of this standard. */
  readonly number: number;
  /** 指标 in full, without the words in brackets that define it. */
  readonly text: string;
  readonly shortName: string;
  /** 口径: the words in brackets; `null` where the document gives none. */
  readonly definition: string | null;
  /** 完成时限; `null` where the document sets none. */
  readonly deadline: Deadline | null;
  /** 牵头单位, or all of 责任单位 where the document names only those. */
  readonly lead: readonly string[];
  /** 配合单位. */
  readonly cooperating: readonly string[];
  /** The units' lines as they are printed, separators that the document drops included. */
  readonly unitsAsPrinted: readonly string[];
  /** Where in the document it stands, e.g. `附件 三·(一)1`. */
  readonly paragraph: string;
}

/** Of a text of a standard of one's own: the longest of the methods has 201, and a title stands on every sheet. */
export const MOST_LETTERS = 1000;
