/**
 * What a word can mean. `thing`, `quality`: what is counted, and which of them. `quantity`: how it is measured.
 * `time`: of when. `stage`: 学段. `filler`: makes no difference. `topic`: a title over a group of columns, and makes
 * no difference there.
 */
export type ConceptKind = 'thing' | 'quality' | 'quantity' | 'time' | 'stage' | 'filler' | 'topic';

/** A concept's kind, and its words between spaces; words of one concept are synonyms. */
export type ConceptEntry = readonly [kind: ConceptKind, words: string];
