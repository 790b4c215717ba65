import { render } from 'preact';
import '../../../src/workbench/workbench.css';
import './office.css';
import { sampleBeside } from '../../../src/workbench/opening/sample';
import { Workbench } from '../../../src/workbench/workbench';
import { books, OfficePane } from './office-pane';

/** The workbench with the pane on Microsoft's Office.js: for development and tests alone. */
const root = document.getElementById('workbench');
if (root) render(<Workbench openFiles={books.openFiles} loadSample={sampleBeside} Pane={OfficePane} />, root);
