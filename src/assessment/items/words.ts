export { readLevel } from '../../statistics/choices/monitoring';
export { plainWords } from '../../statistics/choices/vocabulary';
export { readPresence, readStated } from '../../statistics/choices/yes-no';
