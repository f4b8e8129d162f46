// What the pane must know before it starts: whether it can run in this Excel, and its background.

export { officeBackground, whenExcelReady, type Readiness } from '../excel/batch/ready';
