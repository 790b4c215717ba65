import type { Clause } from './clause';

/** Short names in English of all that a shipped standard may ask; the official wording of an item is Chinese in any language. */
export const ITEM_NAMES = {
  R1: 'Teachers above the required degree',
  R2: 'Backbone teachers',
  R3: 'Teachers of sport and arts',
  R4: 'Teaching and auxiliary rooms',
  R5: 'Sports grounds and halls',
  R6: 'Teaching equipment',
  R7: 'Networked multimedia classrooms',
  G1: 'Sound plan of schools',
  G2: 'One set of standards for town and country',
  G3: 'Music and fine-art rooms',
  G4: 'School size',
  G5: 'Class size',
  G6: 'Funds of small schools',
  G7: 'Funds of special schools',
  G8: 'Teachers’ pay',
  G9: 'Teacher training completed',
  G10: 'Posts allotted by the county',
  G11: 'Rotation of teachers',
  G12: 'Certified teachers',
  G13: 'Enrolment nearby',
  G14: 'Places at good senior schools',
  G15: 'Left-behind and migrant children',
  Q1: 'Retention in junior school',
  Q2: 'Enrolment of disabled children',
  Q3: 'Charter and digital management',
  Q4: 'Funds for teacher training',
  Q5: 'Digital teaching and use of equipment',
  Q6: 'Moral education and campus culture',
  Q7: 'Curriculum and practical activities',
  Q8: 'Burden of schoolwork',
  Q9: 'National quality monitoring',
  S1: 'Social recognition',
  C1: 'Experiments given',
  C2: 'Schools online',
  C3: 'Good teaching resources shared',
  C4: 'School guards',
  C5: 'Alarm at a key press',
  C6: 'Physical fitness',
  C7: 'Daily sport outdoors',
  C8: 'Sports and art skills',
  C9: 'Funds for special education',
  C10: 'New large classes in first grades',
  C11: 'Dropouts in groups at risk',
  C12: 'Education in the public budget',
  C13: 'Overall coefficient of the eight basic items',
  V1: 'Admission by examination',
  V2: 'Irregular choice of school',
  V3: 'Key schools or key classes',
  V4: 'Posts left unfilled, or teachers long employed off the list',
  V5: 'Grave incidents, violations or falsified data',
  V6: 'Neglect of tutoring control and of relief from burdens',
} as const;

/** Codes of the items of the four areas, of commitments and of vetoes. */
export type ItemCode = keyof typeof ITEM_NAMES;

/** What stands in a shipped standard: without a name in English it doesn't compile. */
export type Shipped<C extends Pick<Clause, 'code'>> = C & { readonly code: ItemCode };

export function isItemCode(code: string): code is ItemCode {
  return Object.hasOwn(ITEM_NAMES, code);
}
