import type { zh } from '../zh';
import { assessment } from './assessment';
import { cli } from './cli';
import { errors } from './errors';
import { findings, severity } from './findings';
import { sheets } from './sheets';
import { workbench } from './workbench';

export const en: typeof zh = { assessment, findings, severity, errors, cli, sheets, workbench };
