export { levelOf } from '../../statistics/choices/monitoring';
export { plainWords } from '../../statistics/choices/vocabulary';
export { presenceOf, statementOf } from '../../statistics/choices/yes-no';
