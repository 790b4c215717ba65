import { render } from 'preact';
import sample from '../../assets/samples/sample.xlsx';
import './workbench.css';
import { openEmbedded } from './opening/open-embedded';
import { makeSampleLoader } from './opening/sample';
import { Workbench } from './workbench';

/** The workbench as one file, opened from disk: everything that it needs is inside. */
const root = document.getElementById('workbench');
root?.replaceChildren();
if (root) render(<Workbench openFiles={openEmbedded} loadSample={makeSampleLoader(sample)} />, root);
