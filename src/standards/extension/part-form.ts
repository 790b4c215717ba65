import * as v from 'valibot';
import { COUNTY_FACT_IDS, COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import { FIELDS, type FieldId, isField } from '../../statistics/fields';
import { STAGES } from '../../statistics/stages';
import type { FactSum, FirstGivenPart, Part, PlainPart, RatioSource, SchoolChoice, SchoolSum } from '../part';
import { SCHOOL_CHOICES } from '../parts/schools';
import { byType, decimal, eachKeySchema, schoolType, text, whole } from './values';

/** Parts of items as a standard of one's own writes them: the same kinds, with the same words, as those that ship. */

type Form<T> = v.GenericSchema<unknown, T>;

function factIdSchema(kind: (typeof COUNTY_FACTS)[CountyFactId]['kind']) {
  return v.picklist(COUNTY_FACT_IDS.filter((id) => COUNTY_FACTS[id].kind === kind));
}

function fieldIdSchema(kind: (typeof FIELDS)[FieldId]['kind']) {
  return v.picklist(Object.keys(FIELDS).filter((id): id is FieldId => isField(id) && FIELDS[id].kind === kind));
}

const figureFact = factIdSchema('number');
const statedFact = factIdSchema('yesNo');
export const vetoFact = factIdSchema('presence');
export const figureField = fieldIdSchema('number');
export const wordingField = fieldIdSchema('wording');

/** By the plain name of a fact, added; or with its sign. */
const summand: Form<FactSum['facts'][number]> = v.lazy((given) =>
  typeof given === 'string'
    ? v.pipe(
        figureFact,
        v.transform((fact) => ({ fact, sign: 1 as const })),
      )
    : v.strictObject({ fact: figureFact, sign: v.picklist([1, -1]) }),
);
const summands = v.tupleWithRest([summand], summand);
/** A list of facts, or that of `junheng standards --json`. */
const factSum: Form<FactSum> = v.lazy((given) =>
  Array.isArray(given)
    ? v.pipe(
        summands,
        v.transform((facts) => ({ facts })),
      )
    : v.strictObject({ facts: summands }),
);

const choiceName = v.picklist(Object.keys(SCHOOL_CHOICES) as (keyof typeof SCHOOL_CHOICES)[]);

/** A choice of schools that ships, by its name, or one of one's own. */
const schoolChoice: Form<SchoolChoice> = v.lazy((given) =>
  typeof given === 'string'
    ? v.pipe(
        choiceName,
        v.transform((name) => SCHOOL_CHOICES[name]),
      )
    : inEnglishToo(
        v.strictObject({
          types: v.array(schoolType),
          attachedAt: v.exactOptional(v.array(schoolType)),
          name: text,
          english: text,
          paragraph: text,
          studentsFrom: v.exactOptional(byType(whole)),
          leftOut: v.exactOptional(v.array(v.strictObject({ field: wordingField, answers: v.array(text) }))),
          studentsBelow: v.exactOptional(whole),
        }),
      ),
);

const schoolSum: Form<SchoolSum> = v.strictObject({
  field: figureField,
  stages: v.array(v.picklist(STAGES)),
  schools: schoolChoice,
});
const source: Form<RatioSource> = v.lazy((given) =>
  isOfSchools(given)
    ? v.strictObject({ from: v.literal('schools'), numerator: schoolSum, denominator: schoolSum })
    : v.strictObject({ from: v.literal('facts'), numerator: factSum, denominator: factSum }),
);

function isOfSchools(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'from' in given && given.from === 'schools';
}

const named = { id: text, name: text, english: text, whereGiven: v.exactOptional(v.literal(true)) };
const comparison = v.picklist(['atLeast', 'atMost', 'below']);
const unit = v.picklist(['%', '元', '人', '间', '㎡', '个', 'km', '分钟', '']);
const stageLimits = eachKeySchema(STAGES, decimal);
const bands = v.array(v.strictObject({ field: figureField, from: v.number(), below: v.nullable(v.number()) }));
const yearly = { ...named, kind: v.literal('series'), changes: v.pipe(whole, v.minValue(1)), fact: figureFact };

type PlainKind = PlainPart['kind'];

/** By kind; a kind without its form doesn't compile, nor one whose form lets through what is no part of it. */
const PLAIN: { readonly [K in PlainKind]: Form<Extract<PlainPart, { readonly kind: K }>> } = {
  attestation: v.strictObject({ ...named, kind: v.literal('attestation'), fact: statedFact }),
  countyRatio: v.strictObject({
    ...named,
    kind: v.literal('countyRatio'),
    sources: v.pipe(v.array(source), v.nonEmpty()),
    formula: v.exactOptional(text),
    comparison,
    limit: decimal,
    unit,
    neverNothing: v.exactOptional(v.union([v.literal(true), v.array(v.picklist(STAGES))])),
  }),
  countyFigure: v.strictObject({
    ...named,
    kind: v.literal('countyFigure'),
    fact: figureFact,
    comparison,
    limit: decimal,
    unit,
  }),
  schoolFigure: v.strictObject({
    ...named,
    kind: v.literal('schoolFigure'),
    schools: schoolChoice,
    field: figureField,
    over: v.exactOptional(figureField),
    comparison,
    limits: stageLimits,
    typeLimits: v.exactOptional(byType(decimal)),
    unit,
    whenNone: v.picklist(['pass', 'passIfListed', 'unknown']),
  }),
  roomsPerClasses: v.strictObject({
    ...named,
    kind: v.literal('roomsPerClasses'),
    schools: schoolChoice,
    rooms: figureField,
    bands,
    classesPerRoom: v.pipe(whole, v.minValue(1)),
  }),
  smallestRoom: v.strictObject({
    ...named,
    kind: v.literal('smallestRoom'),
    schools: schoolChoice,
    rooms: figureField,
    area: figureField,
    bands,
    limits: stageLimits,
  }),
  classSize: v.strictObject({
    ...named,
    kind: v.literal('classSize'),
    schools: schoolChoice,
    limits: v.strictObject({ primary: decimal, junior: decimal }),
  }),
  schoolStatement: v.strictObject({
    ...named,
    kind: v.literal('schoolStatement'),
    schools: schoolChoice,
    field: wordingField,
  }),
  schoolGrade: v.strictObject({
    ...named,
    kind: v.literal('schoolGrade'),
    schools: schoolChoice,
    field: wordingField,
    accepted: v.array(text),
    refused: v.array(text),
  }),
  series: v.variant('rule', [
    v.strictObject({ ...yearly, rule: v.picklist(['rises', 'neverFalls', 'falls']) }),
    v.strictObject({ ...yearly, rule: v.literal('outgrows'), other: figureFact }),
    v.strictObject({ ...yearly, rule: v.literal('shareRises'), of: figureFact }),
  ]),
  monitoring: v.strictObject({
    ...named,
    kind: v.literal('monitoring'),
    subjects: v.array(
      inEnglishToo(v.strictObject({ name: text, english: text, level: factIdSchema('level'), rate: figureFact })),
    ),
    levelAtLeast: whole,
    limit: decimal,
  }),
  recognition: v.strictObject({
    ...named,
    kind: v.literal('recognition'),
    all: v.strictObject({ content: figureFact, asked: figureFact }),
    groups: v.array(
      inEnglishToo(v.strictObject({ name: text, english: text, content: figureFact, asked: figureFact })),
    ),
    rate: figureFact,
    limit: decimal,
  }),
};

const KINDS = Object.keys(PLAIN) as readonly PlainKind[];

const plainPart: Form<PlainPart> = v.lazy((given) => {
  const kind = KINDS.find((known) => known === kindIn(given));
  return kind === undefined ? ofNoKind : inEnglishToo<PlainPart>(PLAIN[kind]);
});

const firstGiven: Form<FirstGivenPart> = v.strictObject({
  ...named,
  kind: v.literal('firstGiven'),
  ways: v.pipe(v.array(plainPart), v.nonEmpty()),
});

export const partForm: Form<Part> = v.lazy((given) =>
  kindIn(given) === 'firstGiven' ? inEnglishToo<Part>(firstGiven) : plainPart,
);

/** Says which kinds there are. */
const ofNoKind: Form<never> = v.pipe(
  v.looseObject({ kind: v.picklist([...KINDS, 'firstGiven']) }),
  v.transform((): never => {
    throw new Error('A kind of part without its form');
  }),
);

function kindIn(given: unknown): unknown {
  return typeof given === 'object' && given !== null && 'kind' in given ? given.kind : undefined;
}

/** What has no name in English is called by its Chinese one. */
function inEnglishToo<T>(form: Form<T>): Form<T> {
  return v.pipe(
    v.unknown(),
    v.transform((given) =>
      typeof given === 'object' && given !== null && 'name' in given && !('english' in given)
        ? { ...given, english: given.name }
        : given,
    ),
    form,
  );
}
