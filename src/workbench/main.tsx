import { render } from 'preact';
import './workbench.css';
import { openEmbedded } from './open-embedded';
import { sampleBeside } from './sample';
import { Workbench } from './workbench';

const root = document.getElementById('workbench');
if (root) render(<Workbench openFiles={openEmbedded} loadSample={sampleBeside} />, root);
