import { render } from 'preact';
import './workbench.css';
import { openEmbedded } from './opening/open-embedded';
import { sampleBeside } from './opening/sample';
import { Workbench } from './workbench';

const root = document.getElementById('workbench');
if (root) render(<Workbench openFiles={openEmbedded} loadSample={sampleBeside} />, root);
