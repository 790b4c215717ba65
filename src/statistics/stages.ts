/** 学段. The assessed ones are primary (小学) and junior (初中); senior (高中) counts only in apportioning. */
export type Stage = 'primary' | 'junior';
export type AnyStage = Stage | 'senior';

export const STAGES: readonly Stage[] = ['primary', 'junior'];
export const ALL_STAGES: readonly AnyStage[] = ['primary', 'junior', 'senior'];
