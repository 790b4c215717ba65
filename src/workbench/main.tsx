import { render } from 'preact';
import './workbench.css';
import { Workbench } from './workbench';

const root = document.getElementById('workbench');
if (root) render(<Workbench />, root);
