import module from 'node:module';

/** Node 22 and later keep what a run compiles for the next one, in the machine's folder for temporary files. */
const engine: typeof module & { enableCompileCache?: () => unknown } = module;
engine.enableCompileCache?.();

// What is loaded from here on is kept.
void import('./main');
