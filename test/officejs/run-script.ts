import { runInContext } from 'node:vm';
import { transform } from '@swc/core';
import { OfficeHost } from './host/host';
import { joinLibrary } from './host/library';
import type { HostWorkbook } from './model/workbook';

/** What a script that failed says: Excel's code and the statement that failed. */
export interface ScriptFailure {
  readonly code: string;
  readonly message: string;
  readonly statement: string;
}

/**
 * Runs a script as Excel would: `Excel`, `Office`, `OfficeExtension` and `console` are globals, `await` may stand at
 * the top. Its types are taken off; it gives how it failed, or nothing.
 */
export async function runScript(
  source: string,
  workbook: HostWorkbook,
  console: Pick<Console, 'log' | 'error' | 'warn' | 'info'>,
): Promise<ScriptFailure | undefined> {
  const host = new OfficeHost(workbook, { excelApi: '1.17' });
  const { sandbox } = joinLibrary(host, { console });
  const { code } = await transform(`export {};\n${source}`, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const body = code.replace(/^\s*export\s*\{\s*\};?\s*$/gm, '');
  try {
    await runInContext(`(async () => {\n${body}\n})()`, sandbox, { filename: 'script' });
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): ScriptFailure {
  const { code, message, debugInfo, name } = Object(error);
  const { statement, errorLocation } = Object(debugInfo);
  return {
    code: String(code ?? name ?? 'Error'),
    message: String(message ?? error),
    statement: String(statement ?? errorLocation ?? ''),
  };
}
