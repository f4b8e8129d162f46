// What the pane must know of its surroundings before it starts: whether this Excel will do, and how it looks.

export { officeBackground, whenExcelReady, type Readiness } from '../excel/batch/ready';
